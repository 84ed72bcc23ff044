"""XlsxWriter: the texts of every cell of the same form written into a new workbook, wrapped, and nothing else."""

import io
import sys

import openpyxl
import xlsxwriter
from measured import measured

CELLS = {}


def cells(file):
    if file not in CELLS:
        book = openpyxl.load_workbook(file)
        CELLS[file] = [
            (sheet.title, [(c.row - 1, c.column - 1, str(c.value)) for row in sheet for c in row if c.value is not None])
            for sheet in book
        ]
    return CELLS[file]


def write(file):
    book = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    wrapped = book.add_format({"text_wrap": True})
    for title, texts in cells(file):
        sheet = book.add_worksheet(title)
        for row, column, text in texts:
            sheet.write_string(row, column, text, wrapped)
    book.close()


for name in sys.argv[2:]:
    cells(name)
measured(write)
