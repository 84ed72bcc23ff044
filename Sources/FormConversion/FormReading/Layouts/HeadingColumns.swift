internal import Spreadsheet

/// Decides what each column below a heading holds.
struct HeadingColumns {
    let grid: SheetGrid
    private let table: LabelTable
    /// The rows of the heading, as positions of the grid.
    let rows: Range<Int>
    let headings: [HeadingCell]
    /// The columns that the table may have.
    var bounds: ClosedRange<Int>
    /// What each column holds; columns without a known heading are left out.
    var roles: [Int: Heading.Role] = [:]
    /// The columns of the first heading of evidence.
    private(set) var evidenceSpan: ClosedRange<Int>?
    /// Columns of the claim below a heading that spans several.
    private var narrowClaims: [Int] = []
    /// Headings that ask for claims too, in other columns than those that are read.
    private(set) var otherClaims: [HeadingCell] = []
    /// The evidence of those.
    var rivalEvidence: [Int] = []

    /// Reads the headings of one table, those below refining those above.
    init(
        _ grid: SheetGrid,
        _ rows: Range<Int>,
        _ headings: [HeadingCell],
        within bounds: ClosedRange<Int>,
        _ table: LabelTable
    ) {
        self.table = table
        self.grid = grid
        self.rows = rows
        self.headings = headings
        self.bounds = bounds
        var earlier = Self.earlierSpans(headings, grid, rows)
        var wide: ClosedRange<Int>?
        // A heading below refines the one above: 申請者記入欄 or 新規申請時 over 申請内容 and 添付書類等.
        for found in headings {
            let isEarlier = earlier.contains {
                $0.lowerBound <= found.columns.lowerBound && found.columns.upperBound <= $0.upperBound
            }
            var role = isEarlier ? found.heading.role.earlier : found.heading.role
            // 申請内容 over 有無 and 内容: what is below it is a part of the claim.
            if let wide, wide.count > found.columns.count, wide.overlaps(found.columns), role == .description {
                role = .claim
                narrowClaims.append(found.columns.lowerBound)
            }
            // A document's name below 申請内容 is a part of the claim, when the evidence stands elsewhere.
            if let wide, role == .evidence || role == .evidencePlace, wide.contains(found.columns.lowerBound),
                headings.contains(where: { $0.heading.role == .evidence && !wide.overlaps($0.columns) })
            {
                for column in found.columns { roles[column] = nil }
                continue
            }
            if role == .claim, found.columns.count > 1, found.heading.weight > 1 { wide = found.columns }
            for column in found.columns { roles[column] = role }
            if role == .evidence { evidenceSpan = evidenceSpan ?? found.columns }
            if role == .previousClaim, found.columns.count > 1 { earlier.append(found.columns) }
        }
    }

    /// The columns of the table; nil where there are no claims, or nothing beside them.
    consuming func layout() -> TableLayout? {
        let presence = takeMarks()
        guard let (claim, claimColumn) = takeClaim() else { return nil }
        let choices = takeChoices()
        if !claim.heading.isExample { takeExamples() }
        let evidence = takeEvidence(rightOf: claimColumn)
        let headed = roles.filter { [.number, .label, .description, .requirement, .guidance].contains($0.value) }
        guard !evidence.isEmpty || !headed.isEmpty else { return nil }
        return TableLayout(
            header: rows,
            claim: claimColumn,
            evidence: evidence.filter { $0 != claimColumn },
            previousClaim: columns(.previousClaim).first,
            previousEvidence: columns(.previousEvidence).first,
            headed: headed,
            others: others,
            isExample: claim.heading.isExample,
            presence: presence ?? choices.first.map { .choice(column: $0) },
            rivals: Set(otherClaims.flatMap(\.columns)).union(rivalEvidence).subtracting(headed.keys),
            isStacked: evidence.isEmpty
                && headings.contains { $0.heading.role == .evidence && $0.columns.contains(claimColumn) },
            bounds: bounds
        )
    }

    /// The columns that hold something, in order.
    func columns(_ role: Heading.Role) -> [Int] { roles.filter { $0.value == role }.keys.sorted() }

    /// Chooses the heading of the claims and their column; the other columns that might have been it lose their role.
    private mutating func takeClaim() -> (heading: HeadingCell, column: Int)? {
        var claims = headings.filter { $0.heading.role == .claim && roles[$0.columns.lowerBound] == .claim }
        if claims.isEmpty {
            claims = headings.filter { $0.heading.role == .claim }
            let isRefined = claims.first.map { $0.columns.contains(narrowClaims.first ?? 0) } ?? false
            if !isRefined {
                for column in claims.first?.columns ?? 1...1 where !claims.isEmpty { roles[column] = .claim }
            }
        }
        // What is hidden is not what is claimed, when something is shown.
        if claims.contains(where: { !$0.isHidden }) {
            for found in claims where found.isHidden { for column in found.columns { roles[column] = nil } }
            claims.removeAll { $0.isHidden }
        }
        // The form's own word for the column speaks louder than 状況 or 回答 beside it.
        let loudest = claims.filter { !$0.heading.isExample }.map(\.heading.weight).max() ?? 0
        let quiet = claims.filter { !$0.heading.isExample && $0.heading.weight < loudest }
        claims.removeAll { !$0.heading.isExample && $0.heading.weight < loudest }
        takeEarlierClaim(&claims)
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
        otherClaims = (claims + quiet).filter { !claim.columns.overlaps($0.columns) && !$0.heading.isExample }
        // A column 実施状況 beside 申請内容 may hold choices.
        for found in quiet {
            for column in found.columns where roles[column] == .claim && !claim.columns.contains(column) {
                roles[column] = found.heading.weight == 0 ? .presence : nil
            }
        }
        let first = claim.columns.lowerBound
        return (claim, roles[first] == .presence ? narrowClaims.first ?? first : first)
    }

