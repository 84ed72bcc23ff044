import ApplicationForm
import FormConversion
import Foundation
import SpreadsheetReading

/// `export`: form B written anew with answers, bands, merges, dropdowns and row heights; the submission is at hand.
struct ExportJob: Job {
    static let name = "export"
    private var submissions: [String: Submission] = [:]
    private let writer = FormWorkbookWriter(catalogue: .tokuko2017)

    init(files: [String]) throws {
        let reader = WorkbookReader()
        let forms = FormReader(catalogue: .tokuko2017)
        for file in files {
            let workbook = try reader.read(bytes(of: file))
            submissions[file] = try forms.read(workbook, source: Source(file: file, sha256: "")).submission
        }
    }

    func run(_ file: String) throws -> (cells: Int, bytes: Int) { (0, try written(file).count) }

    /// The workbook of a file's submission.
    func written(_ file: String) throws -> [UInt8] { try writer.bytes(of: submissions[file]) }
}
