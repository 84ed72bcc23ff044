import ApplicationForm
import FormChecks
import FormConversion
import Review
import SpreadsheetReading

/// `review`: two forms read from Excel, compared, checked, and written as a review workbook that is read back and proved.
struct ReviewJob: Job {
    static let name = "review"
    private let files: [String]
    private let reader = WorkbookReader()
    private let forms = FormReader()

    init(files: [String]) { self.files = files }

    func run(_ file: String) throws -> (cells: Int, bytes: Int) {
        let pair = try FormPair(files, reader, forms)
        let comparison = pair.comparison
        let findings = try pair.findings(comparison)
        guard let catalogue = Catalogue.builtIn(pair.current.reading.submission.catalogue) else { return (0, 0) }
        let writer = ReviewWorkbookWriter(
            baseline: pair.baseline.reading.submission,
            current: pair.current.reading.submission,
            catalogue: catalogue,
            comparison: comparison,
            findings: findings.map { finding in
                ReviewFinding(
                    severity: ReviewFinding.Severity(rawValue: finding.severity.rawValue) ?? .information,
                    code: finding.code,
                    sheet: finding.sheet,
                    cell: finding.cell,
                    field: finding.field,
                    message: finding.message.japanese,
                    remedy: finding.remedy.japanese
                )
            },
            baselineFile: pair.baseline.file,
            currentFile: pair.current.file
        )
        return (comparison.fields.count, try writer.bytes().count)
    }
}