    /// Beside 申請内容（変更後） a column 申請内容 holds the earlier text.
    private mutating func takeEarlierClaim(_ claims: inout [HeadingCell]) {
        guard claims.count > 1 else { return }
        let years = claims.map { year(of: $0) }
        let latest = years.compactMap { $0 }.max()
        let isDated = claims.count == 2 && !years.contains(nil) && years[0] != years[1]
        let isCurrent = zip(claims, years).map { isDated ? $1 == latest : $0.heading.isCurrent }
        let current = zip(claims, isCurrent).filter(\.1).map(\.0)
        let others = zip(claims, isCurrent).filter { !$0.1 && !$0.0.heading.isExample }.map(\.0)
        guard current.count == 1, others.count == 1, !current[0].columns.overlaps(others[0].columns) else { return }
        for column in others[0].columns { roles[column] = .previousClaim }
        claims.removeAll { $0.columns == others[0].columns }
        // Each has its evidence to the right.
        let evidence = columns(.evidence) + columns(.evidencePlace)
        let first = current[0].columns.lowerBound
        let second = others[0].columns.lowerBound
        let between = evidence.filter { $0 > min(first, second) && $0 < max(first, second) }
        let beyond = evidence.filter { $0 > max(first, second) }
        guard !between.isEmpty, !beyond.isEmpty else { return }
        for column in second < first ? between : beyond { roles[column] = .previousEvidence }
    }

    /// The year that stands in a heading or right above it.
    private func year(of found: HeadingCell) -> Int? {
        if let year = Heading.year(in: found.text) { return year }
        let above = rows.lowerBound - 1
        let places =
            Array(rows)
            + (above >= 0 && grid.rows[above].number == grid.rows[rows.lowerBound].number - 1 ? [above] : [])
        for position in places {
            for index in grid.rows[position].cells {
                let cell = grid.sheet.cells[index]
                let columns = grid.merge(at: cell.address)?.columns ?? cell.address.column...cell.address.column
                guard columns.contains(found.columns.lowerBound), cell.text.utf8.count <= 90 else { continue }
                if let year = Heading.year(in: LabelKey.of(cell.text)) { return year }
            }
        }
        return nil
    }

    /// The columns 有 and 無 below the heading; they are nothing else then.
    private mutating func takeMarks() -> PresenceColumns? {
        let cells = rows.flatMap { grid.rows[$0].cells }
            .filter { bounds.contains(grid.sheet.cells[$0].address.column) }
        let marks = PresenceColumns.pair(in: cells, of: grid, table)
        for column in marks?.columns ?? [] { roles[column] = .presence }
        return marks
    }

    /// The column 有無; where there are several none of them counts.
    private mutating func takeChoices() -> [Int] {
        let choices = columns(.presence)
        guard choices.count > 1 else { return choices }
        for column in choices { roles[column] = nil }
        return []
    }

    /// Beside the claims a column of examples is what the form itself says.
    private mutating func takeExamples() {
        for found in headings where found.heading.isExample {
            for column in found.columns where roles[column] == found.heading.role { roles[column] = .guidance }
        }
    }

    /// The columns below 前回 in the upper row of a heading, where nobody merged it over them: up to the next heading of
    /// that row, and to the next claim.
    private static func earlierSpans(_ headings: [HeadingCell], _ grid: SheetGrid, _ rows: Range<Int>)
        -> [ClosedRange<Int>]
    {
        guard rows.count > 1 else { return [] }
        let upper = grid.rows[rows.lowerBound].cells.map { grid.sheet.cells[$0].address }
        let lower = grid.rows[rows.upperBound - 1].cells.map { grid.sheet.cells[$0].address }
        let claims = headings.filter { $0.heading.role == .claim }.map(\.columns.lowerBound)
        return headings.compactMap { found in
            let first = found.columns.lowerBound
            guard found.heading.role == .previousClaim, found.columns.count == 1,
                upper.contains(where: { $0.column == first && $0.row == grid.rows[rows.lowerBound].number }),
                lower.contains(where: { $0.column == first })
            else { return nil }
            let next = upper.map(\.column).filter { $0 > first }.min() ?? first + 1
            let nextClaim = claims.filter { $0 > first }.min() ?? next
            return first...max(first, min(next, nextClaim) - 1)
        }
    }

    /// The headings of the columns that hold nothing of form B.
    private var others: [Int: String] {
        var others: [Int: String] = [:]
        for index in rows.flatMap({ grid.rows[$0].cells }) {
            let cell = grid.sheet.cells[index]
            if roles[cell.address.column] == nil, bounds.contains(cell.address.column) {
                others[cell.address.column] = cell.text
            }
        }
        return others
    }
}
