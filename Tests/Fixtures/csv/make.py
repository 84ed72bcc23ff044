#!/usr/bin/env python3
"""Makes the CSV fixtures from the layouts beside them (openpyxl 3.1.5). Their keys are those of the layouts.

    python3 make.py

LAYOUT.ENCODING.csv is the form's sheet as Excel saves it: every row with all columns, merged cells blank but the first.
"""

import csv
import io
import pathlib

import openpyxl

HERE = pathlib.Path(__file__).resolve().parent
FORMS = [
    ("plain-asp", "cp932", ","), ("labels-first-row", "cp932", "\t"), ("answers-sentences", "utf-8-sig", ","),
    ("rows-duplicated", "utf-8", ";"), ("bands-in-column-filled", "utf-16", "\t"), ("wording-asking", "utf-16-be", ","),
    ("header-two-rows-items", "utf-16-le", ";"), ("columns-two-evidence-asp", "cp932", ","), ("not-price-list", "cp932", ","),
]


def shown(cell):
    """The text of a cell; these layouts have dates and plain strings only."""
    if cell.value is None:
        return ""
    return f"{cell.value:%Y}年{cell.value.month}月{cell.value.day}日" if cell.is_date else str(cell.value)


def main():
    for name, encoding, delimiter in FORMS:
        book = openpyxl.load_workbook(HERE.parent / f"layouts/{name}.xlsx")
        text = io.StringIO(newline="")
        writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
        for row in book.active.iter_rows(min_row=1, max_row=book.active.max_row):
            writer.writerow([shown(cell) for cell in row])
        (HERE / f"{name}.{encoding}.csv").write_bytes(text.getvalue().encode(encoding))
    # Every character of code page 932 that is no control character, a lead byte a row; and the same in UTF-8.
    rows = [bytes(range(0x20, 0x7F)).replace(b",", b"").replace(b'"', b"") + b"," + bytes(range(0xA1, 0xE0))]
    for lead in [*range(0x81, 0xA0), *range(0xE0, 0xFD)]:
        pairs = (bytes([lead, trail]) for trail in [*range(0x40, 0x7F), *range(0x80, 0xFD)])
        known = b"".join(pair for pair in pairs if "\ufffd" not in pair.decode("cp932", "replace"))
        if known:
            rows.append(b"%02X," % lead + known)
    everything = b"\r\n".join(rows)
    (HERE / "characters.cp932.csv").write_bytes(everything)
    (HERE / "characters.utf-8.csv").write_text(everything.decode("cp932"), encoding="utf-8", newline="")


main()
