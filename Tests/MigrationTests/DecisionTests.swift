import ApplicationForm
import Foundation
import Messages
import Migration
import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting
import TestSupport
import Testing

@Suite("Decisions")
struct DecisionTests {
    private let folder: MigrationFolder

    init() throws { folder = try MigrationFolder() }

    /// The rows of the exceptions workbook, by heading.
    private func rows() throws -> [[String: String]] {
        let workbook = try WorkbookReader().read(
            try Repository.bytes(URL(filePath: "\(folder.output)/exceptions.xlsx"))
        )
        let sheet = try #require(workbook.sheets.first { $0.name == "確認表" })
        var headings: [Int: String] = [:]
        var rows: [Int: [String: String]] = [:]
        for cell in sheet.cells {
            if cell.address.row == 4 { headings[cell.address.column] = cell.text }
            if cell.address.row > 4, let name = headings[cell.address.column] {
                rows[cell.address.row, default: [:]][name] = cell.text
            }
        }
        return rows.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Writes a workbook as a person would hand it back, and runs again with it.
    private func decide(_ change: (inout [String: String]) -> Void) throws -> MigrationReport {
        var rows = try rows()
        for index in rows.indices { change(&rows[index]) }
        let headings = Set(rows.flatMap(\.keys)).sorted()
        let workbook = try WorkbookWriter()
        let sheet = try workbook.addSheet("確認表")
        for (column, heading) in headings.enumerated() {
            try sheet.write(heading, at: CellAddress(row: 2, column: column + 1))
            for (index, row) in rows.enumerated() {
                try sheet.write(row[heading] ?? "", at: CellAddress(row: index + 3, column: column + 1))
            }
        }
        let path = "\(folder.root.path)/decided.xlsx"
        try workbook.save(to: path)
        return try folder.run { $0.decisions = [path] }
    }

    private func answer(_ field: String) throws -> Answer {
        let submission = try #require(try folder.submissions().first)
        return try #require(submission.answer(to: field))
    }

    @Test("ambiguous red ink is divided as a person says; the ledger names the decision; a blank takes it back")
    func ink() throws {
        try folder.put("form.xlsx", try Self.ambiguous())
        let before = try folder.run()
        #expect(before.tags.contains { $0.name == "ink-ambiguous" })
        let whole = try answer("disclosure.date")
        #expect(whole.baseline == nil)
        let after = try decide { row in
            guard row["種別"] == "朱書き" else { return }
            row["判断"] = "右の欄のとおり分ける"
            row["以前の記述"] = "2017年8月31日"
            row["現在の記述・値"] = "2019年8月1日"
        }
        #expect(!after.tags.contains { $0.name == "ink-ambiguous" })
        let divided = try answer("disclosure.date")
        #expect(divided.claim.text == "2019年8月1日")
        #expect(divided.baseline?.claim.text == "2017年8月31日")
        let sha256 = try #require(try folder.submissions().first?.source?.sha256)
        let cells = try RegistryQuery.original(sha256).answer(from: folder.registry).rows
        #expect(cells.contains { $0[2] == whole.claim.text })
        #expect(try rows().contains { $0["種別"] == "朱書き" && $0["状態"] == "適用済み" })
        _ = try decide { if $0["種別"] == "朱書き" { $0["判断"] = "" } }
        #expect(try answer("disclosure.date") == whole)
    }

    /// A form whose first claim is red with two arrows.
    private static func ambiguous() throws -> [UInt8] {
        var red = Font()
        red.color = Color(argb: 0xFFFF_0000)
        let workbook = try WorkbookWriter()
        let sheet = try workbook.addSheet("申請書B")
        var row = 1
        for (label, value) in [("事業者名", "試験株式会社"), ("サービス名称", "集計便"), ("申請日", "2019年8月20日")] {
            try sheet.write(label, at: CellAddress(row: row, column: 1))
            try sheet.write(value, at: CellAddress(row: row, column: 2))
            row += 1
        }
        for (column, heading) in ["No.", "記述内容", "申請内容", "添付書類等"].enumerated() {
            try sheet.write(heading, at: CellAddress(row: row, column: column + 1))
        }
        for field in Catalogue.tokuko2017.fields.prefix(12) {
            row += 1
            try sheet.write(field.number, at: CellAddress(row: row, column: 1))
            try sheet.write(field.description, at: CellAddress(row: row, column: 2))
            let claim = CellAddress(row: row, column: 3)
            if field.id == "disclosure.date" {
                try sheet.write(
                    [TextRun(text: "2017年8月31日→2018年8月1日→2019年8月1日", font: red)],
                    at: claim,
                    format: CellFormat().with { $0.font = red }
                )
            } else {
                try sheet.write("記述\(row)", at: claim)
            }
            try sheet.write("資料1 P.\(row)", at: CellAddress(row: row, column: 4))
        }
        row += 1
        try sheet.write("保守員の制服の色", at: CellAddress(row: row, column: 2))
        try sheet.write("紺色の制服を着用しています。", at: CellAddress(row: row, column: 3))
        try sheet.write("資料9 P.9", at: CellAddress(row: row, column: 4))
        row += 1
        let last = Catalogue.tokuko2017.fields[14]
        try sheet.write(last.number, at: CellAddress(row: row, column: 1))
        try sheet.write(last.description, at: CellAddress(row: row, column: 2))
        try sheet.write("記述", at: CellAddress(row: row, column: 3))
        return try workbook.bytes()
    }

    @Test("a row without a field is given one; a field that has an answer refuses it")
    func unmapped() throws {
        try folder.put("form.xlsx", try Self.ambiguous())
        let before = try folder.run()
        #expect(before.tags.contains { $0.name == "unmapped" })
        let free = Catalogue.tokuko2017.fields[20].id
        _ = try decide { row in
            guard row["種別"] == "対応項目なし" else { return }
            row["判断"] = "項目に割り当てる"
            row["割当先の項目ID"] = "disclosure.date"
        }
        #expect(try rows().contains { $0["状態"] == "適用できません：割り当て先の項目にはすでに記述があります。" })
        let after = try decide { if $0["種別"] == "対応項目なし" { $0["割当先の項目ID"] = free } }
        #expect(!after.tags.contains { $0.name == "unmapped" })
        let given = try answer(free)
        #expect(given.claim.text == "紺色の制服を着用しています。")
        #expect(given.evidence.citations.first?.label == "資料9")
    }

    @Test("of two files for one service and day, one is left out by decision, and comes back when it is taken back")
    func duplicates() throws {
        try folder.put("一.json", MadeSubmission.make("便", claim: "2017年8月30日").json())
        try folder.put("二.json", MadeSubmission.make("便", claim: "2017年8月31日").json())
        let before = try folder.run()
        #expect(before.tags.first { $0.name == "suspected-duplicate" }?.count == 2)
        let after = try decide { row in
            guard row["種別"] == "重複の疑い" else { return }
            row["判断"] = row["ファイル"]?.hasSuffix("二.json") == true ? "除外する" : "残す"
        }
        #expect((after.submissions, after.leftOut) == (1, 1))
        #expect(after.reasons.map(\.name) == ["excluded"])
        #expect(after.addsUp)
        #expect(try folder.submissions().map(\.answers[0].claim.text) == ["2017年8月30日"])
        let again = try decide { if $0["種別"] == "重複の疑い" { $0["判断"] = "" } }
        #expect(again == before)
    }

    @Test("a missing name is given by a person")
    func value() throws {
        try folder.put("form.xlsx", try Self.nameless())
        _ = try folder.run()
        _ = try decide { row in
            guard row["対象ID"] == "application.serviceName" else { return }
            row["判断"] = "値を入力する"
            row["現在の記述・値"] = "後から分かった便"
        }
        #expect(try folder.submissions().first?.application.serviceName == "後から分かった便")
        let found = try RegistryQuery.submissions(service: "後から分かった", provider: nil, number: nil)
            .answer(from: folder.registry)
        #expect(found.rows.count == 1)
    }

    private static func nameless() throws -> [UInt8] {
        let workbook = try WorkbookWriter()
        let sheet = try workbook.addSheet("申請書B")
        for (column, heading) in ["No.", "記述内容", "申請内容", "添付書類等"].enumerated() {
            try sheet.write(heading, at: CellAddress(row: 1, column: column + 1))
        }
        for (index, field) in Catalogue.tokuko2017.fields.prefix(12).enumerated() {
            try sheet.write(field.number, at: CellAddress(row: index + 2, column: 1))
            try sheet.write(field.description, at: CellAddress(row: index + 2, column: 2))
            try sheet.write("記述\(index)", at: CellAddress(row: index + 2, column: 3))
        }
        return try workbook.bytes()
    }

    @Test("a word that is no choice stops the run before it changes anything")
    func unknownWord() throws {
        try folder.put("form.xlsx", try Self.ambiguous())
        _ = try folder.run()
        let dump = try MigrationFolder.dump(folder.registry)
        let error = #expect(throws: MigrationError.self) {
            try decide { if $0["種別"] == "朱書き" { $0["判断"] = "たぶん" } }
        }
        #expect(error?.code == .unusable)
        #expect(error?.message.japanese.contains("判断「たぶん」は使えません") == true)
        #expect(try MigrationFolder.dump(folder.registry) == dump)
    }
}
