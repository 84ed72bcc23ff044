"""openpyxl, diff-match-patch and XlsxWriter: a workbook that shows in red what changed between two forms.

What a script for comparing workbooks does: read both, compare cell by cell, write old text struck and new text
underlined into one sheet. No form is recognised, nothing is checked or proved.
"""

import io
import sys

import openpyxl
import xlsxwriter
from diff_match_patch import diff_match_patch
from measured import measured

FILES = sys.argv[2:4]


def rows(file):
    book = openpyxl.load_workbook(file)
    sheet = max(book.worksheets, key=lambda sheet: sheet.max_row)
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


def review(_):
    old, new = rows(FILES[0]), rows(FILES[-1])
    book = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    sheet = book.add_worksheet("changes")
    wrap = book.add_format({"text_wrap": True, "border": 1, "valign": "top"})
    black = book.add_format({})
    struck = book.add_format({"font_color": "red", "font_strikeout": True})
    underlined = book.add_format({"font_color": "red", "underline": 1})
    looks = {0: black, -1: struck, 1: underlined}
    engine = diff_match_patch()
    for row in range(max(len(old), len(new))):
        left = old[row] if row < len(old) else []
        right = new[row] if row < len(new) else []
        for column in range(max(len(left), len(right))):
            before = left[column] if column < len(left) else ""
            after = right[column] if column < len(right) else ""
            if before == after:
                sheet.write_string(row, column, after, wrap)
                continue
            edits = engine.diff_main(before, after)
            engine.diff_cleanupSemantic(edits)
            runs = [part for kind, text in edits for part in (looks[kind], text)]
            if len(edits) == 1:
                sheet.write_string(row, column, edits[0][1], wrap)
            else:
                sheet.write_rich_string(row, column, *runs, wrap)
    book.close()


measured(review)
