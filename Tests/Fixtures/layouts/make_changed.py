#!/usr/bin/env python3
"""Makes the layout fixtures `changed-*`: forms pasted into other templates, put together from several, or used by an office
in its own way. See README.md.

    python3 make_changed.py [NAME…]
    python3 make_changed.py --all FOLDER

They use the plans of make.py and the hand of make_field.py.
"""

import pathlib
import re
import sys

sys.dont_write_bytecode = True
from make import ASP, CASES, MIDORI, NEW, RENEWAL, TOKUKO, Case, alone, base  # noqa: E402
import make  # noqa: E402
from make_field import (CLAIM, DOCUMENT, EVIDENCE, PLACE, USUAL, column_of, continue_item, describe, insert_rows, item, number,  # noqa: E402
                        plain, required, row_of, subitem)
from sheetplan import SheetPlan, address, display  # noqa: E402

NAMES = []
# Laid out and read like others that are kept: written with --all only.
SPARE = set("""
headings-entry-voucher headings-answer-evidence headings-written headings-disclosed headings-two-lines headings-narrow headings-bilingual
headings-english headings-our-answer headings-entry-place headings-content-of-answer headings-numbered headings-marked headings-half-kana
headings-column-numbers numbers-hyphen numbers-point numbers-brackets numbers-circled numbers-words numbers-wide
examiner-three-columns office-check-between writer-and-day notes-below notes-between-rows claim-over-three-columns rows-between three-rows-an-item
requirement-in-description requirement-behind guidance-above labels-bilingual labels-bullets labels-colons labels-with-requirement
labels-without-limits required-first two-services example-column twice-words-above twice-words-above-right twice-new-and-renewal
twice-in-brackets twice-lines evidence-two-rows-of-headings evidence-three nothing-over-both headings-see-guidance headings-and-reason
spacer-columns numbers-running heading-of-applicant years-in-headings
""".split())
# A catalogue is learnt from one table a sheet with descriptions.
NOT_LEARNABLE = set()
KINDS = {n: {f["id"]: f["answer"] for f in make.CATALOGUES[n]} for n in (TOKUKO, ASP)}


def case_of(name, *rest, learnable=True, **options):
    name = f"changed-{name}"
    NAMES.append(name)
    if not learnable:
        NOT_LEARNABLE.add(name)
    return Case(name, *rest, **options)


def usual(name, catalogue=TOKUKO, columns=None, answers=None, **options):
    """The usual table with other columns."""
    case = case_of(name, catalogue, **{k: options.pop(k) for k in ("learnable", "writer", "sheet", "libreoffice") if k in options})
    case.title().block(options.pop("block", MIDORI if catalogue == ASP else NEW))
    case.rows = plain(case, answers or alone(base(catalogue)), columns=columns or USUAL, **options)
    return case


def headed(claim="申請内容", evidence="添付書類等", **others):
    """The usual columns with other headings."""
    names = dict(zip(("number", "item", "subitem", "description", "requirement", "claim", "evidence"), (h for h, _ in USUAL)))
    names.update(others, claim=claim, evidence=evidence)
    return [(names[k], what) for k, (_, what) in zip(("number", "item", "subitem", "description", "requirement", "claim", "evidence"), USUAL)]


def instead(case, kind, text):
    """Other words in place of a label: text is a function of the field."""
    c = {"number": 0, "item": 1, "subitem": 2, "description": 3, "requirement": 4}[kind]
    for f in case.fields:
        case.sheet.cells[(case.rows[f["id"]], c)].value = text(f) or None


def widen(case, starts, last):
    """Graph paper: each column becomes several narrow ones, merged in each row. starts: the first of each column."""
    sheet = case.sheet
    ends = [s - 1 for s in starts[1:]] + [last]
    move = lambda c: starts[c]
    cells = {(r, move(c)): spot for (r, c), spot in sheet.cells.items()}
    sheet.cells.clear()
    sheet.cells.update(cells)
    merged = {(a, b) for a, b, _, _ in sheet.merges}
    covered = {(r, c) for a, b, x, y in sheet.merges for r in range(a, x + 1) for c in range(b, y + 1)}
    wide = [(a, starts[b], x, ends[y]) for a, b, x, y in sheet.merges]
    for r, c in list(cells):
        old = starts.index(c)
        if (r, old) not in covered and starts[old] != ends[old]:
            wide.append((r, starts[old], r, ends[old]))
    sheet.merges[:] = []
    for m in wide:
        sheet.merge(*m)
    case.form = {(s, r, move(c)) for s, r, c in case.form}
    shift = lambda names: " ".join(address(int("".join(filter(str.isdigit, a))) - 1, move(column_of(a))) for a in names.split(" "))
    for entry in case.answers.values():
        for key in ("claimCell", "evidenceCell"):
            if key in entry:
                entry[key] = shift(entry[key])
    case.unplaced[:] = [f"{u.split('!')[0]}!{shift(u.split('!')[1])}" for u in case.unplaced]
    for c in range(last + 1):
        sheet.widths[c] = 4


