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
        // The blank form itself reads as that form without answers, every cell of it its own.
        let blank = try Self.read(FormWorkbookWriter(catalogue: catalogue).bytes(of: nil), learnt.catalogue)
        #expect(blank.submission.unplaced == [])
        #expect(blank.submission.answers.allSatisfy { $0.claim.standing == .blank && $0.source != nil })
    }

    @Test("a filled form reads with the learnt catalogue as it does with ours", arguments: FormFile.learnable)
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

    /// A workbook of one sheet, a line a row, a tab between cells.
    private static func workbook(_ lines: [String]) -> Workbook {
        var sheet = Sheet(name: "様式")
        for (row, line) in lines.enumerated() {
            for (column, text) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated()
            where !text.isEmpty {
                let address = CellAddress(row: row + 1, column: column + 1)
                sheet.cells.append(Cell(address: address, value: .string, text: String(text)))
            }
        }
        var workbook = Workbook()
        workbook.sheets = [sheet]
        return workbook
    }

    @Test(
        "what is asked is learnt from a column whose heading is the author's own",
        arguments: ["記載していただく内容", "ご記入の手引き"]
    )
    func ownHeading(heading: String) throws {
        var workbook = Self.workbook([
            "項番\t大項目\t中項目\t\(heading)\t区分\tご記入欄\t根拠資料", "3\t事業所等の概要\t設立年・事業年数\t事業者の設立年（西暦）\t必須",
            "\t\t\t設立後の事業年数（1年に満たない場合は月数）\t必須", "4\t\t事業所\t事業者の本店住所・郵便番号\t必須", "\t\t\t事業所数（国内、国外）\t必須",
        ])
        workbook.sheets[0].merges = ["A2:A3", "C2:C3", "A4:A5", "C4:C5", "B2:B5"].compactMap { CellRange($0) }
        var cover = Sheet(name: "表紙")
        let address = CellAddress(row: 2, column: 2)
        cover.cells = [Cell(address: address, value: .string, text: "医療情報の情報開示認定制度 申請書B")]
        workbook.sheets.insert(cover, at: 0)
        let source = Source(file: "form.xlsx", sha256: String(repeating: "0", count: 64))
        let learnt = try FormLearner().learn(workbook, id: "learnt", source: source)
        #expect(
            learnt.catalogue.fields.map(\.id) == [
                "provider.founded", "provider.years", "provider.head-office", "provider.office-count",
            ]
        )
        #expect(learnt.catalogue.fields.map(\.place?.claim) == ["F2", "F3", "F4", "F5"])
        #expect(learnt.catalogue.title == "医療情報の情報開示認定制度 申請書B")
    }

    @Test(
        "labels that are much alike and ask for other data are not taken for each other; what follows the table is left"
    )
    func alike() throws {
        let workbook = Self.workbook([
            "申請書B", "", "\t【審査対象項目】\t小項目\t【記述内容】\t必須/選択\t申請内容\t添付書類等", "■ 事業所・事業",
            "3\t事業所等の概要\t設立年・事業年数\t事業者の設立年月日（西暦）\t必須", "\t\t\t設立後の事業年数（１年に満たない場合は月数）\t必須",
            "4\t\t事業所\t事業者の本店住所・郵便番号\t必須", "■ 財務状況",
            "9\t財務データ\t売上高\t事業者全体の売上高（単独ベース）（単位：千円）\t必須",
            "10\t\t経常利益\t事業者全体の経常利益額（単独ベース）（単位：円）\t選択", "", "改訂履歴", "1\t\t\t初版",
        ])
        let source = Source(file: "form.xlsx", sha256: String(repeating: "0", count: 64))
        let learnt = try FormLearner().learn(workbook, id: "learnt", source: source)
        let fields = learnt.catalogue.fields
        #expect(
            fields.map(\.id) == [
                "provider.no-3", "provider.years", "provider.head-office", "finance.no-9", "finance.ordinary-profit",
            ]
        )
        #expect(fields.map(\.answer) == [.date, .duration, .address, .money, .money])
        #expect(fields.map(\.number) == ["3", "3", "4", "9", "10"])
        #expect(fields.map(\.item) == ["事業所等の概要", "事業所等の概要", "事業所等の概要", "財務データ", "財務データ"])
        #expect(fields.map(\.section) == ["事業所・事業", "事業所・事業", "事業所・事業", "財務状況", "財務状況"])
        #expect(learnt.new.map(\.place) == ["様式!F5", "様式!F9"])
    }

    @Test("what is no form B is refused", arguments: ["not-price-list", "not-staff-roster"])
    func others(name: String) throws {
        let bytes = try Repository.bytes(Repository.layouts.appending(path: "\(name).xlsx"))
        let error = #expect(throws: FormError.self) { try Self.learn(bytes) }
        #expect(error?.message.english.hasPrefix("No blank form B was found.") == true)
    }
}
