"""python-calamine (Rust): the values of every cell of every sheet."""

import python_calamine
from measured import measured


def read(file):
    book = python_calamine.CalamineWorkbook.from_path(file)
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


measured(read)
