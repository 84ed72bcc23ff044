#!/usr/bin/env python3
"""Makes the layout fixtures `field-*`: forms as they come back from offices, each changed by somebody's hand. See README.md.

    python3 make_field.py [NAME…]

They use the plans of make.py; a case here lays the usual table out first and changes it as a person would: rows put in,
columns split, labels written into one cell, tables set side by side.
"""

import sys

sys.dont_write_bytecode = True
from make import (ASP, CASES, DATA, LABELS, MIDORI, NEW, RENEWAL, TOKUKO, Case, alone, base)  # noqa: E402
import make  # noqa: E402
from sheetplan import SheetPlan, Spot, address, display, shown, split_evidence  # noqa: E402

COLUMNS = ["number", "item", "subitem", "description", "requirement", "claim", "evidence"]
NAMES = []


def field_case(name, *rest, **options):
    NAMES.append(name)
    return Case(name, *rest, **options)


def plain(case, answers, row=None, sheet=None, fields=None, columns=None, heads=None, widths=None, labels="filled", bands=True,
          column=None, band_text=lambda s: s, last_of_band=None):
    """A table laid out by functions: columns is a list of (heading, text of a field or None).

    A heading may be None. Texts of claim and evidence are the functions CLAIM and EVIDENCE. Returns {field id: row}.
    """
    sheet = sheet or case.sheet
    fields = fields or case.fields
    r = case.row if row is None else row
    c0 = case.column if column is None else column
    if heads is not False:
        for c, (heading, _) in enumerate(columns):
            if heading is not None:
                sheet.put(r, c0 + c, heading, "head")
                case.form.add((sheet.name, r, c0 + c))
        r += 1
    rows, section, last = {}, None, {}
    for f in fields:
        if bands and f["section"] != section:
            section = f["section"]
            if section != "開示情報の時点":
                sheet.put(r, c0, band_text(section), "band")
                case.form.add((sheet.name, r, c0))
                if last_of_band:
                    sheet.merge(r, c0, r, c0 + len(columns) - 1)
                r += 1
                last = {}
        rows[f["id"]] = r
        claim, evidence = answers.get(f["id"], ["", ""])
        claim, evidence = display(claim), shown(evidence or "")
        entry = {"claim": claim, "standing": make.STANDINGS.get(claim.strip(), "stated"), "withheld": claim.strip() in make.WITHHELD,
                 "evidence": evidence}
        pages = []
        for c, (_, what) in enumerate(columns):
            if what is None:
                continue
            if what == CLAIM:
                text = claim
                if claim:
                    entry["claimCell"] = address(r, c0 + c)
            elif what in (EVIDENCE, DOCUMENT, PLACE):
                text = evidence if what == EVIDENCE else split_evidence(evidence)[0 if what == DOCUMENT else 1]
                if text:
                    pages.append((text, address(r, c0 + c)))
            else:
                text = what(f)
                if isinstance(text, tuple):
                    # Something that has no place.
                    text = text[0]
                    if text:
                        case.unplaced.append(f"{sheet.name}!{address(r, c0 + c)}")
                elif labels == "first" and text == last.get(c) and what is not describe:
                    text = None
                else:
                    last[c] = text
                    if text:
                        case.form.add((sheet.name, r, c0 + c))
            sheet.put(r, c0 + c, text if text != "" else None, "answer" if what in (CLAIM, EVIDENCE, DOCUMENT, PLACE) else "label")
            if what in (CLAIM, EVIDENCE, DOCUMENT, PLACE):
                case.form.add((sheet.name, r, c0 + c))
        if pages:
            entry["evidence"] = " ".join(text for text, _ in pages)
            entry["evidenceCell"] = " ".join(cell for _, cell in pages)
        if sheet is not case.sheet:
            entry["sheet"] = sheet.name
        case.answers[f["id"]] = entry
        r += 1
    case.row = r
    for c, width in enumerate(widths or []):
        sheet.widths[c0 + c] = width
    return rows


