#!/usr/bin/env python3
"""Makes the layout fixtures: NAME.xlsx and its answer key NAME.json. See README.md.

    python3 make.py [--soffice PROGRAM] [NAME…]
"""

import argparse
import copy
import datetime
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "Samples/make"))
from sheetplan import (BookPlan, SheetPlan, address, cell_value, display, lay_form, load_catalogue, render_openpyxl,  # noqa: E402
                       render_xlsxwriter, settle, shown)

CASES = {}
TOKUKO, ASP = "tokuko-2017", "asp-saas-2"
CATALOGUES = {n: load_catalogue(ROOT / f"Sources/ApplicationForm/Catalogues/Data/{n}.json")["fields"] for n in (TOKUKO, ASP)}
DATA = {n: json.loads((ROOT / f"Samples/make/{f}.json").read_text(encoding="utf-8"))["answers"]
        for n, f in ((TOKUKO, "aoba-2017"), (ASP, "midori-2014"))}
LONG_DATE = 'yyyy"年"m"月"d"日"'

# What a reader of the form understands by a whole claim; every other non-empty claim is stated.
STANDINGS = {
    "実施なし": "notImplemented", "実施していない": "notImplemented", "未実施": "notImplemented", "無": "notImplemented", "無し": "notImplemented",
    "なし": "notImplemented", "開示なし": "notDisclosed", "非開示": "notDisclosed", "該当なし": "notApplicable", "該当しない": "notApplicable",
    "対象外": "notApplicable", "－": "notApplicable", "": "blank",
}
WITHHELD = {"記述有り(*)", "記述有り（＊）", "公表留保"}


def base(catalogue, **over):
    """The sample answers, plain enough for every program: [claim, evidence]. Keys in `over` have _ for . and __ for -."""
    answers = {k: list(v[:2]) for k, v in copy.deepcopy(DATA[catalogue]).items()}
    for pair in answers.values():
        if isinstance(pair[0], dict) and "date" in pair[0]:
            pair[0]["format"] = LONG_DATE
    answers["finance.listing"][0] = "無"
    for key, value in over.items():
        field = key.replace("__", "-").replace("_", ".", 1)
        assert field in answers, field
        answers[field] = list(value) if isinstance(value, (list, tuple)) else [value, answers[field][1]]
    return answers


def alone(answers):
    """The same with evidence in every row (nothing merged down)."""
    last = ""
    for pair in answers.values():
        pair[1] = last = last if pair[1] is None else pair[1]
    return answers


NEW = {"kind": ("新規", "new"), "date": ("2017年9月11日", "2017-09-11"), "serviceName": ("あおばマイナンバー収集便",) * 2,
       "providerName": ("青葉みらいクラウド株式会社",) * 2}
RENEWAL = dict(NEW, kind=("更新", "renewal"), date=("2019年8月20日", "2019-08-20"), certificationNumber=("特個0001-1710",) * 2,
               certifiedOn=("平成29年10月20日", "2017-10-20"))
MIDORI = {"kind": ("新規", "new"), "date": ("平成26年6月2日", "2014-06-02"), "serviceName": ("みどり野工程ナビ",) * 2,
          "providerName": ("みどり野ソフトウェア株式会社",) * 2}
LABELS = {"providerName": "事業者名", "serviceName": "サービス名称", "kind": "申請区分", "date": "申請日", "certificationNumber": "認定番号",
          "certifiedOn": "認定年月日"}


