"""Makes forms whose answers all differ, for measuring what no memory of earlier forms helps with.

Usage: make_forms.py FOLDER [COUNT]   (200 forms unless told)

The same count gives the same bytes. A form is a layout of Tests/Fixtures/layouts with its labels as they are; in the cells
that its answer key names, numbers, dates, titles of documents and sentences are other ones. Layouts and writing programs
are mixed as an office gets them: most forms look alike, some do not. Nothing but Python's own library is needed.
"""

import html
import json
import random
import re
import sys
import zipfile
from io import BytesIO
from pathlib import Path

LAYOUTS = Path(__file__).resolve().parent.parent / "Tests/Fixtures/layouts"
# Twenty forms in turn: most are written by Excel's kin in the usual layout.
TURNS = (
    ["plain-xlsxwriter"] * 9
    + ["plain", "plain-libreoffice", "plain-asp", "plain-xlsxwriter", "columns-two-evidence", "columns-previous"]
    + ["header-two-rows", "sheet-per-section", "columns-no-number", "answers-sentences", "starts-at-c7"]
)
SUBJECTS = "情報セキュリティ 個人情報保護 特定個人情報取扱 サービス運用 障害対応 委託先管理 入退室管理 バックアップ アクセス制御 事業継続 ログ管理 顧客サポート 脆弱性管理 教育訓練 資産管理 変更管理".split()
KINDS = "基本方針 規程 管理規程 実施細則 手順書 マニュアル 台帳 契約書 報告書 体制図 計画書 仕様書 記録簿 チェックリスト".split()
OFFICES = "東京 大阪 名古屋 札幌 仙台 広島 福岡 金沢 高松 那覇 横浜 神戸 新潟 長野".split()
CLAUSES = [
    "{office}センターの{subject}担当が{number}時間ごとに確認する。",
    "対象は{office}及び{other}の{number}拠点である。",
    "{subject}は年{number}回見直している。",
    "記録は{number}年間保管する。",
    "責任者は{office}支社の{subject}室長である。",
    "{year}年{month}月から{subject}システムで管理している。",
    "連絡は{number}分以内に電子メールで行う。",
]


class Variation:
    """Other texts in the manner of given ones."""

    def __init__(self, seed):
        self.chance = random.Random(seed)

    def title(self):
        edition = self.chance.choice(["", "", "", f"（第{self.chance.randint(1, 9)}.{self.chance.randint(0, 9)}版）"])
        return f"{self.chance.choice(OFFICES)}{self.chance.choice(SUBJECTS)}{self.chance.choice(KINDS)}{edition}"

    def clause(self):
        return self.chance.choice(CLAUSES).format(
            office=self.chance.choice(OFFICES),
            other=self.chance.choice(OFFICES),
            subject=self.chance.choice(SUBJECTS),
            number=self.chance.randint(2, 48),
            year=self.chance.randint(2005, 2019),
            month=self.chance.randint(1, 12),
        )

    def number(self, found):
        digits, after = found.group(1), found.string[found.end() : found.end() + 1]
        if after == "年" and len(digits) == 4:
            return str(self.chance.randint(2005, 2019))
        if after in "月日" and after:
            return str(self.chance.randint(1, 12 if after == "月" else 28))
        return str(self.chance.randint(10 ** (len(digits) - 1), 10 ** len(digits) - 1))

    def text(self, text):
        """The text with other numbers and titles, and a sentence more where it is made of sentences."""
        text = re.sub("「[^」]*」", lambda _: f"「{self.title()}」", text)
        text = re.sub("([0-9]{1,9})", self.number, text)
        return text + self.clause() if text.endswith("。") else text


class Template:
    """A layout whose answers can be put anew."""

    def __init__(self, name):
        key = json.loads((LAYOUTS / f"{name}.json").read_text(encoding="utf-8"))
        with zipfile.ZipFile(LAYOUTS / f"{name}.xlsx") as archive:
            self.parts = {info.filename: archive.read(info) for info in archive.infolist()}
        self.sheets = self.parts_of_sheets()
        self.cells = {}
        for answer in key["answers"].values():
            for cell in f"{answer.get('claimCell', '')} {answer.get('evidenceCell', '')}".split():
                self.cells.setdefault(answer.get("sheet", key["sheet"]), set()).add(cell)

    def parts_of_sheets(self):
        book = self.parts["xl/workbook.xml"].decode()
        links = self.parts["xl/_rels/workbook.xml.rels"].decode()
        targets = {}
        for link in re.findall("<Relationship [^>]*>", links):
            targets[re.search(' Id="([^"]*)"', link)[1]] = re.search(' Target="([^"]*)"', link)[1]
        sheets = {}
        for sheet in re.findall("<sheet [^>]*>", book):
            target = targets[re.search(' r:id="([^"]*)"', sheet)[1]]
            sheets[re.search(' name="([^"]*)"', sheet)[1]] = target[1:] if target[0] == "/" else f"xl/{target}"
        return sheets

    def made(self, number):
        variation = Variation(number)
        parts = dict(self.parts)
        strings = re.findall("<si>.*?</si>", parts.get("xl/sharedStrings.xml", b"").decode(), re.S)
        sheets = {name: parts[path].decode() for name, path in self.sheets.items()}
        uses = [0] * len(strings)
        for text in sheets.values():
            for place in re.findall('<c [^>]* t="s"><v>([0-9]+)</v>', text):
                uses[int(place)] += 1

        def varied(xml):
            return re.sub("(<t[^>]*>)([^<]*)(</t>)", lambda t: t[1] + html.escape(variation.text(html.unescape(t[2])), quote=False) + t[3], xml)

        def cell(found):
            begin, content, end = found.groups()
            if ' t="s"' not in begin:
                return begin + varied(content) + end
            place = int(re.search("<v>([0-9]+)</v>", content)[1])
            text = varied(strings[place])
            if uses[place] == 1:
                strings[place] = text
                return found.group()
            strings.append(text)
            return f"{begin}<v>{len(strings) - 1}</v>{end}"

        for name, cells in sorted(self.cells.items()):
            which = "|".join(sorted(cells))
            text = re.sub(f'(<c r="(?:{which})"[^>/]*>)(.*?)(</c>)', cell, sheets[name], flags=re.S)
            parts[self.sheets[name]] = text.encode()
        if strings:
            head = re.match(".*?<sst[^>]*>", parts["xl/sharedStrings.xml"].decode(), re.S)[0]
            head = re.sub(' (count|uniqueCount)="[0-9]*"', "", head)
            parts["xl/sharedStrings.xml"] = (head + "".join(strings) + "</sst>").encode()
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in parts.items():
                archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
        return buffer.getvalue()


def main():
    folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200
    folder.mkdir(parents=True, exist_ok=True)
    templates = {name: Template(name) for name in TURNS}
    for number in range(count):
        (folder / f"form-{number:05}.xlsx").write_bytes(templates[TURNS[number % len(TURNS)]].made(number))


if __name__ == "__main__":
    main()
