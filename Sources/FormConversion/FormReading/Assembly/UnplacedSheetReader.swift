internal import ApplicationForm
internal import Spreadsheet

/// Reads the sheet その他の記載 of a form that this program wrote: what had no place keeps its first place and reason.
struct UnplacedSheetReader {
    /// The entries, each with the index of the cell that holds its text.
    let entries: [Int: Unplaced]
    /// The cells that only say where a text stood, and the headings.
    let formCells: [Int]

    /// Reads a sheet; nil when it is not such a sheet.
    init?(_ sheet: Sheet) {
        let headings = UnplacedSheet.columns.map(\.heading)
        guard sheet.name == FormWorkbookWriter.unplacedSheet,
            headings.enumerated().allSatisfy({ sheet[CellAddress(row: 1, column: $0.offset + 1)]?.text == $0.element })
        else { return nil }
        var entries: [Int: Unplaced] = [:]
        var formCells: [Int] = []
        for (index, cell) in sheet.cells.enumerated() where cell.address.column <= headings.count {
            guard cell.address.row > 1, cell.address.column == 3 else {
                formCells.append(index)
                continue
            }
            func text(_ column: Int) -> String {
                sheet[CellAddress(row: cell.address.row, column: column)]?.text ?? ""
            }
            entries[index] = Unplaced(sheet: text(1), cell: text(2), text: cell.text, reason: text(4))
        }
        self.entries = entries
        self.formCells = formCells
    }
}
