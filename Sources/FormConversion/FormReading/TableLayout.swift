internal import Spreadsheet

/// Where the columns of form B stand in a sheet, found by headings and never by position.
struct TableLayout {
    /// Positions of the heading rows among the rows of the grid.
    let header: Range<Int>
    /// 申請内容: the column of the claims.
    let claim: Int
    /// 添付書類等: the columns of the evidence, the place last where it has a column of its own.
    let evidence: [Int]
    /// 前回記入内容.
    let previousClaim: Int?
    /// 前回添付書類.
    let previousEvidence: Int?
    /// The columns whose heading says description, label, number or requirement.
    let headed: [Int: Heading.Role]
    /// The columns with another heading or none, by their heading's text.
    let others: [Int: String]
    /// Whether a heading says that the table shows examples.
    let isExample: Bool

    /// All columns that a row of the table may have cells in, in order.
    var columns: [Int] {
        let answers = [claim] + evidence + [previousClaim, previousEvidence].compactMap { $0 }
        return Set(answers).union(headed.keys).union(others.keys).sorted()
    }

    /// The columns of answers; no label stands there.
    var answerColumns: Set<Int> { Set([claim] + evidence + [previousClaim, previousEvidence].compactMap { $0 }) }

    /// Rows from the top in which a heading is looked for.
    private static let searchedRows = 400
    /// Columns that are looked at; forms have a dozen.
    static let searchedColumns = 256
}

extension TableLayout {
    /// Finds the heading of the table, or nil when the sheet has none.
    ///
    /// - Parameter start: the first position that is looked at.
    static func find(in grid: SheetGrid, _ table: LabelTable, from start: Int = 0) -> TableLayout? {
        for position in grid.rows.indices.dropFirst(start).prefix(searchedRows) {
            let found = headings(grid, position, table)
            guard found.contains(where: { $0.heading.role == .claim }) else { continue }
            // A heading may stand in two rows; the second refines the first.
            var rows = position..<(position + 1)
            if isHeadingRow(grid, position + 1, table, within: grid.rows[position].number) {
                rows = position..<(position + 2)
            }
            let above = position - 1
            if above >= start, grid.rows[above].number == grid.rows[position].number - 1,
                headings(grid, above, table).contains(where: { $0.heading.role != .claim })
            {
                rows = above..<rows.upperBound
            }
            let all = rows.flatMap { headings(grid, $0, table) }
            guard Set(all.map(\.heading.role)).count > 1 else { continue }
            if let layout = assemble(grid, rows, all, table) { return layout }
        }
        return nil
    }

    /// A heading in a row, with the columns that it spans.
    private struct Found {
        let heading: Heading
        let columns: ClosedRange<Int>
    }

    private static func headings(_ grid: SheetGrid, _ position: Int, _ table: LabelTable) -> [Found] {
        guard grid.rows.indices.contains(position) else { return [] }
        return grid.rows[position].cells.compactMap { index in
            let cell = grid.sheet.cells[index]
            guard cell.address.column <= searchedColumns, cell.text.utf8.count <= 300,
                let heading = table.entry(of: cell.text)?.heading
            else { return nil }
            let span = grid.merge(at: cell.address)?.columns ?? cell.address.column...cell.address.column
            return Found(heading: heading, columns: span.clamped(to: 1...searchedColumns))
        }
    }

    /// Whether the row below a heading row is a part of the heading: headings only, two of them at least or a place.
    private static func isHeadingRow(_ grid: SheetGrid, _ position: Int, _ table: LabelTable, within number: Int)
        -> Bool
    {
        guard grid.rows.indices.contains(position), grid.rows[position].number == number + 1 else { return false }
        let cells = grid.rows[position].cells
        let found = headings(grid, position, table)
        return found.count >= 2 && found.count * 2 > cells.count
    }

    private static func assemble(
        _ grid: SheetGrid,
        _ rows: Range<Int>,
        _ all: [Found],
        _ table: LabelTable
    ) -> TableLayout? {
        var roles: [Int: Heading.Role] = [:]
        var evidenceSpan: ClosedRange<Int>?
        var earlier: [ClosedRange<Int>] = []
        // A heading below refines the one above: 申請者記入欄 or 新規申請時 over 申請内容 and 添付書類等.
        for found in all {
            let isEarlier = earlier.contains {
                $0.lowerBound <= found.columns.lowerBound && found.columns.upperBound <= $0.upperBound
            }
            let role = isEarlier ? found.heading.role.earlier : found.heading.role
            for column in found.columns { roles[column] = role }
            if role == .evidence { evidenceSpan = evidenceSpan ?? found.columns }
            if role == .previousClaim, found.columns.count > 1 { earlier.append(found.columns) }
        }
        var claims = all.filter { $0.heading.role == .claim && roles[$0.columns.lowerBound] == .claim }
        if claims.isEmpty {
            claims = all.filter { $0.heading.role == .claim }
            for column in claims.first?.columns ?? 1...1 where !claims.isEmpty { roles[column] = .claim }
        }
        // Of two headings over one column the one below says what the column is.
        guard
            let claim = claims.last(where: { found in
                !found.heading.isExample
                    && claims.first { !$0.heading.isExample }?.columns.contains(found.columns.lowerBound) == true
            }) ?? claims.first
        else { return nil }
        for other in claims where other.columns.lowerBound != claim.columns.lowerBound {
            for column in other.columns where roles[column] == .claim && !claim.columns.contains(column) {
                roles[column] = nil
            }
        }
        let claimColumn = claim.columns.lowerBound
        var evidence = roles.filter { $0.value == .evidence }.keys.sorted()
        // Columns below one wide heading belong to it, whatever the second heading row calls them.
        if let span = evidenceSpan, span.count > 1 {
            evidence = Set(evidence).union(span.filter { roles[$0] == .evidencePlace }).sorted()
        }
        // A column of places without documents beside it is evidence of its own kind.
        let places = roles.filter { $0.value == .evidencePlace }.keys.sorted().filter { !evidence.contains($0) }
        evidence += places
        var others: [Int: String] = [:]
        for position in rows {
            for index in grid.rows[position].cells {
                let cell = grid.sheet.cells[index]
                if roles[cell.address.column] == nil, cell.address.column <= searchedColumns {
                    others[cell.address.column] = cell.text
                }
            }
        }
        let headed = roles.filter { [.number, .label, .description, .requirement].contains($0.value) }
        guard !evidence.isEmpty || !headed.isEmpty else { return nil }
        return TableLayout(
            header: rows,
            claim: claimColumn,
            evidence: evidence.filter { $0 != claimColumn },
            previousClaim: roles.filter { $0.value == .previousClaim }.keys.min(),
            previousEvidence: roles.filter { $0.value == .previousEvidence }.keys.min(),
            headed: headed,
            others: others,
            isExample: claim.heading.isExample
        )
    }
}