def choose(case, answers, kinds):
    """Takes 有 and 無 out of the claims. Returns {field: (yes or no, what is left of the claim)}."""
    chosen = {}
    for id, pair in answers.items():
        text = display(pair[0])
        if kinds[id] != "presence" or not text:
            continue
        if text.startswith("有。"):
            chosen[id], pair[0] = True, text[2:]
        elif text in ("無", "実施なし"):
            chosen[id], pair[0], pair[1] = False, "", ""
    return chosen


def define_asked():
    # 有 and 無 as two columns with a mark in one of them
    for name, catalogue, mark, heads in (("yes-no-columns", TOKUKO, "○", ("有", "無")), ("yes-no-checks", ASP, "✓", ("あり", "なし"))):
        case = case_of(name, catalogue, writer="openpyxl" if mark == "○" else "xlsxwriter").title().block(NEW if catalogue == TOKUKO else MIDORI)
        answers = alone(base(catalogue))
        chosen = choose(case, answers, KINDS[catalogue])
        rows = plain(case, answers, columns=USUAL[:5] + [(heads[0], lambda f: mark if chosen.get(f["id"]) is True else ""),
                                                         (heads[1], lambda f: mark if chosen.get(f["id"]) is False else "")] + USUAL[5:])
        for id, yes in chosen.items():
            entry = case.answers[id]
            here = address(rows[id], 5 if yes else 6)
            entry["claim"] = heads[0 if yes else 1] + ("\n" + entry["claim"] if entry["claim"] else "")
            entry["claimCell"] = here + (" " + entry["claimCell"] if entry.get("claimCell") else "")
            entry["standing"] = "stated" if yes else "notImplemented"
        # Both are marked: nobody knows which.
        other = next(id for id in rows if KINDS[catalogue][id] == "presence" and id not in chosen and case.answers[id]["claim"])
        for c in (5, 6):
            case.sheet.put(rows[other], c, mark, "answer")
            case.unplaced.append(f"{case.sheet.name}!{address(rows[other], c)}")
    # Rows put in below that repeat 必須/選択, or the number, or every label
    case = usual("rows-repeat-requirement")
    for id in ("provider.name", "service.scope", "platform.antivirus"):
        continue_item(case, id, [("", "資料31「補足」P.2"), ("", "資料32 P.5")])
        r = row_of(case, id)
        for below in (1, 2):
            case.sheet.put(r + below, 4, case.sheet.cells[(r, 4)].value, "label")
            case.form.add((case.sheet.name, r + below, 4))
    case = usual("rows-repeat-labels", ASP, writer="xlsxwriter", learnable=False)
    for id, columns in (("provider.name", (0, 4)), ("service.scope", (0, 1, 2, 4)), ("support.means", (0, 1, 2, 3, 4))):
        continue_item(case, id, [("", "資料31「補足」P.2")])
        r = row_of(case, id)
        for c in columns:
            case.sheet.put(r + 1, c, case.sheet.cells[(r, c)].value, "label")
            case.form.add((case.sheet.name, r + 1, c))
    # Another 必須/選択 than that of the item: it may be an item that lost its labels
    case = usual("rows-other-requirement")
    r = row_of(case, "provider.name")
    other = "選択" if case.sheet.cells[(r, 4)].value == "必須" else "必須"
    insert_rows(case, r, [{4: other, 5: "何かの記述", 6: "資料9 P.1"}], None)
    case.unplaced += [f"{case.sheet.name}!{address(r + 1, c)}" for c in (5, 6)]
    case.form.discard((case.sheet.name, r + 1, 4))
    # A continuation behind a repeated heading
    case = case_of("rows-behind-heading", learnable=False).title().block(NEW)
    answers = alone(base(TOKUKO))
    ends = []
    for start, end in ((0, 40), (40, 90), (90, len(case.fields))):
        if start:
            case.extra(case.row, 6, f"- {len(ends)} -", "plain", False)
            case.row += 1
        plain(case, answers, columns=USUAL, fields=case.fields[start:end], bands=start == 0)
        ends.append(case.fields[end - 1]["id"])
    for id in ends[:2]:
        r = row_of(case, id)
        # Behind the page number and the heading.
        insert_rows(case, r + 2, [{5: "（続き）記述の続きである。", 6: "資料33 P.1"}], None)
        entry = case.answers[id]
        entry["claim"] += "\n（続き）記述の続きである。"
        entry["claimCell"] += " " + address(r + 3, 5)
        entry["evidence"] += "\n資料33 P.1"
        entry["evidenceCell"] += " " + address(r + 3, 6)
    # 申請内容 twice
    old = {"provider.office-count": "国内: 2ヶ所、 国外: 0ヶ所", "people.employees": "38名", "service.users": "12,000ライセンス", "support.hours": "平日10:00～17:00"}
    was = lambda f: old.get(f["id"])

    def twice(name, above, heads, left, merged=True, words=("申請内容", "添付書類等"), known=True, **options):
        """Two pairs of columns; left: whether the earlier one stands left."""
        case = case_of(name, **options).title().block(RENEWAL)
        if above:
            for i, text in enumerate(above):
                case.sheet.put(case.row, 5 + 2 * i, text, "head")
                if merged:
                    case.sheet.merge(case.row, 5 + 2 * i, case.row, 6 + 2 * i)
                case.form.add((case.sheet.name, case.row, 5 + 2 * i))
            case.row += 1
        earlier = [(heads[0 if left else 2], lambda f: was(f) or ""), (heads[1 if left else 3], lambda f: "資料1 P.1" if was(f) else "")]
        now = [(heads[2 if left else 0], CLAIM), (heads[3 if left else 1], EVIDENCE)]
        rows = plain(case, alone(base(TOKUKO)), columns=USUAL[:5] + (earlier + now if left else now + earlier))
        for id, text in old.items():
            if known:
                case.answers[id]["baseline"] = {"claim": text, "evidence": "資料1 P.1"}
            else:
                case.unplaced += [f"{case.sheet.name}!{address(rows[id], c)}" for c in ((5, 6) if left else (7, 8))]
        return case

    words = ["申請内容", "添付書類等"] * 2
    twice("twice-words-above", ["前回", "今回"], words, True)
    twice("twice-words-above-plain", ["前回申請（2017年）", "今回申請（2019年）"], words, True, merged=False, writer="xlsxwriter")
    twice("twice-words-above-right", ["今回", "前回"], words, False)
    twice("twice-new-and-renewal", ["新規申請時", "更新申請時"], words, True, writer="xlsxwriter")
    twice("twice-before-and-after", ["変更前", "変更後"], words, True)
    twice("twice-in-brackets", None, ["申請内容（前回）", "添付書類等（前回）", "申請内容（今回）", "添付書類等（今回）"], True)
    twice("twice-lines", None, ["前回\n申請内容", "前回\n添付書類等", "今回\n申請内容", "今回\n添付書類等"], True)
    twice("twice-no-words", None, words, False, known=False)


