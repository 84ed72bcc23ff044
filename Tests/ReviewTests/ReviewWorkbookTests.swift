import ApplicationForm
import RedInk
import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting
import Testing

@testable import Review

@Suite("The review workbook")
struct ReviewWorkbookTests {
    @Test("has the five sheets in their order")
    func sheets() throws {
        let workbook = try WorkbookReader().read(try ReviewPair.writer().bytes())
        #expect(workbook.sheets.map(\.name) == ["概要", "朱書き", "新旧対照表", "添付資料", "指摘事項"])
    }

    @Test("the same input gives the same bytes", arguments: ReviewStyle.allCases)
    func determinism(style: ReviewStyle) throws {
        let bytes = try ReviewPair.writer(style: style).bytes()
        #expect(try ReviewPair.writer(style: style).bytes() == bytes)
    }

    @Test("the counts by section and kind add up to those of the comparison")
    func sums() throws {
        let writer = ReviewPair.writer()
        let workbook = try WorkbookReader().read(try writer.bytes())
        let sheet = try #require(workbook.sheets.first)
        let heading = try #require(sheet.cells.first { $0.text == "大項目" }?.address.row)
        let total = try #require(sheet.cells.first { $0.text == "計" }?.address.row)
        func number(_ row: Int, _ column: Int) -> Int {
            Int(sheet[CellAddress(row: row, column: column)]?.text ?? "") ?? -1
        }
        for column in 2...11 {
            let sum = (heading + 1..<total).reduce(0) { $0 + number($1, column) }
            #expect(sum == number(total, column))
        }
        for row in heading + 1...total {
            #expect(number(row, 2) == number(row, 3) + number(row, 9) + number(row, 10) + number(row, 11))
            #expect(number(row, 3) == (4...8).reduce(0) { $0 + number(row, $1) })
        }
        let summary = writer.comparison.summary
        #expect(number(total, 2) == ReviewPair.catalogue.fields.count)
        #expect(number(total, 3) == summary.changed)
        #expect(number(total, 9) == summary.noiseOnly)
        #expect(number(total, 10) == summary.unchanged)
    }

    @Test("every changed row has a mark in the margin, and no other")
    func marks() throws {
        let writer = ReviewPair.writer()
        let workbook = try WorkbookReader().read(try writer.bytes())
        let sheet = try #require(workbook.sheets.first { $0.name == "朱書き" })
        let marked = sheet.cells.filter { $0.address.column == 1 && $0.text.hasPrefix("●") }.map(\.address.row)
        let inked = Set(
            sheet.cells.filter { cell in
                cell.address.column > 6 && workbook.runs(of: cell).contains { $0.font.isRed }
            }
            .map(\.address.row)
        )
        #expect(Set(marked) == inked)
        #expect(marked.count == writer.comparison.summary.changed)
    }

    @Test("sheet 新旧対照表 has a row for each change, old and new text whole")
    func table() throws {
        let writer = ReviewPair.writer()
        let workbook = try WorkbookReader().read(try writer.bytes())
        let sheet = try #require(workbook.sheets.first { $0.name == "新旧対照表" })
        let rows = sheet.cells.filter { $0.address.column == 1 && $0.text.hasPrefix("No.") }.map(\.address.row)
        let changes = writer.comparison.fields.filter { $0.kind != .noise }
        #expect(rows.count == changes.count)
        for (row, change) in zip(rows, changes) {
            guard let claim = change.claim else { continue }
            #expect(sheet[CellAddress(row: row, column: 4)]?.text ?? "" == claim.old)
            #expect(sheet[CellAddress(row: row, column: 5)]?.text ?? "" == claim.new)
        }
    }

