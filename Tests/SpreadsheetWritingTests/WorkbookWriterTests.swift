import Foundation
import Spreadsheet
import SpreadsheetWriting
import Testing

@Suite("Workbook writer")
struct WorkbookWriterTests {
    private let a1 = CellAddress(row: 1, column: 1)

    private func sheet(_ name: String = "申請書B") throws -> (WorkbookWriter, SheetWriter) {
        let workbook = try WorkbookWriter()
        return (workbook, try workbook.addSheet(name))
    }

    private func range(_ text: String) throws -> CellRange { try #require(CellRange(text)) }

    @Test("the same calls give the same bytes")
    func deterministic() throws {
        func bytes() throws -> [UInt8] {
            let (workbook, sheet) = try sheet()
            var red = Font()
            red.color = Color(argb: 0xFFFF_0000)
            red.strike = true
            try sheet.write([TextRun(text: "旧", font: red), TextRun(text: "新\u{1}", font: Font())], at: a1)
            try sheet.write("=1+1", at: CellAddress(row: 2, column: 1))
            try sheet.comment("注記", at: a1)
            try sheet.addRule(InputRule(list: (0..<90).map { "選択肢\($0)" }), to: try range("C1:C9"))
            return try workbook.bytes()
        }
        let first = try bytes()
        #expect(first.starts(with: Array("PK".utf8)))
        #expect(try bytes() == first)
    }

    @Test("text up to Excel's limit is taken, one unit more is refused with its place")
    func limit() throws {
        let (_, sheet) = try sheet()
        try sheet.write(String(repeating: "あ", count: 32_767), at: a1)
        let error = WriteError(.textTooLong, sheet: "申請書B", cell: "A1", limit: 32_767, actual: 32_768)
        #expect(throws: error) { try sheet.write(String(repeating: "あ", count: 32_768), at: a1) }
        #expect(throws: error) { try sheet.write(String(repeating: "𡌶", count: 16_384), at: a1) }
        let half = TextRun(text: String(repeating: "あ", count: 16_384), font: Font())
        var bold = half
        bold.font.bold = true
        #expect(throws: error) { try sheet.write([half, bold], at: a1) }
    }

    @Test("U+0000, infinity and cells outside a sheet are refused")
    func refused() throws {
        let (_, sheet) = try sheet()
        #expect(throws: WriteError(.character, sheet: "申請書B", cell: "A1", detail: "U+0000")) {
            try sheet.write("a\u{0}", at: a1)
        }
        #expect(throws: WriteError(.number, sheet: "申請書B", cell: "A1", detail: "inf")) {
            try sheet.write(Double.infinity, at: a1)
        }
        #expect(throws: WriteError.self) { try sheet.write("a", at: CellAddress(row: 0, column: 1)) }
        #expect(throws: WriteError.self) { try sheet.write("a", at: CellAddress(row: 1, column: 16_385)) }
        #expect(throws: WriteError.self) { try sheet.setRow(0, height: 20) }
        #expect(throws: WriteError.self) { try sheet.setRow(1, height: .nan) }
        #expect(throws: WriteError.self) { try sheet.setColumns(1...20_000, width: 10) }
        #expect(throws: WriteError.self) { try sheet.freeze(rows: -2) }
    }

    @Test("merges may touch but not share cells")
    func merges() throws {
        let (_, sheet) = try sheet()
        try sheet.merge(try range("A1:B2"), "一")
        try sheet.merge(try range("C1:C2"), "二")
        try sheet.merge(try range("D1"), "三")
        #expect(throws: WriteError(.overlap, sheet: "申請書B", cell: "B2:C3", detail: "A1:B2")) {
            try sheet.merge(try range("B2:C3"), "四")
        }
    }

    @Test("lists of any length and content are written", arguments: [1, 85, 86, 300])
    func lists(count: Int) throws {
        let (workbook, sheet) = try sheet()
        try sheet.addRule(InputRule(list: (0..<count).map { _ in "あ" }), to: try range("A1:A9"))
        try sheet.addRule(InputRule(list: ["a,b", "\"c\"", " d"]), to: try range("B1:B9"))
        #expect(try !workbook.bytes().isEmpty)
    }

    @Test("over-long messages, bad links and bad names are refused")
    func settings() throws {
        let (workbook, sheet) = try sheet()
        let cells = try range("A1:A2")
        #expect(throws: WriteError.self) {
            try sheet.addRule(InputRule(title: String(repeating: "あ", count: 33)), to: cells)
        }
        #expect(throws: WriteError.self) {
            try sheet.addRule(InputRule(message: String(repeating: "あ", count: 256)), to: cells)
        }
        #expect(throws: WriteError.self) { try sheet.link("a", to: "javascript:alert(1)", at: a1) }
        #expect(throws: WriteError.self) { try sheet.link("a", to: "https://a b", at: a1) }
        #expect(throws: WriteError.self) { try workbook.defineName("A1", as: cells, on: sheet) }
        #expect(throws: WriteError.self) { try workbook.defineName("a b", as: cells, on: sheet) }
        #expect(throws: WriteError.self) { try workbook.defineName("R1C1", as: cells, on: sheet) }
        try workbook.defineName("申請内容", as: cells, on: sheet)
        #expect(throws: WriteError.self) { try workbook.defineName("申請内容", as: cells, on: sheet) }
        #expect(throws: WriteError.self) { try sheet.highlight(cells, when: "A1=1", format: CellFormat()) }
    }

    @Test("everything at once, with the longest sheet name, is saved whole")
    func everything() throws {
        let name = String(repeating: "あ", count: 30) + "い"
        let (workbook, sheet) = try sheet(name)
        let look = CellFormat().with {
            $0.fill = Color(argb: 0xFF00_0000)
            $0.border = .thin
            $0.numberFormat = "0.0%"
        }
        try sheet.write("項目", at: a1, format: look)
        try sheet.write(0.5, at: CellAddress(row: 1, column: 2), format: look)
        try sheet.write(dayNumber: 0, at: CellAddress(row: 2, column: 1), format: look)
        try sheet.link("ホーム", to: "https://example.jp/あ?q=1&r=2", at: CellAddress(row: 3, column: 1))
        try sheet.link("先頭へ", to: a1, on: name, at: CellAddress(row: 4, column: 1))
        try sheet.repeatRows(1...2)
        try sheet.filter(try range("A1:B4"))
        try sheet.setPrintArea(try range("A1:B4"))
        try sheet.setTab(Color(argb: 0xFFFF_0000))
        try sheet.highlight(try range("A1:B4"), when: "=$A1=\"項目\"", format: look)
        var page = PageSetup()
        page.header = PageSetup.literal("A&B")
        try sheet.setPage(page)
        let series = Chart.Series(name: "件数", sheet: name, categories: try range("A1:A4"), values: try range("B1:B4"))
        try sheet.addChart(Chart(kind: .bar, title: "変更", series: [series]), at: CellAddress(row: 6, column: 1))
        #expect(try workbook.bytes().count > 1_000)
    }

    @Test("a workbook is saved once, and needs a sheet to show")
    func once() throws {
        let (workbook, sheet) = try sheet()
        _ = try workbook.bytes()
        #expect(throws: WriteError(.closed)) { _ = try workbook.bytes() }
        #expect(throws: WriteError(.closed, sheet: "申請書B", cell: "A1")) { try sheet.write("a", at: a1) }
        #expect(throws: WriteError(.noSheet)) { _ = try WorkbookWriter().bytes() }
        let hidden = try WorkbookWriter()
        _ = try hidden.addSheet("a", isHidden: true)
        #expect(throws: WriteError(.noSheet)) { _ = try hidden.bytes() }
    }

    @Test("a failed save leaves nothing behind")
    func failure() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("writer-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (workbook, _) = try sheet()
        #expect(throws: WriteError(.notAFile, path: folder.path)) { try workbook.save(to: folder.path) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
        let (other, _) = try self.sheet()
        try other.save(to: folder.appendingPathComponent("様式.xlsx").path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["様式.xlsx"])
    }
}
