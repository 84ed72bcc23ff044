internal import Spreadsheet

/// A cell that says what a column of form B holds.
struct HeadingCell {
    /// What it says.
    let heading: Heading
    /// The heading without decoration.
    let text: String
    /// The columns that it spans.
    let columns: ClosedRange<Int>
    /// Whether it stands in a hidden column or row.
    let isHidden: Bool

    /// The heading that stands in a cell; nil where there is none.
    ///
    /// - Parameter index: the cell, as an index of the sheet's cells.
    init?(_ index: Int, of grid: SheetGrid, _ table: LabelTable) {
        let cell = grid.sheet.cells[index]
        guard cell.address.column <= TableLayout.searchedColumns, cell.text.utf8.count <= Heading.longest,
            let entry = table.entry(of: cell.text), let heading = entry.heading
        else { return nil }
        let span = grid.merge(at: cell.address)?.columns ?? cell.address.column...cell.address.column
        self.heading = heading
        text = entry.text
        isHidden = cell.isHidden
        columns = span.clamped(to: TableLayout.allColumns)
    }

    /// Whether it says what is asked for: number, item or description.
    var namesLabels: Bool { [.number, .label, .description].contains(heading.role) }
}
