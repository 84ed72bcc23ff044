import ApplicationForm
import FormChecks
import FormConversion
import RedInk
import SpreadsheetReading

/// A baseline and its renewal, read anew for each run as a command reads them.
struct FormPair {
    /// A form and the file that it came from.
    struct Form {
        let reading: FormReading
        let file: Source
        let bytes: Int
    }

    let baseline: Form
    let current: Form

    /// Reads the first two files.
    init(_ files: [String], _ reader: WorkbookReader, _ forms: FormReader) throws {
        baseline = try Self.read(files[0], reader, forms)
        current = try Self.read(files[files.count > 1 ? 1 : 0], reader, forms)
    }

    /// Reads a form.
    static func read(_ path: String, _ reader: WorkbookReader, _ forms: FormReader) throws -> Form {
        let content = try ShugakiBenchmarks.bytes(of: path)
        let source = Source(file: path, sha256: SHA256Digest.hexadecimal(of: content))
        return Form(
            reading: try forms.read(try reader.read(content), source: source),
            file: source,
            bytes: content.count
        )
    }

    /// What changed.
    var comparison: SubmissionComparison {
        SubmissionComparison(baseline: baseline.reading.submission, current: current.reading.submission)
    }

    /// What the checks find in the renewal.
    func findings(_ comparison: SubmissionComparison) throws -> [Finding] {
        let submission = current.reading.submission
        guard let catalogue = Catalogue.builtIn(submission.catalogue), let day = CalendarDate("2019-09-01") else {
            return []
        }
        let form = CheckedForm(
            submission,
            catalogue: catalogue,
            today: submission.application.date ?? day,
            baseline: baseline.reading.submission,
            comparison: comparison,
            ink: current.reading.ink.mapValues { MarkedInk(claim: $0.claim, evidence: $0.evidence) }
        )
        return Checker().findings(in: form)
    }
}
