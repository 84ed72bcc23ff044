import Spreadsheet
import TestSupport
import Testing

/// What the scanner takes whole must read as its events do, and what is spelled otherwise too.
@Suite("Spellings of cells, strings and merges")
struct SpellingTests {
    private static let styles = """
        <numFmts><numFmt numFmtId="164" formatCode="0.00"/><numFmt numFmtId="165" formatCode="@&quot;様&quot;"/></numFmts>\
        <fonts><font><sz val="11"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/>\
        <xf numFmtId="31" fontId="0"/><xf numFmtId="165" fontId="0"/></cellXfs>
        """

    private func read(_ cell: String, strings: String = "<si><t>申請書</t></si>") throws -> Workbook {
        try BothPaths.read(
            CraftedWorkbook(rows: "<row r=\"1\">\(cell)</row>", strings: strings, styles: Self.styles)
        )
    }

    @Test(
        "a shared string",
        arguments: [
            "<c r=\"A1\" t=\"s\"><v>0</v></c>", "<c r=\"A1\" s=\"0\" t=\"s\"><v>0</v></c>",
            "<c t=\"s\" r=\"A1\"><v>0</v></c>", "<c r=\"a1\" t=\"s\"><v>0</v></c>",
            "<c r=\"$A$1\" t=\"s\"><v> 0 </v></c>", "<c r=\"A01\" t=\"s\"><v>000</v></c>",
            "<c r='A1' t='s'><v>0</v></c>", "<c  r=\"A1\" t=\"s\" ><v >0</v ></c >",
            "<c r=\"A1\" t=\"s\" cm=\"1\"><v>0</v></c>", "<c t=\"s\"><v>0</v></c>",
            "<c r=\"A1\" t=\"s\"><v>0</v><extLst/></c>",
        ]
    )
    func shared(cell: String) throws {
        let workbook = try read(cell)
        #expect(workbook.text("A1") == "申請書")
        #expect(workbook.noted == [])
    }

    @Test(
        "a number",
        arguments: [
            ("0", "0"), ("7", "7"), ("-0", "0"), ("-12", "-12"), ("007", "7"), ("1.50", "1.5"), ("0.1", "0.1"),
            (".5", "0.5"),
            ("1e3", "1000"), ("123456789012345", "123456789012345"), ("0.30000000000000004", "0.3"), ("1.2.3", "1.2.3"),
            ("-", "-"), ("1-2", "1-2"), ("+5", "5"), ("-0.5", "-0.5"),
        ]
    )
    func number(written: String, shown: String) throws {
        #expect(try read("<c r=\"A1\"><v>\(written)</v></c>").text("A1") == shown)
        #expect(try read("<c r=\"A1\" t=\"n\"><v>\(written)</v></c>").text("A1") == shown)
    }

    @Test("the style shows numbers, dates and texts")
    func styled() throws {
        let workbook = try read(
            """
            <c r="A1" s="1"><v>2</v></c><c r="B1" s="2"><v>43028</v></c><c r="C1" s="3" t="s"><v>0</v></c>\
            <c r="D1" s="9"><v>5</v></c><c r="E1" s="9"/><c r="F1" t="s"><v>1</v></c>
            """
        )
        #expect(["A1", "B1", "C1", "D1"].map { workbook.text($0) } == ["2.00", "2017年10月20日", "申請書様", "5"])
        #expect(workbook.cell("B1")?.value == .date(43_028))
        #expect(workbook.noted == ["danglingReference D1", "danglingReference E1", "danglingReference F1"])
    }

    @Test(
        "a cell outside the sheet is refused",
        arguments: ["XFE1", "A1048577", "A0", "AAAA1", "1", "A", "A1B"]
    )
    func outside(reference: String) {
        #expect(throws: (any Error).self) { try read("<c r=\"\(reference)\"><v>1</v></c>") }
    }

