#!/usr/bin/env python3
"""Makes forms that no built-in catalogue knows: NAME-blank.xlsx, the same filled in, NAME-filled.xlsx, and the key NAME.json.

    python3 make.py

Written with openpyxl 3.1.5. All providers are fictional. The key has a list of fields in the order of the form:
`id` where a built-in catalogue asks for the same (null for a new field), what the catalogue must say of it, and the
claim and evidence of the filled form.
"""

import json
import pathlib
import re
import zipfile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Side
from openpyxl.utils import get_column_letter as letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

HERE = pathlib.Path(__file__).resolve().parent
BOX = Border(*[Side(style="thin")] * 4)

# section, item, subitem, description, 必須/選択, id, answer, list, limit, claim, evidence ("" continues the merged cell)
IOT = [
    ("", "開示情報の日付", None, "開示情報の年月日（西暦）", "必須", "disclosure.date", "date", None, None, "2021年6月1日", "－"),
    ("１．事業所・事業", "事業所等の概要", "事業者名", "事業者の正式名称（商号）", "必須", "provider.name", "text", None, None, "若葉センシング株式会社", "資料1 登記事項証明書 p.1"),
    ("１．事業所・事業", "事業所等の概要", "設立年月日", "事業者の設立年月日（西暦）", "必須", None, "date", None, None, "2003年10月1日", "資料1 登記事項証明書 p.1"),
    ("１．事業所・事業", "事業所等の概要", "事業所", "事業所数（国内、国外）", "必須", "provider.office-count", "count", None, None, "国内2ヶ所、国外0ヶ所", "資料2 会社案内 p.3"),
    ("１．事業所・事業", "事業の概要", "主な事業の概要", "事業者の主要な事業の概要（IoT以外も含む）＜150字以内で記述＞", "必須", "provider.business", "text", None, 150, "農地のセンシングとデータ提供", "資料2 会社案内 p.1"),
    ("２．IoTサービスの構成", "デバイス", "センサーデバイスの種類", "利用するセンサーデバイスの種類と台数の上限", "必須", None, "text", None, None, "土壌水分計、最大500台", "資料3 仕様書 2章"),
    ("２．IoTサービスの構成", "デバイス", "センサーデバイスの種類", "デバイスの提供形態", "必須", None, "choice", "form", None, "レンタル", ""),
    ("２．IoTサービスの構成", "デバイス", "ファームウェアの更新", "遠隔更新の有無", "必須", None, "presence", "presence", None, "有", "資料3 仕様書 4章"),
    ("２．IoTサービスの構成", "デバイス", "ファームウェアの更新", "更新の頻度", "選択", None, "interval", None, None, "年2回", ""),
    ("２．IoTサービスの構成", "データ", "収集データの取扱い", "収集するデータの項目", "必須", None, "text", None, None, "水分、温度、位置", "資料3 仕様書 5章"),
    ("２．IoTサービスの構成", "データ", "収集データの取扱い", "データの保存期間", "必須", None, "duration", None, None, "3年", "資料3 仕様書 5章"),
    ("２．IoTサービスの構成", "データ", "第三者提供", "第三者提供の有無と、有る場合は提供先", "必須", None, "presence", None, None, "無", "－"),
    ("３．サービスサポート", "サービス窓口（苦情受付）", "営業日・時間", "営業曜日、営業時間（受付時間）", "必須", "support.hours", "text", None, None, "平日9時～17時", "資料4 窓口案内 p.1"),
    ("３．サービスサポート", "サービス通知・報告", "メンテナンス等の一時的サービス停止時の事前告知", "利用者への告知時期（何ヶ月前、何日前等の単位で記述）", "必須", "support.maintenance-notice-timing", "notice", None, None, "7日前", "資料5 約款 第9条"),
    ("３．サービスサポート", "サービス通知・報告", "メンテナンス等の一時的サービス停止時の事前告知", "告知方法", "必須", "support.maintenance-notice-method", "choice", "named", None, "電子メール", ""),
    ("３．サービスサポート", "サービス通知・報告", "その他", "告知方法", "選択", None, "text", None, None, "ウェブサイト", "資料5 約款 第10条"),
]
PARTS = [
    ("事業者の情報", "会社の概要", "名称", "法人名（登記上の商号を記入）", "必須", None, "text", None, None, "凪のクラウド株式会社", "資料A「登記事項証明書」1頁"),
    ("事業者の情報", "会社の概要", "名称", "法人番号（13桁）", "必須", None, "text", None, 13, "9010001000001", "資料A「登記事項証明書」1頁"),
    ("事業者の情報", "会社の概要", "規模", "正社員数（単独ベース）", "選択", "people.employees", "count", None, None, "41名", "資料B「会社案内」3頁"),
    ("事業者の情報", "株式", None, "株式上場の有無と、上場している場合は市場名", "選択", "finance.listing", "presence", "listing", None, "無", "－"),
    ("基盤の情報", "仮想サーバ", "提供区画", "利用できる区画の数と所在国", "必須", None, "text", None, None, "2区画、日本", "資料C「基盤仕様書」4頁"),
    ("基盤の情報", "仮想サーバ", "提供区画", "区画間の距離", "選択", None, "text", None, None, "約400km", "資料C「基盤仕様書」4頁"),
    ("基盤の情報", "監視", "死活監視", "死活監視（ソフトウェア、機器）の有無と、監視対象ごとの監視インターバル", "必須", "platform.life-monitoring", "presence", None, None, "有。1分間隔", "資料D「運用手順書」2.1"),
    ("基盤の情報", "暗号化", "保存時", "保存時の暗号化方式", "必須", None, "choice", "cipher", None, "AES-256", "資料C「基盤仕様書」9頁"),
    ("契約の情報", "解約", "データ消去", "消去の方法を200文字以内で説明", "必須", None, "text", None, 200, "上書き消去のうえ証明書を発行する。", "資料E「約款」第21条"),
    ("契約の情報", "解約", "データ消去", "消去までの日数", "必須", None, "text", None, None, "30日", "資料E「約款」第21条"),
    ("契約の情報", "損害賠償", None, "賠償の上限", "選択", None, "text", None, None, "開示なし", ""),
]
LISTS = {"form": ["買い取り", "レンタル", "利用者が用意"], "presence": ["有", "無"], "named": ["電子メール", "ウェブサイト", "郵送"],
         "listing": ["有", "無"], "cipher": ["AES-128", "AES-256", "その他"]}


