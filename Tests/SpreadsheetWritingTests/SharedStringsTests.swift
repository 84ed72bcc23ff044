import Spreadsheet
import Testing

@testable import SpreadsheetWriting

@Suite("Shared strings")
struct SharedStringsTests {
    private func part(_ strings: SharedStrings) -> String { String(decoding: strings.part(), as: UTF8.self) }

    @Test("a text stands once, however many cells hold it")
    func once() throws {
        var strings = SharedStrings()
        #expect(strings.isEmpty)
        #expect(try ["甲", "乙", "甲", "丙", "乙"].map { try strings.place(of: $0) } == [0, 1, 0, 2, 1])
        #expect(part(strings).contains(#"count="5" uniqueCount="3"><si><t>甲</t></si><si><t>乙</t></si>"#))
    }

    @Test("texts that are the same to Unicode and not to the byte are two")
    func composition() throws {
        var strings = SharedStrings()
        #expect(try strings.place(of: "が") == 0)
        #expect(try strings.place(of: "か\u{3099}") == 1)
    }

    @Test("places stay when the table grows")
    func many() throws {
        var strings = SharedStrings()
        for number in 0..<3_000 { #expect(try strings.place(of: "第\(number)項") == number) }
        for number in 0..<3_000 { #expect(try strings.place(of: "第\(number)項") == number) }
        #expect(strings.text(at: 2_999) == "第2999項")
    }

    @Test("markup, blanks at the ends and characters that XML cannot carry are escaped")
    func escapes() throws {
        var strings = SharedStrings()
        let texts = ["a<b>&\"c\"", " 先頭", "末尾\n", "　全角", "\u{1}\r", "_x0041_", "\u{FFFF}", "ｆｕｌｌ", "_x_"]
        for (place, text) in texts.enumerated() { #expect(try strings.place(of: text) == place) }
        let expected = [
            "<t>a&lt;b&gt;&amp;\"c\"</t>", "<t xml:space=\"preserve\"> 先頭</t>", "<t xml:space=\"preserve\">末尾\n</t>",
            "<t xml:space=\"preserve\">　全角</t>", "<t xml:space=\"preserve\">_x0001__x000D_</t>", "<t>_x005F_x0041_</t>",
            "<t>_xFFFF_</t>",
            "<t>ｆｕｌｌ</t>",
            "<t>_x_</t>",
        ]
        let written = part(strings)
        for text in expected { #expect(written.contains("<si>\(text)</si>")) }
        #expect(strings.text(at: 0) == texts[0])
    }

    @Test("U+0000 is refused, and what was there stays")
    func refused() throws {
        var strings = SharedStrings()
        _ = try strings.place(of: "甲")
        #expect(throws: WriteError.self) { try strings.place(of: "乙\u{0}") }
        let runs = [TextRun(text: "丙", font: Font()), TextRun(text: "\u{0}", font: Font())]
        #expect(throws: WriteError.self) { try strings.place(of: runs) }
        #expect(try strings.place(of: "丁") == 1)
        #expect(part(strings).hasSuffix(#"count="2" uniqueCount="2"><si><t>甲</t></si><si><t>丁</t></si></sst>"#))
    }

    @Test("runs have their looks; the name of a typeface may hold anything")
    func runs() throws {
        var strings = SharedStrings()
        var font = Font()
        font.name = "a\"<b>"
        font.size = 10.5
        font.strike = true
        font.underline = .double
        font.color = Color(argb: 0xFFFF_0000)
        let place = try strings.place(of: [TextRun(text: "旧", font: font), TextRun(text: "新", font: Font())])
        #expect(strings.text(at: place) == "旧新")
        #expect(
            part(strings).contains(
                #"<si><r><rPr><strike/><u val="double"/><sz val="10.5"/><color rgb="FFFF0000"/>"#
                    + #"<rFont val="a&quot;&lt;b&gt;"/><family val="2"/></rPr><t>旧</t></r>"#
                    + #"<r><rPr><sz val="11"/><color theme="1"/><rFont val="Calibri"/><family val="2"/>"#
                    + #"<scheme val="minor"/></rPr><t>新</t></r></si>"#
            )
        )
    }
}