    @Test("a text that no row shows whole stands below 新旧対照表, in rows that do", arguments: ReviewStyle.allCases)
    func longTexts(style: ReviewStyle) throws {
        var (baseline, current) = ReviewPair.submissions()
        let sentences = (1...400).map { "第\($0)条　利用者の情報を取り扱う区域への入退室を記録し、\($0)日間保管する。" }
        let old = sentences.joined(separator: "\n") + String(repeating: "改行のない長い記述", count: 300)
        let new = old.replacing("第7条", with: "第8条")
        baseline.answers[0].claim = Claim(text: old, standing: .stated)
        current.answers[0].claim = Claim(text: new, standing: .stated)
        let workbook = try WorkbookReader().read(try ReviewPair.writer(baseline, current, style: style).bytes())
        let sheet = try #require(workbook.sheets.first { $0.name == "新旧対照表" })
        let captions = sheet.cells.filter { $0.address.column == 1 && $0.text.hasPrefix("【全文】") }
        #expect(captions.count == (style == .inline ? 1 : 2))
        let last = try #require(captions.last).address.row
        let rows = sheet.cells.filter { $0.address.column == 1 && $0.address.row > last && !$0.text.isEmpty }
        #expect(rows.count > 3)
        let runs = rows.flatMap { workbook.runs(of: $0) }
        func bare(_ text: String) -> String { text.filter { !$0.isNewline } }
        #expect(bare(runs.filter { !$0.font.strike }.map(\.text).joined()) == bare(new))
        #expect(runs.contains { $0.font.isRed })
        for row in rows {
            let columns: [Double] = [6, 20, 10, 33, 33, 22, 22, 9, 16]
            let width = columns.reduce(0) { $0 + TextMeasure.points(ofColumn: $1) }
            #expect(TextMeasure(size: 9).height(row.text, width: width) <= TextMeasure.highestRow)
        }
        #expect(workbook.sheets[0].cells.contains { $0.text.contains("新旧対照表シートの末尾に全文") })
    }

    @Test("texts that one cell cannot hold stand side by side")
    func tooLongForOneCell() throws {
        var (baseline, current) = ReviewPair.submissions()
        baseline.answers[2].claim.text = String(repeating: "旧い記述。\n", count: 4_000)
        current.answers[2].claim.text = String(repeating: "新しい文章、", count: 5_000)
        let writer = ReviewPair.writer(baseline, current)
        let workbook = try WorkbookReader().read(try writer.bytes())
        let sheet = try #require(workbook.sheets.first { $0.name == "朱書き" })
        #expect(sheet.cells.contains { $0.text == "申請内容\n（変更前）" })
        #expect(workbook.sheets[0].cells.contains { $0.text.contains("32,767") })
    }

    @Test("an answer with a thousand changes is inked and proved", arguments: ReviewStyle.allCases)
    func manyChanges(style: ReviewStyle) throws {
        var (baseline, current) = ReviewPair.submissions()
        baseline.answers[2].claim.text = (0..<1_000).map { "手順\($0)は週次で行う。" }.joined(separator: "\n")
        current.answers[2].claim.text = (0..<1_000).map { "手順\($0)は日次で行う。" }.joined(separator: "\n")
        let writer = ReviewPair.writer(baseline, current, style: style)
        let workbook = try WorkbookReader().read(try writer.bytes())
        let sheet = try #require(workbook.sheets.first { $0.name == "朱書き" })
        #expect(sheet.cells.contains { $0.runs.count > 20 && $0.text.contains("手順999") })
    }

    @Test("a text over Excel's limit is refused with its field")
    func tooLong() throws {
        var (baseline, current) = ReviewPair.submissions()
        baseline.answers[2].claim.text = ""
        current.answers[2].claim.text = String(repeating: "字", count: 32_768)
        let error = #expect(throws: ReviewError.self) { try ReviewPair.writer(baseline, current).bytes() }
        guard case .writing(let fault) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(fault.code.rawValue == "text-too-long")
        #expect(fault.field == current.answers[2].field)
    }

    @Test("findings are listed with the cell that they are about")
    func findings() throws {
        let field = ReviewPair.catalogue.fields[4]
        let finding = ReviewFinding(
            severity: .warning,
            code: "SG501",
            field: field.id,
            message: "変更がありますが…",
            remedy: "資料を添付してください。"
        )
        let workbook = try WorkbookReader().read(try ReviewPair.writer(findings: [finding]).bytes())
        let sheet = try #require(workbook.sheets.last)
        let row = try #require(sheet.cells.first { $0.text == "SG501" }?.address.row)
        let cell = try #require(sheet[CellAddress(row: row, column: 5)].flatMap { CellAddress($0.text) })
        let redInk = try #require(workbook.sheets.first { $0.name == "朱書き" })
        #expect(redInk[CellAddress(row: cell.row, column: 5)]?.text == field.description)
    }

    @Test("two equal submissions give a workbook that says so")
    func unchanged() throws {
        let baseline = ReviewPair.submissions().baseline
        let workbook = try WorkbookReader().read(try ReviewPair.writer(baseline, baseline).bytes())
        #expect(workbook.sheets[2].cells.contains { $0.text == "変更のあった項目はありません。" })
    }
}
