import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting
import Testing

@Suite("Rich texts of a cell")
struct RichTextTests {
    private static func runs(_ texts: [String]) -> [TextRun] {
        texts.enumerated().map { index, text in
            var font = Font()
            font.strike = index.isMultiple(of: 2)
            font.underline = index.isMultiple(of: 2) ? .none : .single
            font.color = Color(argb: 0xFFFF_0000)
            return TextRun(text: text, font: font)
        }
    }

    /// Writes cells below each other and reads them back.
    private static func read(_ cells: [[TextRun]]) throws -> [[TextRun]] {
        let writer = try WorkbookWriter()
        let sheet = try writer.addSheet("朱書き")
        for (index, runs) in cells.enumerated() {
            try sheet.write(runs, at: CellAddress(row: index + 1, column: 1))
        }
        let workbook = try WorkbookReader().read(try writer.bytes())
        return try cells.indices.map { index in
            let cell = try #require(workbook.sheets[0][CellAddress(row: index + 1, column: 1)])
            return workbook.runs(of: cell)
        }
    }

    @Test("a cell with many runs is read as it was written")
    func many() throws {
        let texts = (0..<900).map { "第\($0)項" }
        let read = try Self.read([Self.runs(texts)])
        #expect(read[0].map(\.text) == texts)
        #expect(read[0].allSatisfy { $0.font.isRed })
        #expect(read[0].map(\.font.strike) == texts.indices.map { $0.isMultiple(of: 2) })
    }

    @Test("blanks, mark-up, escapes and signs of our own stay what they are")
    func hostile() throws {
        let cells = [
            [" 先頭", "末尾 "], ["<b>&\"'", "</t></r>"], ["_x000D_", "a\u{1}b\r\n"], ["\u{FFFF}0", "\u{FFFF}1"],
            ["改行\n", "\n改行"], ["𠮷", "👨‍👩‍👧"],
        ]
        let read = try Self.read(cells.map(Self.runs))
        for (index, texts) in cells.enumerated() {
            #expect(read[index].map { Array($0.text.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
        }
    }

    @Test("the same rich text may stand in two cells")
    func twice() throws {
        let read = try Self.read([Self.runs(["旧", "新"]), Self.runs(["旧", "新"])])
        #expect(read[0] == read[1])
        #expect(read[0].map(\.text) == ["旧", "新"])
    }
}
