import FormConversion
import SpreadsheetReading

/// `check --baseline`: two forms read from Excel, and all rules over the renewal.
struct CheckJob: Job {
    static let name = "check"
    private let files: [String]
    private let reader = WorkbookReader()
    private let forms = FormReader()

    init(files: [String]) { self.files = files }

    func run(_ file: String) throws -> (cells: Int, bytes: Int) {
        let pair = try FormPair(files, reader, forms)
        let findings = try pair.findings(pair.comparison)
        return (findings.count, findings.reduce(0) { $0 + $1.message.japanese.utf8.count })
    }
}
