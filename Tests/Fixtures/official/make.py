#!/usr/bin/env python3
"""Makes official.xlsm and official.xlsx: form B as an authority might hand it out, with everything that Excel can put beside cells.

    python3 make.py

Written part by part with the standard library alone, the way Excel writes, so that every byte is ours to choose: furigana, a picture, a text box,
a check box with its VML, comments, sparklines, conditional formats, validations, print titles, page breaks, protection, defined names,
custom XML, a chart, a hidden sheet, formulas with their chain, red ink of an earlier renewal, and (in the .xlsm) a stand-in for macros. The zip
entries bear dates, attributes, extra fields and data descriptors of their own, some are stored, and the archive has a comment.
The answer cells of the sheet are unlocked; one of them (see LOCKED) is not.
"""

import base64
import json
import pathlib
import struct
import zlib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
FIELDS = json.loads((ROOT / "Sources/ApplicationForm/Catalogues/Data/tokuko-2017.json").read_text(encoding="utf-8"))["fields"]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
LOCKED = FIELDS[60]["id"]

# Readings for some of the labels: (word, reading).
READINGS = {"申請者": "シンセイシャ", "事業者": "ジギョウシャ", "財務": "ザイム", "資本": "シホン", "法令": "ホウレイ", "開示": "カイジ", "認証": "ニンショウ",
            "監査": "カンサ", "保管": "ホカン", "廃棄": "ハイキ", "安全": "アンゼン", "窓口": "マドグチ"}


