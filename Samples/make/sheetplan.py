"""Plans of workbooks, and two writers (XlsxWriter, openpyxl) that render a plan.

A plan knows nothing of files: sheets of cells with a style name each. `lay_form` lays out a form B and returns where every answer went,
so that an answer key can be written from the same facts as the workbook.
"""

import datetime
import json
import pathlib
import re
import unicodedata
import zipfile
from dataclasses import dataclass, field as dc_field

STAMP = datetime.datetime(2017, 9, 11, 9, 0, 0)
FONT = "MS PGothic"
RED = "FF0000"
THIN = "thin"

# name -> look
STYLES = {
    "plain": {},
    "title": {"size": 14, "bold": True, "align": "center"},
    "subtitle": {"size": 9, "align": "right"},
    "key": {"bold": True, "fill": "DDEBF7", "border": True},
    "value": {"border": True, "wrap": True, "align": "left"},
    "head": {"bold": True, "fill": "BDD7EE", "border": True, "align": "center", "wrap": True},
    "band": {"bold": True, "fill": "E7E6E6", "border": True},
    "label": {"border": True, "wrap": True, "valign": "top", "size": 9},
    "number": {"border": True, "align": "center", "valign": "top", "size": 9},
    "requirement": {"border": True, "align": "center", "wrap": True, "valign": "top", "size": 9},
    "answer": {"border": True, "wrap": True, "valign": "top", "align": "left", "size": 10},
    "note": {"size": 9, "wrap": True, "valign": "top"},
    "example": {"border": True, "wrap": True, "valign": "top", "size": 9, "italic": True, "color": "7F7F7F"},
}

BUILTIN_DATE_FORMATS = {31: 'yyyy"年"m"月"d"日"', 58: '[$-411]ggge"年"m"月"d"日"', 14: "yyyy/m/d"}


@dataclass
class Formula:
    """A formula and the value that the writing program cached."""

    text: str
    value: object


@dataclass
class Runs:
    """Rich text: (text, look) pairs; look is 'k' black, 'o' red and struck, 'n' red and underlined, 'r' red."""

    runs: list


@dataclass
class Spot:
    value: object
    style: str = "plain"
    format: object = None  # a number format: its code, or the id of a built-in one
    comment: str = None


@dataclass
class SheetPlan:
    name: str
    cells: dict = dc_field(default_factory=dict)
    merges: list = dc_field(default_factory=list)
    widths: dict = dc_field(default_factory=dict)
    heights: dict = dc_field(default_factory=dict)
    hidden: bool = False
    hidden_rows: set = dc_field(default_factory=set)
    hidden_columns: set = dc_field(default_factory=set)
    freeze: tuple = None
    landscape: bool = True
    validations: list = dc_field(default_factory=list)
    title_rows: tuple = None

    def put(self, row, column, value, style="plain", format=None, comment=None):
        self.cells[(row, column)] = Spot(value, style, format, comment)

    def merge(self, row, column, last_row, last_column, style=None):
        if (row, column) == (last_row, last_column):
            return
        self.merges.append((row, column, last_row, last_column))
        style = style or self.cells[(row, column)].style
        for r in range(row, last_row + 1):
            for c in range(column, last_column + 1):
                self.cells.setdefault((r, c), Spot(None, style))


@dataclass
class BookPlan:
    sheets: list
    title: str = ""
    author: str = "申請事務担当"
    stamp: datetime.datetime = STAMP
    readings: dict = dc_field(default_factory=dict)  # text -> reading (furigana), XlsxWriter only


