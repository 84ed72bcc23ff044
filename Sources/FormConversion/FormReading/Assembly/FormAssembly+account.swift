internal import ApplicationForm
internal import Spreadsheet

/// The account of every cell, and the reasons of those without a place.
extension FormAssembly {
    mutating func account(_ submission: inout Submission) -> FormReading.Account {
        var account = FormReading.Account()
        let chosen = Dictionary(grouping: selection.tables) { $0.sheet }
        let kept = workbook.sheets.map { UnplacedSheetReader($0) }
        for (number, sheet) in kept.enumerated() { for cell in sheet?.formCells ?? [] { mark(cell, number, .form) } }
        for (number, sheet) in workbook.sheets.enumerated() {
            for index in sheet.cells.indices where !sheet.cells[index].text.isEmpty {
                account.cells += 1
                switch part(index, number) {
                case .form: account.formText += 1
                case .answer: account.answerCells += 1
                case .application: account.applicationCells += 1
                case .none:
                    account.unplacedCells += 1
                    if let entry = kept[number]?.entries[index] {
                        submission.unplaced.append(entry)
                        continue
                    }
                    let cell = sheet.cells[index]
                    let reason = reasons[number][index] ?? reason(cell, chosen[number], sheet)
                    submission.unplaced.append(
                        Unplaced(sheet: sheet.name, cell: cell.address.description, text: cell.text, reason: reason)
                    )
                }
            }
            for (address, text) in sheet.comments.sorted(by: { $0.key < $1.key }) {
                account.comments += 1
                submission.unplaced.append(
                    Unplaced(sheet: sheet.name, cell: address.description, text: text, reason: "comment")
                )
            }
        }
        return account
    }

    func reason(_ cell: Cell, _ tables: [CandidateTable]?, _ sheet: Sheet) -> String {
        guard let tables else { return sheet.visibility == .visible ? "other-sheet" : "hidden-sheet" }
        guard let table = tables.first(where: { $0.holds(cell.address) }) else { return "other-table" }
        let layout = table.reader.layout
        if layout.answerColumns.subtracting(layout.presence?.columns ?? []).contains(cell.address.column) {
            return "under-merge"
        }
        return layout.rivals.contains(cell.address.column) ? "other-claim" : "extra-column"
    }

    /// The layout in a few words, for “why was this read so?”.
    var layout: String {
        selection.tables.map { candidate in
            let layout = candidate.reader.layout
            let header = grids[candidate.sheet].rows[layout.header.lowerBound].number
            let evidence = layout.evidence.map { CellAddress.columnName($0) }.joined(separator: "+")
            let name = workbook.sheets[candidate.sheet].name
            return
                "\(name)!\(header): claim \(CellAddress.columnName(layout.claim)), evidence \(evidence.isEmpty ? "none" : evidence), "
                + "labels \(candidate.labelColumns.map { CellAddress.columnName($0) }.joined(separator: "+"))"
        }
        .joined(separator: "; ")
    }
}
