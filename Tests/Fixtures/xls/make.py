#!/usr/bin/env python3
"""Writes the workbooks of this folder: existing .xlsx files of the repository, once more as .xls.

Usage: make.py, with xlwt 1.3.0, openpyxl 3.1.5 and LibreOffice 7.4 installed.
`xlwt/` is written cell by cell, so that each file holds all that its .xlsx twin holds; `libreoffice/` is LibreOffice's
own conversion. README.md says what differs there.
"""
import datetime
import pathlib
import subprocess
import tempfile

import openpyxl
import xlwt
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils.datetime import to_excel

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
LAYOUTS = ROOT / "Tests/Fixtures/layouts"
BY_XLWT = [
    ROOT / "Samples/aoba-2019-renewal-marked.xlsx",
    LAYOUTS / "answers-cell-kinds.xlsx",
    LAYOUTS / "columns-previous.xlsx",
]
BY_LIBREOFFICE = [LAYOUTS / f"{name}.xlsx" for name in ("comments", "plain-libreoffice")] + [
    ROOT / "Samples/aoba-2019-renewal-marked.xlsx"
]
# Formats that have no code in an .xlsx (ECMA-376 part 1, 18.8.30) and that xlwt wants spelt out.
JAPANESE = {
    31: 'yyyy"年"m"月"d"日"',
    55: 'yyyy"年"m"月"',
    57: "[$-411]ge.m.d",
    58: '[$-411]ggge"年"m"月"d"日"',
}
UNDERLINES = {None: 0, "none": 0, "single": 1, "double": 2, "singleAccounting": 0x21, "doubleAccounting": 0x22}


class Writer:
    """One .xls made of one .xlsx."""

    def __init__(self, source):
        self.source = openpyxl.load_workbook(source, rich_text=True)
        # Formulas keep the values that were computed: xlwt writes none, so that they become constants.
        self.values = openpyxl.load_workbook(source, data_only=True)
        self.book = xlwt.Workbook(encoding="utf-8", style_compression=2)
        self.colors = {}

    def color(self, color):
        """The palette's number of a colour; a new one is given a place from the end of the palette."""
        if color is None or color.type == "theme" or color.type == "indexed":
            return 0x7FFF if color is None or color.type == "indexed" else 8
        rgb = int(color.rgb[-6:], 16)
        if rgb == 0:
            return 8
        if rgb == 0xFF0000:
            return 10
        if rgb not in self.colors:
            index = 63 - len(self.colors)
            self.colors[rgb] = index
            self.book.set_colour_RGB(index, rgb >> 16, rgb >> 8 & 255, rgb & 255)
        return self.colors[rgb]

    def font(self, bold, italic, strike, underline, vertical, color, size, name):
        font = xlwt.Font()
        font.bold, font.italic, font.struck_out = bool(bold), bool(italic), bool(strike)
        font.underline = UNDERLINES[underline]
        font.escapement = {"superscript": 1, "subscript": 2}.get(vertical, 0)
        font.colour_index = self.color(color)
        font.height = int((size or 11) * 20)
        font.name = name or "Calibri"
        return font

    def cell_font(self, f):
        return self.font(f.b, f.i, f.strike, f.u, f.vertAlign, f.color, f.sz, f.name)

    def run_font(self, f):
        return self.font(f.b, f.i, f.strike, f.u, f.vertAlign, f.color, f.sz, f.rFont)

    def style(self, cell):
        style = xlwt.XFStyle()
        style.font = self.cell_font(cell.font)
        style.num_format_str = JAPANESE.get(cell._style.numFmtId, cell.number_format)
        style.protection = xlwt.Protection()
        style.protection.cell_locked = bool(cell.protection.locked)
        return style

    def write(self, target):
        for sheet in self.source.worksheets:
            out = self.book.add_sheet(sheet.title, cell_overwrite_ok=True)
            out.visibility = {"visible": 0, "hidden": 1, "veryHidden": 2}[sheet.sheet_state]
            out.protect = bool(sheet.protection.sheet)
            for name, dimension in sheet.column_dimensions.items():
                for column in range(dimension.min or 0, (dimension.max or 0) + 1):
                    if dimension.hidden and column <= 256:
                        out.col(column - 1).hidden = True
            for number, dimension in sheet.row_dimensions.items():
                if dimension.hidden:
                    out.row(number - 1).hidden = True
            for merge in sheet.merged_cells.ranges:
                out.merge(merge.min_row - 1, merge.max_row - 1, merge.min_col - 1, merge.max_col - 1)
            for row in sheet.iter_rows():
                for cell in row:
                    self.write_cell(out, cell, self.values[sheet.title][cell.coordinate].value)
        self.book.save(str(target))

    def write_cell(self, out, cell, computed):
        value = cell.value
        if cell.data_type == "f":
            value = computed
        if value is None:
            return
        place = (cell.row - 1, cell.column - 1)
        style = self.style(cell)
        if isinstance(value, CellRichText):
            runs = [
                (piece.text, self.run_font(piece.font)) if isinstance(piece, TextBlock) else str(piece)
                for piece in value
            ]
            out.write_rich_text(*place, runs, style)
        elif isinstance(value, (datetime.date, datetime.time)):
            out.write(*place, to_excel(value), style)
        elif isinstance(value, str) and value.startswith("#") and cell.data_type == "e":
            out.row(place[0]).set_cell_error(place[1], value, style)
        else:
            out.write(*place, value, style)


def main():
    (HERE / "xlwt").mkdir(exist_ok=True)
    for source in BY_XLWT:
        Writer(source).write(HERE / "xlwt" / f"{source.stem}.xls")
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "xls"]
            + ["--outdir", str(HERE / "libreoffice")]
            + [str(path) for path in BY_LIBREOFFICE],
            check=True,
        )


if __name__ == "__main__":
    main()