    @Test(
        "a string",
        arguments: [
            ("<si><t>a</t></si>", "a"), ("<si><t> a\n</t></si>", "a"),
            ("<si><t xml:space=\"preserve\"> a </t></si>", " a "),
            ("<si><t>[a]]</t></si>", "[a]]"), ("<si><t>a_x0041_b_</t></si>", "aAb_"),
            ("<si><t>&lt;a&gt;</t></si>", "<a>"),
            ("<si><t>a\r\nb</t></si>", "a\nb"), ("<si><t>十二十二十二十二十二十二（）</t></si>", "十二十二十二十二十二十二（）"),
            ("<si><t>朱書き</t><rPh sb=\"0\" eb=\"2\"><t>シュガ</t></rPh><phoneticPr fontId=\"1\"/></si>", "朱書き"),
            ("<si><t>朱書き</t><phoneticPr fontId=\"1\" type=\"Hiragana\" alignment=\"center\"/></si>", "朱書き"),
            ("<si><t>朱</t><rPh sb=\"0\" eb=\"1\"><t>シ_ュ</t></rPh><r><t>書き</t></r></si>", "朱書き"),
            ("<si><t>朱</t><rPh eb=\"1\" sb=\"0\"><t>&lt;</t></rPh><t>書き</t></si>", "朱書き"),
            ("<si ><t >a</t ></si >", "a"), ("<si>\n<t>a</t>\n</si>", "a"), ("<si><t/></si>", nil), ("<si/>", nil),
            ("<si><t>𠮷野家、葛󠄀城、ｶﾞ、é、\u{FFFD}、長い長い長い文</t></si>", "𠮷野家、葛󠄀城、ｶﾞ、é、\u{FFFD}、長い長い長い文"),
        ]
    )
    func string(written: String, shown: String?) throws {
        #expect(try read("<c r=\"A1\" t=\"s\"><v>0</v></c>", strings: written).text("A1") == shown)
    }

    @Test(
        "a text in the cell itself",
        arguments: [
            ("<is><t>申請書</t></is>", "申請書"), ("<is><t> a\n</t></is>", "a"),
            ("<is><t xml:space=\"preserve\"> a </t></is>", " a "), ("<is><t xml:space='preserve'> a </t></is>", " a "),
            ("<is xml:space=\"preserve\"><t> a </t></is>", " a "), ("<is><t>a_x0041_b_</t></is>", "aAb_"),
            ("<is><t>&lt;a&gt;</t></is>", "<a>"), ("<is><t>[a]]</t></is>", "[a]]"), ("<is><t>a\r\nb</t></is>", "a\nb"),
            ("<is><t>朱書き</t><rPh sb=\"0\" eb=\"2\"><t>シュガ</t></rPh></is>", "朱書き"),
            ("<is><t>朱</t><t>書き</t></is>", "朱書き"), ("<is><r><t>朱</t></r><r><t>書き</t></r></is>", "朱書き"),
            ("<is><t>朱書き</t></is><extLst/>", "朱書き"), ("<f>B1</f><is><t>朱書き</t></is>", "朱書き"), ("<v>1</v>", nil),
            ("<is><t></t></is>", nil), ("<is><t/></is>", nil), ("<is></is>", nil), ("", nil),
        ]
    )
    func inline(written: String, shown: String?) throws {
        let workbook = try read("<c r=\"A1\" t=\"inlineStr\">\(written)</c><c r=\"B1\" s=\"0\" t=\"n\" />")
        #expect(workbook.text("A1") == shown)
        #expect(workbook.cell("B1") == nil)
        #expect(workbook.noted == [])
    }

