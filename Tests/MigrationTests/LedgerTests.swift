import ApplicationForm
import Foundation
import GRDB
import Migration
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite("The ledger")
struct LedgerTests {
    /// Forms of every kind that the repository has.
    static let forms: [String] = {
        let endings = [".xlsx", ".xlsm", ".xls", ".csv"]
        return ["Samples", "Tests/Fixtures/layouts", "Tests/Fixtures/xls", "Tests/Fixtures/csv"].flatMap { folder in
            let all = FileManager.default.enumerator(atPath: Repository.root.appending(path: folder).path)?.allObjects
            return (all ?? []).compactMap { $0 as? String }
                .filter { name in endings.contains { name.hasSuffix($0) } }
                .map { "\(folder)/\($0)" }
                .sorted()
        }
    }()

    @Test("from answers and ledger every cell that answered is rebuilt, letter by letter")
    func rebuilds() throws {
        let folder = try MigrationFolder()
        for form in Self.forms { try folder.put(form, try Repository.bytes(Repository.root.appending(path: form))) }
        let report = try folder.run()
        #expect(report.addsUp)
        #expect(report.submissions > 40)
        let queue = try DatabaseQueue(path: folder.registry)
        let inputs = try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT path, sha256 FROM inputs WHERE state = 'migrated'")
                .map { ($0[0] as String, $0[1] as String) }
        }
        for (path, sha256) in inputs {
            let workbook = try WorkbookReader().read(try Repository.bytes(URL(filePath: path)))
            let sheets = Dictionary(workbook.sheets.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
            let rebuilt = try RegistryQuery.original(sha256).answer(from: folder.registry)
            var wrong: [String] = []
            for row in rebuilt.rows {
                guard let sheet = row[0], let cell = row[1], let address = CellAddress(cell) else { continue }
                // What had no place in an exported form names the place of the form before it.
                guard let original = sheets[sheet]?[address] else { continue }
                if original.text != row[2] { wrong.append("\(sheet)!\(cell)") }
            }
            #expect(wrong == [], "\(path)")
            // And nothing is missing: each cell that an answer names is among them.
            let cells = Set(rebuilt.rows.map { "\($0[0] ?? "")!\($0[1] ?? "")" })
            let submission = try Submission(
                json: try Repository.bytes(
                    URL(filePath: "\(folder.output)/submissions/\(sha256.prefix(2))/\(sha256).json")
                )
            )
            for answer in submission.answers {
                guard let source = answer.source else { continue }
                for address in [source.claim ?? ""] + (source.evidence ?? "").split(separator: " ").map(String.init) {
                    guard let place = CellAddress(address), let cell = sheets[source.sheet]?[place], !cell.text.isEmpty
                    else { continue }
                    #expect(cells.contains("\(source.sheet)!\(address)"), "\(path) \(source.sheet)!\(address)")
                }
            }
        }
    }

    @Test("each way in which a value can differ from its cell has a rule of its own")
    func rules() throws {
        let folder = try MigrationFolder()
        try folder.putSample("aoba-2019-renewal-marked.xlsx", as: "更新.xlsx")
        for name in ["columns-two-evidence", "columns-previous", "application-inline", "application-date-cells"] {
            try folder.put("\(name).xlsx", try Repository.bytes(Repository.layouts.appending(path: "\(name).xlsx")))
        }
        try folder.run()
        let queue = try DatabaseQueue(path: folder.registry)
        let rules = try queue.read { try String.fetchSet($0, sql: "SELECT DISTINCT rule FROM ledger") }
        #expect(
            rules.isSuperset(of: [
                "red-ink", "wording", "joined-columns", "merged-cell", "displayed", "date", "kind", "label",
            ])
        )
        // Struck and red runs of the cell are kept with their ink.
        let runs = try queue.read {
            try String.fetchOne(
                $0,
                sql: "SELECT runs FROM ledger WHERE rule = 'red-ink' AND part = 'claim' AND cell = 'F16'"
            )
        }
        #expect(runs?.contains(#"{"text":"9年","red":true,"strike":true,"underline":false}"#) == true)
    }
}
