import Foundation
import Messages
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite("Workbooks of Excel 5.0 and 95")
struct XLSLegacyTests {
    private static let japanese = CraftedXLS.record(0x42, CraftedXLS.short(932))

    private func read(_ globals: [[UInt8]], _ records: [[UInt8]], name: String = "Sheet1") throws -> Workbook {
        var book = CraftedXLS(globals: globals, sheets: [.init(name, records)])
        book.isLegacy = true
        return try WorkbookReader().read(book.bytes)
    }

    private func cp932(_ text: String) -> [UInt8] { text.data(using: .shiftJIS).map(Array.init) ?? [] }

    private func label(_ column: Int, _ bytes: [UInt8], style: Int = 0) -> [UInt8] {
        CraftedXLS.record(0x0204, CraftedXLS.cell(0, column, style: style) + CraftedXLS.short(bytes.count) + bytes)
    }

    private func font(flags: Int = 0, color: Int = 0x7FFF, set: UInt8 = 0) -> [UInt8] {
        CraftedXLS.font(flags: flags, color: color, set: set, name: [5] + Array("Arial".utf8))
    }

    @Test("texts stand in the code page of the workbook")
    func codePage() throws {
        let workbook = try read([Self.japanese], [label(0, cp932("申請書ﾌｫｰﾑ①～")), label(1, cp932("表\\"))])
        #expect(workbook.text("A1") == "申請書ﾌｫｰﾑ①～")
        #expect(workbook.text("B1") == "表\\")
        #expect(workbook.notes == [])
    }

    @Test("a workbook that names no code page is read as Japanese, a western one as western")
    func otherCodePages() throws {
        #expect(try read([], [label(0, cp932("申請"))]).text("A1") == "申請")
        let western = CraftedXLS.record(0x42, CraftedXLS.short(1_252))
        #expect(try read([western], [label(0, [0x63, 0x61, 0x66, 0xE9, 0x80])]).text("A1") == "café€")
    }

    @Test("the font of a cell says how its text is written, where it is of one language")
    func characterSet() throws {
        let globals = [
            CraftedXLS.record(0x42, CraftedXLS.short(1_252)), font(), font(set: 128), CraftedXLS.cellFormat(),
            CraftedXLS.cellFormat(font: 1),
        ]
        let workbook = try read(globals, [label(0, [0xE9], style: 0), label(1, cp932("申請"), style: 1)])
        #expect(workbook.sheets[0].cells.map(\.text) == ["é", "申請"])
    }

    @Test("bytes that are no characters become U+FFFD and are noted with place and bytes, never a question mark")
    func undecodable() throws {
        let workbook = try read([Self.japanese], [label(0, cp932("資料") + [0x85, 0xFF] + cp932("番"))])
        #expect(workbook.text("A1") == "資料\u{FFFD}番")
        #expect(workbook.noted == ["undecodableBytes A1"])
        #expect(workbook.notes[0].detail?.hasPrefix("85 FF @") == true)
    }

    @Test("rich strings count their runs in bytes")
    func richString() throws {
        let text = cp932("旧の値新の値")
        let runs: [UInt8] = [2, 0, 1, 6, 2]
        let body = CraftedXLS.cell(0, 0) + CraftedXLS.short(text.count) + text + runs
        let globals = [Self.japanese, font(), font(flags: 8, color: 10), font(color: 10), CraftedXLS.cellFormat()]
        let workbook = try read(globals, [CraftedXLS.record(0xD6, body)])
        let seen = workbook.cell("A1")?.runs.map { "\($0.text) \($0.font.isRed) \($0.font.strike)" }
        #expect(seen == ["旧の値 true true", "新の値 true false"])
    }

    @Test("the text of a formula stands behind it")
    func formulaText() throws {
        let text = cp932("有")
        let records = [
            CraftedXLS.formula(0, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
            CraftedXLS.record(0x0207, CraftedXLS.short(text.count) + text),
        ]
        let cell = try read([Self.japanese], records).cell("A1")
        #expect(cell?.text == "有")
        #expect(cell?.hasFormula == true)
    }

    @Test("a long comment goes on in notes without a cell")
    func comment() throws {
        let (first, second) = (cp932("長い"), cp932("注記"))
        let count = CraftedXLS.short(first.count + second.count)
        let records = [
            CraftedXLS.record(0x1C, CraftedXLS.short(3) + CraftedXLS.short(1) + count + first),
            CraftedXLS.record(
                0x1C,
                CraftedXLS.short(0xFFFF) + CraftedXLS.short(0) + CraftedXLS.short(second.count) + second
            ),
        ]
        let comments = try read([Self.japanese], records).sheets[0].comments
        #expect(comments.map { "\($0.key) \($0.value)" } == ["B4 長い注記"])
    }

    @Test("the stream alone, without a compound file around it, is read too")
    func bareStream() throws {
        var book = CraftedXLS(globals: [Self.japanese], [label(0, cp932("裸"))])
        book.isLegacy = true
        #expect(FileKind(book.stream) == .workbookStream)
        #expect(try WorkbookReader().read(book.stream).text("A1") == "裸")
    }

    @Test(
        "older generations are refused by name",
        arguments: [
            [0x09, 0x00, 4, 0, 2, 0, 0x10, 0], [0x09, 0x02, 6, 0, 0, 0, 0x10, 0, 0, 0],
            [0x09, 0x04, 6, 0, 0, 0, 0x10, 0, 0, 0], [0x09, 0x04, 6, 0, 0, 0, 0x00, 1, 0, 0],
        ]
    )
    func older(bytes: [UInt8]) {
        for file in [bytes, CraftedCompoundFile([("Book", bytes)]).bytes] {
            let error = #expect(throws: ReadingError.self) { try WorkbookReader().read(file) }
            #expect(error?.code == .unsupported)
            #expect(error?.message.japanese.hasPrefix("Excel 4.0以前のブックは読み取れません。") == true)
            #expect(error?.message.english.hasPrefix("A workbook of Excel 4.0 or earlier cannot be read.") == true)
        }
    }
}
