internal import ApplicationForm
internal import Spreadsheet

/// The rows of the tables, one by one.
extension FormAssembly {
    mutating func place(_ candidate: CandidateTable) {
        let sheet = candidate.sheet
        for position in candidate.reader.layout.header {
            for index in grids[sheet].rows[position].cells
            where candidate.holds(workbook.sheets[sheet].cells[index].address) {
                mark(index, sheet, .form)
            }
        }
        let formColumns = candidate.meaning.formColumns
        let continued = ContinuedRows(candidate, selection.index).found()
        for match in candidate.matches {
            markLabels(candidate, match.row, formColumns)
            let rows = continued[match.row] ?? []
            // 〃 stands for the label above.
            for row in rows { markLabels(candidate, row, formColumns) }
            read(candidate, match, rows, workbook.sheets[sheet].cells)
        }
        let taken = Set(continued.values.joined())
        for match in candidate.duplicates where !taken.contains(match.row) {
            markLabels(candidate, match.row, formColumns)
            for index in cells(of: candidate, match.row) { reasons[sheet][index] = "duplicate-row" }
        }
        let last = candidate.matches.last?.row ?? -1
        for row in candidate.meaning.otherRows where !taken.contains(row) {
            placeOther(candidate, row, isBelow: row > last)
        }
    }

    /// The labels, number and 必須/選択 of a row are the form's own text.
    private mutating func markLabels(_ candidate: CandidateTable, _ row: Int, _ columns: [Int]) {
        let start = starts[candidate.sheet]
        for column in columns {
            guard let cell = candidate.reader.cell(row, column), parts[start + cell] == .none else { continue }
            parts[start + cell] = .form
        }
    }

    /// The cells of a row that lie in the columns of its table.
    private func cells(of candidate: CandidateTable, _ row: Int) -> [Int] {
        let cells = grids[candidate.sheet].rows[candidate.rows[row].position].cells
        let layout = candidate.reader.layout
        guard !layout.hasAllColumns else { return Array(cells) }
        return cells.filter { layout.holds(column: workbook.sheets[candidate.sheet].cells[$0].address.column) }
    }

    private mutating func placeOther(_ candidate: CandidateTable, _ number: Int, isBelow: Bool) {
        let sheet = candidate.sheet
        let row = OtherRow(cells(of: candidate, number), candidate.reader)
        let isHeading = row.isHeading
        // An item that the catalogue does not know may stand last.
        let isBelow = isBelow && !row.isItem
        let isLabel = !row.hasAnswer
        for (index, entry) in zip(row.cells, row.entries) where part(index, sheet) == .none {
            let isSection = !isBelow && entry.flatMap { selection.index.section(named: $0) } != nil
            // An item in a row of its own, above what is asked of it.
            let isItem = isLabel && entry.map { selection.index.isLabel($0) } == true
            if isSection || isItem || (isHeading && entry?.heading != nil) {
                mark(index, sheet, .form)
            } else {
                reasons[sheet][index] = isBelow ? "below-table" : "unknown-row"
            }
        }
    }
}
