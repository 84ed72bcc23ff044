public import ApplicationForm
internal import Spreadsheet
public import SpreadsheetReading
public import SpreadsheetWriting

/// Fills an existing form, the authority's own workbook, with the answers of a submission.
///
/// The layout is recognised as import recognises it. A cell that reads as the answer already is left alone; anything else
/// is written as text, in red ink where the answer carries an earlier text. Every other byte of the workbook stays.
public struct FormFiller: Sendable {
    /// Why a form could not be filled.
    public enum Failure: Error, Hashable, Sendable {
        /// The bytes are no workbook.
        case reading(ReadingError)
        /// The workbook holds no form B.
        case form(FormError)
        /// The workbook cannot be patched; the field at fault, if it was the answer to one.
        case patch(PatchError, field: String?)
    }

    /// A form that was filled.
    public struct Filled: Sendable {
        /// The workbook.
        public var patched: PatchedWorkbook
        /// What a person should know.
        public var notes: [FillNote]
    }

    /// The catalogue of the answers.
    public let catalogue: Catalogue
    /// How the workbook is patched.
    public let options: PatchOptions
    private let readers: FormReaders
    private let workbookReader = WorkbookReader()

    /// Makes a filler.
    public init(catalogue: Catalogue, options: PatchOptions = PatchOptions()) {
        self.catalogue = catalogue
        self.options = options
        readers = FormReaders(catalogue)
    }

    /// Fills a form.
    ///
    /// - Throws: ``Failure``; nothing is given then.
    public func fill(_ submission: Submission, into bytes: [UInt8]) throws(Failure) -> Filled {
        let reader = readers.take()
        defer { readers.give(reader) }
        let form = try OpenedForm(bytes, reader, workbookReader)
        var filling = FormFilling(form.workbook, form.reading, form.places)
        if let note = form.familyNote { filling.note(note) }
        ApplicationFilling(
            workbook: form.workbook,
            places: form.places.application,
            present: form.reading.submission.application
        ).fill(submission.application, &filling)
        for answer in submission.answers { Self.wish(answer, form, &filling) }
        let left = submission.unplaced.filter { !form.holds($0) }
        for (sheet, cells) in OpenedForm.grouped(left.map { ($0.sheet, $0.cell) }) {
            filling.note(.unplaced(sheet: sheet, cells: cells))
        }
        filling.finish()
        let patched = try form.patch(filling, options)
        var notes = filling.notes + form.notes(of: patched, filling)
        notes += try readBack(submission, patched, form, filling)
        return Filled(patched: patched, notes: notes)
    }

    /// Wishes what an answer says.
    private static func wish(_ answer: Answer, _ form: OpenedForm, _ filling: inout FormFilling) {
        let place = form.places.fields[answer.field]
        if let baseline = answer.baseline, baseline.origin == .column, let place,
            place.previousClaim != nil || place.previousEvidence != nil
        {
            filling.wish(answer.field, .claim, CellWish(answer.claim.text))
            filling.wish(answer.field, .evidence, CellWish(answer.evidence.text))
            for (cell, text) in [
                (place.previousClaim, baseline.claim.text), (place.previousEvidence, baseline.evidence.text),
            ] {
                if let cell {
                    let shown = form.workbook.sheets[place.sheet][cell]?.text ?? ""
                    if !CellWish.same(shown, text) { filling.write(.text(text), sheet: place.sheet, cell: cell) }
                } else if !text.isEmpty, !CellWish.same(text, answer.evidence.text) {
                    filling.note(.noPlace(field: answer.field, part: .baseline))
                }
            }
            return
        }
        let isBlank = answer.claim.text.isEmpty && answer.evidence.text.isEmpty && answer.baseline == nil
        if place == nil {
            if !isBlank { filling.note(.noPlace(field: answer.field, part: .answer)) }
            return
        }
        filling.wish(answer.field, .claim, CellWish(answer.claim.text, old: answer.baseline?.claim.text))
        filling.wish(answer.field, .evidence, CellWish(answer.evidence.text, old: answer.baseline?.evidence.text))
    }

    /// The answers that the filled form gives back otherwise than they were.
    private func readBack(
        _ submission: Submission,
        _ patched: PatchedWorkbook,
        _ form: OpenedForm,
        _ filling: FormFilling
    ) throws(Failure) -> [FillNote] {
        guard !patched.changed.isEmpty else { return [] }
        let reading = try form.reading(of: patched)
        let told = Set(
            filling.notes.flatMap { note -> [String] in
                switch note {
                case .noPlace(let field, _): [field]
                case .shared(let fields, _, _): fields
                default: []
                }
            } + patched.locked.flatMap { filling.fields(sheet: $0.sheet, cell: $0.cell) }
        )
        let answers = Dictionary(reading.submission.answers.map { ($0.field, $0) }) { first, _ in first }
        return submission.answers.filter { answer in
            guard let read = answers[answer.field], !told.contains(answer.field) else { return false }
            let old = answer.baseline ?? Baseline(claim: answer.claim, evidence: answer.evidence, origin: .redInk)
            let readOld = read.baseline ?? Baseline(claim: read.claim, evidence: read.evidence, origin: .redInk)
            return !CellWish.same(read.claim.text, answer.claim.text)
                || !CellWish.same(read.evidence.text, answer.evidence.text)
                || answer.baseline != nil
                    && !(CellWish.same(readOld.claim.text, old.claim.text)
                        && CellWish.same(readOld.evidence.text, old.evidence.text))
        }
        .map { .readsOtherwise(field: $0.field) }
    }
}