def esc(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Strings:
    """The shared strings, each with the reading of its words where there is one."""

    def __init__(self):
        self.items, self.known, self.count = [], {}, 0

    def index(self, text, markup=None):
        self.count += 1
        key = markup or text
        if key not in self.known:
            self.known[key] = len(self.items)
            if markup is None:
                readings = ""
                for word, reading in READINGS.items():
                    at = text.find(word)
                    if at >= 0:
                        readings += f'<rPh sb="{at}" eb="{at + len(word)}"><t>{reading}</t></rPh>'
                space = ' xml:space="preserve"' if text != text.strip() else ""
                markup = f"<t{space}>{esc(text)}</t>{readings}" + ('<phoneticPr fontId="1"/>' if readings else "")
            self.items.append(f"<si>{markup}</si>")
        return self.known[key]

    def part(self):
        return f'{HEAD}<sst xmlns="{MAIN}" count="{self.count}" uniqueCount="{len(self.items)}">{"".join(self.items)}</sst>'


STYLES = f"""{HEAD}<styleSheet xmlns="{MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><numFmts count="1"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><fonts count="6" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="游ゴシック"/><family val="2"/><charset val="128"/><scheme val="minor"/></font><font><sz val="6"/><name val="游ゴシック"/><family val="2"/><charset val="128"/><scheme val="minor"/></font><font><b/><sz val="14"/><color theme="1"/><name val="ＭＳ ゴシック"/><family val="3"/><charset val="128"/></font><font><b/><sz val="10"/><color theme="0"/><name val="ＭＳ ゴシック"/><family val="3"/><charset val="128"/></font><font><sz val="10"/><color theme="1"/><name val="ＭＳ 明朝"/><family val="1"/><charset val="128"/></font><font><sz val="9"/><color theme="1"/><name val="ＭＳ ゴシック"/><family val="3"/><charset val="128"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="3"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.14999847407452621"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right style="thin"><color indexed="64"/></right><top style="thin"><color indexed="64"/></top><bottom style="thin"><color indexed="64"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs><cellXfs count="11"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="3" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="5" fillId="3" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="5" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="4" fillId="4" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment horizontal="left" vertical="top" wrapText="1" indent="1"/><protection locked="0"/></xf><xf numFmtId="0" fontId="4" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top"/><protection locked="0"/></xf><xf numFmtId="49" fontId="4" fillId="4" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="176" fontId="4" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment horizontal="left" vertical="center"/><protection locked="0"/></xf><xf numFmtId="9" fontId="5" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/><xf numFmtId="0" fontId="5" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"><alignment horizontal="center" vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>"""

TITLE, HEADING, BAND, LABEL, CLAIM, EVIDENCE, FIXED, DATE, PERCENT, NUMBER = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
INK = ('<r><rPr><sz val="10"/><color theme="1"/><rFont val="ＭＳ 明朝"/><family val="1"/><charset val="128"/></rPr><t>{}</t></r>'
       '<r><rPr><strike/><sz val="10"/><color rgb="FFFF0000"/><rFont val="ＭＳ 明朝"/><family val="1"/><charset val="128"/></rPr><t>{}</t></r>'
       '<r><rPr><u/><sz val="10"/><color rgb="FFFF0000"/><rFont val="ＭＳ 明朝"/><family val="1"/><charset val="128"/></rPr><t>{}</t></r>')


def form_sheet(strings):
    """Sheet 申請書B: A number, B item, C subitem, D description, E requirement, F claim, G evidence, H a sparkline."""
    rows, merges = {}, []

    def put(row, column, style, text=None, markup=None, raw=None):
        cells = rows.setdefault(row, {})
        ref = f"{column}{row}"
        if raw is not None:
            cells[column] = raw
        elif text is None and markup is None:
            cells[column] = f'<c r="{ref}" s="{style}"/>'
        else:
            cells[column] = f'<c r="{ref}" s="{style}" t="s"><v>{strings.index(text, markup)}</v></c>'

    put(1, "A", TITLE, "申請書B（特定個人情報に関する情報の開示内容）")
    merges.append("A1:G1")
    block = [("事業者名", None, CLAIM), ("サービス名称", None, CLAIM), ("申請区分", "□新規　□更新　□変更", CLAIM), ("申請日", None, DATE),
             ("認定番号", None, CLAIM), ("認定年月日", None, DATE), ("有効期限", None, DATE)]
    for number, (label, value, style) in enumerate(block):
        row = 3 + number
        put(row, "A", BAND, label)
        put(row, "B", BAND)
        for column in "CDEF":
            put(row, column, style)
        if value:
            put(row, "C", style, value)
        merges += [f"A{row}:B{row}", f"C{row}:F{row}"]
    last = 13 + len(FIELDS) + len({f["section"] for f in FIELDS}) - 1
    put(11, "D", LABEL, "記入済みの割合")
    put(11, "E", PERCENT, raw=f'<c r="E11" s="{PERCENT}"><f>COUNTA(F13:F{last})/{len(FIELDS)}</f><v>7.4626865671641784E-3</v></c>')
    for column, heading in zip("ABCDEFGH", ["No.", "【審査対象項目】", None, "【記述内容】", "必須/\n選択", "申請内容", "添付書類等", "推移"]):
        put(12, column, HEADING, heading)
    merges.append("B12:C12")
    row, section = 13, None
    places, heights = {}, {12: 30}
    for field in FIELDS:
        if field["section"] != section:
            section = field["section"]
            put(row, "A", BAND, section)
            for column in "BCDEFG":
                put(row, column, BAND)
            merges.append(f"A{row}:G{row}")
            row += 1
        put(row, "A", NUMBER, raw=f'<c r="A{row}" s="{NUMBER}"><v>{field["number"]}</v></c>')
        put(row, "B", LABEL, field["item"])
        put(row, "C", LABEL, field.get("subitem") or None)
        put(row, "D", LABEL, field["description"])
        put(row, "E", NUMBER, "必須" if field["requirement"] == "required" else "選択")
        put(row, "F", FIXED if field["id"] == LOCKED else CLAIM)
        put(row, "G", EVIDENCE)
        places[field["id"]] = row
        row += 1
    last = row - 1
    # Earlier red ink, a number, and a line that the author fixed too low.
    inked = places["compliance.specific-information-rules"]
    put(inked, "F", CLAIM, markup=INK.format("有。「特定個人情報取扱規程」を", "平成27年に", "2019年に"))
    heights[inked] = 28
    put(inked, "G", EVIDENCE, "資料3「特定個人情報取扱規程」p.4")
    # Evidence merged over three rows, with a reading of its own.
    three = places[FIELDS[20]["id"]]
    merges.append(f"G{three}:G{three + 2}")
    put(three, "G", EVIDENCE, "監査報告書の写し")
    # A row without its cells, a row that is one tag, and a row that is not there at all stand below the table.
    xml = []
    for number in sorted(rows):
        cells = "".join(rows[number][c] for c in sorted(rows[number]))
        look = f' ht="{heights[number]}" customHeight="1"' if number in heights else ""
        xml.append(f'<row r="{number}" spans="1:8"{look} x14ac:dyDescent="0.4">{cells}</row>')
    xml.append(f'<row r="{last + 2}" spans="1:8" x14ac:dyDescent="0.4"/>')
    merged = "".join(f'<mergeCell ref="{m}"/>' for m in merges)
    sparks = (
        '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
        '<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap">'
        '<x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>選択肢!D1:D5</xm:f><xm:sqref>H14</xm:sqref></x14:sparkline>'
        '</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>')
    control = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls>'
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14">'
        '<control shapeId="1026" r:id="rId5" name="Check Box 2"><controlPr defaultSize="0" autoFill="0" autoLine="0" autoPict="0">'
        '<anchor moveWithCells="1"><from><xdr:col>6</xdr:col><xdr:colOff>19050</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>9525</xdr:rowOff></from>'
        '<to><xdr:col>6</xdr:col><xdr:colOff>1200150</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>9525</xdr:rowOff></to></anchor></controlPr>'
        '</control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>')
    sheet = (
        f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{REL}" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
        'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">'
        '<sheetPr codeName="Sheet1"><tabColor rgb="FFFFC000"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:H{last}"/><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="12" topLeftCell="A13" '
        'activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="F14" sqref="F14"/></sheetView></sheetViews>'
        '<sheetFormatPr defaultRowHeight="18.75" x14ac:dyDescent="0.4"/><cols><col min="1" max="1" width="5.5" customWidth="1"/>'
        '<col min="2" max="3" width="14.625" customWidth="1"/><col min="4" max="4" width="30.625" customWidth="1"/>'
        '<col min="5" max="5" width="7.5" customWidth="1"/><col min="6" max="6" width="46.625" customWidth="1"/>'
        f'<col min="7" max="7" width="31.25" style="{EVIDENCE}" customWidth="1"/></cols><sheetData>{"".join(xml)}</sheetData>'
        '<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="AAAA" spinCount="100000" sheet="1" objects="1" scenarios="1"/>'
        f'<mergeCells count="{len(merges)}">{merged}</mergeCells><phoneticPr fontId="1"/>'
        f'<conditionalFormatting sqref="F14:F{last}"><cfRule type="expression" dxfId="0" priority="1"><formula>AND($E14="必須",LEN($F14)=0)</formula></cfRule></conditionalFormatting>'
        f'<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="F{places["finance.listing"]}"><formula1>選択肢!$A$1:$A$2</formula1></dataValidation>'
        f'<dataValidation type="textLength" operator="lessThanOrEqual" allowBlank="1" showInputMessage="1" promptTitle="字数" prompt="400字以内" sqref="F{places[FIELDS[40]["id"]]}"><formula1>400</formula1></dataValidation></dataValidations>'
        '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" scale="60" fitToHeight="0" orientation="landscape" r:id="rId1"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>'
        f'<rowBreaks count="1" manualBreakCount="1"><brk id="{places[FIELDS[40]["id"]] - 1}" max="16383" man="1"/></rowBreaks>'
        f'<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/>{control}{sparks}</worksheet>')
    return sheet, places, last