class Case:
    """One workbook and its key."""

    def __init__(self, name, catalogue=TOKUKO, writer="openpyxl", libreoffice=False, title=True, sheet="申請書B"):
        self.name, self.catalogue, self.writer, self.libreoffice = name, catalogue, writer, libreoffice
        self.sheet = SheetPlan(sheet)
        self.sheets = [self.sheet]
        self.fields = CATALOGUES[catalogue]
        self.answers, self.application, self.unplaced, self.form = {}, {}, [], set()
        self.row = 0
        self.column = 0
        self.titled = title
        CASES[name] = self

    def at(self, row, column):
        self.row, self.column = row, column
        return self

    def title(self, text=None):
        if text is None:
            text = ("特定個人情報" if self.catalogue == TOKUKO else "") + "ASP・SaaSの安全・信頼性に係る情報開示認定制度 申請書B"
        self.sheet.put(self.row, self.column, text, "title")
        self.row += 2
        return self

    def block(self, values, labels=None, style="pairs", sheet=None):
        """The application block: label and value side by side, two pairs a row, or in one cell."""
        sheet = sheet or self.sheet
        labels = dict(LABELS, **(labels or {}))
        r, c = self.row, self.column
        for index, key in enumerate(k for k in LABELS if k in values):
            text, meaning = values[key]
            value, code = cell_value(text)
            if style == "inline":
                sheet.put(r, c, f"{labels[key]}：{text}", "plain")
                self.form.add((sheet.name, r, c))
            elif style == "packed":
                # Several of them in one cell, and all the choices of 申請区分 printed.
                said = {"更新": "□新規　■更新", "新規": "■新規　□更新"}.get(text, text)
                if index % 2 == 0:
                    packed = ""
                packed += ("　" if packed else "") + f"{labels[key]}：{said}"
                sheet.put(r, c, packed, "plain")
                self.form.add((sheet.name, r, c))
                r -= 1 - index % 2
            elif style == "wide":
                left = c + (index % 2) * 3
                sheet.put(r, left, labels[key], "key")
                sheet.put(r, left + 1, value, "value", code)
                self.form |= {(sheet.name, r, left), (sheet.name, r, left + 1)}
                r -= 1 - index % 2
            else:
                sheet.put(r, c, labels[key], "key")
                sheet.merge(r, c, r, c + 1)
                sheet.put(r, c + 2, value, "value", code)
                sheet.merge(r, c + 2, r, c + 4)
                self.form |= {(sheet.name, r, c), (sheet.name, r, c + 2)}
            self.application[key] = meaning
            r += 1
        self.row = r + 2
        return self

    def table(self, answers=None, fields=None, sheet=None, row=None, also=None, **options):
        """Lays the table out and notes the key. also: field id -> further standings that are as good."""
        sheet = sheet or self.sheet
        fields = fields or self.fields
        answers = answers if answers is not None else base(self.catalogue)
        before = set(sheet.cells)
        facts, self.row = lay_form(sheet, fields, answers, self.row if row is None else row, self.column, **options)
        columns = options.get("columns") or ["number", "item", "subitem", "description", "requirement", "claim", "evidence"]
        extra = {self.column + i for i, k in enumerate(columns) if k in ("remark", "check", "examination")}
        for (r, c) in set(sheet.cells) - before:
            if c not in extra:
                self.form.add((sheet.name, r, c))
        for id, fact in facts.items():
            for kind in ("remark", "check", "examination"):
                if kind in fact:
                    self.unplaced.append(f"{sheet.name}!{fact[kind][1]}")
            claim = fact["claim"]
            bare = claim.strip()
            entry = {"claim": claim, "standing": STANDINGS.get(bare, "stated"), "withheld": bare in WITHHELD, "evidence": fact["evidence"]}
            for key in ("claimCell", "evidenceCell"):
                if key in fact:
                    entry[key] = fact[key]
            if len(self.sheets) > 1 and sheet is not self.sheet:
                entry["sheet"] = sheet.name
            if "previous" in fact:
                entry["baseline"] = {"claim": fact["previous"][0]}
            if also and id in also:
                entry["standingAlternatives"] = also[id]
            self.answers[id] = entry
        return self

    def extra(self, row, column, text, style="plain", unplaced=True, sheet=None):
        sheet = sheet or self.sheet
        sheet.put(row, column, text, style)
        if unplaced:
            self.unplaced.append(f"{sheet.name}!{address(row, column)}")
        return self

    def write(self, soffice):
        book = BookPlan(self.sheets, title=self.name)
        path = HERE / f"{self.name}.xlsx"
        render = render_openpyxl if self.writer == "openpyxl" else render_xlsxwriter
        if self.libreoffice:
            with tempfile.TemporaryDirectory() as folder:
                source = pathlib.Path(folder) / f"{self.name}.xlsx"
                render(book, str(source))
                subprocess.run([soffice, "--headless", f"-env:UserInstallation=file://{tempfile.gettempdir()}/layouts-profile", "--convert-to",
                                "xlsx:Calc MS Excel 2007 XML", "--outdir", f"{folder}/out", str(source)],
                               check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                shutil.copyfile(f"{folder}/out/{self.name}.xlsx", path)
            settle(str(path), {}, book.stamp)
        else:
            render(book, str(path))
        (HERE / f"{self.name}.json").write_text(self.key(), encoding="utf-8")

    def key(self):
        if not self.answers:
            return '{"notAForm": true}\n'
        either = []
        for sheet in self.sheets:
            for (r, c), spot in sorted(sheet.cells.items()):
                name = f"{sheet.name}!{address(r, c)}"
                loose = (sheet.name, r, c) not in self.form and name not in self.unplaced
                if shown(spot.value) != "" and (loose or spot.comment):
                    either.append(name)
        blank = {"claim": "", "standing": "blank", "withheld": False, "evidence": ""}
        dump = lambda x: json.dumps(x, ensure_ascii=False, separators=(",", ":"))
        lines = ",\n".join(f'    {dump(f["id"])}: {dump(self.answers.get(f["id"], dict(blank, missing=True)))}' for f in self.fields)
        return (f'{{\n  "catalogue": {dump(self.catalogue)},\n  "writtenBy": {dump("LibreOffice" if self.libreoffice else self.writer)},\n'
                f'  "sheet": {dump(self.sheet.name)},\n  "application": {dump(self.application)},\n'
                f'  "answers": {{\n{lines}\n  }},\n  "unplaced": {dump(self.unplaced)},\n  "either": {dump(either)}\n}}\n')


# ---------------------------------------------------------------- wordings


def half_width(kind, text):
    return unicodedata.normalize("NFKC", text) if "①" not in text else text


def asking(kind, text):
    return text.replace("字以内で記述＞", "字以内で記述してください＞").replace("から一つを選択", "から一つを選択してください") if kind == "description" else text


def broken_lines(kind, text):
    if kind in ("description", "item", "subitem"):
        return text.replace("（", "\n（").replace("、", "、 ").replace("の有無", "の 有無").lstrip("\n")
    return text


def half_dots(kind, text):
    return text.replace("・", "･").replace("サービス", "ｻｰﾋﾞｽ") if kind != "requirement" else text


TYPOS = [("サーバ・", "サーバー・"), ("プラットフォーム", "プラットホーム"), ("問合せ", "問い合わせ"), ("有る場合", "ある場合"), ("取組み", "取り組み"),
         ("インターネット等の回線", "インターネットなどの回線"), ("ウイルス", "ウィルス"), ("及び", "および"), ("規程", "規定"), ("データベース等", "データベースなど")]


def small_typos(kind, text):
    if kind != "requirement":
        for right, wrong in TYPOS:
            text = text.replace(right, wrong)
    return text


def wide_letters(kind, text):
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in text) if kind != "requirement" else text