    @Test("texts in cells themselves are shown by their style, and a root that keeps white space keeps theirs")
    func inlineStyled() throws {
        let row = """
            <row r="1"><c r="A1" s="3" t="inlineStr"><is><t>朱</t></is></c><c r="B1" s="9" t="inlineStr"><is><t>朱</t></is></c>\
            <c r="C1" t="inlineStr"/><c r="D1" t="inlineStr" /><c r="E1" t="inlineStr"><is><t> 朱 </t></is></c></row>
            """
        var book = CraftedWorkbook(rows: row, styles: Self.styles)
        #expect(["A1", "B1", "E1"].map { try? BothPaths.read(book).text($0) } == ["朱様", "朱", "朱"])
        book.replace("<worksheet ", with: "<worksheet xml:space=\"preserve\" ")
        #expect(["A1", "B1", "E1"].map { try? BothPaths.read(book).text($0) } == ["朱様", "朱", " 朱 "])
    }

    @Test(
        "both refuse",
        arguments: [
            "<si><t>a]]></t></si>", "<si><t>a</t></sii>", "<si><t>a</si></t>", "<si><t>a & b</t></si>", "<si><t>a",
            "<si><t>a</t><rPh sb=\"0\" eb=\"1\"><t>]]></t></rPh></si>", "<si><t>a</t><phoneticPr fontId=\"1\"></si>",
            "<si><t>\u{1}</t></si>", "<si><t>\u{FFFE}</t></si>",
            "<si xmlns:x=\"urn:x\"><x:y/><t>a</t></si><si><x:y/></si>", "<si xmlns:x=\"urn:x\" xmlns:x=\"urn:x\"/>",
            "<si xmlns:x=\"urn:x\" xmlns:y=\"urn:x\" x:a=\"\" y:a=\"\"/>",
        ]
    )
    func refused(strings: String) {
        #expect(throws: (any Error).self) { try read("<c r=\"A1\" t=\"s\"><v>0</v></c>", strings: strings) }
    }

    @Test("prefixes count where they are declared and may be declared again elsewhere")
    func scopes() throws {
        let strings = "<si xmlns:x=\"urn:x\"><x:y/><t>a</t></si><si xmlns:x=\"urn:z\"><x:t>c</x:t><t>b</t></si>"
        let workbook = try read("<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>", strings: strings)
        #expect(["A1", "B1"].map { workbook.text($0) } == ["a", "b"])
    }

    @Test("prefixes of our own namespaces may be declared where they are used")
    func inner() throws {
        let main = CraftedWorkbook.main
        var book = CraftedWorkbook(
            rows: "<row r=\"1\"><x:c xmlns:x=\"\(main)\" r=\"A1\"><x:v>1</x:v></x:c><c r=\"B1\"><v>2</v></c></row>"
        )
        book.replace(" xmlns:r=\"\(CraftedWorkbook.office)\"", with: "")
        book.replace("<sheet ", with: "<sheet xmlns:r=\"\(CraftedWorkbook.office)\" ")
        let workbook = try BothPaths.read(book)
        #expect(["A1", "B1"].map { workbook.text($0) } == ["1", "2"])
    }

    @Test("merged ranges")
    func merges() throws {
        let after = """
            <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="D4:C3"/><mergeCell ref='E1:E2' /><mergeCell ref="J1:J2" /><mergeCell ref="$F$1:f9"/>\
            <mergeCell ref="G1:G1"/><mergeCell ref="H1"/><mergeCell ref="XFE1:A1"/></mergeCells>
            """
        let workbook = try BothPaths.read(CraftedWorkbook(rows: "", after: after))
        #expect(workbook.sheets.first?.merges.map(\.description) == ["A1:B2", "C3:D4", "E1:E2", "J1:J2", "F1:F9"])
    }

    @Test("cells out of order are put in order, the later of two with one address counts")
    func order() throws {
        let rows =
            "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row><row r=\"1\"><c r=\"B2\"><v>3</v></c></row>"
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows))
        #expect(workbook.sheets.first?.cells.map { "\($0.address) \($0.text)" } == ["A2 2", "B2 3"])
        #expect(workbook.noted == ["cellTwice B2"])
    }
}