def define_others():
    no = lambda f: ""
    mark = lambda text, *numbers: lambda f: (text,) if f["number"] in numbers else ""
    # Examiners' columns
    usual("examiner-three-columns", columns=USUAL + [("確認欄", mark("✓", "2", "9")), ("審査者使用欄", mark("適", "9", "31")), ("備考", mark("資料を差し替え予定", "31"))])
    usual("examiner-documents-check", ASP, columns=USUAL + [("添付書類確認", mark("済", "2", "9")), ("審査結果", mark("OK", "9"))], writer="xlsxwriter")
    case = case_of("examiner-heading-above").title().block(NEW)
    case.sheet.put(case.row, 5, "申請者記入欄", "head")
    case.sheet.merge(case.row, 5, case.row, 6)
    case.sheet.put(case.row, 7, "審査者使用欄", "head")
    case.sheet.merge(case.row, 7, case.row, 9)
    case.form |= {(case.sheet.name, case.row, 5)}
    case.row += 1
    plain(case, alone(base(TOKUKO)), columns=USUAL + [("適否", mark("適", "2", "9", "31")), ("確認書類", mark("登記簿", "2")), ("コメント", mark("要再提出", "9"))])
    usual("office-check-between", columns=USUAL[:6] + [("事務局確認欄", mark("確認済", "2", "9"))] + USUAL[6:] + [("補足説明", mark("来年度に改定", "9"))])
    usual("writer-and-day", ASP, columns=USUAL + [("記入者", mark("総務 森", "2", "9", "31")), ("更新日", mark("2014/5/30", "9"))])
    # One claim for two items
    case = usual("claim-merged-over-two")
    for first, second in (("finance.sales", "finance.ordinary-profit"), ("service.billing-variable", "service.billing-fixed")):
        r = case.rows[first]
        for c, key in ((5, "claim"), (6, "evidence")):
            case.sheet.cells[(r + 1, c)].value = None
            case.sheet.merge(r, c, r + 1, c)
        for key in ("claim", "claimCell", "evidence", "evidenceCell", "standing"):
            case.answers[second][key] = case.answers[first][key]
    # Notes below
    case = usual("notes-below", ASP)
    for i, (c, text) in enumerate(((0, "※1　数値は2014年3月末現在"), (5, "※2　(*)は公表留保"), (0, "【連絡先】業務管理部　森（内線123）"), (6, "以上"), (5, "事務局使用欄"), (6, "受付印"))):
        case.extra(case.row + 1 + i, c, text)
    # Section labels: in a column, merged downward, one character a line
    case = case_of("sections-vertical", writer="xlsxwriter").title().block(NEW)
    rows = plain(case, alone(base(TOKUKO)), bands=False, columns=[("大項目", no)] + USUAL)
    by = {}
    for f in case.fields:
        by.setdefault(f["section"], []).append(rows[f["id"]])
    for section, places in by.items():
        case.sheet.put(places[0], 0, "\n".join(section), "label")
        case.sheet.merge(places[0], 0, places[-1], 0)
        case.form.add((case.sheet.name, places[0], 0))
    # Bands that go on behind a page break
    case = case_of("bands-go-on").title().block(NEW)
    answers = alone(base(TOKUKO))
    for start in range(0, len(case.fields), 30):
        part = case.fields[start:start + 30]
        plain(case, answers, columns=USUAL, fields=part, band_text=lambda s: f"{s}（続き）" if start and s == part[0]["section"] == case.fields[start - 1]["section"] else s)
    # Headings
    for name, catalogue, heads in (
            ("headings-entry-voucher", TOKUKO, headed("記入欄", "証憑")), ("headings-answer-evidence", ASP, headed("回答", "エビデンス")),
            ("headings-written", TOKUKO, headed("記載内容", "根拠資料")), ("headings-disclosed", ASP, headed("開示情報", "証憑書類", description="開示項目")),
            ("headings-two-lines", TOKUKO, headed("申請内容\n（具体的に記述してください）", "添付書類等\n（資料名、該当ページ）", description="記述内容\n（記述の要領）")),
            ("headings-narrow", ASP, headed("申\n請\n内\n容", "添\n付\n書\n類\n等", requirement="必\n須\n／\n選\n択", number="番\n号")),
            ("headings-bilingual", TOKUKO, headed("申請内容 / Answer", "添付書類等 / Evidence", description="記述内容 / Description", requirement="必須・選択 / Required", item="中項目 / Item", subitem="小項目 / Sub-item")),
            ("headings-english", ASP, headed("Answer", "Evidence", number="#", item="Category", subitem="Item", description="Question", requirement="Required")),
            ("headings-our-answer", TOKUKO, headed("弊社回答", "裏付け資料")), ("headings-entry-place", ASP, headed("ご記入欄", "添付書類等（ファイル名）", description="質問事項")),
            ("headings-content-of-answer", TOKUKO, headed("回答内容（サービス名：あおばマイナンバー収集便）", "添付資料名・頁"))):
        usual(name, catalogue, columns=heads, writer="xlsxwriter" if catalogue == ASP else "openpyxl")
    # Numbers
    counters = {}

    def level(f, sign):
        key = (sign, f["number"])
        counters[key] = counters.get(key, 0) + 1
        return f"{f['number']}{sign}{counters[key]}"
    circled = lambda n: chr(0x245F + n) if n <= 20 else chr(0x3250 + n - 20) if n <= 35 else chr(0x32B0 + n - 35) if n <= 50 else f"({n})"
    for name, catalogue, what in (("numbers-hyphen", ASP, lambda f: level(f, "-")), ("numbers-point", TOKUKO, lambda f: level(f, ".")),
                                  ("numbers-brackets", ASP, lambda f: f"({f['number']})"), ("numbers-circled", TOKUKO, lambda f: circled(int(f["number"]))),
                                  ("numbers-words", ASP, lambda f: f"項番{f['number']}"), ("numbers-wide", TOKUKO, lambda f: f["number"].translate({48 + i: 0xFF10 + i for i in range(10)}))):
        usual(name, catalogue, columns=[("項番", what)] + USUAL[1:])
    # Other templates
    case = usual("graph-paper")
    widen(case, [0, 2, 6, 10, 18, 20, 34], 45)
    case = usual("claim-over-three-columns", ASP, writer="xlsxwriter")
    widen(case, [0, 1, 2, 3, 4, 5, 8], 9)
    case = usual("rows-between")
    for f in reversed(case.fields):
        insert_rows(case, row_of(case, f["id"]) if case.answers[f["id"]].get("claimCell") else case.rows[f["id"]], [{}], None)
    case = case_of("three-rows-an-item", writer="xlsxwriter").title().block(NEW)
    rows = plain(case, alone(base(TOKUKO)), columns=USUAL, bands=False)
    for f in reversed(case.fields):
        insert_rows(case, rows[f["id"]], [{}, {}], None)
    for i, f in enumerate(case.fields):
        r = rows[f["id"]] + 2 * i
        for c in range(7):
            case.sheet.merge(r, c, r + 2, c)
    case = case_of("items-in-rows").title().block(NEW)
    last = None
    answers = alone(base(TOKUKO))
    for c, h in enumerate(("No.", "項目", "必須/選択", "申請内容", "添付書類等")):
        case.extra(case.row, c, h, "head", False)
        case.form.add((case.sheet.name, case.row, c))
    case.row += 1
    seen = None
    for f in case.fields:
        for key, indent in (("section", "■ "), ("item", "　"), ("subitem", "　　")):
            path = tuple(f[k] for k in ("section", "item", "subitem")[: ("section", "item", "subitem").index(key) + 1])
            if f[key] and (seen is None or seen[: len(path)] != path):
                case.sheet.put(case.row, 1, indent + f[key], "band")
                case.form.add((case.sheet.name, case.row, 1))
                case.row += 1
        seen = (f["section"], f["item"], f["subitem"])
        plain(case, answers, fields=[f], heads=False, bands=False, columns=[(None, number), (None, lambda f: "　　　" + f["description"]), (None, required), (None, CLAIM), (None, EVIDENCE)])
    usual("requirement-in-description", columns=[h for h in USUAL if h[1] is not required and h[1] is not describe][:3] + [("記述内容", lambda f: f"【{required(f)}】{f['description']}")] + USUAL[5:])
    usual("requirement-behind", ASP, columns=USUAL[:3] + [("記述内容", lambda f: f"{f['description']}　※{required(f)}")] + USUAL[5:])
    usual("requirement-two-columns", columns=USUAL[:4] + [("必須", lambda f: "○" if required(f) == "必須" else ""), ("選択", lambda f: "○" if required(f) == "選択" else "")] + USUAL[5:])
    case = case_of("guidance-above", writer="xlsxwriter").title().block(NEW)
    for i, line in enumerate((("項目", "申請内容", "添付書類等", "備考"), ("記入の仕方", "必須の項目は必ず記入", "資料名とページを記入", "任意"), ("文字数", "500字以内", "―", "―"))):
        for c, text in enumerate(line):
            case.extra(case.row + i, c, text, "plain", False)
    case.row += 5
    plain(case, alone(base(TOKUKO)), columns=USUAL)
    usual("labels-bilingual", ASP, columns=[USUAL[0], ("中項目", lambda f: f"{f['item']} (Item)"), ("小項目", lambda f: f"{f['subitem']} / Sub" if f["subitem"] else ""), ("記述内容", describe)] + USUAL[4:])
    usual("labels-bullets", columns=[USUAL[0], ("中項目", lambda f: f"◆{f['item']}"), ("小項目", lambda f: f"└ {f['subitem']}" if f["subitem"] else ""), ("記述内容", lambda f: f"・{f['description']}")] + USUAL[4:])
    # By requirement: two tables
    case = case_of("required-first", learnable=False).title().block(NEW)
    for what in ("必須", "選択"):
        case.extra(case.row, 0, f"【{what}開示項目】", "band", False)
        case.row += 1
        plain(case, alone(base(TOKUKO)), columns=USUAL, fields=[f for f in case.fields if required(f) == what], bands=False)
        case.row += 1
    # Split over sheets
    case = case_of("sheets-in-an-item", sheet="申請書B-1", learnable=False).title().block(NEW)
    answers = alone(base(TOKUKO))
    cut = next(i for i, f in enumerate(case.fields) if f["id"] == "service.partners")
    plain(case, answers, columns=USUAL, fields=case.fields[:cut], labels="first")
    second = SheetPlan("申請書B-2")
    case.sheets.append(second)
    plain(case, answers, columns=USUAL, fields=case.fields[cut:], labels="first", sheet=second, row=0, bands=True, band_text=lambda s: s)
    # Two services in one book: the second is another submission
    case = usual("two-services", ASP, sheet="工程ナビ")
    other = SheetPlan("工程ナビLite")
    ghost = Case("ghost", ASP)
    ghost.sheet = other
    ghost.row = 0
    plain(ghost, {k: ["Lite：" + display(v[0]) if display(v[0]) else "", v[1]] for k, v in alone(base(ASP)).items() if k in list(base(ASP))[:100]}, columns=USUAL, fields=ghost.fields[:100])
    del CASES["ghost"]
    case.sheets.append(other)
    case.either_sheets = True
    # Two services side by side
    usual("two-services-columns", ASP, columns=USUAL[:5] + [("申請内容（工程ナビ）", CLAIM), ("添付書類等", EVIDENCE), ("申請内容（工程ナビLite）", mark("同上", "31", "45"))])
    # Evidence under one heading, in two rows of headings
    case = case_of("evidence-two-rows-of-headings").title().block(NEW)
    top = case.row
    case.row += 1
    plain(case, alone(base(TOKUKO)), columns=[(None, w) for _, w in USUAL[:6]] + [("資料名", DOCUMENT), ("該当箇所", PLACE)])
    for c, (h, _) in enumerate(USUAL[:6]):
        case.sheet.put(top, c, h, "head")
        case.sheet.merge(top, c, top + 1, c)
        case.form.add((case.sheet.name, top, c))
    case.sheet.put(top, 6, "添付書類等", "head")
    case.sheet.merge(top, 6, top, 7)
    case.form.add((case.sheet.name, top, 6))
    # A row hidden that holds the earlier version of the one below
    case = usual("row-hidden", learnable=False)
    r = row_of(case, "support.hours")
    insert_rows(case, r - 1, [{c: case.sheet.cells[(r, c)].value for c in range(5)} | {5: "（旧）平日のみ", 6: "資料0 P.1"}], None)
    case.sheet.hidden_rows = {r}
    case.unplaced += [f"{case.sheet.name}!{address(r, c)}" for c in (5, 6)]
    # No table but a list: label above answer? Not here. A column of examples beside
    usual("example-column", columns=USUAL[:5] + [("記入例", lambda f: "例）" + ("有。規程を定めている。" if f["answer"] == "presence" else "○○○○"))] + USUAL[5:])
    usual("example-column-right", ASP, columns=USUAL + [("（参考）記入例", lambda f: "○○○○"), ("添付書類の例", lambda f: "資料○ P.○")])
    usual("points-column", columns=USUAL[:4] + [("記載上の留意点", lambda f: f"{f['item']}について具体的に記述")] + USUAL[4:])


