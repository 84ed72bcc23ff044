"""Turns what `export` wrote into plain lines that bare_export.c writes again: form_dump.py OUT WORKBOOK.

Formats, column widths, row heights, merges, and every cell with its text or its runs; no dropdowns, no print set-up.
"""

import sys

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock

FORMATS = {}
LINES = []


def escaped(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def colour(value):
    return value.rgb[2:] if value is not None and value.type == "rgb" else "-"


def font_key(font):
    return (font.name or font.rFont if hasattr(font, "rFont") else font.name, font.sz, int(bool(font.b)), int(bool(font.strike)),
            {"single": 1, "double": 2}.get(font.u, 0), colour(font.color))


def number(key):
    if key not in FORMATS:
        FORMATS[key] = len(FORMATS)
        font, fill, border, align = key
        LINES.append("\t".join(map(str, ("F", *(part if part is not None else "-" for part in font), fill, *border, *align))))
    return FORMATS[key]


def format_of(cell):
    sides = [getattr(cell.border, side).style for side in ("left", "right", "top", "bottom")]
    borders = tuple({None: 0, "thin": 1, "medium": 2, "hair": 7}.get(style, 1) for style in sides)
    align = ({"center": 2, "right": 3, "left": 1}.get(cell.alignment.horizontal, 0), {"top": 1, "center": 3}.get(cell.alignment.vertical, 2),
             int(bool(cell.alignment.wrap_text)))
    fill = colour(cell.fill.fgColor) if cell.fill.fill_type == "solid" else "-"
    return number((font_key(cell.font), fill, borders, align))


def main():
    book = openpyxl.load_workbook(sys.argv[2], rich_text=True)
    for sheet in book:
        LINES.append(f"S\t{escaped(sheet.title)}")
        for name, column in sheet.column_dimensions.items():
            if column.width:
                LINES.append(f"C\t{column.min - 1}\t{column.max - 1}\t{column.width}")
        for row, dimension in sheet.row_dimensions.items():
            if dimension.height:
                LINES.append(f"R\t{row - 1}\t{dimension.height}")
        for merge in sheet.merged_cells.ranges:
            LINES.append(f"M\t{merge.min_row - 1}\t{merge.min_col - 1}\t{merge.max_row - 1}\t{merge.max_col - 1}"
                         f"\t{format_of(sheet.cell(merge.min_row, merge.min_col))}")
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell, openpyxl.cell.cell.MergedCell):
                    continue
                place = f"{cell.row - 1}\t{cell.column - 1}\t{format_of(cell)}"
                value = cell.value
                if isinstance(value, CellRichText) and sum(isinstance(run, TextBlock) for run in value):
                    runs = []
                    for run in value:
                        plain = isinstance(run, str)
                        key = font_key(cell.font) if plain else (run.font.rFont, run.font.sz, int(bool(run.font.b)), int(bool(run.font.strike)),
                                                                 {"single": 1}.get(run.font.u, 0), colour(run.font.color))
                        runs.append(f"{number((key, '-', (0, 0, 0, 0), (0, 2, 0)))}\t{escaped(run if plain else run.text)}")
                    LINES.append(f"Q\t{place}\t{len(runs)}\t" + "\t".join(runs) if len(runs) > 1 else f"T\t{place}\t{escaped(str(value))}")
                elif isinstance(value, (int, float)) and not isinstance(value, bool):
                    LINES.append(f"N\t{place}\t{value}")
                elif value is not None:
                    LINES.append(f"T\t{place}\t{escaped(str(value))}")
                elif cell.has_style:
                    LINES.append(f"B\t{place}")
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write("\n".join(LINES) + "\n")


main()
