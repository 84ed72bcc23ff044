public import ApplicationForm
public import FormConversion
public import RedInk
internal import Spreadsheet
public import SpreadsheetWriting

/// Writes the changes of a renewal into a form's own cells in red ink (scheme overview §9(1)).
///
/// The form is any workbook that import knows, most often the submission under review itself. Old text is red and struck,
/// new text red and underlined; cells that did not change are left, every other byte of the workbook too. The result is
/// read back: without the new ink it must say the baseline, without the old ink the current text, to the character.
public struct InkedFormWriter: Sendable {
    /// A form that was inked.
    public struct Inked: Sendable {
        /// The workbook.
        public var patched: PatchedWorkbook
        /// What a person should know.
        public var notes: [FillNote]
        /// The fields whose earlier ink was kept: the cell as it was, or an old text that is not the comparison's.
        public var kept: [String]
    }

    /// The earlier submission.
    public let baseline: Submission
    /// The submission under review.
    public let current: Submission
    /// The catalogue of the form.
    public let catalogue: Catalogue
    /// Which text of the baseline is the old one.
    public let against: SubmissionComparison.Against
    /// What becomes of earlier ink.
    public let earlierInk: EarlierInk
    /// How the workbook is patched.
    public let options: PatchOptions

    /// Makes a writer.
    public init(
        baseline: Submission,
        current: Submission,
        catalogue: Catalogue,
        against: SubmissionComparison.Against = .first,
        earlierInk: EarlierInk = .replace,
        options: PatchOptions = PatchOptions()
    ) {
        self.baseline = baseline
        self.current = current
        self.catalogue = catalogue
        self.against = earlierInk == .settle ? .latest : against
        self.earlierInk = earlierInk
        self.options = options
    }

    /// Inks a form.
    ///
    /// - Throws: ``InkedFormError``; nothing is given then.
    public func ink(_ bytes: [UInt8]) throws(InkedFormError) -> Inked {
        let form: OpenedForm
        let wishes: [InkWish]
        var filling: FormFilling
        let patched: PatchedWorkbook
        let reading: FormReading
        do throws(FormFiller.Failure) {
            form = try OpenedForm(bytes, catalogue: catalogue)
            wishes = self.wishes(form)
            filling = FormFilling(form.workbook, form.reading, form.places)
            if let note = form.familyNote { filling.note(note) }
            for wish in wishes where !wish.isKept { filling.wish(wish.field, wish.part, wish.cells) }
            filling.finish()
            patched = try form.patch(filling, options)
            reading = patched.changed.isEmpty ? form.reading : try form.reading(of: patched)
        } catch {
            throw .filling(error)
        }
        // A change that is not shown would mislead whoever reads the form.
        if let first = patched.locked.first {
            let cells = patched.locked.filter { $0.sheet == first.sheet }.map(\.cell.description)
            throw .locked(sheet: form.workbook.sheets[first.sheet].name, cells: cells)
        }
        do throws(ProofFault) {
            try InkedFormProof(
                workbook: patched.workbook,
                reading: reading,
                places: form.places,
                changed: patched.changed
            )
            .prove(wishes.filter { !filling.isUnited($0.field, $0.part) })
        } catch {
            throw .unproven(error)
        }
        var kept: [String] = []
        for wish in wishes where (wish.isKept || wish.keepsOld) && kept.last != wish.field { kept.append(wish.field) }
        return Inked(patched: patched, notes: filling.notes + form.notes(of: patched, filling), kept: kept)
    }

    /// What every cell is to say.
    private func wishes(_ form: OpenedForm) -> [InkWish] {
        let latest = Dictionary(baseline.answers.map { ($0.field, $0) }) { first, _ in first }
        var result: [InkWish] = []
        for (texts, _) in ProofTexts.texts(catalogue, baseline: baseline, current: current, against: against) {
            let field = texts.field.id
            let ink = form.reading.ink[field]
            let before = latest[field]
            for (part, pair, ink, before) in [
                (FormFilling.Part.claim, texts.claim, ink?.claim, before?.claim.text),
                (.evidence, texts.evidence, ink?.evidence, before?.evidence.text),
            ] {
                var wish = InkWish(field: field, part: part, new: pair.new, old: pair.old)
                if earlierInk == .keep, let ink, ink.isMarked {
                    wish.isKept = before.map { $0.utf8.elementsEqual(pair.new.utf8) } ?? false
                    if let earliest = ink.old {
                        wish.keepsOld = !earliest.utf8.elementsEqual(pair.old.utf8)
                        wish.old = earliest
                    }
                }
                // A field that the form has no row for is worth a word only when it changed.
                if form.places.fields[field] == nil, !wish.isInked { continue }
                result.append(wish)
            }
        }
        return result
    }
}