def define_headings():
    mark = lambda text, *numbers: lambda f: (text,) if f["number"] in numbers else ""
    presence = lambda n: lambda f: ("実施",) if KINDS[n][f["id"]] == "presence" else ""
    # Columns beside whose headings hold the word of the claims, of the evidence or of an earlier application
    usual("beside-answer", columns=USUAL[:5] + [("回答区分", presence(TOKUKO)), ("回答", CLAIM), ("回答者", mark("総務 森", "2", "9")), ("回答日", mark("2017/9/1", "9")), ("添付書類等", EVIDENCE), ("書類提出日", mark("2017/9/2", "9"))])
    usual("beside-change", ASP, columns=USUAL[:5] + [("前回からの変更", mark("変更あり", "9", "31")), ("申請内容", CLAIM), ("添付書類等", EVIDENCE), ("変更理由", mark("決算のため", "9"))])
    usual("beside-remarks", columns=USUAL[:5] + [("前回指摘事項", mark("ページを明記", "9", "31")), ("申請内容", CLAIM), ("添付書類等", EVIDENCE), ("前回審査コメント", mark("確認済", "9"))], writer="xlsxwriter")
    for name, catalogue, heads in (
            ("headings-sentences", TOKUKO, headed("申請内容\n（現在の状況を具体的にご記入ください。実施していない場合は「実施なし」とご記入ください。）", "添付書類等\n※資料番号、資料名、ページを必ずご記入ください。")),
            ("headings-numbered", ASP, headed("⑥申請内容", "⑦添付書類等", number="①No.", item="②中項目", subitem="③小項目", description="④記述内容", requirement="⑤必須/選択")),
            ("headings-marked", TOKUKO, headed("【申請内容】", "＜添付書類等＞", description="■記述内容")),
            ("headings-half-kana", ASP, headed("回答欄", "ｴﾋﾞﾃﾞﾝｽ", description="記述内容")),
            ("headings-written-for-claim", TOKUKO, headed("記述内容", "添付書類等", description="審査対象項目（詳細）")),
            ("headings-no-claim", ASP, headed(None, "添付書類等"))):
        usual(name, catalogue, columns=heads, learnable=name not in ("headings-written-for-claim", "headings-no-claim"))
    case = case_of("headings-column-numbers").title().block(NEW)
    rows = plain(case, alone(base(TOKUKO)), columns=USUAL)
    top = min(rows.values()) - 1
    insert_rows(case, top, [{c: f"({c + 1})" for c in range(7)}], None)
    for c in range(7):
        case.form.discard((case.sheet.name, top + 1, c))
    # What is written below 申請内容 in three columns
    case = case_of("claim-three-columns").title().block(NEW)
    top = case.row
    case.row += 1
    plain(case, alone(base(TOKUKO)), columns=[(None, w) for _, w in USUAL[:5]] + [("内容", CLAIM), ("文書名", mark("特定個人情報取扱規程", "24")), (None, EVIDENCE)])
    for c, (h, _) in enumerate(USUAL[:5]):
        case.sheet.put(top, c, h, "head")
        case.sheet.merge(top, c, top + 1, c)
        case.form.add((case.sheet.name, top, c))
    case.sheet.put(top, 5, "申請内容", "head")
    case.sheet.merge(top, 5, top, 6)
    case.sheet.put(top, 7, "添付書類等", "head")
    case.sheet.merge(top, 7, top + 1, 7)
    case.form |= {(case.sheet.name, top, 5), (case.sheet.name, top, 7)}
    # The claim's column says that it is the later one
    old = {"provider.office-count": "国内: 2ヶ所、 国外: 0ヶ所", "people.employees": "38名", "service.users": "12,000ライセンス"}
    case = usual("after-in-brackets", block=RENEWAL, columns=USUAL[:5] + [("申請内容", lambda f: old.get(f["id"], "")), ("申請内容（変更後）", CLAIM), ("添付書類等", EVIDENCE)])
    for id, text in old.items():
        case.answers[id]["baseline"] = {"claim": text}
    # A word over claim and evidence
    case = usual("nothing-over-both")
    for id in ("service.awards", "platform.integration"):
        r = case.rows[id]
        case.sheet.cells[(r, 5)].value = "該当なし"
        case.sheet.cells[(r, 6)].value = None
        case.sheet.merge(r, 5, r, 6)
        case.answers[id] = {"claim": "該当なし", "standing": "notApplicable", "withheld": False, "evidence": "", "claimCell": address(r, 5)}
    # Labels
    usual("labels-with-requirement", columns=[USUAL[0], USUAL[1], ("小項目", lambda f: f"{f['subitem']}【{required(f)}】" if f["subitem"] else ""), ("記述内容", lambda f: f"{f['description']} [{required(f)}]")] + USUAL[5:])
    bare = lambda f: re.sub("＜.*?＞", "", f["description"])
    usual("labels-without-limits", ASP, columns=USUAL[:3] + [("記述内容", bare), ("字数等", lambda f: ("".join(re.findall("＜.*?＞", f["description"])),))] + USUAL[4:])
    usual("labels-colons", columns=[USUAL[0]] + [(h, (lambda w: lambda f: f"{w(f)}：" if w(f) else "")(w)) for h, w in USUAL[1:4]] + USUAL[4:])
    short = lambda f: re.sub("^(事業者の|事業者全体の|申請したASP・SaaSの|コンプライアンスの?)", "", re.sub("（[^（）]*）", "", f["description"]))
    usual("labels-shortened", ASP, columns=USUAL[:3] + [("記述内容", short)] + USUAL[4:])
    # Beside another table
    case = case_of("right-of-checklist", learnable=False).title().block(NEW)
    for i, line in enumerate((("No.", "確認項目", "結果"), (1, "登記簿を添付したか", "✓"), (2, "押印したか", "✓"), (3, "写しを取ったか", ""))):
        for c, text in enumerate(line):
            if text != "":
                case.extra(case.row + i, c, text, "plain", False)
    plain(case, alone(base(TOKUKO)), columns=USUAL, column=5)
    # Several rows of evidence beside one claim
    case = usual("evidence-rows-beside-claim", ASP)
    for id in ("service.scope", "platform.antivirus"):
        continue_item(case, id, [("", "資料41 P.2"), ("", "資料42「手順」第3章")])
        r = row_of(case, id)
        for c in range(6):
            case.sheet.merge(r, c, r + 2, c)
    case = case_of("evidence-three", writer="xlsxwriter").title().block(NEW)
    rows = plain(case, alone(base(TOKUKO)), columns=USUAL[:6] + [("添付書類1", EVIDENCE), ("添付書類2", lambda f: ""), ("添付書類3", lambda f: "")])
    for id, texts in (("provider.name", ("資料2 P.2", "資料3 P.3")), ("service.scope", ("資料4 P.4", ""))):
        entry = case.answers[id]
        for c, text in enumerate(texts):
            if text:
                case.sheet.put(rows[id], 7 + c, text, "answer")
                case.form.add((case.sheet.name, rows[id], 7 + c))
                entry["evidence"] += f" {text}"
                entry["evidenceCell"] += f" {address(rows[id], 7 + c)}"
    # A note in a row of its own below an item, in the column of the labels
    case = usual("notes-between-rows")
    for id in ("finance.sales", "service.users"):
        r = row_of(case, id)
        insert_rows(case, r, [{3: "※単独ベースで記入すること"}], None)
        case.unplaced.append(f"{case.sheet.name}!{address(r + 1, 3)}")