def short_requirement(kind, text):
    return {"必須": "○", "選択": "－"}.get(text, text) if kind == "requirement" else text


# ---------------------------------------------------------------- the cases

C = ["number", "item", "subitem", "description", "requirement", "claim", "evidence"]


def define():
    Case("plain").title().block(NEW).table()
    Case("plain-asp", ASP).title().block(MIDORI).table()
    Case("plain-xlsxwriter", writer="xlsxwriter").title().block(RENEWAL).table(
        base(TOKUKO, disclosure_date={"date": "2017-08-31", "format": 31}, service_start={"date": "2016-01-12", "format": 58}))
    Case("plain-libreoffice", libreoffice=True).title().block(RENEWAL).table()
    # Columns
    Case("columns-evidence-first", writer="xlsxwriter").title().block(NEW).table(
        columns=["number", "requirement", "item", "subitem", "description", "evidence", "claim"])
    Case("columns-claim-left", ASP, libreoffice=True).title().block(MIDORI).table(
        columns=["claim", "evidence", "requirement", "number", "item", "subitem", "description"], bands="plain")
    Case("columns-no-number").title().block(NEW).table(columns=C[1:])
    Case("columns-no-requirement", ASP, "xlsxwriter").title().block(MIDORI).table(columns=[k for k in C if k != "requirement"])
    Case("columns-two-evidence").title().block(NEW).table(
        columns=C + ["place"], headings={"evidence": "資料名", "place": "ページ"})
    Case("columns-two-evidence-asp", ASP, libreoffice=True).title().block(MIDORI).table(
        columns=C + ["place"], headings={"evidence": "添付資料名", "place": "記載箇所"})
    checks = lambda kind, f: {"check": "✓", "remark": "要確認" if f["number"] in ("9", "45") else None,
                              "examination": "適" if f["requirement"] == "required" else None}[kind]
    Case("columns-check-remark", writer="xlsxwriter").title().block(NEW).table(columns=C + ["check", "remark"], extras=checks)
    Case("columns-examination-between").title().block(RENEWAL).table(
        columns=["number", "item", "subitem", "description", "requirement", "check", "claim", "examination", "evidence"], extras=checks)
    old = {"provider.office-count": "国内: 2ヶ所、 国外: 0ヶ所", "people.employees": "38名", "service.users": "12,000ライセンス（実ユーザ数）",
           "platform.software-name": "Apache Tomcat 7.0、PostgreSQL 9.3", "support.hours": "平日10:00～17:00"}
    Case("columns-previous").title().block(RENEWAL).table(
        columns=["number", "item", "subitem", "description", "requirement", "previous", "claim", "evidence"],
        extras=lambda kind, f: old.get(f["id"]))
    # Bands and labels
    Case("bands-not-merged", libreoffice=True).title().block(NEW).table(bands="plain")
    Case("bands-in-column").title().block(NEW).table(
        alone(base(TOKUKO)), columns=["section"] + C, bands="column")
    Case("bands-in-column-filled", ASP, "xlsxwriter").title().block(MIDORI).table(
        alone(base(ASP)), columns=["section"] + C, bands="column", labels="filled", headings={"section": "大項目", "item": "中項目", "subitem": "小項目"})
    Case("labels-filled").title().block(NEW).table(alone(base(TOKUKO)), labels="filled")
    Case("labels-first-row", ASP).title().block(MIDORI).table(labels="first")
    Case("labels-first-row-no-number", writer="xlsxwriter").title().block(NEW).table(labels="first", columns=C[1:], bands="plain")
    # Places
    Case("starts-at-c7").at(6, 2).block(NEW).table()
    case = Case("contents-above", writer="xlsxwriter").title()
    case.extra(2, 1, "目次", unplaced=False)
    for i, section in enumerate(dict.fromkeys(f["section"] for f in case.fields)):
        case.extra(3 + i, 1, f"{i + 1}. {section}", unplaced=False)
    case.at(16, 0).block(NEW).table()
    Case("header-two-rows").title().block(NEW).table(header_rows=2, headings={"group": "申請者記入欄"})
    Case("header-two-rows-items", ASP, libreoffice=True).title().block(MIDORI).table(
        header_rows=2, headings={"item": "中項目", "subitem": "小項目", "description": "記述内容"})
    case = Case("header-repeated").title().block(NEW)
    split = lambda fields: [[f for f in fields if f["section"] == s] for s in dict.fromkeys(f["section"] for f in fields)]
    parts = split(case.fields)
    for part in [parts[0] + parts[1]] + parts[2:]:
        case.table(fields=part)
        case.row += 1
    case = Case("sheet-per-section", writer="xlsxwriter", sheet="1.事業者").title().block(NEW)
    case.table(fields=parts[0] + parts[1])
    for i, part in enumerate(parts[2:]):
        sheet = SheetPlan(f"{i + 2}.{part[0]['section'][:20]}")
        case.sheets.append(sheet)
        case.table(fields=part, sheet=sheet, row=0)
    # Headings
    for name, catalogue, writer, lo, claim, evidence, requirement in (
            ("headings-disclosure", ASP, "openpyxl", False, "情報開示内容", "添付書類", "必須・選択"),
            ("headings-answer", TOKUKO, "xlsxwriter", False, "回答", "エビデンス", "区分"),
            ("headings-entry", TOKUKO, "openpyxl", True, "記入欄", "疎明資料", "必須\n/選択"),
            ("headings-long", ASP, "openpyxl", False, "申請内容（記述）", "根拠資料（資料名・ページ）", "必須／選択"),
            ("headings-spaced", TOKUKO, "openpyxl", False, "開 示 内 容", "添付\n資料", "必須・\n選択の別")):
        Case(name, catalogue, writer, lo).title().block(MIDORI if catalogue == ASP else NEW).table(
            headings={"claim": claim, "evidence": evidence, "requirement": requirement, "item": "審査対象項目", "description": "記述内容"})
    # Wordings of labels
    for name, catalogue, writer, lo, wording in (
            ("wording-half-width", TOKUKO, "openpyxl", False, half_width), ("wording-asking", ASP, "xlsxwriter", False, asking),
            ("wording-line-breaks", TOKUKO, "openpyxl", True, broken_lines), ("wording-half-dots", ASP, "openpyxl", False, half_dots),
            ("wording-small-typos", TOKUKO, "xlsxwriter", False, small_typos), ("wording-wide-letters", ASP, "openpyxl", True, wide_letters),
            ("requirement-circles", TOKUKO, "openpyxl", False, short_requirement)):
        Case(name, catalogue, writer, lo).title().block(MIDORI if catalogue == ASP else RENEWAL).table(wording=wording)
    # Application blocks
    Case("application-wide", writer="xlsxwriter").title().block(
        RENEWAL, {"providerName": "申請者名称", "serviceName": "サービスの名称", "date": "申請年月日", "certifiedOn": "認定日"}, "wide").table()
    Case("application-inline").title().block(RENEWAL, style="inline").table()
    Case("application-packed", writer="xlsxwriter").title().block(RENEWAL, style="packed").table()
    cells = dict(RENEWAL, date=({"date": "2019-08-20", "format": 58}, "2019-08-20"), certifiedOn=({"date": "2017-10-20", "format": 31}, "2017-10-20"))
    Case("application-date-cells", writer="xlsxwriter").title().block(cells).table()
    # Further sheets and tables
    case = Case("guidance-with-examples").title().block(NEW).table()
    examples = {f["id"]: ["（記入例）" + {"date": "2017年4月1日", "money": "100,000,000円（2016年度）", "presence": "有。「○○規程」を定めている。"}.get(
        f["answer"], "○○○○"), "資料○「○○○」P.○"] for f in case.fields}
    guide = SheetPlan("記入例")
    guide.put(0, 0, "申請書Bの記入例（この例にならって「申請書B」シートに記入してください）", "title")
    lay_form(guide, case.fields, examples, 2, answer_style="example")
    case.sheets.insert(0, guide)
    case = Case("previous-sheet", writer="xlsxwriter", sheet="今回申請").title().block(NEW).table()
    previous = SheetPlan("前回申請")
    lay_form(previous, case.fields, {id: ["前回の" + claim if claim and isinstance(claim, str) else claim, evidence] for id, (claim, evidence) in base(TOKUKO).items()}, 2)
    case.sheets.insert(0, previous)
    case = Case("guidance-and-lists", ASP, "xlsxwriter").title().block(MIDORI).table()
    guide, lists = SheetPlan("記入要領"), SheetPlan("list", hidden=True)
    for i, line in enumerate(("記入要領", "申請内容欄：必須の項目は全て記述してください。", "添付書類等欄：資料名とページを記述してください。")):
        guide.put(i, 0, line)
    for i, line in enumerate(("有", "無", "実施なし", "開示なし", "該当なし", "必須", "選択")):
        lists.put(i, 0, line)
    case.sheets = [guide, case.sheet, lists]
    case = Case("second-table-below").title().block(NEW).table()
    r = case.row + 2
    case.extra(r, 0, "提出書類一覧", "band", False)
    for i, cells in enumerate((("No", "資料名", "部数"), (1, "履歴事項全部証明書", "1部"), (2, "会社案内（2017年版）", "2部"), (3, "特定個人情報取扱規程", "1部"))):
        for c, text in enumerate(cells):
            case.extra(r + 1 + i, c, text, "head" if i == 0 else "answer", i > 0)
    case = Case("revision-history-below", ASP, libreoffice=True).title().block(MIDORI).table()
    r = case.row + 1
    case.extra(r, 0, "改定履歴", "plain", False)
    for i, cells in enumerate((("版", "改定日", "改定内容"), ("1.0", "2014年5月20日", "初版"), ("1.1", "2014年5月30日", "No.49の利用者数を訂正"))):
        for c, text in enumerate(cells):
            case.extra(r + 1 + i, c, text, "head" if i == 0 else "answer", i > 0)
    case = Case("footnotes", writer="xlsxwriter").title().block(NEW).table()
    for i, line in enumerate(("※1 申請内容は申請書提出時点の情報です。", "※2 (*) 印の項目は公表の留保を希望します。", "以上")):
        case.extra(case.row + 1 + i, 1, line, "note", False)
    case = Case("comments", writer="xlsxwriter").title().block(NEW).table()
    for i, (id, text) in enumerate((("people.employees", "2017年7月末現在"), ("service.availability", "計画停止を除く"), ("housing.ups", "委託先に確認済"))):
        cell = case.answers[id]["claimCell"]
        next(s for (r, c), s in case.sheet.cells.items() if address(r, c) == cell).comment = text
    case = Case("stray-notes-right").title().block(NEW).table()
    case.extra(2, 9, "受付：9/12 事務局", "plain").extra(30, 9, "前回と同じか要確認→10/2 電話済", "plain").extra(60, 10, "○", "plain")
    # Rows
    case = Case("rows-other-order", writer="xlsxwriter").title().block(NEW)
    order = parts[0] + [f for part in reversed(parts[1:]) for f in part]
    case.table(alone(base(TOKUKO)), fields=order)
    case = Case("rows-missing").title().block(NEW)
    gone = {"people.representative-photo", "finance.cash-flow-debt-ratio", "service.awards", "service.agents", "platform.encryption",
            "housing.other-security", "support.abandon-rate", "support.response-rate", "support.completion-rate"}
    case.table(alone(base(TOKUKO)), fields=[f for f in case.fields if f["id"] not in gone])
    case = Case("rows-duplicated", ASP).title().block(MIDORI).table()
    for i, (id, claim, evidence) in enumerate((("support.scope", "（差替）操作方法に関する問合せのみ", "資料21 新サポート案内 P.2"),
                                               ("support.means", "（差替）電子メールのみ", "資料21 新サポート案内 P.3"))):
        f = next(f for f in case.fields if f["id"] == id)
        r = case.row + i
        for c, (text, style) in enumerate(((int(f["number"]), "number"), (f["item"], "label"), (f["subitem"], "label"), (f["description"], "label"), ("必須", "requirement"))):
            case.sheet.put(r, c, text, style)
        case.extra(r, 5, claim, "answer").extra(r, 6, evidence, "answer")
    # Answers
    Case("answers-cell-kinds", writer="xlsxwriter").title().block(NEW).table(base(
        TOKUKO, disclosure_date={"date": "2017-08-31", "format": "yyyy/m/d"}, provider_founded={"number": 2008, "format": "0"},
        provider_years={"formula": "=2017-2008", "value": 9, "number": 9, "format": "0\"年\""},
        finance_sales={"number": 684215300, "format": "#,##0\"円\""}, finance_capital={"number": 50000000, "format": "#,##0\"円\""},
        finance_equity__ratio={"number": 0.427, "format": "0.0%"}, people_employees={"formula": "=40+6", "value": 46, "number": 46, "format": "0"},
        service_start={"date": "2016-01-12", "format": 58}, service_renewal={"date": "2016-10-03", "format": 31},
        service_availability={"number": 0.9997, "format": "0.00%"}, service_backup__generations={"number": 7, "format": "0\"世代\""},
        service_sla={"boolean": True}, support_availability={"number": 0.998, "format": "0.0%"}))
    Case("answers-standings").title().block(NEW).table(base(
        TOKUKO, people_representative__photo=("対象外", ""), people_representative__age=("非開示", ""), people_officer__count=("開示なし", "－"),
        people_officers=("開示なし", "－"), people_employees=("非開示", "－"), finance_ordinary__profit=("開示なし", ""), finance_listing=("無", "－"),
        finance_public__notice=("無し", ""), compliance_body=("なし", ""), compliance_sales__rules=("未実施", ""), compliance_complaint__rules=("実施していない", ""),
        service_alternative__measures=("実施なし", "－"), service_migration__support=("無", "－"), service_performance__monitoring=("実施していない", ""),
        service_vulnerability__assessment=("未実施", "なし"), service_awards=("該当しない", ""), service_agents=("－", "－"), service_users=("記述有り(*)", "資料18 P.7"),
        platform_software__vendor=("該当なし", "－"), platform_integration=("実施なし", ""), platform_encryption=("記述有り（＊）", "資料9「運用設計書」P.23"),
        platform_software__name=("公表留保", "資料9「運用設計書」P.4"), network_line__monitoring=("非開示", ""), network_other__security=("該当なし", "")),
        also={"service.agents": ["blank"]})
    Case("answers-sentences", ASP, libreoffice=True).title().block(MIDORI).table(base(
        ASP, service_partners="他の事業者とのサービス連携は現時点では無いが、2015年度に開始する計画である。", service_outage__history="過去5年間、サービス停止の事故は無い。",
        housing_ups="無停電電源装置（UPS）を設置し、15分間電力を供給する。", network_intrusion__detection="不正侵入検知装置は無く、ファイアウォールの記録を毎日点検している。",
        service_cancellation__penalty="違約金の有無及び額は個別契約による。", service_sla="該当する項目は契約書別紙に添付される。",
        support_liability="文書は有り、名称は「利用契約約款」である。", service_certifications="取得なし（2015年度にISMSの取得を予定）",
        compliance_sales__rules="「販売管理規程」がある。経営陣の承認も得ている。", housing_media__procedure="無人のため媒体は保管しないが、手順書「媒体取扱手順書」は定めている。"),
        also={"service.certifications": ["notImplemented"]})
    Case("answers-blank-optional").title().block(NEW).table(
        {k: (v if next(f for f in CATALOGUES[TOKUKO] if f["id"] == k)["requirement"] == "required" else ["", ""]) for k, v in alone(base(TOKUKO)).items()})
    Case("answers-required-blank", ASP, "xlsxwriter").title().block(MIDORI).table(
        {k: (["", v[1]] if i % 7 == 3 else [v[0], ""] if i % 11 == 5 else v) for i, (k, v) in enumerate(alone(base(ASP)).items())})
    # No form B
    case = Case("not-price-list", sheet="料金表")
    for r, cells in enumerate((("No", "サービス名", "内容", "月額（税別）", "備考"), (1, "基本プラン", "50名まで", 5000, ""), (2, "標準プラン", "200名まで", 15000, "人気"),
                               (3, "大規模プラン", "201名以上", 40000, "応相談"))):
        for c, text in enumerate(cells):
            case.sheet.put(r + 2, c, text, "answer")
    case.sheet.put(0, 0, "サービス料金表", "title")
    case = Case("not-staff-roster", writer="xlsxwriter", sheet="名簿")
    for r, cells in enumerate((("社員番号", "氏名", "所属", "入社年月日", "区分"), ("A001", "水野 千尋", "内部統制室", datetime.date(2009, 4, 1), "役員"),
                               ("A014", "小笠原 恵", "開発部", datetime.date(2013, 10, 1), "正社員"), ("A032", "大友 春樹", "運用部", datetime.date(2016, 4, 1), "正社員"))):
        for c, text in enumerate(cells):
            case.sheet.put(r, c, text, "answer", "yyyy/m/d" if isinstance(text, datetime.date) else None)
    case = Case("not-security-checklist", libreoffice=True, sheet="チェックシート")
    for r, cells in enumerate((("No", "分類", "確認項目", "必須/推奨", "回答", "備考"), (1, "組織", "情報セキュリティ責任者を任命していますか", "必須", "はい", ""),
                               (2, "組織", "委託先と秘密保持契約を締結していますか", "必須", "はい", "契約書あり"), (3, "技術", "ウイルス対策ソフトを導入していますか", "必須", "はい", ""),
                               (4, "技術", "バックアップを取得していますか", "推奨", "いいえ", "検討中"), (5, "物理", "入退室を記録していますか", "推奨", "はい", ""))):
        for c, text in enumerate(cells):
            case.sheet.put(r + 2, c, text, "answer")
    case.sheet.put(0, 0, "委託先情報セキュリティチェックシート", "title")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--soffice", default="soffice")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    define()
    for name in options.names or CASES:
        CASES[name].write(options.soffice)


if __name__ == "__main__":
    main()