def put(sheet, row, column, value, rows=1, columns=1):
    sheet.cell(row, column, value).alignment = Alignment(wrap_text=True, vertical="top")
    for r in range(row, row + rows):
        for c in range(column, column + columns):
            sheet.cell(r, c).border = BOX
    if rows * columns > 1:
        sheet.merge_cells(start_row=row, start_column=column, end_row=row + rows - 1, end_column=column + columns - 1)


def runs(rows, key):
    """Stretches of rows with an equal key: start, length."""
    start = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or key(rows[index]) != key(rows[start]):
            yield start, index - start
            start = index


def offer(sheet, cell, name, how):
    rule = DataValidation(type="list", formula1=how, allow_blank=True)
    rule.add(cell)
    sheet.add_data_validation(rule)


def limit(sheet, cell, units):
    rule = DataValidation(type="textLength", operator="lessThanOrEqual", formula1=str(units))
    rule.add(cell)
    sheet.add_data_validation(rule)


def block(sheet, row, column):
    for offset, (label, value) in enumerate([("事業者の名称", "若葉センシング株式会社"), ("サービスの名称", "はたけ見守り"), ("申請区分", "新規")]):
        put(sheet, row + offset, column, label)
        put(sheet, row + offset, column + 1, value if sheet.parent.filled else None, columns=2)


