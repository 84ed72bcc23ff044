"""WolfXL (Rust): one cell of an existing workbook, in its mode that keeps the other parts."""

import tempfile

import wolfxl
from measured import measured

out = tempfile.NamedTemporaryFile(suffix=".xlsx")


def patch(file):
    book = wolfxl.load_workbook(file, modify=True)
    book.worksheets[0]["F14"] = "2019年8月1日"
    book.save(out.name)


measured(patch)
