import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@testable import SpreadsheetWriting

@Suite("Heights of patched rows")
struct RowRoomTests {
    /// Formats: 1 wraps, 2 is stacked and wraps, 3 is turned, each in 10 points.
    private static let styles = """
        <fonts count="1"><font><sz val="10"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>\
        <cellXfs count="4"><xf fontId="0"/><xf fontId="0"><alignment wrapText="1"/></xf>\
        <xf fontId="0"><alignment textRotation="255" wrapText="1"/></xf><xf fontId="0"><alignment textRotation="90"/></xf></cellXfs>
        """
    private static let columns = "<cols><col min=\"1\" max=\"3\" width=\"10\"/></cols>"

    private func heights(_ rows: String, _ edits: [CellEdit]) throws -> [Int: Double] {
        let book = CraftedWorkbook(rows: rows, before: Self.columns, styles: Self.styles)
        let patched = try WorkbookPatcher(book.bytes).patch(edits)
        let text = try PatchedParts.text(patched.bytes, "xl/worksheets/sheet1.xml")
        var result: [Int: Double] = [:]
        for row in text.split(separator: "<row r=\"").dropFirst() {
            let tag = row.prefix { $0 != ">" }
            guard let number = Int(tag.prefix { $0 != "\"" }), let start = tag.firstRange(of: "ht=\"") else { continue }
            result[number] = Double(tag[start.upperBound...].prefix { $0 != "\"" })
        }
        return result
    }

    @Test("a row without a height grows for what stands beside the new text too")
    func beside() throws {
        let long = String(repeating: "長い項目名", count: 12)
        func row(_ attributes: String) -> String {
            "<row r=\"1\"\(attributes)><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>\(long)</t></is></c><c r=\"B1\" s=\"1\"/></row>"
        }
        let edit = [try PatchedParts.edit("B1", .text("二行に\nなる記述"))]
        let alone = try #require(heights("<row r=\"1\"><c r=\"B1\" s=\"1\"/></row>", edit)[1])
        let free = try #require(heights(row(""), edit)[1])
        #expect(free > 2 * alone)
        // A row with a height of its own showed its author what is cut.
        let own = try #require(heights(row(" ht=\"20\""), edit)[1])
        #expect(own == alone)
        // What fits needs no height: a program fits the row by itself.
        #expect(try heights(row(""), [PatchedParts.edit("B1", .text("短い"))]).isEmpty)
    }

    @Test("stacked and turned text grows upwards")
    func directions() throws {
        let text = "縦に書いた申請内容である"
        let rows = "<row r=\"1\"><c r=\"A1\" s=\"2\"/></row><row r=\"2\"><c r=\"A2\" s=\"3\"/></row>"
        let found = try heights(
            rows,
            [try PatchedParts.edit("A1", .text(text)), try PatchedParts.edit("A2", .text(text))]
        )
        // Three lines of four characters beside one another, and one line of twelve.
        #expect(found[1] == 62)
        #expect(found[2] == 124)
    }

    @Test(
        "the height of upright text",
        arguments: [
            (TextDirection.stacked, "一二三四", 100.0, true, 19.0), (.stacked, "一二三四", 10, true, 62),
            (.stacked, "一二\n三", 100, true, 19), (.stacked, "一二三四", 100, false, 62), (.turned, "abcd", 10, false, 34),
            (.turned, "", 10, true, 14),
        ]
    )
    func height(direction: TextDirection, text: String, width: Double, wraps: Bool, height: Double) {
        #expect(direction.height(of: text, size: 10, width: width, wraps: wraps).rounded(.up) == height)
    }

    @Test(
        "half a turn and less",
        arguments: [
            (0, TextDirection.level), (30, .level), (90, .turned), (180, .turned), (100, .level), (255, .stacked),
        ]
    )
    func rotation(degrees: Int, direction: TextDirection) { #expect(TextDirection(rotation: degrees) == direction) }
}
