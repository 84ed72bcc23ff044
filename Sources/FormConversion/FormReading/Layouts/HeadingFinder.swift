internal import Spreadsheet

/// Finds the rows of a sheet that head a table of form B.
struct HeadingFinder {
    /// The grid of the sheet.
    let grid: SheetGrid
    /// The labels seen so far.
    let table: LabelTable

    /// Rows from the top in which a heading is looked for.
    private static let searchedRows = 400
    /// UTF-8 bytes of the longest heading that tells a further table or stands alone in its row.
    static let longestRepeated = 60

    /// Makes a finder for a sheet.
    init(_ grid: SheetGrid, _ table: LabelTable) {
        self.grid = grid
        self.table = table
    }

    /// Finds the next heading at or below a row, in so many rows: one table, or several side by side.
    func tables(from start: Int = 0, rows count: Int = searchedRows) -> [TableLayout] {
        for position in grid.rows.indices.dropFirst(start).prefix(count) {
            let found = headings(position)
            guard found.contains(where: { $0.heading.role == .claim }) else { continue }
            // A heading may stand in two rows; the second refines the first.
            var rows = position..<(position + 1)
            if isSecondRow(position + 1, within: grid.rows[position].number) { rows = position..<(position + 2) }
            let above = position - 1
            if above >= start, grid.rows[above].number == grid.rows[position].number - 1,
                headings(above).contains(where: { $0.heading.role != .claim })
            {
                rows = above..<rows.upperBound
            }
            let all = rows.flatMap { headings($0) }
            guard Set(all.map(\.heading.role)).count > 1 else { continue }
            let layouts = sideBySide(rows, all).compactMap { bounds in
                HeadingColumns(grid, rows, all.filter { bounds.contains($0.columns.lowerBound) }, within: bounds, table)
                    .layout()
            }
            if !layouts.isEmpty { return layouts }
        }
        return []
    }

    /// Whether a row says more headings than anything else, those of labels among them.
    func isWhole(_ position: Int) -> Bool {
        let found = headings(position).filter { table.entry(of: $0.text)?.isRequirement != true }
        guard let first = found.map(\.columns.lowerBound).min(), let last = found.map(\.columns.upperBound).max() else {
            return false
        }
        // A table further left or right may have a row of its own there.
        let cells = grid.rows[position].cells.count { (first...last).contains(grid.sheet.cells[$0].address.column) }
        return found.count >= 2 && found.count * 2 > cells && found.contains { $0.namesLabels }
    }

    /// The headings of a row.
    private func headings(_ position: Int) -> [HeadingCell] {
        guard grid.rows.indices.contains(position) else { return [] }
        return grid.rows[position].cells.compactMap { HeadingCell($0, of: grid, table) }
    }

    /// Whether the row below a heading row is a part of the heading: headings only, two of them at least or a place.
    private func isSecondRow(_ position: Int, within number: Int) -> Bool {
        guard grid.rows.indices.contains(position), grid.rows[position].number == number + 1 else { return false }
        let cells = grid.rows[position].cells
        let found = headings(position)
        // 有 and 無 below 有無, and nothing else but headings.
        if cells.count <= found.count + 2, PresenceColumns.pair(in: cells, of: grid, table) != nil { return true }
        if found.count == 1, cells.count == 1 {
            // 添付書類等 below 申請内容: the evidence stands below each claim.
            return found[0].heading.role == .evidence
                && grid.sheet.cells[cells.lowerBound].text.utf8.count <= Self.longestRepeated
        }
        return found.count >= 2 && found.count * 2 > cells.count
    }

    /// The columns of each table whose heading stands in some rows: several where labels and claims come again in the same
    /// words.
    private func sideBySide(_ rows: Range<Int>, _ all: [HeadingCell]) -> [ClosedRange<Int>] {
        let claims = all.filter { $0.heading.role == .claim }
        guard claims.count > 1,
            let claim = claims.first(where: { claim in claims.count { $0.text == claim.text } > 1 })
        else { return [TableLayout.allColumns] }
        var result: [ClosedRange<Int>] = []
        var first = 1
        var last = 0
        var hasLabel = false
        var hasClaim = false
        for found in all.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
            if found.text == claim.text {
                hasClaim = true
            } else if found.namesLabels {
                let comesAgain = claims.contains { $0.text == claim.text && $0.columns.lowerBound > last }
                if hasLabel, hasClaim, comesAgain {
                    // The numbers of the table to the right may have no heading: they stand behind the last heading.
                    let headed = rows.flatMap { grid.rows[$0].cells }.map { grid.sheet.cells[$0].address.column }
                    let nearest = max(last, headed.filter { $0 < found.columns.lowerBound }.max() ?? last)
                    let end = min(nearest, found.columns.lowerBound - 1)
                    result.append(first...max(first, end))
                    first = end + 1
                    hasClaim = false
                }
                hasLabel = true
            }
            last = max(last, found.columns.upperBound)
        }
        result.append(first...max(first, TableLayout.searchedColumns))
        return result
    }
}
