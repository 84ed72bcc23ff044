import Spreadsheet
import TestSupport
import Testing

@Suite("Text of cells")
struct TextTests {
    /// The text of one shared string.
    private func shared(_ string: String, styles: String? = nil) throws -> Cell? {
        let book = CraftedWorkbook(
            rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
            strings: "<si>\(string)</si>",
            styles: styles
        )
        return try BothPaths.read(book).cell("A1")
    }

    @Test(
        "escapes are resolved once",
        arguments: [
            ("_x000D_", "\r"), ("a_x000A_b", "a\nb"), ("_x005F_x000D_", "_x000D_"), ("_x3042_", "あ"),
            ("_xD842__xDFB7_", "𠮷"), ("_xD842_", "_xD842_"), ("_x00G0_", "_x00G0_"), ("_x0041", "_x0041"),
            ("_X0041_", "_X0041_"), ("__x0041_", "_A"), ("_x0009__x0042_", "\tB"),
        ]
    )
    func escapes(written: String, text: String) throws { #expect(try shared("<t>\(written)</t>")?.text == text) }

    @Test("white space at the ends is text with xml:space, and only then")
    func space() throws {
        #expect(try shared("<t> a  b\n</t>")?.text == "a  b")
        #expect(try shared("<t xml:space=\"preserve\"> a  b\n</t>")?.text == " a  b\n")
        // An ideographic space is no white space of XML.
        #expect(try shared("<t>\u{3000}あ\u{3000}</t>")?.text == "\u{3000}あ\u{3000}")
        #expect(try shared("<t>   </t>") == nil)
    }

    @Test("phonetic guides are no text")
    func phonetic() throws {
        let cell = try shared(
            "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\" type=\"Hiragana\"/>"
        )
        #expect(cell?.text == "東京")
        let rich = try shared(
            "<r><t>東京</t></r><r><rPr><b/></rPr><t>都</t></r><rPh sb=\"0\" eb=\"3\"><t>トウキョウト</t></rPh>"
        )
        #expect(rich?.text == "東京都")
        #expect(rich?.runs.map(\.text) == ["東京", "都"])
    }

    @Test("line breaks, surrogate pairs and combining characters stay as written")
    func asWritten() throws {
        #expect(try shared("<t>一\n二</t>")?.text == "一\n二")
        #expect(try shared("<t>が𠮷👨‍👩‍👧</t>").map { Array($0.text.unicodeScalars) } == Array("が𠮷👨‍👩‍👧".unicodeScalars))
        #expect(
            try shared("<t>か\u{3099}</t>").map { Array($0.text.unicodeScalars) } == Array("か\u{3099}".unicodeScalars)
        )
        #expect(try shared("<t>一&#13;&#10;二</t>")?.text.unicodeScalars.contains("\n") == true)
    }

    @Test("rich runs keep their look, the cell's own where they have none")
    func richRuns() throws {
        let styles = """
            <fonts><font><sz val="11"/></font><font><strike/><color rgb="FF0000FF"/></font></fonts>\
            <cellXfs><xf fontId="1"/></cellXfs>
            """
        let cell = try shared(
            """
            <r><t xml:space="preserve">地 </t></r><r><rPr><b/><u val="double"/><color rgb="FFFF0000"/></rPr><t>赤</t></r>\
            <r><rPr><vertAlign val="superscript"/><strike val="0"/></rPr><t>3</t></r>
            """,
            styles: styles
        )
        let runs = try #require(cell?.runs)
        #expect(runs.map(\.text) == ["地 ", "赤", "3"])
        #expect(runs[0].font.strike)
        #expect(runs[0].font.color == Color(argb: 0xFF00_00FF))
        #expect(runs[1].font.bold)
        #expect(runs[1].font.underline == .double)
        #expect(runs[1].font.isRed)
        #expect(!runs[1].font.strike)
        #expect(runs[2].font.vertical == .superscript)
        #expect(!runs[2].font.strike)
    }

    @Test(
        "colours of every kind",
        arguments: [
            ("rgb=\"FFC00000\"", 0xFFC0_0000), ("rgb=\"00C00000\"", 0xFFC0_0000), ("indexed=\"10\"", 0xFFFF_0000),
            ("theme=\"0\"", 0xFFFF_FFFF), ("theme=\"1\"", 0xFF00_0000), ("theme=\"5\"", 0xFFC0_504D),
            ("theme=\"0\" tint=\"-0.5\"", 0xFF80_8080), ("theme=\"1\" tint=\"0.5\"", 0xFF80_8080), ("auto=\"1\"", nil),
            ("theme=\"99\"", nil), ("indexed=\"64\"", nil), ("rgb=\"red\"", nil),
        ] as [(String, UInt32?)]
    )
    func colors(attributes: String, argb: UInt32?) throws {
        let cell = try shared("<r><rPr><b/><color \(attributes)/></rPr><t>a</t></r>")
        #expect(cell?.runs.first?.font.color.map(\.argb) == argb)
    }

    @Test("inline strings are text like any other")
    func inline() throws {
        let rows = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>plain_x000A_</t></is></c>\
            <c r="B1" t="inlineStr"><is><r><t>a</t></r><r><rPr><strike/></rPr><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>\
            <c r="C1" t="inlineStr"><is/></c><c r="D1" t="inlineStr"/></row>
            """
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows))
        #expect(workbook.text("A1") == "plain\n")
        #expect(workbook.text("B1") == "ab")
        #expect(workbook.cell("B1")?.runs.map(\.font.strike) == [false, true])
        #expect(workbook.sheets[0].cells.count == 2)
    }
}
