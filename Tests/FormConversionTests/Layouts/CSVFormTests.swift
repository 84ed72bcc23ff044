import ApplicationForm
import FormConversion
import Foundation
import TestSupport
import Testing

@Suite("Form B in CSV")
struct CSVFormTests {
    private static let folder = Repository.root.appending(path: "Tests/Fixtures/csv")

    /// The files that have the key of a layout.
    private static let forms = Repository.names(in: folder, ending: ".csv").filter {
        !$0.hasPrefix("characters") && !$0.hasPrefix("not-")
    }

    @Test("a form reads as its workbook does, but for evidence that was merged over rows", arguments: forms)
    func form(file: String) throws {
        let layout = String(file.prefix { $0 != "." })
        let key = try LayoutKey.named(layout)
        let workbook = try FormFile.read("Tests/Fixtures/layouts/\(layout).xlsx").submission
        let reading = try FormFile.read("Tests/Fixtures/csv/\(file)")
        #expect(reading.account.addsUp)
        #expect(reading.submission.catalogue == key.catalogue)
        #expect(reading.submission.application == workbook.application)
        let shared = Set(
            reading.notes.compactMap { note in
                if case .evidenceMaybeShared(let field) = note { field } else { nil }
            }
        )
        var differences: [String] = []
        for (answer, other) in zip(reading.submission.answers, workbook.answers) {
            let evidence = shared.contains(answer.field) ? Evidence.none : other.evidence
            if answer.claim != other.claim || answer.evidence != evidence || answer.source?.claim != other.source?.claim
            {
                differences.append("\(answer) for \(other)")
            }
        }
        #expect(differences == [])
        // What is blank because of a lost merge was merged in the workbook.
        for field in shared {
            let place = workbook.answer(to: field)?.source
            #expect(place?.evidence?.drop { !$0.isNumber } != place?.claim?.drop { !$0.isNumber }, "\(field)")
        }
        let cells = { (submission: Submission) in submission.unplaced.filter { $0.reason != "comment" }.map(\.cell) }
        #expect(cells(reading.submission) == cells(workbook))
    }

    @Test("the files are there, and one that is no form B is refused")
    func others() throws {
        #expect(Self.forms.count >= 8)
        let error = #expect(throws: FormError.self) { try FormFile.read("Tests/Fixtures/csv/not-price-list.cp932.csv") }
        #expect(error?.code == .notAForm)
    }

    @Test("bytes that are no characters stand in unplaced with their cell, and survive export and import")
    func undecodable() throws {
        var bytes = try Repository.bytes(Self.folder.appending(path: "plain-asp.cp932.csv"))
        // 野 of みどり野 becomes a pair that is not defined.
        let place = try #require(bytes.indices.first { bytes[$0] == 0x96 && bytes[$0 + 1] == 0xEC })
        bytes.replaceSubrange(place...(place + 1), with: [0x85, 0x9F])
        let submission = try FormFile.read(bytes, name: "form.csv").submission
        let entries = submission.unplaced.filter { $0.reason == Unplaced.undecodableBytes }
        #expect(entries.map(\.text) == ["85 9F @\(place)"])
        let catalogue = try #require(Catalogue.builtIn(submission.catalogue))
        let again = try FormFile.read(FormWorkbookWriter(catalogue: catalogue).bytes(of: submission), name: "form.xlsx")
        #expect(again.submission.unplaced == submission.unplaced)
    }
}
