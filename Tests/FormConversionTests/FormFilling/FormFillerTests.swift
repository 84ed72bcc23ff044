import ApplicationForm
import FormConversion
import Foundation
import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting
import TestSupport
import Testing

/// Every layout that import knows can be emptied and filled again.
@Suite("Filling existing forms")
struct FormFillerTests {
    private static let forms: [String] =
        Repository.names(in: Repository.samples, ending: ".xlsx").map { "Samples/\($0)" }
        + Repository.names(in: Repository.layouts, ending: ".xlsx").filter { !$0.hasPrefix("not-") }
        .map { "Tests/Fixtures/layouts/\($0)" }

    private static func read(_ bytes: [UInt8], _ catalogue: Catalogue? = nil) throws -> FormReading {
        try FormReader(catalogue: catalogue).read(
            try WorkbookReader().read(bytes),
            source: Source(file: "", sha256: "")
        )
    }

    private static func said(_ answers: [Answer]) -> [[String?]] {
        answers.map {
            [
                $0.field, $0.claim.text, $0.evidence.text, $0.baseline?.claim.text, $0.baseline?.evidence.text,
                $0.baseline?.origin.rawValue,
            ]
        }
    }

    @Test(
        "filled with what it says, a form stays to the byte; emptied and filled again, it says the same",
        arguments: forms
    )
    func roundTrip(_ path: String) throws {
        let bytes = try Repository.bytes(Repository.root.appending(path: path))
        let submission = try Self.read(bytes).submission
        let catalogue = try #require(Catalogue.builtIn(submission.catalogue))
        let filler = FormFiller(catalogue: catalogue)
        let same = try filler.fill(submission, into: bytes)
        #expect(same.patched.bytes == bytes)
        #expect(same.notes == [])

        var blank = submission
        blank.answers = submission.answers.map { Answer(field: $0.field) }
        let emptied = try filler.fill(blank, into: bytes).patched.bytes
        // Earlier texts in a column of their own are the form's, and stay.
        #expect(
            try Self.read(emptied, catalogue).submission.answers.allSatisfy {
                $0.claim.text.isEmpty && $0.evidence.text.isEmpty
            }
        )
        let filled = try filler.fill(submission, into: emptied)
        let again = try Self.read(filled.patched.bytes, catalogue).submission
        #expect(Self.said(again.answers) == Self.said(submission.answers))
        #expect(again.application == submission.application)
        // What is left to say is that evidence of two columns went into one, and rows that were too low.
        let others = filled.notes.filter { note in
            switch note {
            case .undivided, .cut, .uncomputed: false
            default: true
            }
        }
        #expect(others == [])
    }
}
