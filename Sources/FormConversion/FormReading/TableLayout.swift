internal import ApplicationForm
internal import Spreadsheet

/// Where the columns of form B stand in a sheet, found by headings and never by position.
struct TableLayout {
    /// Positions of the heading rows among the rows of the grid.
    private(set) var header: Range<Int>
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
    /// 有無: a column with the choice that belongs to the claim.
    let presence: Int?
    /// Whether the evidence stands below each claim, in the same column.
    var isStacked = false
    /// The columns that the table may have cells in; less than all where tables stand side by side.
    var bounds = 1...TableLayout.searchedColumns
    /// Behind its last row among the rows of the grid, where another table begins; nil for the end of the sheet.
    var end: Int?
    /// Whether it is the first table of its sheet: what stands above it is the block of the application.
    var isFirst = true

    /// All columns that a row of the table may have cells in, in order.
    var columns: [Int] {
        answerColumns.union(headed.keys).union(others.keys).filter { bounds.contains($0) }.sorted()
    }

    /// The columns of answers; no label stands there.
    var answerColumns: Set<Int> {
        Set([claim] + evidence + [previousClaim, previousEvidence, presence].compactMap { $0 })
    }

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
        headings(in: grid, table, from: start).first
    }

    /// Finds all tables of a sheet: side by side, and one below the other where their columns differ.
    static func all(in grid: SheetGrid, _ table: LabelTable, from start: Int = 0) -> [TableLayout] {
        var result = headings(in: grid, table, from: start)
        guard let first = result.first else { return [] }
        let words = first.words(in: grid)
        let lengths = words.reduce(0 as UInt64) { $0 | 1 << UInt64($1.utf8.count) }
        var position = first.header.upperBound
        while position < grid.rows.count, result.count < mostTables {
            defer { position += 1 }
            // Few cells are as long as a heading, and fewer say the same.
            let cells = grid.rows[position].cells
            var repeated = cells.count { index in
                let text = grid.sheet.cells[index].text
                let length = text.utf8.count
                return length <= longestRepeated && lengths >> UInt64(length) & 1 == 1
                    && words.contains { $0.hasSameBytes(as: text) }
            }
            if repeated == 1, cells.contains(where: { grid.sheet.cells[$0].text.holds("申請内容") }) { repeated += 1 }
            guard repeated >= 2, isWholeHeading(grid, position, table) else { continue }
            // The rows above and below may be a part of the heading, but no part of another table.
            let found = headings(in: grid, table, from: max(position - 1, first.header.upperBound), rows: 3)
            guard let next = found.first, next.header.contains(position) else { continue }
            position = next.header.upperBound - 1
            for layout in found { layout.join(&result, grid) }
        }
        return result
    }

    /// The tables below a heading that belongs to something else; nil where there are none.
    static func furtherDown(in grid: SheetGrid, _ table: LabelTable, below tables: [TableLayout]) -> [TableLayout]? {
        guard let first = tables.first else { return nil }
        let found = all(in: grid, table, from: first.header.upperBound)
        return found.isEmpty ? nil : found
    }

    /// The same columns in a sheet that goes on the table of another one without repeating its heading.
    var withoutHeading: TableLayout {
        var copy = self
        copy.header = 0..<0
        copy.end = nil
        copy.bounds = 1...Self.searchedColumns
        copy.isFirst = true
        return copy
    }

    /// Whether a row says more headings than anything else, those of labels among them.
    private static func isWholeHeading(_ grid: SheetGrid, _ position: Int, _ table: LabelTable) -> Bool {
        let found = headings(grid, position, table).filter { table.entry(of: $0.text)?.isRequirement != true }
        guard let first = found.map(\.columns.lowerBound).min(), let last = found.map(\.columns.upperBound).max() else {
            return false
        }
        // A table further left or right may have a row of its own there.
        let cells = grid.rows[position].cells.count { (first...last).contains(grid.sheet.cells[$0].address.column) }
        return found.count >= 2 && found.count * 2 > cells
            && found.contains { [.number, .label, .description].contains($0.heading.role) }
    }

    /// Adds the table to those that were found above or beside it, unless it goes on one of them.
    private func join(_ tables: inout [TableLayout], _ grid: SheetGrid) {
        guard let above = tables.lastIndex(where: { $0.end == nil && $0.span.overlaps(span) }) else {
            // Beside the others, though its heading stands lower.
            var layout = self
            for index in tables.indices where tables[index].end == nil {
                if tables[index].span.upperBound < span.lowerBound {
                    layout.bounds =
                        max(layout.bounds.lowerBound, tables[index].span.upperBound + 1)...layout.bounds.upperBound
                    tables[index].bounds = tables[index].bounds.lowerBound...tables[index].span.upperBound
                } else {
                    layout.bounds = layout.bounds.lowerBound...span.upperBound
                    tables[index].bounds =
                        max(tables[index].bounds.lowerBound, span.upperBound + 1)...tables[index].bounds.upperBound
                }
            }
            layout.isFirst = false
            tables.append(layout)
            return
        }
        guard !hasColumns(of: tables[above]) else { return }
        var layout = self
        layout.isFirst = false
        var first = span.lowerBound
        for index in tables.indices where tables[index].end == nil && tables[index].span.overlaps(span) {
            tables[index].end = header.lowerBound
            first = min(first, tables[index].bounds.lowerBound)
        }
        layout.bounds = max(first, bounds.lowerBound)...bounds.upperBound
        tables.append(layout)
    }

    /// The columns from the first with a known heading to the last.
    private var span: ClosedRange<Int> {
        let known = answerColumns.union(headed.keys)
        return (known.min() ?? claim)...(known.max() ?? claim)
    }

    /// Whether another table has its answers and labels in the same columns.
    private func hasColumns(of other: TableLayout) -> Bool {
        claim == other.claim && evidence == other.evidence && answerColumns == other.answerColumns
            && headed.allSatisfy { column, role in other.headed[column].map { $0 == role } ?? true }
    }

    /// The texts of the heading.
    private func words(in grid: SheetGrid) -> [String] {
        header.flatMap { grid.rows[$0].cells }.map { grid.sheet.cells[$0].text }
            .filter { !$0.isEmpty && $0.utf8.count <= Self.longestRepeated }
    }

    /// Tables that are told apart in one sheet.
    private static let mostTables = 64
    /// UTF-8 bytes of the longest heading that tells a further table.
    private static let longestRepeated = 60

    /// Finds the next heading at or below a row, in so many rows: one table, or several side by side.
    static func headings(
        in grid: SheetGrid,
        _ table: LabelTable,
        from start: Int,
        rows count: Int = searchedRows
    ) -> [TableLayout] {
        for position in grid.rows.indices.dropFirst(start).prefix(count) {
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
            let layouts = sideBySide(grid, rows, all).compactMap { bounds in
                assemble(grid, rows, all.filter { bounds.contains($0.columns.lowerBound) }, within: bounds)
            }
            if !layouts.isEmpty { return layouts }
        }
        return []
    }

    /// The columns of each table whose heading stands in some rows: several where labels and claims come again in the same
    /// words.
    private static func sideBySide(_ grid: SheetGrid, _ rows: Range<Int>, _ all: [Found]) -> [ClosedRange<Int>] {
        let whole = 1...searchedColumns
        let claims = all.filter { $0.heading.role == .claim }
        guard claims.count > 1,
            let claim = claims.first(where: { claim in claims.count { $0.text == claim.text } > 1 })
        else { return [whole] }
        var result: [ClosedRange<Int>] = []
        var first = 1
        var last = 0
        var hasLabel = false
        var hasClaim = false
        for found in all.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
            if found.text == claim.text {
                hasClaim = true
            } else if [.number, .label, .description].contains(found.heading.role) {
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
        result.append(first...max(first, searchedColumns))
        return result
    }

    /// A heading in a row, with the columns that it spans.
    private struct Found {
        let heading: Heading
        /// The heading without decoration.
        let text: String
        let columns: ClosedRange<Int>
    }

    private static func headings(_ grid: SheetGrid, _ position: Int, _ table: LabelTable) -> [Found] {
        guard grid.rows.indices.contains(position) else { return [] }
        return grid.rows[position].cells.compactMap { index in
            let cell = grid.sheet.cells[index]
            guard cell.address.column <= searchedColumns, cell.text.utf8.count <= 300,
                let entry = table.entry(of: cell.text), let heading = entry.heading
            else { return nil }
            let span = grid.merge(at: cell.address)?.columns ?? cell.address.column...cell.address.column
            return Found(heading: heading, text: entry.text, columns: span.clamped(to: 1...searchedColumns))
        }
    }

    /// Whether the row below a heading row is a part of the heading: headings only, two of them at least or a place.
    private static func isHeadingRow(_ grid: SheetGrid, _ position: Int, _ table: LabelTable, within number: Int)
        -> Bool
    {
        guard grid.rows.indices.contains(position), grid.rows[position].number == number + 1 else { return false }
        let cells = grid.rows[position].cells
        let found = headings(grid, position, table)
        if found.count == 1, cells.count == 1 {
            // 添付書類等 below 申請内容: the evidence stands below each claim.
            return found[0].heading.role == .evidence
                && grid.sheet.cells[cells.lowerBound].text.utf8.count <= longestRepeated
        }
        return found.count >= 2 && found.count * 2 > cells.count
    }

    private static func assemble(
        _ grid: SheetGrid,
        _ rows: Range<Int>,
        _ all: [Found],
        within bounds: ClosedRange<Int>
    ) -> TableLayout? {
        var roles: [Int: Heading.Role] = [:]
        var evidenceSpan: ClosedRange<Int>?
        var earlier: [ClosedRange<Int>] = []
        var wide: ClosedRange<Int>?
        var narrow: [Int] = []
        // A heading below refines the one above: 申請者記入欄 or 新規申請時 over 申請内容 and 添付書類等.
        for found in all {
            let isEarlier = earlier.contains {
                $0.lowerBound <= found.columns.lowerBound && found.columns.upperBound <= $0.upperBound
            }
            var role = isEarlier ? found.heading.role.earlier : found.heading.role
            // 申請内容 over 有無 and 内容: what is below it is a part of the claim.
            if let wide, wide.count > found.columns.count, wide.overlaps(found.columns), role == .description {
                role = .claim
                narrow.append(found.columns.lowerBound)
            }
            if role == .claim, found.columns.count > 1, found.heading.weight > 1 { wide = found.columns }
            for column in found.columns { roles[column] = role }
            if role == .evidence { evidenceSpan = evidenceSpan ?? found.columns }
            if role == .previousClaim, found.columns.count > 1 { earlier.append(found.columns) }
        }
        var claims = all.filter { $0.heading.role == .claim && roles[$0.columns.lowerBound] == .claim }
        if claims.isEmpty {
            claims = all.filter { $0.heading.role == .claim }
            let isRefined = claims.first.map { $0.columns.contains(narrow.first ?? 0) } ?? false
            if !isRefined {
                for column in claims.first?.columns ?? 1...1 where !claims.isEmpty { roles[column] = .claim }
            }
        }
        // The form's own word for the column speaks louder than 状況 or 回答 beside it.
        let loudest = claims.filter { !$0.heading.isExample }.map(\.heading.weight).max() ?? 0
        let quiet = claims.filter { !$0.heading.isExample && $0.heading.weight < loudest }
        claims.removeAll { !$0.heading.isExample && $0.heading.weight < loudest }
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
        var claimColumn = claim.columns.lowerBound
        if roles[claimColumn] == .presence, let column = narrow.first { claimColumn = column }
        // A column 実施状況 beside 申請内容 may hold choices.
        for found in quiet {
            for column in found.columns where roles[column] == .claim && !claim.columns.contains(column) {
                roles[column] = found.heading.weight == 0 ? .presence : nil
            }
        }
        let choices = roles.filter { $0.value == .presence }.keys.sorted()
        for column in choices where choices.count > 1 { roles[column] = nil }
        var evidence = roles.filter { $0.value == .evidence }.keys.sorted()
        // Columns below one wide heading belong to it, whatever the second heading row calls them.
        if let span = evidenceSpan, span.count > 1 {
            evidence = Set(evidence).union(span.filter { roles[$0] == .evidencePlace }).sorted()
        }
        // A column of places without documents beside it is evidence of its own kind.
        let places = roles.filter { $0.value == .evidencePlace }.keys.sorted().filter { !evidence.contains($0) }
        evidence += places
        var bounds = bounds
        let (strangers, cut) = strangers(among: evidence, grid, rows, all, evidenceSpan)
        for column in strangers { roles[column] = nil }
        evidence.removeAll { strangers.contains($0) }
        if let cut, cut > bounds.lowerBound, cut > claimColumn {
            bounds = bounds.lowerBound...(cut - 1)
            roles = roles.filter { bounds.contains($0.key) }
        }
        var others: [Int: String] = [:]
        for position in rows {
            for index in grid.rows[position].cells {
                let cell = grid.sheet.cells[index]
                if roles[cell.address.column] == nil, bounds.contains(cell.address.column) {
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
            isExample: claim.heading.isExample,
            presence: choices.count == 1 && bounds.contains(choices[0]) ? choices[0] : nil,
            isStacked: evidence.isEmpty
                && all.contains { $0.heading.role == .evidence && $0.columns.contains(claimColumn) },
            bounds: bounds
        )
    }

    /// Columns of evidence that belong to something else: the 確認資料 of an examiner, or a list of documents to the right,
    /// and the column that such a list begins at.
    private static func strangers(
        among evidence: [Int],
        _ grid: SheetGrid,
        _ rows: Range<Int>,
        _ all: [Found],
        _ span: ClosedRange<Int>?
    ) -> (columns: Set<Int>, cut: Int?) {
        guard evidence.count > 1 else { return ([], nil) }
        let documents = all.filter { $0.heading.role == .evidence }
        let isSure = documents.contains { $0.heading.weight > 0 }
        var strangers: Set<Int> = []
        for found in documents where isSure && found.heading.weight == 0 {
            strangers.formUnion(found.columns.filter { span?.contains($0) != true || span == found.columns })
        }
        // What stands beyond a column without a heading, or beyond another table's numbers and labels.
        var headed: Set<Int> = []
        for cell in rows.flatMap({ grid.rows[$0].cells }).map({ grid.sheet.cells[$0] }) {
            let columns = grid.merge(at: cell.address)?.columns ?? cell.address.column...cell.address.column
            headed.formUnion(columns.clamped(to: 1...searchedColumns))
        }
        let labels = all.filter { [.number, .label].contains($0.heading.role) }.map(\.columns.lowerBound)
        for (left, right) in zip(evidence, evidence.dropFirst()) where right > left + 1 {
            if let cut = ((left + 1)..<right).first(where: { !headed.contains($0) || labels.contains($0) }) {
                strangers.formUnion(evidence.filter { $0 >= right })
                return (strangers, cut)
            }
        }
        return (strangers.count < evidence.count ? strangers : [], nil)
    }
}
