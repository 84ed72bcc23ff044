import FormChecks
import Foundation
import Messages
import Spreadsheet
import SpreadsheetReading
import Testing

@Suite("Reporters")
struct ReporterTests {
    @Test("text is as recorded", arguments: Language.allCases)
    func text(language: Language) throws {
        let report = try Fixture.report("hinode-2018-incomplete.xlsx")
        let bytes = TextReporter().bytes(of: report, in: language)
        try Fixture.expect(bytes, at: "Tests/Fixtures/checks/hinode-2018.\(language.rawValue).txt")
    }

    @Test("JSON is as recorded")
    func json() throws {
        let report = try Fixture.report("hinode-2018-incomplete.xlsx")
        try Fixture.expect(
            JSONReporter().bytes(of: report, in: .japanese),
            at: "Tests/Fixtures/checks/hinode-2018.json"
        )
    }

    @Test("SARIF is as recorded")
    func sarif() throws {
        let report = try Fixture.report("midori-asp-2014.xlsx")
        try Fixture.expect(
            SARIFReporter().bytes(of: report, in: .english),
            at: "Tests/Fixtures/checks/midori-2014.sarif"
        )
    }

    @Test("the workbook has a row a finding")
    func workbook() throws {
        let report = try Fixture.report("hinode-2018-incomplete.xlsx")
        let bytes = try SpreadsheetReporter().bytes(of: report, in: .japanese)
        #expect(try SpreadsheetReporter().bytes(of: report, in: .japanese) == bytes)
        let sheet = try #require(try WorkbookReader().read(bytes).sheets.first)
        let codes = sheet.cells.filter { $0.address.column == 8 && $0.address.row > 4 }.map(\.text)
        #expect(codes == report.findings.map(\.code))
    }
}
