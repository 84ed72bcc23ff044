"""xlrd: the values of every cell of every sheet, and the formatting that tells red ink from black."""

import xlrd
from measured import measured


def read(file):
    book = xlrd.open_workbook(file, formatting_info=True)
    for sheet in book.sheets():
        for row in range(sheet.nrows):
            sheet.row_values(row)


measured(read)
