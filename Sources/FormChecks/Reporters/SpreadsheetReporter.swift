internal import ApplicationForm
public import Messages
internal import Spreadsheet
internal import SpreadsheetWriting

/// Writes findings as a workbook: the applicant's own list, to filter, tick off and print.
public struct SpreadsheetReporter: Reporter {
    /// Makes a reporter.
    public init() {}

    /// The report as an xlsx file.
    ///
    /// - Throws: `WriteError`.
    public func bytes(of report: CheckReport, in language: Language) throws -> [UInt8] {
        try workbook(of: report, in: language).bytes()
    }

    private func workbook(of report: CheckReport, in language: Language) throws(WriteError) -> WorkbookWriter {
        var properties = WorkbookProperties()
        properties.title = Message(ja: "申請書Bの確認結果", en: "Findings in form B")[language]
        let workbook = try WorkbookWriter(properties: properties)
        let sheet = try workbook.addSheet(Message(ja: "確認結果", en: "Findings")[language])
        var table = FindingTable(sheet: sheet, language: language)
        try table.write(report)
        return workbook
    }
}