CLAIM, EVIDENCE, DOCUMENT, PLACE = "claim", "evidence", "document", "place"
number = lambda f: int(f["number"])
item = lambda f: f["item"]
subitem = lambda f: f["subitem"] or ""
describe = lambda f: f["description"]
required = lambda f: "必須" if f["requirement"] == "required" else "選択"
USUAL = [("No.", number), ("中項目", item), ("小項目", subitem), ("記述内容", describe), ("必須/選択", required), ("申請内容", CLAIM), ("添付書類等", EVIDENCE)]


def insert_rows(case, after, texts, columns, sheet=None):
    """Puts rows below a row: texts is a list of {column: text}. Everything below moves down; labels stay blank."""
    sheet = sheet or case.sheet
    n = len(texts)
    move = lambda r: r + n if r > after else r
    cells = {(move(r), c): spot for (r, c), spot in sheet.cells.items()}
    sheet.cells.clear()
    sheet.cells.update(cells)
    sheet.merges[:] = [(move(a), b, move(c), d) for a, b, c, d in sheet.merges]
    sheet.heights = {move(r): h for r, h in sheet.heights.items()}
    case.form = {(s, move(r) if s == sheet.name else r, c) for s, r, c in case.form}
    shift = lambda cell: " ".join(address(move(int("".join(filter(str.isdigit, a))) - 1), column_of(a)) for a in cell.split(" "))
    for entry in case.answers.values():
        for key in ("claimCell", "evidenceCell"):
            if key in entry:
                entry[key] = shift(entry[key])
    case.unplaced[:] = [f"{u.split('!')[0]}!{shift(u.split('!')[1])}" for u in case.unplaced]
    for i, line in enumerate(texts):
        for c, text in line.items():
            sheet.put(after + 1 + i, c, text, "answer")
            case.form.add((sheet.name, after + 1 + i, c))
    case.row = move(case.row)
    return after + n


def column_of(cell):
    n = 0
    for ch in cell:
        if ch.isalpha():
            n = n * 26 + ord(ch) - 64
    return n - 1


def row_of(case, id):
    return int("".join(filter(str.isdigit, case.answers[id]["claimCell"].split(" ")[0]))) - 1


def continue_item(case, id, lines, claim=5, evidence=6):
    """Rows put in below an item: lines is a list of (claim, evidence)."""
    r = row_of(case, id)
    insert_rows(case, r, [{k: t for k, t in ((claim, a), (evidence, b)) if t} for a, b in lines], None)
    entry = case.answers[id]
    for i, (a, b) in enumerate(lines):
        if a:
            entry["claim"] += "\n" + a
            entry["claimCell"] += " " + address(r + 1 + i, claim)
        if b:
            entry["evidence"] += ("\n" if entry["evidence"] else "") + b
            entry["evidenceCell"] = (entry.get("evidenceCell", "") + " " + address(r + 1 + i, evidence)).strip()


# Several tables in a sheet, or rows without descriptions: a catalogue is learnt from one table a sheet with descriptions.
NOT_LEARNABLE = {"field-items-only", "field-side-by-side", "field-side-by-side-no-gap", "field-side-by-side-lower", "field-stacked-other-words",
                 "field-stacked-other-columns", "field-old-and-new-side-by-side", "field-sheets-without-headings", "field-strange-headings",
                 "field-heading-like-row-above", "field-evidence-below-claim",
                 "field-labels-in-brackets"}


