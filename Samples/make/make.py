#!/usr/bin/env python3
"""Makes the sample workbooks beside this folder from the data files in it.

    python3 make.py [--soffice PROGRAM]

Needs XlsxWriter and openpyxl, and LibreOffice for one file. See ../README.md.
"""

import argparse
import datetime
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

from sheetplan import (BookPlan, Runs, SheetPlan, address, cell_value, display, lay_form, load_catalogue, render_openpyxl,
                       render_xlsxwriter, settle)

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent
CATALOGUES = SAMPLES.parent / "Sources/ApplicationForm/Catalogues/Data"


def load(name):
    return json.loads((HERE / name).read_text(encoding="utf-8"))


def catalogue(name):
    return load_catalogue(CATALOGUES / f"{name}.json")


# ---------------------------------------------------------------- red ink

MARK = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.S)


def new_text(marked):
    return MARK.sub(lambda m: m.group(2) or "", marked)


def old_text(marked):
    return MARK.sub(lambda m: m.group(1) or "", marked)


def runs(marked, new_look="n"):
    out, end = [], 0
    for m in MARK.finditer(marked):
        out += [(marked[end:m.start()], "k"), (m.group(1) or "", "o"), (m.group(2) or "", new_look)]
        end = m.end()
    out.append((marked[end:], "k"))
    return Runs([r for r in out if r[0]])


def renewed(change, old, where):
    """(clean cell, cell as the applicant marked it) of one changed text."""
    if isinstance(change, str):
        change = {"marked": change}
    habit, marked = change.get("habit"), change.get("marked")
    if habit != "misquoted" and marked is not None and old_text(marked) != display(old):
        raise SystemExit(f"{where}: the struck text is not the first application's: {old_text(marked)!r}")
    if habit == "misquoted":
        return change["new"], runs(marked)
    if marked is not None:
        return change.get("value", new_text(marked)), runs(marked, "r" if habit == "plain-red" else "n")
    new = change["new"]
    if habit == "red-new":
        return new, Runs([(new, "r")])
    if habit == "before-after":
        return new, Runs([(f"変更前：{display(old)}\n変更後：{new}", "r")])
    if habit == "arrow":
        return new, Runs([(f"{display(old)}→{new}", "r")])
    return new, new  # noise, unmarked


def renewal(first, data):
    """(clean answers, marked answers)."""
    clean, marked = {}, {}
    for key, (claim, evidence) in first["answers"].items():
        change = dict(data["changes"].get(key, {}))
        if "evidence" not in change and evidence:
            text = evidence
            for old, ink in data["evidenceEditions"]:
                text = text.replace(old, ink)
            if text != evidence:
                change["evidence"] = text
        pairs = []
        for kind, old in (("claim", claim), ("evidence", evidence)):
            pairs.append(renewed(change[kind], old, f"{key}.{kind}") if kind in change else (old, old))
        clean[key] = [p[0] for p in pairs]
        marked[key] = [p[1] for p in pairs]
    return clean, marked


# ---------------------------------------------------------------- sheets

GUIDANCE = [
    "申請書Bの記入要領",
    "1. 「申請内容」欄には、必須の項目は全て、選択の項目は出来る限り記述してください。",
    "2. 「添付書類等」欄には、申請内容を疎明する資料の名称とその記載箇所（ページ、章節等）を記述してください。",
    "3. 申請内容が「実施なし」「開示なし」等の場合は、疎明は不要です。",
    "4. 資料としてウェブページを用いる場合は、URL及び印刷した日付を記述し、ハードコピーを添付してください。",
    "5. 公表の留保を希望する項目には「記述有り(*)」と記入し、別紙に内容を記述してください。",
    "6. 更新申請では、変更のあった項目について新規申請時の記述と変更後の記述を併記し、朱書きしてください。",
]


def guidance(with_ink=False):
    sheet = SheetPlan("記入要領", landscape=False)
    sheet.widths = {0: 3, 1: 96}
    sheet.put(0, 1, GUIDANCE[0], "title")
    for index, line in enumerate(GUIDANCE[1:]):
        sheet.put(2 + index, 1, line, "note")
        sheet.heights[2 + index] = 28
    sheet.put(10, 1, "（朱書きの例）", "note")
    sheet.put(11, 1, Runs([("月額", "k"), ("1,000円", "o"), ("1,200円", "n")]), "note")
    return sheet


def lists_sheet():
    sheet = SheetPlan("リスト", hidden=True)
    for column, values in enumerate((["申請区分", "新規", "更新"], ["有無", "有", "無"],
                                     ["会計監査", "①会計監査人による会計監査", "②会計参与による監査",
                                      "③中小企業会計によるチェックリストに基づく財務データ", "④いずれでもない"])):
        for row, value in enumerate(values):
            sheet.put(row, column, value)
    return sheet


def application_block(sheet, row, column, value_last, application, labels):
    """事業者名, サービス名称, … in two columns of pairs; returns the next free row."""
    for label, key in labels:
        data = application.get(key)
        value, code = cell_value(data if data is not None else "")
        sheet.put(row, column, label, "key")
        sheet.merge(row, column, row, column + 1)
        sheet.put(row, column + 2, value if value != "" else None, "value", code)
        sheet.merge(row, column + 2, row, value_last)
        sheet.heights[row] = 20
        row += 1
    return row


BLOCK = [("事業者名", "providerName"), ("サービス名称", "serviceName"), ("申請区分", "kind"), ("申請日", "date"),
         ("認定番号", "certificationNumber"), ("認定年月日", "certifiedOn")]


