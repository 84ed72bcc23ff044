import ApplicationForm
import FormConversion
import Foundation
import Messages
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite("Learning a catalogue from a blank form")
struct FormLearnerTests {
    private static let folder = Repository.root.appending(path: "Tests/Fixtures/learning")

    private static func learn(_ bytes: [UInt8], id: String = "learnt") throws -> LearntCatalogue {
        var reader = WorkbookReader()
        reader.readsValidations = true
        let source = Source(file: "form.xlsx", sha256: String(repeating: "0", count: 64))
        return try FormLearner().learn(reader.read(bytes), id: id, source: source)
    }

    private static func read(_ bytes: [UInt8], _ catalogue: Catalogue) throws -> FormReading {
        let source = Source(file: "form.xlsx", sha256: String(repeating: "0", count: 64))
        return try FormReader(catalogue: catalogue).read(WorkbookReader().read(bytes), source: source)
    }

    @Test("our own blank form gives the catalogue that it was made of", arguments: Catalogue.builtInIDs)
    func own(id: String) throws {
        let catalogue = try #require(Catalogue.builtIn(id))
        let learnt = try Self.learn(FormWorkbookWriter(catalogue: catalogue).bytes(of: nil))
        #expect(learnt.new.isEmpty && learnt.ties.isEmpty && learnt.withoutRequirement.isEmpty)
        #expect(learnt.catalogue.title == catalogue.title)
        #expect(learnt.catalogue.fault == nil)
        let comparable = learnt.catalogue.fields.map { field in
            var field = field
            field.place = nil
            field.options = nil
            return field
        }
        let wanted = catalogue.fields.map { field in
            var field = field
            field.provenance = .learnt
            field.aliases = nil
            if field.criteria?.isEmpty == true { field.criteria = nil }
            return field
        }
        let differences = zip(comparable, wanted).filter { one, other in
            var one = one
            if one.criteria?.isEmpty == true { one.criteria = nil }
            return one != other
        }
        #expect(differences.map { "\($0) for \($1)" } == [])
        #expect(comparable.count == wanted.count)
        #expect(learnt.catalogue.field("finance.public-notice")?.options == ["有", "無"])
    }

    @Test("a filled form reads with the learnt catalogue as it does with ours", arguments: FormFile.all)
    func layouts(path: String) throws {
        let bytes = try Repository.bytes(Repository.root.appending(path: path))
        let ours = try FormFile.read(bytes, name: path)
        let learnt = try Self.learn(bytes)
        let known = Set(ours.submission.answers.filter { $0.source != nil }.map(\.field))
        #expect(known.subtracting(learnt.mapped).sorted() == [])
        let reading = try Self.read(bytes, learnt.catalogue)
        #expect(reading.account.addsUp)
        let differences = ours.submission.answers.filter { known.contains($0.field) }.compactMap { answer -> String? in
            let other = reading.submission.answer(to: answer.field)
            let isEqual =
                other?.claim.text == answer.claim.text && other?.evidence == answer.evidence
                && other?.source == answer.source
                && other?.baseline == answer.baseline
            return isEqual ? nil : "\(answer) became \(other.map { "\($0)" } ?? "nothing")"
        }
        #expect(differences == [])
    }

    /// What `make.py` knows of its forms.
    private struct Key: Decodable {
        struct Entry: Decodable {
            let id: String?
            let section: String
            let item: String
            let subitem: String?
            let description: String
            let requirement: String
            let answer: String
            let options: [String]?
            let lengthLimit: Int?
            let sheet: String
            let claimCell: String
            let evidenceCell: String
            let claim: String
            let evidence: String
        }

        let fields: [Entry]
    }

    private static func key(_ name: String) throws -> Key {
        try JSONDecoder().decode(Key.self, from: Data(contentsOf: folder.appending(path: "\(name).json")))
    }

    @Test("a form that no catalogue knows is learnt field by field", arguments: ["iot", "parts"])
    func foreign(name: String) throws {
        let key = try Self.key(name)
        let learnt = try Self.learn(Repository.bytes(Self.folder.appending(path: "\(name)-blank.xlsx")))
        #expect(learnt.catalogue.fields.count == key.fields.count)
        for (field, want) in zip(learnt.catalogue.fields, key.fields) {
            #expect(field.description == want.description)
            #expect(field.item == want.item && field.subitem == want.subitem, "\(field)")
            if !want.section.isEmpty { #expect(field.section == want.section) }
            #expect(field.requirement == (want.requirement == "必須" ? .required : .optional), "\(field.id)")
            #expect(field.answer.rawValue == want.answer, "\(field.id)")
            #expect(field.options == want.options, "\(field.id)")
            #expect(field.lengthLimit == want.lengthLimit, "\(field.id)")
            #expect(field.provenance == .learnt)
            let place = Field.Place(sheet: want.sheet, claim: want.claimCell, evidence: want.evidenceCell)
            #expect(field.place == place, "\(field.id)")
            if let id = want.id {
                #expect(field.id == id)
            } else {
                #expect(Catalogue.tokuko2017.field(field.id) == nil)
            }
        }
        #expect(Set(learnt.catalogue.fields.map(\.id)).count == key.fields.count)
        #expect(learnt.mapped.count == key.fields.count { $0.id != nil })
        #expect(learnt.new.count == key.fields.count { $0.id == nil })
        #expect(learnt.ties == [])
        let schema = try JSONSchema(contentsOf: Repository.root.appending(path: "Documentation/catalogue.schema.json"))
        #expect(try schema.faults(in: learnt.catalogue.json()) == [])
        #expect(try Catalogue(json: learnt.catalogue.json()) == learnt.catalogue)
        // The form filled in gives the same catalogue: answers are no labels.
        let again = try Self.learn(Repository.bytes(Self.folder.appending(path: "\(name)-filled.xlsx")))
        #expect(again.catalogue == learnt.catalogue)
    }

    @Test("the filled form is imported completely with what was learnt", arguments: ["iot", "parts"])
    func complete(name: String) throws {
        let key = try Self.key(name)
        let learnt = try Self.learn(Repository.bytes(Self.folder.appending(path: "\(name)-blank.xlsx")))
        let reading = try Self.read(
            Repository.bytes(Self.folder.appending(path: "\(name)-filled.xlsx")),
            learnt.catalogue
        )
        #expect(reading.account.addsUp)
        #expect(reading.notes == [])
        let answers = reading.submission.answers
        #expect(answers.map(\.claim.text) == key.fields.map(\.claim))
        #expect(answers.map(\.evidence.text) == key.fields.map(\.evidence))
        #expect(answers.map { $0.source?.claim } == key.fields.map(\.claimCell))
        let reasons = Set(reading.submission.unplaced.map(\.reason))
        #expect(reasons.isSubset(of: ["hidden-sheet", "below-table", "other-sheet"]))
        #expect(reading.submission.application.kind == .new)
        // Exported with that catalogue and read again, nothing is lost.
        let bytes = try FormWorkbookWriter(catalogue: learnt.catalogue).bytes(of: reading.submission)
        let again = try Self.read(bytes, learnt.catalogue).submission
        #expect(again.answers.map(\.claim) == answers.map(\.claim))
        #expect(again.answers.map(\.evidence) == answers.map(\.evidence))
    }

    @Test("what is no form B is refused", arguments: ["not-price-list", "not-staff-roster"])
    func others(name: String) throws {
        let bytes = try Repository.bytes(Repository.layouts.appending(path: "\(name).xlsx"))
        let error = #expect(throws: FormError.self) { try Self.learn(bytes) }
        #expect(error?.message.english.hasPrefix("No blank form B was found.") == true)
    }
}