def iot(filled):
    """大項目 in a column, evidence before the claim, its place in a column of its own, lists on a hidden sheet."""
    book = Workbook()
    book.filled = filled
    sheet = book.active
    sheet.title = "様式2"
    put(sheet, 1, 2, "クラウドサービス（IoT）情報開示認定制度　様式2 申請書B")
    block(sheet, 3, 2)
    top = 8
    heads = ["項番", "必須／選択", "大項目", "中項目", "小項目", "記載事項", "根拠資料名", "該当頁", "回答欄", "事務局使用欄"]
    for offset, text in enumerate(heads):
        put(sheet, top, 2 + offset, text)
    first = top + 1
    for start, count in runs(IOT, lambda r: r[0]):
        put(sheet, first + start, 4, IOT[start][0] or None, count)
    for start, count in runs(IOT, lambda r: r[:2]):
        put(sheet, first + start, 5, IOT[start][1], count, 2 if IOT[start][2] is None else 1)
    for start, count in runs(IOT, lambda r: r[:3]):
        number = f"{[s for s, _ in runs(IOT, lambda r: r[:3])].index(start) + 1}"
        put(sheet, first + start, 2, number, count)
        if IOT[start][2]:
            put(sheet, first + start, 6, IOT[start][2], count)
    fields = []
    last = ""
    for index, (section, item, sub, text, need, id, answer, options, most, claim, evidence) in enumerate(IOT):
        row = first + index
        put(sheet, row, 3, need)
        put(sheet, row, 7, text)
        put(sheet, row, 10, claim if filled else None)
        put(sheet, row, 11, None)
        if evidence:
            span = 1
            while index + span < len(IOT) and IOT[index + span][10] == "":
                span += 1
            name, _, place = evidence.partition(" p.") if " p." in evidence else (evidence, "", "")
            put(sheet, row, 8, name if filled else None, span)
            put(sheet, row, 9, (f"p.{place}" if place else None) if filled else None, span)
            last = f"{name} p.{place}" if place else name
            anchor = f"H{row} I{row}"
        cell = f"J{row}"
        if options == "form":
            offer(sheet, cell, options, "リスト!$B$2:$B$4")
        elif options == "presence":
            offer(sheet, cell, options, '"有,無"')
        elif options == "named":
            offer(sheet, cell, options, "告知の方法")
        fields.append({"id": id, "section": section, "item": item, "subitem": sub, "description": text, "requirement": need,
                       "answer": answer, "options": LISTS.get(options), "lengthLimit": most, "sheet": "様式2", "claimCell": cell,
                       "evidenceCell": anchor, "claim": claim, "evidence": last})
    put(sheet, first + len(IOT) + 1, 2, "※ 事務局使用欄には記入しないでください。")
    lists = book.create_sheet("リスト")
    lists.sheet_state = "hidden"
    for column, name in ((2, "form"), (4, "named")):
        lists.cell(1, column, "選択肢")
        for offset, value in enumerate(LISTS[name]):
            lists.cell(2 + offset, column, value)
    book.defined_names["告知の方法"] = DefinedName("告知の方法", attr_text="リスト!$D$2:$D$4")
    return book, fields


def parts(filled):
    """A sheet a section, a cover with the application block, an example that repeats a section, numbers such as 2-1."""
    book = Workbook()
    book.filled = filled
    cover = book.active
    cover.title = "表紙"
    put(cover, 2, 2, "クラウド基盤の情報開示に係る申請書B")
    block(cover, 4, 2)
    fields = []
    for number, (start, count) in enumerate(runs(PARTS, lambda r: r[0]), 1):
        rows = PARTS[start:start + count]
        names = [rows[0][0]] + (["記入例（" + rows[0][0] + "）"] if number == 1 else [])
        for name in names:
            sheet = book.create_sheet(name)
            put(sheet, 1, 1, f"申請書B　{name}")
            for column, text, wide in ((1, None, 1), (2, "【審査対象項目】", 2), (4, "記述内容\n（記入方法）", 1), (5, "必須/\n選択", 1),
                                       (6, "情報開示内容", 1), (7, "添付書類等", 1)):
                put(sheet, 3, column, text, columns=wide)
            for begin, length in runs(rows, lambda r: r[:2]):
                put(sheet, 4 + begin, 2, rows[begin][1], length, 2 if rows[begin][2] is None else 1)
            for place, (begin, length) in enumerate(runs(rows, lambda r: r[:3]), 1):
                put(sheet, 4 + begin, 1, f"{number}-{place}", length)
                if rows[begin][2]:
                    put(sheet, 4 + begin, 3, rows[begin][2], length)
            for index, (section, item, sub, text, need, id, answer, options, most, claim, evidence) in enumerate(rows):
                row = 4 + index
                put(sheet, row, 4, text)
                put(sheet, row, 5, need)
                put(sheet, row, 6, claim if filled or name != names[0] else None)
                put(sheet, row, 7, (evidence or None) if filled or name != names[0] else None)
                if options:
                    offer(sheet, f"F{row}", options, '"' + ",".join(LISTS[options]) + '"')
                if most == 13:
                    limit(sheet, f"F{row}", most)
                if name == names[0]:
                    fields.append({"id": id, "section": section, "item": item, "subitem": sub, "description": text, "requirement": need,
                                   "answer": answer, "options": LISTS.get(options), "lengthLimit": most, "sheet": name,
                                   "claimCell": f"F{row}", "evidenceCell": f"G{row}", "claim": claim, "evidence": evidence})
    return book, fields


def settle(path):
    """The same bytes on every run: fixed times, no clock in the properties."""
    with zipfile.ZipFile(path) as old:
        entries = [(info.filename, old.read(info)) for info in old.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in entries:
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2021-06-01T00:00:00Z", data)
            new.writestr(zipfile.ZipInfo(name, (2021, 6, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


for name, make in (("iot", iot), ("parts", parts)):
    for kind in ("blank", "filled"):
        book, fields = make(kind == "filled")
        path = HERE / f"{name}-{kind}.xlsx"
        book.save(path)
        settle(path)
    (HERE / f"{name}.json").write_text(json.dumps({"fields": fields}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