DRAWING = f"""{HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>400000</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="図 1" descr="認定マーク"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="{REL}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="400000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>500000</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>7</xdr:col><xdr:colOff>300000</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>100000</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="テキスト ボックス 2"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></xdr:spPr><xdr:txBody><a:bodyPr wrap="square" rtlCol="0" anchor="t"/><a:lstStyle/><a:p><a:r><a:rPr kumimoji="1" lang="ja-JP" altLang="en-US" sz="900"/><a:t>黄色の欄に記入してください。</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"""

VML = """<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
 <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
 <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
 <v:shape id="_x0000_s1025" type="#_x0000_t202" style='position:absolute;margin-left:500pt;margin-top:200pt;width:108pt;height:60pt;z-index:1;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto">
  <v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>
  <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>11</x:Row><x:Column>5</x:Column></x:ClientData>
 </v:shape>
 <v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path shadowok="f" o:extrusionok="f" strokeok="f" fillok="f" o:connecttype="rect"/><o:lock v:ext="edit" shapetype="t"/></v:shapetype>
 <v:shape id="_x0000_s1026" type="#_x0000_t201" style='position:absolute;margin-left:620pt;margin-top:80pt;width:93pt;height:18pt;z-index:2' filled="f" stroked="f" o:insetmode="auto">
  <v:textbox style='mso-direction-alt:auto' o:singleclick="f"><div style='text-align:left'><font face="MS UI Gothic" size="160" color="auto">確認済み</font></div></v:textbox>
  <x:ClientData ObjectType="Checkbox"><x:SizeWithCells/><x:Anchor>6, 2, 4, 1, 6, 126, 5, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:AutoLine>False</x:AutoLine><x:TextVAlign>Center</x:TextVAlign><x:NoThreeD/></x:ClientData>
 </v:shape>
</xml>"""

