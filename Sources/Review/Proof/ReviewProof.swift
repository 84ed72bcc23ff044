internal import ApplicationForm
internal import Messages
internal import RedInk
internal import Spreadsheet
internal import SpreadsheetReading

/// The proof that a review workbook holds both submissions.
///
/// What is to be found is taken from the submissions themselves, not from the comparison that made the ink.
/// The finished bytes are read with our own reader. From the runs of sheet 朱書き both texts of every claim and every
/// evidence are rebuilt: without the new ink it must be the baseline, without the old ink the current text, to the
/// scalar. A cell that differs by typing noise alone is not inked and shows the current text; there the baseline must
/// differ from it by typing noise and no more.
struct ReviewProof {
    /// The fields of the form, and what was submitted.
    let texts: [ProofTexts]
    let plan: ReviewPlan
    /// Ink alone: an answer may itself speak of 変更前 and 変更後.
    private let reader = InkReader(understandsWording: false)

    init(texts: [ProofTexts], plan: ReviewPlan) {
        self.texts = texts
        self.plan = plan
    }

    /// Proves the bytes of a workbook.
    func prove(_ bytes: [UInt8]) throws(ProofFault) {
        let workbook: Workbook
        // Ours: where all texts are long and changed throughout, two sheets of many cells have a thousand runs each.
        var limits = ReadingLimits()
        limits.runs *= 4
        do throws(ReadingError) {
            workbook = try WorkbookReader(limits: limits).read(bytes)
        } catch {
            throw ProofFault(.unreadable, detail: error.message.english)
        }
        try prove(workbook)
    }

    /// Proves a workbook as it was read.
    func prove(_ workbook: Workbook) throws(ProofFault) {
        guard let sheet = workbook.sheets.first(where: { $0.name == SheetNames.redInk }) else {
            throw ProofFault(.noSheet, detail: SheetNames.redInk)
        }
        for row in texts {
            guard let place = plan.place(of: row.field.id),
                sheet[place.description]?.text ?? "" == row.field.description
            else { throw ProofFault(.wrongRow, field: row.field.id) }
            func runs(_ address: CellAddress) -> [TextRun] { sheet[address].map { workbook.runs(of: $0) } ?? [] }
            func check(
                _ pair: ProofTexts.Pair,
                _ cell: CellAddress,
                _ earlier: CellAddress?
            ) throws(ProofFault) {
                if let earlier {
                    try prove(pair, runs(earlier), runs(cell), row.field.id, earlier, cell)
                } else {
                    try prove(pair, runs(cell), row.field.id, cell)
                }
            }
            try check(row.claim, place.claim, place.earlierClaim)
            try check(row.evidence, place.evidence, place.earlierEvidence)
        }
    }

    /// Proves a cell with both texts.
    private func prove(
        _ pair: ProofTexts.Pair,
        _ runs: [TextRun],
        _ field: String,
        _ cell: CellAddress
    ) throws(ProofFault) {
        let reading = reader.read(runs)
        guard reading.new.hasSameBytes(as: pair.new) else {
            throw ProofFault(.current, field: field, cell: cell.description)
        }
        let old: String
        switch reading {
        case .plain(let text): old = text
        // All red and nothing struck: there was no text before.
        default: old = reading.old ?? ""
        }
        if case .plain = reading, pair.isNoiseOnly { return }
        guard old.hasSameBytes(as: pair.old) else {
            throw ProofFault(.baseline, field: field, cell: cell.description)
        }
    }

    /// Proves two cells with a text each: what is not inked must be the same in both.
    private func prove(
        _ pair: ProofTexts.Pair,
        _ old: [TextRun],
        _ new: [TextRun],
        _ field: String,
        _ oldCell: CellAddress,
        _ newCell: CellAddress
    ) throws(ProofFault) {
        guard Self.text(old).hasSameBytes(as: pair.old), !old.contains(where: { $0.font.isRed && !$0.font.strike })
        else { throw ProofFault(.baseline, field: field, cell: oldCell.description) }
        guard Self.text(new).hasSameBytes(as: pair.new), !new.contains(where: { $0.font.strike }) else {
            throw ProofFault(.current, field: field, cell: newCell.description)
        }
        if pair.isNoiseOnly { return }
        guard Self.text(old.filter { !$0.font.strike }).hasSameBytes(as: Self.text(new.filter { !$0.font.isRed }))
        else {
            throw ProofFault(.current, field: field, cell: newCell.description, detail: "the unmarked parts differ")
        }
    }

    private static func text(_ runs: [TextRun]) -> String { runs.map(\.text).joined() }

}
