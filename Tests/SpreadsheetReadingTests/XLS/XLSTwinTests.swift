import Foundation
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

/// The workbooks of `Tests/Fixtures/xls/xlwt` hold what the .xlsx workbooks hold of which they were made.
@Suite("The same workbook as .xls and as .xlsx")
struct XLSTwinTests {
    private static let twins = Repository.root.appending(path: "Tests/Fixtures/xls/xlwt")

    @Test("sheets, texts, values, runs, merges, hidden cells", arguments: Repository.names(in: twins, ending: ".xls"))
    func equal(name: String) throws {
        let workbook = try WorkbookReader().read(Repository.bytes(Self.twins.appending(path: name)))
        let places = [Repository.samples, Repository.layouts].map { $0.appending(path: name + "x") }
        let twin = try #require(places.first { FileManager.default.fileExists(atPath: $0.path) })
        let other = try WorkbookReader().read(Repository.bytes(twin))
        #expect(workbook.sheets.map(\.name) == other.sheets.map(\.name))
        #expect(workbook.sheets.map(\.visibility) == other.sheets.map(\.visibility))
        #expect(workbook.sheets.map(\.isProtected) == other.sheets.map(\.isProtected))
        #expect(workbook.notes == [])
        for (one, two) in zip(workbook.sheets, other.sheets) {
            #expect(Set(one.merges) == Set(two.merges))
            #expect(one.cells.count == two.cells.count)
            let pairs = zip(one.cells, two.cells).map { (Self.seen($0, workbook), Self.seen($1, other)) }
            #expect(pairs.filter { $0 != $1 }.map { "\($0) for \($1)" } == [])
        }
    }

    /// All that a reader could see of a cell; xlwt keeps no formulas.
    private static func seen(_ cell: Cell, _ workbook: Workbook) -> String {
        let runs = workbook.runs(of: cell).map { run in
            let color = run.font.isRed ? "red" : run.font.color?.hexadecimal ?? "FF000000"
            return "\(run.text)|\(color)|\(run.font.strike)|\(run.font.bold)|\(run.font.underline)|\(run.font.vertical)"
        }
        let isLocked = workbook.style(of: cell).isLocked
        return "\(cell.address) \(cell.value) \(cell.text) \(runs) \(cell.isHidden) \(isLocked)"
    }
}