def address(row, column):
    """A1 style, from numbers that start at 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def width_of(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def lines_of(text, width):
    return sum(max(1, -(-width_of(line) // max(1, int(width) - 1))) for line in str(text).split("\n"))


def shown(value):
    if value is None:
        return ""
    if isinstance(value, Runs):
        return "".join(text for text, _ in value.runs)
    if isinstance(value, Formula):
        return str(value.value)
    return str(value)


def load_catalogue(path):
    """The catalogue with the absent sub-items as None."""
    data = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    for field in data["fields"]:
        field.setdefault("subitem", None)
    return data


# ---------------------------------------------------------------- data → cells


def cell_value(data):
    """(value, number format) of an answer in the data files: a text, or an object that says number or date."""
    if isinstance(data, dict):
        if "date" in data:
            return datetime.date.fromisoformat(data["date"]), data.get("format")
        if "formula" in data:
            return Formula(data["formula"], data["value"]), data.get("format")
        if "boolean" in data:
            return data["boolean"], None
        return data["number"], data.get("format")
    return data, None


def display(data):
    """The text that a spreadsheet shows for an answer of the data files; only the formats used here."""
    value, code = cell_value(data)
    if isinstance(value, Formula):
        value = value.value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.date):
        code = BUILTIN_DATE_FORMATS.get(code, code)
        if code == "yyyy/m/d":
            return f"{value.year}/{value.month}/{value.day}"
        if "ggge" in code:
            era, first = ("令和", 2019) if value >= datetime.date(2019, 5, 1) else ("平成", 1989)
            return f"{era}{value.year - first + 1}年{value.month}月{value.day}日"
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, (int, float)):
        unit = "".join(re.findall(r'"([^"]*)"', code or ""))
        bare = re.sub(r'"[^"]*"', "", code or "0")
        decimals = len(bare.split(".")[1].rstrip("%")) if "." in bare else 0
        if bare.endswith("%"):
            return f"{value * 100:.{decimals}f}%{unit}"
        return (f"{value:,.{decimals}f}" if "," in bare else f"{value:.{decimals}f}") + unit
    return value


# ---------------------------------------------------------------- form layout

HEADINGS = {
    "number": None, "item": "【審査対象項目】", "description": "【記述内容】", "requirement": "必須/\n選択",
    "claim": "申請内容", "evidence": "添付書類等", "place": "ページ", "remark": "備考", "check": "確認欄",
    "examination": "審査欄", "previous": "前回記入内容", "section": "大項目",
}
WIDTHS = {
    "number": 5, "section": 16, "item": 18, "subitem": 18, "description": 32, "requirement": 6, "claim": 44,
    "evidence": 34, "place": 14, "remark": 16, "check": 8, "examination": 14, "previous": 30,
}
COLUMNS = ["number", "item", "subitem", "description", "requirement", "claim", "evidence"]


def runs_of(fields, key):
    """Index ranges of neighbouring fields with the same key."""
    start = 0
    for index in range(1, len(fields) + 1):
        if index == len(fields) or key(fields[index]) != key(fields[start]):
            yield start, index - 1
            start = index


def lay_form(sheet, fields, answers, row, column=0, columns=COLUMNS, headings=None, header_rows=1, bands="merged",
             labels="merged", wording=None, extras=None, repeat_header=True, first_band=None, answer_style="answer",
             band_of=None):
    """Lays the table out and returns ({field id: facts}, next free row).

    answers: field id -> [claim, evidence] as in the data files, or absent. A claim or evidence may be a Runs.
    bands: merged | plain (not merged) | column (大項目 in a column of its own) | none.
    labels: merged | first (written once, not merged) | filled (in every row).
    wording(kind, text): the label as this form writes it. extras(kind, field): text of an extra column, or None.
    """
    say = wording or (lambda kind, text: text)
    heads = dict(HEADINGS, **(headings or {}))
    at = {kind: column + index for index, kind in enumerate(columns)}
    last = column + len(columns) - 1
    for kind in columns:
        sheet.widths.setdefault(at[kind], WIDTHS[kind])
    # Heading
    for kind in columns:
        if kind == "subitem" and "item" in at and at["subitem"] == at["item"] + 1 and heads.get("subitem") is None:
            sheet.cells.setdefault((row, at[kind]), Spot(None, "head"))
            sheet.merge(row, at["item"], row + header_rows - 1, at[kind], "head")
            continue
        text = heads.get(kind)
        if header_rows == 2 and kind in ("claim", "evidence") and heads.get("group"):
            sheet.put(row + 1, at[kind], text, "head")
            sheet.cells.setdefault((row, at[kind]), Spot(None, "head"))
            continue
        sheet.put(row, at[kind], text, "head")
        paired = kind == "item" and at.get("subitem") == at["item"] + 1 and heads.get("subitem") is None
        if header_rows == 2 and not paired:
            sheet.merge(row, at[kind], row + 1, at[kind])
    if header_rows == 2 and heads.get("group"):
        left, right = sorted((at["claim"], at["evidence"]))
        sheet.put(row, left, heads["group"], "head")
        sheet.merge(row, left, row, right)
    sheet.heights[row] = 30
    if sheet.title_rows is None:
        sheet.title_rows = (row, row + header_rows - 1)
    row += header_rows
    facts = {}
    section = None
    rows = []
    for index, field in enumerate(fields):
        if field["section"] != section:
            section = field["section"]
            # The date of the information stands above the first band.
            if bands in ("merged", "plain") and section != "開示情報の時点":
                sheet.put(row, column, say("section", section), "band")
                if bands == "merged":
                    sheet.merge(row, column, row, last)
                else:
                    for c in range(column + 1, last + 1):
                        sheet.put(row, c, None, "band")
                row += 1
        rows.append(row)
        row += 1
    # Labels
    keys = {
        "number": lambda f: (f["section"], f["number"]),
        "section": lambda f: f["section"],
        "item": lambda f: (f["section"], f["item"]),
        "subitem": lambda f: (f["section"], f["number"], f["item"], f["subitem"]),
        "requirement": lambda f: (f["section"], f["requirement"]),
    }
    text_of = {
        "number": lambda f: int(f["number"]), "section": lambda f: say("section", f["section"]),
        "item": lambda f: say("item", f["item"]), "subitem": lambda f: say("subitem", f["subitem"]) if f["subitem"] else None,
        "requirement": lambda f: say("requirement", "必須" if f["requirement"] == "required" else "選択"),
    }
    for kind, key in keys.items():
        if kind not in at:
            continue
        style = {"number": "number", "requirement": "requirement"}.get(kind, "label")
        for start, end in runs_of(fields, key):
            if labels == "filled":
                for i in range(start, end + 1):
                    sheet.put(rows[i], at[kind], text_of[kind](fields[i]), style)
                continue
            sheet.put(rows[start], at[kind], text_of[kind](fields[start]), style)
            if labels == "merged" and kind == "item" and fields[start]["subitem"] is None and at.get("subitem") == at["item"] + 1:
                sheet.merge(rows[start], at["item"], rows[end], at["subitem"])
            elif labels == "merged" and kind == "subitem" and fields[start]["subitem"] is None and at.get("item") == at["subitem"] - 1:
                continue
            elif labels == "merged":
                sheet.merge(rows[start], at[kind], rows[end], at[kind])
            else:
                for i in range(start + 1, end + 1):
                    sheet.put(rows[i], at[kind], None, style)
    # Answers
    anchor = None
    for index, field in enumerate(fields):
        r = rows[index]
        sheet.put(r, at["description"], say("description", field["description"]), "label")
        pair = answers.get(field["id"], ["", ""])
        claim, code = cell_value(pair[0])
        sheet.put(r, at["claim"], claim if shown(claim) != "" else None, answer_style, code)
        fact = {"claim": display(pair[0]) if not isinstance(pair[0], Runs) else shown(pair[0])}
        if fact["claim"] != "":
            fact["claimCell"] = address(r, at["claim"])
        if pair[1] is not None:
            anchor = index
            evidence = pair[1]
            texts = [evidence] if isinstance(evidence, Runs) or "place" not in at else list(split_evidence(evidence))
            for kind, text in zip(("evidence", "place"), texts):
                sheet.put(r, at[kind], text if shown(text) != "" else None, answer_style)
            fact["evidence"] = " ".join(shown(t) for t in texts if shown(t) != "")
            used = [kind for kind, text in zip(("evidence", "place"), texts) if shown(text) != ""]
            if used:
                fact["evidenceCell"] = " ".join(address(r, at[kind]) for kind in used)
        else:
            for kind in ("evidence", "place"):
                if kind in at:
                    sheet.cells.setdefault((r, at[kind]), Spot(None, answer_style))
            owner = facts[fields[anchor]["id"]]
            fact["evidence"] = owner["evidence"]
            if "evidenceCell" in owner:
                fact["evidenceCell"] = owner["evidenceCell"]
        nexts = index + 1 == len(fields) or answers.get(fields[index + 1]["id"], ["", ""])[1] is not None
        if nexts and anchor is not None and anchor != index and "evidence" in at:
            for kind in ("evidence", "place"):
                if kind in at:
                    sheet.merge(rows[anchor], at[kind], r, at[kind], answer_style)
        for kind in ("remark", "check", "examination", "previous"):
            if kind in at:
                text = extras(kind, field) if extras else None
                sheet.put(r, at[kind], text, answer_style)
                if text:
                    fact[kind] = (text, address(r, at[kind]))
        facts[field["id"]] = fact
        tall = max([lines_of(shown(claim), WIDTHS["claim"]), lines_of(say("description", field["description"]), WIDTHS["description"])]
                   + ([lines_of(shown(pair[1]), WIDTHS["evidence"])] if pair[1] is not None else []))
        sheet.heights[r] = min(400, 6 + 13.5 * tall)
    return facts, row


PLACE = re.compile(r"[ 　]?(P\.|第[0-9]+(条|章)|表紙|図[0-9]|表[0-9]|全文|別紙|別表|[0-9]+\.[0-9])")


def split_evidence(text):
    """資料名 and ページ: the stretch before the first place outside brackets, and the rest."""
    if "\n" in text or "、資料" in text:
        return text, ""
    outside = re.sub(r"「[^」]*」|（[^）]*）", lambda m: "□" * len(m.group()), text)
    match = PLACE.search(outside)
    if not match or match.start() == 0:
        return text, ""
    return text[: match.start()], text[match.start():].strip(" 　")


# ---------------------------------------------------------------- XlsxWriter


def render_xlsxwriter(book, path):
    import xlsxwriter

    work = xlsxwriter.Workbook(path, {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False})
    work.set_properties({"title": book.title, "author": book.author, "created": book.stamp})
    formats = {}

    def look(style, code):
        if (style, code) not in formats:
            s = STYLES[style]
            f = {"font_name": FONT, "font_size": s.get("size", 11), "valign": {"top": "top"}.get(s.get("valign"), "vcenter")}
            for ours, theirs in (("bold", "bold"), ("italic", "italic"), ("wrap", "text_wrap")):
                if s.get(ours):
                    f[theirs] = True
            if s.get("align"):
                f["align"] = s["align"]
            if s.get("fill"):
                f["bg_color"] = "#" + s["fill"]
            if s.get("color"):
                f["font_color"] = "#" + s["color"]
            if s.get("border"):
                f["border"] = 1
            if code is not None:
                f["num_format"] = code
            formats[(style, code)] = work.add_format(f)
        return formats[(style, code)]

    def ink(kind, size):
        key = ("ink", kind, size)
        if key not in formats:
            f = {"font_name": FONT, "font_size": size}
            if kind != "k":
                f["font_color"] = "#" + RED
            if kind == "o":
                f["font_strikeout"] = True
            if kind == "n":
                f["underline"] = 1
            formats[key] = work.add_format(f)
        return formats[key]

    for plan in book.sheets:
        ws = work.add_worksheet(plan.name)
        for c, width in sorted(plan.widths.items()):
            ws.set_column(c, c, width)
        for r, height in sorted(plan.heights.items()):
            ws.set_row(r, height)
        for r in sorted(plan.hidden_rows):
            ws.set_row(r, None, None, {"hidden": True})
        for c in sorted(plan.hidden_columns):
            ws.set_column(c, c, None, None, {"hidden": True})
        for m in plan.merges:
            ws.merge_range(*m, "", look(plan.cells[m[:2]].style, plan.cells[m[:2]].format))
        for (r, c), spot in sorted(plan.cells.items()):
            f = look(spot.style, spot.format)
            v = spot.value
            if isinstance(v, Runs):
                size = STYLES[spot.style].get("size", 11)
                parts = [x for text, kind in v.runs for x in (ink(kind, size), text)]
                if len(v.runs) == 1:
                    # A single run cannot be rich text: the cell's own font carries the ink.
                    text, kind = v.runs[0]
                    key = ("whole", spot.style, kind)
                    if key not in formats:
                        g = work.add_format()
                        g.__dict__.update({k: x for k, x in f.__dict__.items() if k not in ("xf_index", "dxf_index")})
                        g.xf_index = None
                        if kind != "k":
                            g.set_font_color("#" + RED)
                        if kind == "o":
                            g.set_font_strikeout()
                        if kind == "n":
                            g.set_underline(1)
                        formats[key] = g
                    ws.write_string(r, c, text, formats[key])
                else:
                    ws.write_rich_string(r, c, *parts, f)
            elif v is None:
                inside = any(m[0] <= r <= m[2] and m[1] <= c <= m[3] for m in plan.merges)
                if not inside:
                    ws.write_blank(r, c, None, f)
            elif isinstance(v, Formula):
                ws.write_formula(r, c, v.text, f, v.value)
            elif isinstance(v, bool):
                ws.write_boolean(r, c, v, f)
            elif isinstance(v, (datetime.date, datetime.datetime)):
                ws.write_datetime(r, c, datetime.datetime(v.year, v.month, v.day), f)
            elif isinstance(v, (int, float)):
                ws.write_number(r, c, v, f)
            else:
                ws.write_string(r, c, v, f)
            if spot.comment:
                ws.write_comment(r, c, spot.comment, {"author": book.author, "width": 220, "height": 90})
        for first_row, first_col, last_row, last_col, source in plan.validations:
            ws.data_validation(first_row, first_col, last_row, last_col, {"validate": "list", "source": source, "error_type": "information"})
        ws.set_paper(9)
        if plan.landscape:
            ws.set_landscape()
        ws.fit_to_pages(1, 0)
        if plan.title_rows:
            ws.repeat_rows(*plan.title_rows)
            ws.set_footer("&C&P / &N")
        if plan.freeze:
            ws.freeze_panes(*plan.freeze)
        if plan.hidden:
            ws.hide()
    shown_sheets = [w for w, p in zip(work.worksheets(), book.sheets) if not p.hidden]
    shown_sheets[0].activate()
    shown_sheets[0].set_first_sheet()
    work.close()
    settle(path, book.readings)


# ---------------------------------------------------------------- openpyxl


def render_openpyxl(book, path):
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    work = openpyxl.Workbook()
    work.remove(work.active)
    work.properties.title = book.title
    work.properties.creator = book.author
    work.properties.created = work.properties.modified = book.stamp
    side = Side(style=THIN)
    looks = {}

    def look(style):
        if style not in looks:
            s = STYLES[style]
            looks[style] = (
                Font(name=FONT, size=s.get("size", 11), bold=s.get("bold"), italic=s.get("italic"), color="FF" + s["color"] if s.get("color") else None),
                Alignment(horizontal=s.get("align"), vertical=s.get("valign", "center"), wrap_text=s.get("wrap")),
                PatternFill("solid", fgColor="FF" + s["fill"]) if s.get("fill") else PatternFill(),
                Border(left=side, right=side, top=side, bottom=side) if s.get("border") else Border(),
            )
        return looks[style]

    def ink(kind, size):
        f = {"rFont": FONT, "sz": size}
        if kind != "k":
            f["color"] = "FF" + RED
        if kind == "o":
            f["strike"] = True
        if kind == "n":
            f["u"] = "single"
        return InlineFont(**f)

    for plan in book.sheets:
        ws = work.create_sheet(plan.name)
        for c, width in plan.widths.items():
            ws.column_dimensions[openpyxl.utils.get_column_letter(c + 1)].width = width
        for r, height in plan.heights.items():
            ws.row_dimensions[r + 1].height = height
        for r in sorted(plan.hidden_rows):
            ws.row_dimensions[r + 1].hidden = True
        for c in sorted(plan.hidden_columns):
            ws.column_dimensions[openpyxl.utils.get_column_letter(c + 1)].hidden = True
        for (r, c), spot in sorted(plan.cells.items()):
            cell = ws.cell(r + 1, c + 1)
            v = spot.value
            if isinstance(v, Runs):
                v = CellRichText(*[TextBlock(ink(kind, STYLES[spot.style].get("size", 11)), text) for text, kind in v.runs])
            elif isinstance(v, Formula):
                v = v.text
            if v is not None:
                cell.value = v
                if isinstance(v, str) and not isinstance(spot.value, Formula):
                    cell.data_type = "s"
            cell.font, cell.alignment, cell.fill, cell.border = look(spot.style)
            if spot.format is not None:
                cell.number_format = BUILTIN_DATE_FORMATS.get(spot.format, spot.format)
            elif isinstance(v, datetime.date):
                cell.number_format = "yyyy/m/d"
            if spot.comment:
                cell.comment = Comment(spot.comment, book.author)
        for m in plan.merges:
            ws.merge_cells(start_row=m[0] + 1, start_column=m[1] + 1, end_row=m[2] + 1, end_column=m[3] + 1)
        for first_row, first_col, last_row, last_col, source in plan.validations:
            formula = source if isinstance(source, str) else '"' + ",".join(source) + '"'
            rule = DataValidation(type="list", formula1=formula.lstrip("="), allow_blank=True)
            rule.add(f"{address(first_row, first_col)}:{address(last_row, last_col)}")
            ws.add_data_validation(rule)
        ws.page_setup.paperSize = 9
        ws.page_setup.orientation = "landscape" if plan.landscape else "portrait"
        ws.page_setup.fitToHeight = 0
        ws.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
        if plan.title_rows:
            ws.print_title_rows = f"{plan.title_rows[0] + 1}:{plan.title_rows[1] + 1}"
        if plan.freeze:
            ws.freeze_panes = address(*plan.freeze)
        if plan.hidden:
            ws.sheet_state = "hidden"
    work.active = next(i for i, p in enumerate(book.sheets) if not p.hidden)
    work.save(path)
    settle(path, {}, book.stamp)


# ---------------------------------------------------------------- after writing


def settle(path, readings, stamp=None):
    """Writes the package again with fixed times, so that the same plan gives the same bytes, and adds furigana."""
    with zipfile.ZipFile(path) as old:
        parts = [(info.filename, old.read(info)) for info in old.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for name, data in parts:
            if name == "docProps/core.xml" and stamp:
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), data)
            if name == "xl/sharedStrings.xml" and readings:
                text = data.decode()
                for word, reading in readings.items():
                    plain = f"<si><t>{word}</t></si>"
                    assert plain in text, word
                    text = text.replace(plain, f'<si><t>{word}</t><rPh sb="0" eb="{len(word)}"><t>{reading}</t></rPh><phoneticPr fontId="1"/></si>')
                data = text.encode()
            info = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            new.writestr(info, data)
