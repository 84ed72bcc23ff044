import ApplicationForm
import FormConversion
import Foundation
import RedInk
import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting
import TestSupport
import Testing

@testable import Review

/// Red ink in the cells of a form that is there already.
@Suite("Red ink in an existing form")
struct InkedFormTests {
    private let catalogue = ReviewPair.catalogue

    private func form(_ submission: Submission) throws -> [UInt8] {
        try FormWorkbookWriter(catalogue: catalogue).bytes(of: submission)
    }

    private func read(_ bytes: [UInt8]) throws -> FormReading {
        try FormReader(catalogue: catalogue).read(try WorkbookReader().read(bytes), source: ReviewPair.currentFile)
    }

    private func submission(_ claims: [String], baseline: [Int: String] = [:]) -> Submission {
        var answers = catalogue.fields.map { Answer(field: $0.id) }
        for (index, claim) in claims.enumerated() {
            answers[index] = ReviewPair.answer(catalogue.fields[index], claim, "資料1「規程」P.1")
            guard let old = baseline[index] else { continue }
            answers[index].baseline = Baseline(
                claim: Claim(text: old, standing: .stated),
                evidence: answers[index].evidence,
                origin: .redInk
            )
        }
        return Submission(catalogue: catalogue.id, answers: answers)
    }

    @Test("every change stands in its own cell, and both submissions rebuild from the ink")
    func inked() throws {
        let (baseline, current) = ReviewPair.submissions()
        let before = try form(current)
        let writer = InkedFormWriter(baseline: baseline, current: current, catalogue: catalogue)
        let inked = try writer.ink(before)
        let reading = try read(inked.patched.bytes)
        let old = Dictionary(baseline.answers.map { ($0.field, $0) }) { first, _ in first }
        for answer in current.answers {
            let ink = reading.ink[answer.field]
            let first = try #require(old[answer.field])
            for (reading, old, new) in [
                (ink?.claim, first.claim.text, answer.claim.text),
                (ink?.evidence, first.evidence.text, answer.evidence.text),
            ] {
                if old == new || TypingNoise.isOnlyDifference(between: old, and: new) {
                    #expect(reading == nil)
                } else {
                    #expect(reading?.new == new)
                    #expect(reading?.old ?? "" == old)
                }
            }
        }
        // Inked once, it is inked: nothing is left to do.
        let again = try writer.ink(inked.patched.bytes)
        #expect(again.patched.bytes == inked.patched.bytes)
        #expect(try writer.ink(before).patched.bytes == inked.patched.bytes)
    }

    @Test(
        "new text that ends in a line break is no paragraph of its own",
        arguments: [("てい", "条\nい"), ("次p.4", "3\np.4"), ("甲を置く。", "乙\nを置く。")]
    )
    func lineBreak(old: String, new: String) throws {
        let current = submission([new])
        let inked = try InkedFormWriter(baseline: submission([old]), current: current, catalogue: catalogue).ink(
            try form(current)
        )
        let ink = try #require(try read(inked.patched.bytes).ink[catalogue.fields[0].id]?.claim)
        #expect(ink.old == old && ink.new == new)
    }

    @Test("cells that did not change are left")
    func untouched() throws {
        let baseline = submission(["甲", "乙", "丙"])
        let current = submission(["甲", "乙と丁", "丙"])
        let inked = try InkedFormWriter(baseline: baseline, current: current, catalogue: catalogue).ink(
            try form(current)
        )
        #expect(inked.patched.changed.count == 1)
        #expect(inked.patched.parts == ["xl/worksheets/sheet1.xml"])
    }

    /// Twice renewed: the first field changed before, the second before and again, the third now, the fourth never.
    private func renewals() throws -> (last: Submission, form: [UInt8], current: Submission) {
        let last = submission(["一次", "二次", "三", "四"], baseline: [0: "初回一", 1: "初回二"])
        let form = try form(submission(["一次", "二次改", "三改", "四"], baseline: [0: "初回一", 1: "二次"]))
        return (last, form, try read(form).submission)
    }

    private func runs(_ inked: InkedFormWriter.Inked, _ field: Int) throws -> String {
        let reading = try read(inked.patched.bytes)
        let source = try #require(reading.submission.answers[field].source)
        let sheet = try #require(inked.patched.workbook.sheets.first { $0.name == source.sheet })
        let claim = try #require(source.claim)
        let address = try #require(CellAddress(claim))
        let cell = try #require(sheet[address])
        return inked.patched.workbook.runs(of: cell).map { run in
            run.font.strike ? "[-\(run.text)-]" : run.font.isRed ? "{+\(run.text)+}" : run.text
        }
        .joined()
    }

    @Test("earlier ink is replaced by that of the comparison with the first text")
    func replaced() throws {
        let (last, form, current) = try renewals()
        let inked = try InkedFormWriter(baseline: last, current: current, catalogue: catalogue).ink(form)
        #expect(try (0..<4).map { try runs(inked, $0) } == ["[-初回一-]{+一次+}", "[-初回二-]{+二次改+}", "三{+改+}", "四"])
        #expect(inked.kept.isEmpty)
    }

    @Test("settled, earlier changes are black and the last text is the old one")
    func settled() throws {
        let (last, form, current) = try renewals()
        let inked = try InkedFormWriter(baseline: last, current: current, catalogue: catalogue, earlierInk: .settle)
            .ink(form)
        #expect(try (0..<4).map { try runs(inked, $0) } == ["一次", "二次{+改+}", "三{+改+}", "四"])
    }

