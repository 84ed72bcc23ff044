import FormConversion
import SpreadsheetReading

/// `compare`: two forms read from Excel, and what changed between them, by field and by document.
struct CompareJob: Job {
    static let name = "compare"
    private let files: [String]
    private let reader = WorkbookReader()
    private let forms = FormReader()

    init(files: [String]) { self.files = files }

    func run(_ file: String) throws -> (cells: Int, bytes: Int) {
        let pair = try FormPair(files, reader, forms)
        let comparison = pair.comparison
        return (comparison.summary.changed + comparison.summary.unchanged, pair.baseline.bytes + pair.current.bytes)
    }
}
