internal import ApplicationForm
internal import FormConversion
internal import Spreadsheet
internal import SpreadsheetWriting

/// Sheet 朱書き: form B whole, what changed in red ink (scheme overview §9(1)).
struct RedInkSheet {
    let model: ReviewModel
    let style: ReviewStyle

    /// Writes the sheet.
    ///
    /// - Returns: where each answer stands, and the fields whose text the highest row does not show whole.
    func write(_ sheet: SheetWriter) throws(WriteError) -> (plan: ReviewPlan, clipped: [String]) {
        let columns = style == .inline ? FormLook.Column.review : FormLook.Column.sideBySide
        var table = FormTable(sheet: sheet, catalogue: model.catalogue, columns: columns)
        let entries = Dictionary(model.rows.map { ($0.field.id, entry($0)) }) { first, _ in first }
        try table.write(model.current, entries: entries)
        let places = table.rows.map { row in
            ReviewPlan.Place(
                field: row.field.id,
                description: table.cell(row.number, .description),
                claim: table.cell(row.number, .claim),
                evidence: table.cell(row.number, .evidence),
                earlierClaim: style == .inline ? nil : table.cell(row.number, .earlierClaim),
                earlierEvidence: style == .inline ? nil : table.cell(row.number, .earlierEvidence)
            )
        }
        // Where the row cuts a changed answer off, the margin says where the whole of it stands.
        for row in table.rows where table.clipped.contains(row.field.id) {
            guard let mark = entries[row.field.id]?.mark, !mark.isEmpty else { continue }
            let text = mark + "\n全文は新旧\n対照表末尾"
            try sheet.write(text, at: table.cell(row.number, .mark), format: FormLook.mark(isSet: true))
        }
        return (ReviewPlan(places: places), table.clipped)
    }

    private func entry(_ row: ReviewRow) -> FormTable.Entry {
        switch style {
        case .inline:
            FormTable.Entry(
                mark: row.mark,
                runs: [(.claim, InkedTexts.together(row.claim)), (.evidence, InkedTexts.together(row.evidence))]
            )
        case .sideBySide:
            FormTable.Entry(
                mark: row.mark,
                runs: [
                    (.earlierClaim, InkedTexts.old(row.claim)), (.claim, InkedTexts.new(row.claim)),
                    (.earlierEvidence, InkedTexts.old(row.evidence)), (.evidence, InkedTexts.new(row.evidence)),
                ]
            )
        }
    }
}
