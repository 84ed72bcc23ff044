import Spreadsheet
import TestSupport
import Testing

/// Runs as programs spell them, which are known again by their bytes, and spellings that are not: all read alike by both paths.
@Suite("Fonts of runs")
struct RunFontsTests {
    /// What was read from shared strings, which stand in A1 and below.
    private func cells(_ strings: [String]) throws -> [Cell?] {
        let rows = strings.indices.map { "<row r=\"\($0 + 1)\"><c r=\"A\($0 + 1)\" t=\"s\"><v>\($0)</v></c></row>" }
        let book = CraftedWorkbook(
            rows: rows.joined(),
            strings: strings.map { "<si>\($0)</si>" }.joined(),
            styles: "<fonts><font/></fonts><cellXfs><xf fontId=\"0\"/></cellXfs>"
        )
        let workbook = try BothPaths.read(book)
        return strings.indices.map { workbook.cell("A\($0 + 1)") }
    }

    @Test("more fonts than are remembered, one the beginning of another, all of them twice")
    func many() throws {
        var fonts = (8..<40).map { "<sz val=\"\($0)\"/><rFont val=\"ＭＳ Ｐゴシック\"/><family val=\"3\"/>" }
        fonts += [
            "<strike/>", "<strike/><color rgb=\"FFFF0000\"/>", "<strike/><color rgb=\"FFFF0000\"/><b val=\"true\"/>",
        ]
        let string = (fonts + fonts).enumerated()
            .map { "<r><rPr>\($1)</rPr><t xml:space=\"preserve\"> \($0)</t></r>" }.joined()
        let runs = try #require(try cells(["<r><t>字</t></r>\(string)"])[0]?.runs)
        // Size and typeface alone make no other run.
        let plain = (0..<32).map { " \($0)" }.joined()
        let again = (35..<67).map { " \($0)" }.joined()
        #expect(runs.map(\.text) == ["字" + plain, " 32", " 33", " 34", again, " 67", " 68", " 69"])
        #expect(runs.map(\.font.strike) == [false, true, true, true, false, true, true, true])
        #expect(runs.map(\.font.isRed) == [false, false, true, true, false, false, true, true])
        #expect(runs.map(\.font.bold) == [false, false, false, true, false, false, false, true])
    }

    @Test("what reads like a run and is spelt otherwise")
    func otherSpellings() throws {
        let struck = "<rPr><strike/></rPr>"
        let other = [
            "<r>\(struck)<t>旧</t></r><r><rPr><b></b></rPr><t>新</t></r>", "<r>\(struck) <t>旧</t></r><r><t>新</t></r>",
            "<r><rPr ><strike/></rPr><t>旧</t></r><r><t>新</t></r>",
            "<r><rPr><strike val='1'/></rPr><t>旧</t></r><r><t>新</t></r>",
            "<r><rPr><strike\n/></rPr><t>旧</t></r><r><t>新</t></r>",
            "<r><rPr><!-- a --><strike/></rPr><t>旧</t></r><r><t>新</t></r>",
            "<r><rPr><rFont val=\"A&amp;B\"/><strike/></rPr><t>旧</t></r><r><t>新</t></r>",
            "<r>\(struck)<t>旧</t></r><r><t>新</t></r><phoneticPr fontId=\"1\"/>",
            "<r><rPr><x:strike xmlns:x=\"urn:x\"/><strike/></rPr><t>旧</t></r><r><t>新</t></r>",
            "<r>\(struck)<t>旧</t></r><r><rPr/><t>新</t></r>", "<r>\(struck)<t>&#26087;</t></r><r><t>_x65B0_</t></r>",
        ]
        for cell in try cells(other) {
            #expect(cell?.text == "旧新")
            #expect(cell?.runs.map(\.text) == ["旧", "新"])
            #expect(cell?.runs.first?.font.strike == true)
        }
    }

    @Test("a namespace of its own takes the meaning away, also right behind the same bytes with their meaning")
    func namespaces() throws {
        let own = "<r><rPr><strike xmlns=\"urn:x\"/></rPr><t>旧</t></r><r><t>新</t></r>"
        let cells = try cells(["<r><rPr><strike/></rPr><t>旧</t></r><r><t>新</t></r>", own])
        #expect(cells[0]?.runs.first?.font.strike == true)
        #expect(cells[1]?.text == "旧新")
        #expect(cells[1]?.runs.isEmpty == true)
    }

    @Test(
        "an attribute twice, and a string that does not end, are refused",
        arguments: ["<sz val=\"1\" val=\"1\"/>", "<b/>"]
    )
    func refused(properties: String) {
        let end = properties == "<b/>" ? "" : "</rPr><t>字</t></r>"
        #expect(throws: (any Error).self) { try cells(["<r><rPr>\(properties)\(end)"]) }
    }
}
