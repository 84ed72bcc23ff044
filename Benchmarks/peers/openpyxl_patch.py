"""openpyxl: one cell of an existing workbook, which is written anew."""

import tempfile
import warnings

import openpyxl
from measured import measured

warnings.simplefilter("ignore")
out = tempfile.NamedTemporaryFile(suffix=".xlsx")


def patch(file):
    book = openpyxl.load_workbook(file)
    book.worksheets[0]["F14"] = "2019年8月1日"
    book.save(out.name)


measured(patch)