CHART = f"""{HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{REL}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>選択肢!$D$1:$D$5</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="5"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>5</c:v></c:pt><c:pt idx="2"><c:v>4</c:v></c:pt><c:pt idx="3"><c:v>6</c:v></c:pt><c:pt idx="4"><c:v>8</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:gapWidth val="150"/><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>"""

CHART_DRAWING = f"""{HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="グラフ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="{REL}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"""


def png():
    """A small red square."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\xc0\x20\x20" * 16 for _ in range(16))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 16, 16, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 9))
            + chunk(b"IEND", b""))


def rels(*entries):
    body = "".join(f'<Relationship Id="{i}" Type="{t if "://" in t else REL + "/" + t}" Target="{target}"/>' for i, t, target in entries)
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{body}</Relationships>'


def parts(macros):
    strings = Strings()
    form, places, last = form_sheet(strings)
    pick = lambda ref, text: f'<c r="{ref}" t="s"><v>{strings.index(text)}</v></c>'  # noqa: E731
    lists = (
        f'{HEAD}<worksheet xmlns="{MAIN}"><dimension ref="A1:E5"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="18.75"/>'
        f'<sheetData><row r="1">{pick("A1", "有")}{pick("B1", "新規")}<c r="D1"><v>3</v></c><c r="E1"><f>D1*2</f><v>6</v></c></row>'
        f'<row r="2">{pick("A2", "無")}{pick("B2", "更新")}<c r="D2"><v>5</v></c>'
        f'<c r="E2" t="str"><f>IF(申請書B!F{places["finance.listing"]}="","未記入","記入済み")</f><v>未記入</v></c></row>'
        '<row r="3"><c r="D3"><v>4</v></c></row><row r="4"><c r="D4"><v>6</v></c></row><row r="5"><c r="D5"><v>8</v></c></row></sheetData>'
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>')
    notes = (
        f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{REL}"><dimension ref="A1:B2"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="18.75"/>'
        f'<sheetData><row r="1">{pick("A1", "集計（事務局使用欄）")}</row><row r="2">{pick("A2", "件数の推移")}<c r="B2"><f>SUM(選択肢!D1:D5)</f><v>26</v></c></row></sheetData>'
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></worksheet>')
    office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    book = "application/vnd.ms-excel.sheet.macroEnabled.main+xml" if macros else f"{office}.sheet.main+xml"
    types = [("/xl/workbook.xml", book)]
    types += [(f"/xl/worksheets/sheet{n}.xml", f"{office}.worksheet+xml") for n in (1, 2, 3)]
    types += [("/xl/styles.xml", f"{office}.styles+xml"), ("/xl/sharedStrings.xml", f"{office}.sharedStrings+xml"),
              ("/xl/calcChain.xml", f"{office}.calcChain+xml"), ("/xl/comments1.xml", f"{office}.comments+xml"),
              ("/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
              ("/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"),
              ("/xl/drawings/drawing2.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"),
              ("/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"),
              ("/xl/ctrlProps/ctrlProp1.xml", "application/vnd.ms-excel.controlproperties+xml"),
              ("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"),
              ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
              ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")]
    defaults = [("bin", "application/vnd.ms-office.vbaProject" if macros else f"{office}.printerSettings"), ("png", "image/png"),
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"),
                ("xml", "application/xml")]
    if macros:
        types.append(("/xl/printerSettings/printerSettings1.bin", f"{office}.printerSettings"))
    content = (f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
               + "".join(f'<Default Extension="{e}" ContentType="{t}"/>' for e, t in defaults)
               + "".join(f'<Override PartName="{p}" ContentType="{t}"/>' for p, t in types) + "</Types>")
    workbook = (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{REL}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/>'
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12210"/></bookViews>'
        '<sheets><sheet name="申請書B" sheetId="1" r:id="rId1"/><sheet name="選択肢" sheetId="4" state="hidden" r:id="rId2"/><sheet name="集計" sheetId="5" r:id="rId3"/></sheets>'
        f'<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">申請書B!$A$1:$G${last}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">申請書B!$12:$12</definedName>'
        '<definedName name="有無">選択肢!$A$1:$A$2</definedName></definedNames><calcPr calcId="191029"/></workbook>')
    chain = f'{HEAD}<calcChain xmlns="{MAIN}"><c r="E11" i="1"/><c r="E1" i="4"/><c r="E2"/><c r="B2" i="5"/></calcChain>'
    comments = (f'{HEAD}<comments xmlns="{MAIN}"><authors><author>事務局</author></authors><commentList><comment ref="F12" authorId="0"><text><r><rPr><b/><sz val="9"/><color indexed="81"/>'
                '<rFont val="MS P ゴシック"/><family val="3"/><charset val="128"/></rPr><t>事務局:</t></r><r><rPr><sz val="9"/><color indexed="81"/><rFont val="MS P ゴシック"/><family val="3"/>'
                '<charset val="128"/></rPr><t xml:space="preserve">\n黒字で記入してください。</t></r></text></comment></commentList></comments>')
    kinds = rels(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"), ("rId3", "worksheet", "worksheets/sheet3.xml"),
                 ("rId4", "theme", "theme/theme1.xml"), ("rId5", "styles", "styles.xml"), ("rId6", "sharedStrings", "sharedStrings.xml"),
                 ("rId7", "calcChain", "calcChain.xml"), ("rId8", "customXml", "../customXml/item1.xml"),
                 *([("rId9", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin")] if macros else []))
    core = (f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>事務局</dc:creator>'
            '<dcterms:created xsi:type="dcterms:W3CDTF">2017-10-01T00:00:00Z</dcterms:created></cp:coreProperties>')
    app = (f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>')
    result = [
        ("[Content_Types].xml", content),
        ("_rels/.rels", rels(("rId1", "officeDocument", "xl/workbook.xml"),
                             ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
                             ("rId3", "extended-properties", "docProps/app.xml"))),
        ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", kinds),
        ("xl/worksheets/sheet1.xml", form), ("xl/worksheets/sheet2.xml", lists), ("xl/worksheets/sheet3.xml", notes),
        ("xl/theme/theme1.xml", theme()), ("xl/styles.xml", STYLES), ("xl/sharedStrings.xml", strings.part()),
        ("xl/worksheets/_rels/sheet1.xml.rels", rels(("rId1", "printerSettings", "../printerSettings/printerSettings1.bin"), ("rId2", "drawing", "../drawings/drawing1.xml"),
                                                     ("rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"), ("rId4", "comments", "../comments1.xml"),
                                                     ("rId5", "ctrlProp", "../ctrlProps/ctrlProp1.xml"))),
        ("xl/worksheets/_rels/sheet3.xml.rels", rels(("rId1", "drawing", "../drawings/drawing2.xml"))),
        ("xl/drawings/drawing1.xml", DRAWING), ("xl/drawings/_rels/drawing1.xml.rels", rels(("rId1", "image", "../media/image1.png"))),
        ("xl/drawings/drawing2.xml", CHART_DRAWING), ("xl/drawings/_rels/drawing2.xml.rels", rels(("rId1", "chart", "../charts/chart1.xml"))),
        ("xl/charts/chart1.xml", CHART), ("xl/drawings/vmlDrawing1.vml", VML), ("xl/comments1.xml", comments),
        ("xl/ctrlProps/ctrlProp1.xml", f'{HEAD}<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" lockText="1" noThreeD="1"/>'),
        ("xl/media/image1.png", png()), ("xl/printerSettings/printerSettings1.bin", bytes(range(256)) * 2), ("xl/calcChain.xml", chain),
        ("customXml/item1.xml", '<form xmlns="urn:example:form" id="B" edition="2017-10"/>'),
        ("customXml/_rels/item1.xml.rels", rels(("rId1", "customXmlProps", "itemProps1.xml"))),
        ("customXml/itemProps1.xml", f'{HEAD}<ds:datastoreItem ds:itemID="{{8F1C7B1E-0C3A-4C57-9A2B-1D6B0F0B0001}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>'),
        ("docProps/core.xml", core), ("docProps/app.xml", app),
    ]
    if macros:
        # Not a project: bytes that nobody may change.
        result.append(("xl/vbaProject.bin", base64.b64decode("0M8R4KGxGuEAAAAAAAAAAAAAAAAAAAAAPgADAP7/CQAGAAAA") + bytes(476)))
    return result


def theme():
    """The smallest theme that Excel takes."""
    colors = [("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "44546A"), ("lt2", "E7E6E6"), ("accent1", "4472C4"), ("accent2", "ED7D31"), ("accent3", "A5A5A5"),
              ("accent4", "FFC000"), ("accent5", "5B9BD5"), ("accent6", "70AD47"), ("hlink", "0563C1"), ("folHlink", "954F72")]
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colors)
    fonts = "".join(f'<a:{kind}><a:latin typeface="{face}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Jpan" typeface="{japanese}"/></a:{kind}>'
                    for kind, face, japanese in (("majorFont", "Calibri Light", "游ゴシック Light"), ("minorFont", "Calibri", "游ゴシック")))
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    line = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">{scheme}</a:clrScheme>'
            f'<a:fontScheme name="Office">{fonts}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{line}</a:lnStyleLst>'
            f'<a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>')


def archive(entries):
    """The zip bytes, with what programs write differently: dates, attributes, extra fields, descriptors, stored entries."""
    out, directory = bytearray(), bytearray()
    for number, (name, data) in enumerate(entries):
        data = data.encode("utf-8") if isinstance(data, str) else data
        stored = name.endswith(".png")
        if stored:
            packed = data
        else:
            squeeze = zlib.compressobj(9 if number % 2 else 6, zlib.DEFLATED, -15)
            packed = squeeze.compress(data) + squeeze.flush()
        crc, raw = zlib.crc32(data), name.encode()
        described = number % 5 == 3 and not stored
        flags = 0x0006 | (0x0008 if described else 0)
        time, date = (9 + number % 9) << 11 | number << 5, (2017 - 1980) << 9 | 10 << 5 | (1 + number % 28)
        # A field that nobody knows, and the padding that Excel writes before its first part.
        extra = struct.pack("<HH", 0x2020, 4) + b"\0\0\0\0" if number % 3 == 0 else b""
        sizes = (0, 0, 0) if described else (crc, len(packed), len(data))
        offset = len(out)
        out += struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, flags, 0 if stored else 8, time, date, *sizes, len(raw), len(extra)) + raw + extra + packed
        if described:
            out += struct.pack("<IIII", 0x08074B50, crc, len(packed), len(data))
        directory += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 45, 20, flags, 0 if stored else 8, time, date, crc, len(packed), len(data),
                                 len(raw), len(extra), 0, 0, number % 2, 0x20 if number % 4 == 0 else 0, offset) + raw + extra
    comment = "申請書B 2017-10".encode()
    return bytes(out + directory + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(entries), len(entries), len(directory), len(out), len(comment)) + comment)


if __name__ == "__main__":
    (HERE / "official.xlsm").write_bytes(archive(parts(True)))
    (HERE / "official.xlsx").write_bytes(archive(parts(False)))
