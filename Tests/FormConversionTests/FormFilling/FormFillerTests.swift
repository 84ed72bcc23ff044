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

    private let official = Repository.root.appending(path: "Tests/Fixtures/official/official.xlsx")
    private let catalogue = Catalogue.tokuko2017

    private func answer(_ field: Int, _ claim: String, _ evidence: String = "") -> Answer {
        Answer(
            field: catalogue.fields[field].id,
            claim: Claim(text: claim, standing: .stated),
            evidence: Evidence(text: evidence)
        )
    }

    private func fill(_ answers: [Answer], _ change: (inout Submission) -> Void = { _ in }) throws -> FormFiller.Filled
    {
        var submission = Submission(catalogue: catalogue.id, answers: answers)
        change(&submission)
        return try FormFiller(catalogue: catalogue).fill(submission, into: try Repository.bytes(official))
    }

    @Test("the block above the table is filled, boxes and dates in the form's own way")
    func application() throws {
        let filled = try fill([]) { submission in
            submission.application.kind = .renewal
            submission.application.providerName = "青葉みらいクラウド株式会社"
            submission.application.date = CalendarDate("2019-08-20")
            submission.application.certifiedOn = CalendarDate("1899-12-31")
        }
        let sheet = filled.patched.workbook.sheets[0]
        func text(_ name: String) throws -> String {
            let address = try #require(CellAddress(name))
            return sheet[address]?.text ?? ""
        }
        #expect(try text("C3") == "青葉みらいクラウド株式会社")
        #expect(try text("C5") == "□新規　■更新　□変更")
        #expect(try text("C6").hasSuffix("8月20日"))
        #expect(try text("C8") == "1899年12月31日")
        let again = try Self.read(filled.patched.bytes, catalogue).submission.application
        #expect(again.kind == .renewal && again.date == CalendarDate("2019-08-20"))
    }

    @Test("answers that share a cell must agree, else all stand in it and it is told")
    func shared() throws {
        let same = try fill((20...22).map { answer($0, "有", "資料6「監査報告書」p.1") })
        #expect(same.notes.allSatisfy { if case .shared = $0 { false } else { true } })
        let cell = try #require(same.patched.changed.last { $0.cell.column == 7 }).cell
        #expect(same.patched.workbook.sheets[0][cell]?.text == "資料6「監査報告書」p.1")
        let differing = try fill([answer(20, "有", "資料6 p.1"), answer(21, "有", "資料7 p.2"), answer(22, "有", "資料6 p.1")])
        let fields = (20...22).map { catalogue.fields[$0].id }
        #expect(differing.notes.contains(.shared(fields: fields, sheet: "申請書B", cell: cell.description)))
        #expect(differing.patched.workbook.sheets[0][cell]?.text == "資料6 p.1\n資料7 p.2")
    }

    @Test("what has no place is told, nothing is dropped in silence")
    func told() throws {
        var stranger = answer(0, "どこにもない項目")
        stranger.field = "no.such-field"
        let filled = try fill([stranger, answer(60, "ロックされた欄")]) { submission in
            submission.unplaced = [
                Unplaced(sheet: "別表", cell: "A1", text: "様式にない記載", reason: "other-sheet"),
                Unplaced(sheet: "申請書B", cell: "F12", text: "事務局:\n黒字で記入してください。", reason: "comment"),
            ]
        }
        #expect(
            filled.notes == [
                .noPlace(field: "no.such-field", part: .answer), .unplaced(sheet: "別表", cells: ["A1"]),
                .locked(field: catalogue.fields[60].id, sheet: "申請書B", cell: "F80"),
            ]
        )
    }

    @Test("an answer with an earlier text is written in red ink")
    func ink() throws {
        var changed = answer(1, "青葉みらいクラウド株式会社", "資料1 p.2")
        changed.baseline = Baseline(
            claim: Claim(text: "青葉クラウド株式会社", standing: .stated),
            evidence: Evidence(text: "資料1 p.1"),
            origin: .redInk
        )
        let filled = try fill([changed])
        let again = try #require(try Self.read(filled.patched.bytes, catalogue).submission.answer(to: changed.field))
        #expect(again.baseline?.claim.text == "青葉クラウド株式会社")
        #expect(again.baseline?.evidence.text == "資料1 p.1")
        #expect(again.claim.text == changed.claim.text && again.evidence.text == changed.evidence.text)
    }

    @Test("evidence is divided over document and page where its join gives it again")
    func divided() throws {
        let form = try Repository.bytes(Repository.layouts.appending(path: "columns-two-evidence.xlsx"))
        var submission = try Self.read(form).submission
        let indexes = submission.answers.indices.filter {
            submission.answers[$0].source?.evidence?.contains(" ") == true
        }
        let first = try #require(indexes.first)
        let cells = try #require(submission.answers[first].source?.evidence).split(separator: " ").map {
            CellAddress($0)
        }
        func shown(_ evidence: String) throws -> [String] {
            submission.answers[first].evidence = Evidence(text: evidence)
            let filled = try FormFiller(catalogue: catalogue).fill(submission, into: form)
            return cells.map { cell in cell.flatMap { filled.patched.workbook.sheets[0][$0]?.text } ?? "" }
        }
        #expect(try shown("資料30「新しい規程」 p.12-13") == ["資料30「新しい規程」", "p.12-13"])
        #expect(try shown("資料30「新しい規程」第3章") == ["資料30「新しい規程」第3章", ""])
        #expect(try shown("資料1 p.1\n資料2 p.2") == ["資料1 p.1\n資料2 p.2", ""])
    }

    @Test("a workbook that is no form, or no workbook, is refused")
    func refused() throws {
        let submission = Submission(catalogue: catalogue.id)
        let price = try Repository.bytes(Repository.layouts.appending(path: "not-price-list.xlsx"))
        #expect(throws: FormFiller.Failure.self) { try FormFiller(catalogue: catalogue).fill(submission, into: price) }
        #expect(throws: FormFiller.Failure.self) {
            try FormFiller(catalogue: catalogue).fill(submission, into: [1, 2, 3])
        }
    }
}