    @Test("kept, ink stays where nothing changed since")
    func kept() throws {
        let (last, form, current) = try renewals()
        let inked = try InkedFormWriter(
            baseline: last,
            current: current,
            catalogue: catalogue,
            against: .latest,
            earlierInk: .keep
        ).ink(form)
        #expect(try (0..<4).map { try runs(inked, $0) } == ["[-初回一-]{+一次+}", "二次{+改+}", "三{+改+}", "四"])
        #expect(inked.kept == [catalogue.fields[0].id])
    }

    @Test("an old text that is kept and is not the first application's is named")
    func keptOld() throws {
        let (last, form, current) = try renewals()
        let inked = try InkedFormWriter(baseline: last, current: current, catalogue: catalogue, earlierInk: .keep)
            .ink(form)
        #expect(try runs(inked, 1) == "二次{+改+}")
        #expect(inked.kept == [catalogue.fields[0].id, catalogue.fields[1].id])
    }

    @Test("evidence in two columns is inked in the column that changed")
    func twoColumns() throws {
        let form = try Repository.bytes(Repository.layouts.appending(path: "columns-two-evidence.xlsx"))
        let current = try read(form).submission
        let index = try #require(
            current.answers.firstIndex { $0.evidence.text.hasSuffix(" P.1") || $0.evidence.text.hasSuffix(" p.1") }
        )
        var baseline = current
        let text = current.answers[index].evidence.text
        baseline.answers[index].evidence.text = String(text.dropLast()) + "9"
        let inked = try InkedFormWriter(baseline: baseline, current: current, catalogue: catalogue).ink(form)
        let cells = try #require(current.answers[index].source?.evidence).split(separator: " ").map(String.init)
        #expect(cells.count == 2)
        #expect(inked.patched.changed.map(\.cell.description) == [cells[1]])
        #expect(
            try read(inked.patched.bytes).submission.answers[index].baseline?.evidence.text
                == baseline.answers[index].evidence.text
        )
    }

    @Test("a change in a locked cell is refused, for it could not be seen")
    func locked() throws {
        let form = try Repository.bytes(Repository.root.appending(path: "Tests/Fixtures/official/official.xlsx"))
        let current = try read(form).submission
        var baseline = current
        baseline.answers[60].claim = Claim(text: "前の記述", standing: .stated)
        #expect(throws: InkedFormError.locked(sheet: "申請書B", cells: ["F80"])) {
            try InkedFormWriter(baseline: baseline, current: current, catalogue: catalogue).ink(form)
        }
    }

    @Test("ink that people put on with words is left where it says the same, and replaced where it does not")
    func peoplesInk() throws {
        let current = submission(["日次", "大阪", "変わらない"])
        let baseline = submission(["週次", "東京", "変わらない"])
        let opened = try OpenedForm(try form(current), catalogue: catalogue)
        func run(_ text: String, strike: Bool = false) -> TextRun {
            var font = Font()
            font.color = InkComposer.red
            font.strike = strike
            return TextRun(text: text, font: font)
        }
        let texts = [
            [run("変更前："), run("週次", strike: true), run("\n変更後：日次")],
            [run("変更前：東京\n変更後：大阪")],
            [run("変わらない（変更なし）")],
        ]
        let edits = try zip(catalogue.fields, texts).map { field, runs in
            let place = try #require(opened.places.fields[field.id])
            return CellEdit(sheet: place.sheet, cell: try #require(place.claim), content: .marked(runs))
        }
        let marked = try WorkbookPatcher(try form(current)).patch(edits).bytes
        let submitted = try read(marked).submission
        #expect(submitted.answers.prefix(3).map(\.claim.text) == ["日次", "大阪", "変わらない"])
        let writer = InkedFormWriter(baseline: baseline, current: submitted, catalogue: catalogue)
        let inked = try writer.ink(marked)
        #expect(inked.patched.changed.map(\.cell) == edits[1...].map(\.cell))
        let again = try read(inked.patched.bytes)
        #expect(again.ink[catalogue.fields[0].id]?.claim == .revised(old: "週次", new: "日次", origin: .redInk))
        #expect(again.ink[catalogue.fields[1].id]?.claim == .revised(old: "東京", new: "大阪", origin: .redInk))
        #expect(again.ink[catalogue.fields[2].id]?.claim == nil)
    }

    @Test("a line break that is new before text that stayed is read back as new")
    func newLineBreak() throws {
        let baseline = submission(["毎年4月に実施。30日前に通知。"])
        let current = submission(["毎年9月に実施する。\n30日前に通知。"])
        let inked = try InkedFormWriter(baseline: baseline, current: current, catalogue: catalogue).ink(
            try form(current)
        )
        let answer = try read(inked.patched.bytes).submission.answers[0]
        #expect(answer.claim.text == current.answers[0].claim.text)
        #expect(answer.baseline?.claim.text == baseline.answers[0].claim.text)
    }

    @Test("the proof finds a lost word, lost ink and ink where nothing changed")
    func proof() throws {
        let opened = try OpenedForm(try form(submission(["甲", "乙"], baseline: [1: "丙"])), catalogue: catalogue)
        let proof = InkedFormProof(workbook: opened.workbook, reading: opened.reading, places: opened.places)
        let fields = catalogue.fields.map(\.id)
        func fault(_ field: Int, old: String, new: String) -> ProofFault.Reason? {
            do throws(ProofFault) {
                try proof.prove([InkWish(field: fields[field], part: .claim, new: new, old: old)])
                return nil
            } catch {
                return error.reason
            }
        }
        #expect(fault(0, old: "甲", new: "甲") == nil)
        #expect(fault(0, old: "甲", new: "甲乙") == .current)
        #expect(fault(0, old: "乙", new: "甲") == .baseline)
        #expect(fault(1, old: "丙", new: "乙") == nil)
        #expect(fault(1, old: "乙", new: "乙") == .baseline)
        #expect(fault(1, old: "丙", new: "丁") == .current)
    }
}