def aoba(data, answers, stamp, file, comments=None, block=BLOCK, with_lists=True):
    cat = catalogue(data["catalogue"])
    sheet = SheetPlan("申請書B")
    sheet.put(0, 0, cat["title"], "title")
    sheet.merge(0, 0, 0, 6)
    sheet.heights[0] = 26
    row = application_block(sheet, 2, 0, 3, data["application"], block)
    facts, end = lay_form(sheet, cat["fields"], answers, row + 1)
    sheet.freeze = (row + 2, 0)
    sheet.put(end + 1, 0, "(*) 印は、公表の留保を希望する項目であり、内容は別紙に記載しています。", "note")
    sheet.merge(end + 1, 0, end + 1, 6)
    for key, text in (comments or {}).items():
        cell = facts[key]["claimCell"]
        for (r, c), spot in sheet.cells.items():
            if address(r, c) == cell:
                spot.comment = text
    book = BookPlan([guidance(), sheet] + ([lists_sheet()] if with_lists else []), title="申請書B", stamp=stamp)
    if with_lists:
        sheet.validations.append((4, 2, 4, 2, "=リスト!$A$2:$A$3"))
        book.readings = {data["application"]["providerName"]: data["application"]["providerReading"],
                         "取締役　水野 千尋": "トリシマリヤク　ミズノ チヒロ"} if answers["compliance.officer"][0] == "取締役　水野 千尋" else {}
    render_xlsxwriter(book, str(SAMPLES / file))


def midori(soffice):
    data = load("midori-2014.json")
    cat = catalogue(data["catalogue"])
    sheet = SheetPlan("申請書Ｂ（情報開示内容）")
    sheet.put(0, 1, "ＡＳＰ・ＳａａＳ安全・信頼性に係る情報開示認定制度　申請書Ｂ", "title")
    sheet.merge(0, 1, 0, 8)
    row = application_block(sheet, 2, 1, 5, data["application"],
                            [("事業者名称", "providerName"), ("サービス名", "serviceName"), ("申請の区分", "kind"), ("申請年月日", "date")])
    remarks = {k: v[2] for k, v in data["answers"].items() if len(v) > 2}
    columns = ["number", "item", "subitem", "requirement", "description", "claim", "evidence", "remark"]
    lay_form(sheet, cat["fields"], data["answers"], row + 1, 1, columns,
             headings={"claim": "情報開示内容", "requirement": "必須/\n選択"}, extras=lambda kind, f: remarks.get(f["id"]),
             wording=lambda kind, text: text.replace("（国内、国外）", " (国内、国外)") if kind == "description" else text)
    sheet.widths[0] = 2
    book = BookPlan([sheet], title="申請書B", stamp=datetime.datetime(2014, 6, 2, 10, 0, 0))
    with tempfile.TemporaryDirectory() as folder:
        before = pathlib.Path(folder) / "in" / "midori-asp-2014.xlsx"
        before.parent.mkdir()
        render_openpyxl(book, str(before))
        convert(soffice, before, pathlib.Path(folder) / "out", folder)
        shutil.copyfile(pathlib.Path(folder) / "out" / before.name, SAMPLES / before.name)
        # Comma, quotation mark, Windows code page 932.
        convert(soffice, before, SAMPLES, folder, "csv:Text - txt - csv (StarCalc):44,34,60,1")
    settle(str(SAMPLES / "midori-asp-2014.xlsx"), {}, book.stamp)


def convert(soffice, source, folder, home, kind="xlsx:Calc MS Excel 2007 XML"):
    subprocess.run([soffice, "--headless", f"-env:UserInstallation=file://{home}/profile", "--convert-to", kind,
                    "--outdir", str(folder), str(source)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def hinode():
    data = load("hinode-2018.json")
    cat = catalogue(data["catalogue"])
    sheet = SheetPlan("Sheet1")
    sheet.put(0, 0, "申請書Ｂ（特定個人情報ASP・SaaS）", "title")
    sheet.merge(0, 0, 0, 6)
    row = application_block(sheet, 1, 0, 3, data["application"],
                            [("事業者名", "providerName"), ("サービス名称", "serviceName"), ("申請区分", "kind"), ("申請日", "date"),
                             ("認定番号", "certificationNumber"), ("認定年月日", "certifiedOn")])
    lay_form(sheet, cat["fields"], data["answers"], row + 1)
    book = BookPlan([sheet], title="申請書B", stamp=datetime.datetime(2018, 6, 15, 17, 30, 0))
    render_openpyxl(book, str(SAMPLES / "hinode-2018-incomplete.xlsx"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--soffice", default="soffice", help="LibreOffice, for midori-asp-2014.xlsx")
    soffice = parser.parse_args().soffice
    first, second = load("aoba-2017.json"), load("aoba-2019.json")
    aoba(first, first["answers"], datetime.datetime(2017, 9, 11, 9, 0, 0), "aoba-2017-new.xlsx", comments={
        "people.employees": "2017年7月末現在。出向者を除く。",
        "service.availability": "計画停止を除いて算出（運用部確認済）",
        "ownership.shareholders": "公表の留保を希望。別紙に記載。"})
    clean, marked = renewal(first, second)
    data = dict(first, application=dict(first["application"], **second["application"]))
    block = BLOCK + [("認定有効期間満了日", "expiresOn")]
    aoba(data, clean, datetime.datetime(2019, 8, 20, 9, 0, 0), "aoba-2019-renewal.xlsx", block=block, with_lists=False)
    aoba(data, marked, datetime.datetime(2019, 8, 20, 9, 0, 0), "aoba-2019-renewal-marked.xlsx", block=block, with_lists=False)
    hinode()
    midori(soffice)


if __name__ == "__main__":
    main()