def define_doubts():
    mark = lambda text, *numbers: lambda f: (text,) if f["number"] in numbers else ""
    old = {"provider.office-count": "国内: 2ヶ所、 国外: 0ヶ所", "people.employees": "38名", "service.users": "12,000ライセンス"}
    was = lambda f: old.get(f["id"], "")
    # The years say which claim is the later one: in the headings, or above them
    case = usual("years-in-headings", block=RENEWAL, columns=USUAL[:5] + [("2017年度申請内容", was), ("2019年度申請内容", CLAIM), ("添付書類等", EVIDENCE)])
    for id, text in old.items():
        case.answers[id]["baseline"] = {"claim": text}
    case = case_of("years-above-headings", writer="xlsxwriter").title().block(RENEWAL)
    case.sheet.put(case.row, 5, "平成29年申請", "head")
    case.sheet.merge(case.row, 5, case.row, 6)
    case.sheet.put(case.row, 7, "令和元年申請", "head")
    case.sheet.merge(case.row, 7, case.row, 8)
    case.row += 1
    plain(case, alone(base(TOKUKO)), columns=USUAL[:5] + [("申請内容", was), ("添付書類等", lambda f: "資料1 P.1" if was(f) else ""), ("申請内容", CLAIM), ("添付書類等", EVIDENCE)])
    for id, text in old.items():
        case.answers[id]["baseline"] = {"claim": text, "evidence": "資料1 P.1"}
    # A hidden column of claims
    case = usual("column-hidden", ASP, columns=USUAL[:5] + [("申請内容", lambda f: (f"旧{f['number']}",)), ("申請内容", CLAIM), ("添付書類等", EVIDENCE)])
    case.sheet.hidden_columns = {5}
    # What examiners tick
    usual("examiner-ticks-claims", columns=USUAL[:5] + [("申請内容の確認", mark("✓", "2", "9")), ("申請内容", CLAIM), ("添付書類等", EVIDENCE), ("確認欄（添付書類）", mark("済", "2", "9"))])
    usual("remarks-on-evidence", ASP, columns=USUAL + [("備考（添付書類の補足）", mark("写しを提出", "2", "9"))], writer="xlsxwriter")
    # Notes in the headings without brackets
    usual("headings-see-guidance", columns=headed("申請内容　※記入要領参照", "添付書類等　※記載方法は別紙"))
    usual("headings-and-reason", ASP, columns=headed("対応内容及び未実施の理由", "添付書類等"))
    # A heading 有無 above 有 and 無
    case = case_of("yes-no-below-heading").title().block(NEW)
    answers = alone(base(TOKUKO))
    chosen = choose(case, answers, KINDS[TOKUKO])
    top = case.row
    case.row += 1
    rows = plain(case, answers, columns=[(None, w) for _, w in USUAL[:5]] + [("有", lambda f: "●" if chosen.get(f["id"]) is True else ""), ("無", lambda f: "●" if chosen.get(f["id"]) is False else "")] + [(None, CLAIM), (None, EVIDENCE)])
    for c, (h, _) in list(enumerate(USUAL[:5])) + [(7, USUAL[5]), (8, USUAL[6])]:
        case.sheet.put(top, c, h, "head")
        case.sheet.merge(top, c, top + 1, c)
        case.form.add((case.sheet.name, top, c))
    case.sheet.put(top, 5, "有無", "head")
    case.sheet.merge(top, 5, top, 6)
    case.form.add((case.sheet.name, top, 5))
    for id, yes in chosen.items():
        entry = case.answers[id]
        entry["claim"] = ("有" if yes else "無") + ("\n" + entry["claim"] if entry["claim"] else "")
        entry["claimCell"] = address(rows[id], 5 if yes else 6) + (" " + entry["claimCell"] if entry.get("claimCell") else "")
        entry["standing"] = "stated" if yes else "notImplemented"
    # One row that asks for two things: nobody says which line answers which
    case = case_of("two-in-a-row", ASP, learnable=False).title().block(MIDORI)
    pair = [f for f in case.fields if f["id"] in ("provider.founded", "provider.years")]
    rows = plain(case, alone(base(ASP)), columns=USUAL, fields=[f for f in case.fields if f not in pair])
    first = pair[0]
    r = insert_rows(case, rows["provider.name"], [{0: int(first["number"]), 1: first["item"], 2: first["subitem"], 3: "\n".join(f["description"] for f in pair), 4: "必須"}], None)
    case.extra(r, 5, "1999年\n15年", "answer").extra(r, 6, "資料1 P.1", "answer")
    for c in range(5):
        case.form.discard((case.sheet.name, r, c))
    # Spacers between the columns, numbers that run, and the block below the table
    usual("spacer-columns", columns=[x for h in USUAL for x in (h, (None, None))][:-1])
    running = iter(range(1, 1000))
    usual("numbers-running", ASP, columns=[("No.", lambda f: next(running))] + USUAL[1:])
    case = case_of("block-below", writer="xlsxwriter").title()
    plain(case, alone(base(TOKUKO)), columns=USUAL)
    case.row += 2
    case.block(RENEWAL)
    case.extra(case.row, 0, "上記のとおり相違ありません。", "plain")
    case = case_of("heading-of-applicant", ASP).title().block(MIDORI)
    for c, d, text in ((0, 4, "審査対象項目"), (5, 6, "申請者記載事項")):
        case.sheet.put(case.row, c, text, "head")
        case.sheet.merge(case.row, c, case.row, d)
        case.form.add((case.sheet.name, case.row, c))
    case.row += 1
    plain(case, alone(base(ASP)), columns=USUAL)


if __name__ == "__main__":
    define_asked()
    define_others()
    define_headings()
    define_doubts()
    if sys.argv[1:2] == ["--all"]:
        # Into a folder of its own.
        make.HERE = pathlib.Path(sys.argv[2])
        sys.argv[1:] = NAMES
    for name in sys.argv[1:] or [n for n in NAMES if n.removeprefix("changed-") not in SPARE]:
        CASES[name].write("soffice")
        if name in NOT_LEARNABLE:
            path = make.HERE / f"{name}.json"
            path.write_text(path.read_text(encoding="utf-8").replace("{", '{\n  "learnable": false,', 1), encoding="utf-8")