def define():
    # Rows put in below an item
    case = field_case("field-rows-evidence-below").title().block(NEW)
    case.table(alone(base(TOKUKO)))
    continue_item(case, "provider.name", [("", "資料2「会社案内」P.3"), ("", "資料3「登記簿」P.1")])
    continue_item(case, "service.scope", [("", "資料12「サービス説明書」P.4～P.6")])
    continue_item(case, "support.fault-notice", [("障害の規模により、電話でも連絡する。", "資料20 P.8"), ("", "資料21 P.2")])
    case = field_case("field-rows-claim-below-filled", ASP, writer="xlsxwriter").title().block(MIDORI)
    plain(case, alone(base(ASP)), columns=USUAL)
    continue_item(case, "service.billing-fixed", [("（2015年4月以降は従業員数による。）", "")])
    continue_item(case, "housing.cameras", [("予備の録画装置を置く。", "資料15「設備一覧」P.9"), ("", "資料16 P.1")])
    case = field_case("field-rows-below-labels-merged").title().block(NEW)
    case.table(alone(base(TOKUKO)))
    for id in ("provider.business", "network.firewall"):
        continue_item(case, id, [("", "資料30「補足資料」P.2")])
        r = row_of(case, id)
        for c in (0, 1, 2, 3, 4):
            # A label that covers one row covers two now.
            if (r, c) in case.sheet.cells and not any(m[0] <= r <= m[2] and m[1] <= c <= m[3] for m in case.sheet.merges):
                case.sheet.merge(r, c, r + 1, c)
    case = field_case("field-rows-below-two-evidence").title().block(NEW)
    plain(case, alone(base(TOKUKO)), columns=USUAL[:-1] + [("書類名", DOCUMENT), ("該当箇所", PLACE)], labels="first")
    r = row_of(case, "platform.antivirus")
    insert_rows(case, r, [{6: "資料40「ウイルス対策手順書」", 7: "P.5"}], None)
    entry = case.answers["platform.antivirus"]
    entry["evidence"] += "\n資料40「ウイルス対策手順書」 P.5"
    entry["evidenceCell"] += f" {address(r + 1, 6)} {address(r + 1, 7)}"
    case = field_case("field-rows-note-not-below", ASP).title().block(MIDORI)
    plain(case, alone(base(ASP)), columns=USUAL)
    case.extra(case.row, 6, "以上").extra(case.row + 2, 5, "記入：業務管理部 森").extra(case.row + 3, 6, "（2014年6月2日）")
    # 有無 in a column of its own
    kinds = {f["id"]: f["answer"] for f in make.CATALOGUES[TOKUKO]}
    for name, yes, no, heading, writer in (("field-presence-column", "有", "無", "有無", "openpyxl"), ("field-presence-rings", "○", "×", "有/無\n(○×)", "xlsxwriter")):
        case = field_case(name, writer=writer).title().block(NEW)
        answers = alone(base(TOKUKO))
        chosen = {}
        for id, pair in answers.items():
            text = display(pair[0])
            if kinds[id] != "presence" or not text:
                continue
            if text.startswith("有。"):
                chosen[id], pair[0] = yes, text[2:]
            elif text in ("無", "実施なし"):
                chosen[id], pair[0], pair[1] = no, "", ""
        answers["service.migration-support"] = ["来年度から支援する予定である。", ""]
        chosen["service.migration-support"] = no
        answers["housing.power-route"] = ["2ルートを確保している。", "資料17 P.3"]
        chosen.pop("housing.power-route", None)
        columns = USUAL[:5] + [(heading, lambda f: chosen.get(f["id"], ""))] + USUAL[5:]
        plain(case, answers, columns=columns)
        for id, mark in chosen.items():
            entry = case.answers[id]
            text = entry["claim"]
            cell = entry.get("claimCell")
            r = next(r for (r, c), spot in case.sheet.cells.items() if c == 3 and spot.value == next(f for f in case.fields if f["id"] == id)["description"]
                     and case.sheet.cells[(r, 0)].value == int(next(f for f in case.fields if f["id"] == id)["number"]))
            here = address(r, 5)
            entry["claim"] = mark + ("\n" + text if text else "")
            entry["claimCell"] = here + (" " + cell if text else "")
            entry["standing"] = "notImplemented" if mark == no else "stated"
    case = field_case("field-presence-says-the-same", ASP).title().block(MIDORI)
    answers = alone(base(ASP))
    kinds_asp = {f["id"]: f["answer"] for f in case.fields}
    says = {id: ("有" if display(pair[0]).startswith("有") else "") for id, pair in answers.items() if kinds_asp[id] == "presence"}
    rows = plain(case, answers, columns=USUAL[:5] + [("有無", lambda f: says.get(f["id"], ""))] + USUAL[5:])
    for id, mark in says.items():
        if mark:
            case.answers[id]["claimCell"] = f"{address(rows[id], 5)} {case.answers[id]['claimCell']}"
    # Tables side by side, and one below the other with other columns
    case = field_case("field-side-by-side").title().block(NEW)
    half = len(case.fields) // 2
    row = case.row
    plain(case, alone(base(TOKUKO)), columns=USUAL, fields=case.fields[:half], row=row)
    first = case.row
    plain(case, alone(base(TOKUKO)), columns=USUAL, fields=case.fields[half:], row=row, column=8)
    case.row = max(first, case.row)
    case = field_case("field-side-by-side-no-gap", ASP, writer="xlsxwriter").title().block(MIDORI)
    half = len(case.fields) // 2
    row = case.row
    columns = [(None, number), ("審査対象項目", lambda f: " ".join(filter(None, [f["item"], f["subitem"]]))), ("記述内容", describe), ("申請内容", CLAIM), ("添付書類等", EVIDENCE)]
    plain(case, alone(base(ASP)), columns=columns, fields=case.fields[:half], row=row, bands=False)
    plain(case, alone(base(ASP)), columns=columns, fields=case.fields[half:], row=row, column=5, bands=False)
    case = field_case("field-stacked-other-columns").title().block(NEW)
    parts = {}
    for f in case.fields:
        parts.setdefault(f["section"], []).append(f)
    parts = list(parts.values())
    answers = alone(base(TOKUKO))
    plain(case, answers, columns=USUAL, fields=sum(parts[:6], []), bands=False)
    for i, part in enumerate(parts[6:]):
        case.row += 1
        case.extra(case.row, 0, part[0]["section"], "band", False)
        case.row += 1
        plain(case, answers, fields=part, bands=False, labels="first",
              columns=USUAL[:4] + USUAL[5:] if i % 2 == 0 else [USUAL[0], USUAL[3], USUAL[5], USUAL[6], USUAL[4]])
    # Labels in one cell
    joined = lambda sign: lambda f: sign.join(filter(None, [f["section"], f["item"], f["subitem"], f["description"]]))
    case = field_case("field-path-slashes").title().block(NEW)
    plain(case, alone(base(TOKUKO)), columns=[("No.", number), ("審査対象項目（大項目／中項目／小項目／記述内容）", joined("／")), ("申請内容", CLAIM), ("添付書類等", EVIDENCE)], bands=False)
    case = field_case("field-path-lines", ASP, writer="xlsxwriter").title().block(MIDORI)
    plain(case, alone(base(ASP)), columns=[("項目", joined("\n")), ("必須/選択", required), ("申請内容", CLAIM), ("添付書類等", EVIDENCE)], bands=False)
    case = field_case("field-path-arrows-numbered").title().block(NEW)
    counters = {}

    def numbered(f):
        counters[f["number"]] = counters.get(f["number"], 0) + 1
        return f"{f['number']}-{counters[f['number']]}　{f['subitem'] or f['item']} > {f['description']}"
    plain(case, alone(base(TOKUKO)), columns=[("審査対象項目", numbered), ("必須/\n選択", required), ("申請内容", CLAIM), ("添付書類等", EVIDENCE)])
    # Headings
    case = field_case("field-no-description-heading").title().block(NEW)
    plain(case, alone(base(TOKUKO)), columns=[("No.", number), ("項目", item), (None, subitem), (None, describe), (None, required), ("申請内容", CLAIM), ("添付", EVIDENCE)])
    case = field_case("field-strange-headings", ASP, writer="xlsxwriter").title().block(MIDORI)
    plain(case, alone(base(ASP)), columns=[("#", number), ("大きな項目", item), ("細目", subitem), ("聞かれていること", describe), ("別", required), ("当社の記入", CLAIM), ("裏づけの資料", EVIDENCE)])
    case = field_case("field-two-headings-status").title().block(NEW)
    plain(case, alone(base(TOKUKO)), columns=USUAL[:5] + [("実施状況", lambda f: ("確認中",) if f["number"] == "45" else "")] + USUAL[5:])
    case = field_case("field-no-headings-of-labels").title().block(NEW)
    plain(case, alone(base(TOKUKO)), columns=[(None, number), (None, item), (None, subitem), (None, describe), (None, required), ("申請内容", CLAIM), ("添付書類等", EVIDENCE)], labels="first")
    case = field_case("field-items-only").title().block(NEW)
    single = [f for f in case.fields if sum(1 for g in case.fields if g["number"] == f["number"]) == 1]
    plain(case, alone(base(TOKUKO)), fields=single, columns=[("No.", number), ("中項目", item), ("小項目", subitem), ("申請内容", CLAIM), ("添付書類等", EVIDENCE)])
    # Numbers
    case = field_case("field-numbers-two-levels").title().block(NEW)
    counters2 = {}

    def levels(f):
        counters2[f["number"]] = counters2.get(f["number"], 0) + 1
        return f"{f['number']}－{counters2[f['number']]}"
    plain(case, alone(base(TOKUKO)), columns=[("番号", levels)] + USUAL[1:])
    case = field_case("field-numbers-in-labels", ASP).title().block(MIDORI)
    counters3 = {}

    def inner(f):
        counters3[f["number"]] = counters3.get(f["number"], 0) + 1
        return f"({f['number']})-{chr(0x245F + counters3[f['number']])} {f['description']}"
    plain(case, alone(base(ASP)), columns=[("中項目", lambda f: f"{f['number']}. {f['item']}"), ("小項目", lambda f: f"{f['number']}.1 {f['subitem']}" if f["subitem"] else ""),
                                           ("記述内容", inner), ("必須・選択", required), ("申請内容", CLAIM), ("添付書類等", EVIDENCE)])
    # Columns
    case = field_case("field-evidence-left", writer="xlsxwriter").title().block(NEW)
    plain(case, alone(base(TOKUKO)), columns=USUAL[:5] + [("添付資料番号", DOCUMENT), ("ページ・条項", PLACE), ("申請内容", CLAIM)])
    case = field_case("field-document-and-place", ASP).title().block(MIDORI)
    plain(case, alone(base(ASP)), columns=USUAL[:6] + [("書類名", DOCUMENT), ("該当箇所", PLACE), ("審査欄", lambda f: ("適",) if f["number"] == "9" else ""),
                                                      ("審査コメント", lambda f: ("ページを確認すること",) if f["number"] == "12" else "")])
    case = field_case("field-evidence-number-name-page").title().block(NEW)
    import re
    tag = lambda e: (re.match(r"資料[0-9]+", e) or [""])[0]
    rows = plain(case, alone(base(TOKUKO)), columns=USUAL[:6] + [("資料番号", None), ("資料名", None), ("該当ページ", None)])
    for id, r in rows.items():
        e = shown(alone(base(TOKUKO))[id][1] or "")
        pieces = [tag(e), split_evidence(e)[0][len(tag(e)):].strip(), split_evidence(e)[1]] if tag(e) and "\n" not in e else ["", e, ""]
        entry = case.answers[id]
        entry["evidence"] = " ".join(filter(None, pieces))
        cells = []
        for c, text in enumerate(pieces):
            case.sheet.put(r, 6 + c, text or None, "answer")
            case.form.add((case.sheet.name, r, 6 + c))
            if text:
                cells.append(address(r, 6 + c))
        if cells:
            entry["evidenceCell"] = " ".join(cells)
    # Places and names
    case = field_case("field-cover-and-appendix", writer="xlsxwriter", sheet="申請書Ｂ別紙")
    cover = SheetPlan("表紙")
    cover.put(1, 1, "特定個人情報ASP・SaaSの安全・信頼性に係る情報開示認定申請書", "title")
    case.sheets.insert(0, cover)
    case.row = 4
    case.column = 1
    case.block(RENEWAL, sheet=cover)
    case.row, case.column = 0, 0
    plain(case, alone(base(TOKUKO)), columns=USUAL)
    case = field_case("field-furigana-breaks", writer="openpyxl").title().block(NEW)
    broken = lambda t: t if not t or len(t) < 6 else t[: len(t) // 2] + "\n" + t[len(t) // 2:]
    plain(case, alone(base(TOKUKO)), columns=[("No", number), ("中 項 目", lambda f: broken(f["item"])), ("小 項 目", lambda f: broken(subitem(f))),
                                              ("記 述 内 容", lambda f: broken(f["description"])), ("必須\n選択", required), ("申 請 内 容", CLAIM), ("添 付 書 類 等", EVIDENCE)])
    case = field_case("field-heading-like-row-above").title().block(NEW)
    case.extra(case.row, 0, "欄", "head", False).extra(case.row, 1, "申請内容", "head", False).extra(case.row, 2, "添付書類等", "head", False)
    case.extra(case.row + 1, 0, "記入方法", "plain", False).extra(case.row + 1, 1, "必須の項目は全て記述", "plain", False).extra(case.row + 1, 2, "資料名と箇所を記述", "plain", False)
    case.row += 3
    plain(case, alone(base(TOKUKO)), columns=USUAL)
    case = field_case("field-example-sheets", ASP, writer="xlsxwriter").title().block(MIDORI)
    plain(case, alone(base(ASP)), columns=USUAL)
    for name in ("申請書B（記入例）", "Sheet3"):
        sheet = SheetPlan(name)
        sheet.put(0, 0, "記入例" if name != "Sheet3" else "作業メモ", "title")
        case.sheets.append(sheet)
    # 有無 and 内容 below one heading
    case = field_case("field-presence-below-heading", ASP).title().block(MIDORI)
    answers = alone(base(ASP))
    case.sheet.put(case.row, 5, "申請内容", "head")
    case.sheet.merge(case.row, 5, case.row, 6)
    for c, text in ((0, "No."), (1, "中項目"), (2, "小項目"), (3, "記述内容"), (4, "必須/選択"), (7, "添付書類等")):
        case.sheet.put(case.row, c, text, "head")
        case.sheet.merge(case.row, c, case.row + 1, c)
    case.form |= {(case.sheet.name, case.row, c) for c in range(8)}
    case.row += 1
    choices = {f["id"]: "無" for f in case.fields if display(answers[f["id"]][0]) in ("無", "実施なし") and f["answer"] == "presence"}
    for id in choices:
        answers[id] = ["", ""]
    rows = plain(case, answers, columns=[(None, number), (None, item), (None, subitem), (None, describe), (None, required), ("有無", lambda f: choices.get(f["id"], "")),
                                         ("内容", CLAIM), (None, EVIDENCE)])
    for id in choices:
        case.answers[id] |= {"claim": "無", "claimCell": address(rows[id], 5), "standing": "notImplemented"}
    # Old and new side by side, each a whole table
    case = field_case("field-old-and-new-side-by-side").title().block(RENEWAL)
    columns = [("No.", number), ("小項目", lambda f: f["subitem"] or f["item"]), ("記述内容", describe), ("申請内容", CLAIM), ("添付書類等", EVIDENCE)]
    case.extra(case.row, 0, "前回申請（2017年）", "band", False).extra(case.row, 6, "今回申請（2019年）", "band", False)
    case.row += 1
    row = case.row
    answers = alone(base(TOKUKO))
    old = SheetPlan(case.sheet.name)
    ghost = Case("ghost")
    ghost.fields = case.fields
    ghost.sheet = case.sheet
    plain(ghost, {k: ["（旧）" + display(v[0]) if display(v[0]) else "", v[1]] for k, v in answers.items()}, columns=columns, row=row)
    for id, entry in ghost.answers.items():
        for key in ("claimCell", "evidenceCell"):
            if key in entry:
                case.unplaced.append(f"{case.sheet.name}!{entry[key]}")
    del CASES["ghost"]
    plain(case, answers, columns=columns, row=row, column=6)
    # A second table that begins lower, to the right
    case = field_case("field-side-by-side-lower", writer="xlsxwriter").title().block(NEW)
    row = case.row
    columns = [("No.", number), ("小項目", lambda f: f["subitem"] or f["item"]), ("記述内容", describe), ("申請内容", CLAIM), ("添付書類等", EVIDENCE)]
    plain(case, alone(base(TOKUKO)), columns=columns, fields=case.fields[:80], row=row, bands=False)
    plain(case, alone(base(TOKUKO)), columns=columns, fields=case.fields[80:], row=row + 4, column=6, bands=False)
    # A table below with another word for the claims
    case = field_case("field-stacked-other-words", ASP).title().block(MIDORI)
    plain(case, alone(base(ASP)), columns=USUAL, fields=case.fields[:60], bands=False)
    case.row += 2
    plain(case, alone(base(ASP)), columns=[USUAL[0], USUAL[3], USUAL[4], ("添付書類等", EVIDENCE), ("回答", CLAIM)], fields=case.fields[60:], bands=False)
    # Sheets that go on without headings
    case = field_case("field-sheets-without-headings", sheet="申請書B(1)").title().block(NEW)
    plain(case, alone(base(TOKUKO)), columns=USUAL, fields=case.fields[:70])
    second = SheetPlan("申請書B(2)")
    case.sheets.append(second)
    plain(case, alone(base(TOKUKO)), columns=USUAL, fields=case.fields[70:], sheet=second, row=0, heads=False)
    # Labels in brackets, half-width kana, questions
    case = field_case("field-labels-in-brackets", writer="xlsxwriter").title().block(NEW)
    plain(case, alone(base(TOKUKO)), columns=[("項番", number), ("開示項目", lambda f: f"【{f['subitem'] or f['item']}】{f['description']}"), ("必須/選択", required), ("申請内容", CLAIM), ("疎明資料", EVIDENCE)],
          band_text=lambda s: f"■ {s}に関する項目")
    half = str.maketrans({a: b for a, b in zip("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンッャュョァィー", "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝｯｬｭｮｧｨｰ")}
                         | {a: b for a, b in zip("ガギグゲゴザジズゼゾダデドバビブベボパピプペポ", "ｶﾞ ｷﾞ ｸﾞ ｹﾞ ｺﾞ ｻﾞ ｼﾞ ｽﾞ ｾﾞ ｿﾞ ﾀﾞ ﾃﾞ ﾄﾞ ﾊﾞ ﾋﾞ ﾌﾞ ﾍﾞ ﾎﾞ ﾊﾟ ﾋﾟ ﾌﾟ ﾍﾟ ﾎﾟ".split())})
    case = field_case("field-half-width-kana", ASP).title().block(MIDORI)
    plain(case, alone(base(ASP)), columns=[(h, w if w in (CLAIM, EVIDENCE, number, required) else (lambda w: lambda f: w(f).translate(half))(w)) for h, w in USUAL], labels="first")
    case = field_case("field-questions").title().block(NEW)
    plain(case, alone(base(TOKUKO)), columns=[("小項目", lambda f: f"No.{f['number']} {f['subitem'] or f['item']}"), ("設問", lambda f: f"Q{f['number']}. {f['description']}"), ("回答欄", CLAIM), ("根拠資料", EVIDENCE)])
    # A list of documents to the right, and an examiner's documents
    case = field_case("field-list-of-documents-right", ASP).title().block(MIDORI)
    row = case.row
    plain(case, alone(base(ASP)), columns=USUAL)
    for i, line in enumerate((("No.", "資料名", "部数"), (1, "登記簿謄本", "1部"), (2, "会社案内", "2部"), (3, "利用契約約款", "1部"), (4, "運用手順書", "1部"))):
        for c, text in enumerate(line):
            case.extra(row + i, 8 + c, text, "head" if i == 0 else "answer", i > 0)
    case = field_case("field-examiner-documents", writer="xlsxwriter").title().block(NEW)
    plain(case, alone(base(TOKUKO)), columns=USUAL + [("審査", lambda f: ("適",) if f["requirement"] == "required" else ""),
                                                    ("確認資料", lambda f: ("登記簿で確認",) if f["number"] == "2" else "")])
    # Evidence below each claim in one column
    case = field_case("field-evidence-below-claim").title().block(NEW)
    answers = alone(base(TOKUKO))
    heads = ["No.", "中項目", "小項目", "記述内容", "必須/選択", "申請内容"]
    for c, text in enumerate(heads):
        case.sheet.put(case.row, c, text, "head")
        if c < 5:
            case.sheet.merge(case.row, c, case.row + 1, c)
    case.sheet.put(case.row + 1, 5, "添付書類等", "head")
    case.form |= {(case.sheet.name, case.row, c) for c in range(6)} | {(case.sheet.name, case.row + 1, 5)}
    r = case.row + 2
    for f in case.fields:
        claim, evidence = (shown(x) if not isinstance(x, dict) else display(x) for x in answers[f["id"]])
        for c, text in enumerate((number(f), item(f), subitem(f) or None, describe(f), required(f))):
            case.sheet.put(r, c, text, "label")
            case.sheet.merge(r, c, r + 1, c)
            case.form.add((case.sheet.name, r, c))
        case.sheet.put(r, 5, claim or None, "answer")
        case.sheet.put(r + 1, 5, evidence or None, "answer")
        case.form |= {(case.sheet.name, r, 5), (case.sheet.name, r + 1, 5)}
        entry = {"claim": claim, "standing": make.STANDINGS.get(claim.strip(), "stated"), "withheld": claim.strip() in make.WITHHELD, "evidence": evidence}
        if claim:
            entry["claimCell"] = address(r, 5)
        if evidence:
            entry["evidenceCell"] = address(r + 1, 5)
        case.answers[f["id"]] = entry
        r += 2
    case.row = r
    # 〃 in the labels
    case = field_case("field-ditto-labels", ASP).title().block(MIDORI)
    rows = plain(case, alone(base(ASP)), columns=USUAL)
    seen = {}
    for f in case.fields:
        for c, key in ((0, "number"), (1, "item"), (2, "subitem")):
            here = (f["section"], f["number"], f[key])
            if seen.get(c) == here and case.sheet.cells[(rows[f["id"]], c)].value:
                case.sheet.cells[(rows[f["id"]], c)].value = "〃" if c else "同上"
            seen[c] = here
    continue_item(case, "service.scope", [("", "資料22「機能一覧」P.1")])
    r = row_of(case, "service.scope") + 1
    for c in range(5):
        case.sheet.put(r, c, "〃", "label")
        case.form.add((case.sheet.name, r, c))
    # Bands that say a little more, and rows of a page
    case = field_case("field-pages").title().block(NEW)
    answers = alone(base(TOKUKO))
    for page, start in enumerate(range(0, len(case.fields), 34)):
        plain(case, answers, columns=USUAL, fields=case.fields[start:start + 34], bands=page == 0)
        case.extra(case.row, 6, f"{page + 1} / 4 ページ", "plain")
        case.row += 2


if __name__ == "__main__":
    define()
    for name in sys.argv[1:] or NAMES:
        CASES[name].write("soffice")
        if name in NOT_LEARNABLE:
            path = make.HERE / f"{name}.json"
            path.write_text(path.read_text(encoding="utf-8").replace("{", '{\n  "learnable": false,', 1), encoding="utf-8")
