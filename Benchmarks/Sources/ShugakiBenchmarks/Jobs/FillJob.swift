import ApplicationForm
import FormConversion
import Foundation
import SpreadsheetReading
import SpreadsheetWriting

/// `fill`: the 134 answers of a sample into an existing form: read, recognised, patched, proved and read as a form again.
struct FillJob: Job {
    static let name = "fill"
    private let submission: Submission
    private let filler: FormFiller

    init(files: [String]) throws {
        let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../../Samples/aoba-2017-new.xlsx").path
        let workbook = try WorkbookReader().read(try bytes(of: sample))
        var submission = try FormReader().read(workbook, source: Source(file: sample, sha256: "")).submission
        submission.unplaced = []
        self.submission = submission
        filler = FormFiller(catalogue: Catalogue.tokuko2017)
    }

    func run(_ file: String) throws -> (cells: Int, bytes: Int) {
        let filled = try filler.fill(submission, into: try bytes(of: file))
        return (filled.patched.changed.count, filled.patched.bytes.count)
    }
}
