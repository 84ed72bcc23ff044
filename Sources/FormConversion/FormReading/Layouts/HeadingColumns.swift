internal import Spreadsheet

/// Decides what each column below a heading holds.
struct HeadingColumns {
    private let grid: SheetGrid
    /// The rows of the heading, as positions of the grid.
    private let rows: Range<Int>
    private let headings: [HeadingCell]
    /// The columns that the table may have.
    private var bounds: ClosedRange<Int>
    /// What each column holds; columns without a known heading are left out.
    private var roles: [Int: Heading.Role] = [:]
    /// The columns of the first heading of evidence.
    private var evidenceSpan: ClosedRange<Int>?
    /// Columns of the claim below a heading that spans several.
    private var narrowClaims: [Int] = []

    /// Reads the headings of one table, those below refining those above.
    init(_ grid: SheetGrid, _ rows: Range<Int>, _ headings: [HeadingCell], within bounds: ClosedRange<Int>) {
        self.grid = grid
        self.rows = rows
        self.headings = headings
        self.bounds = bounds
        var earlier: [ClosedRange<Int>] = []
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
            if role == .claim, found.columns.count > 1, found.heading.weight > 1 { wide = found.columns }
            for column in found.columns { roles[column] = role }
            if role == .evidence { evidenceSpan = evidenceSpan ?? found.columns }
            if role == .previousClaim, found.columns.count > 1 { earlier.append(found.columns) }
        }
    }

    /// The columns of the table; nil where there are no claims, or nothing beside them.
    consuming func layout() -> TableLayout? {
        guard let (claim, claimColumn) = takeClaim() else { return nil }
        let choices = takeChoices()
        let evidence = takeEvidence(rightOf: claimColumn)
        let headed = roles.filter { [.number, .label, .description, .requirement].contains($0.value) }
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
            presence: choices.count == 1 && bounds.contains(choices[0]) ? choices[0] : nil,
            isStacked: evidence.isEmpty
                && headings.contains { $0.heading.role == .evidence && $0.columns.contains(claimColumn) },
            bounds: bounds
        )
    }

    /// The columns that hold something, in order.
    private func columns(_ role: Heading.Role) -> [Int] { roles.filter { $0.value == role }.keys.sorted() }

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
        // A column 実施状況 beside 申請内容 may hold choices.
        for found in quiet {
            for column in found.columns where roles[column] == .claim && !claim.columns.contains(column) {
                roles[column] = found.heading.weight == 0 ? .presence : nil
            }
        }
        let first = claim.columns.lowerBound
        return (claim, roles[first] == .presence ? narrowClaims.first ?? first : first)
    }

    /// The columns 有無; where there are several none of them counts.
    private mutating func takeChoices() -> [Int] {
        let choices = columns(.presence)
        for column in choices where choices.count > 1 { roles[column] = nil }
        return choices
    }

    /// The columns of evidence; the table ends where those of something else begin.
    private mutating func takeEvidence(rightOf claim: Int) -> [Int] {
        var evidence = columns(.evidence)
        // Columns below one wide heading belong to it, whatever the second heading row calls them.
        if let span = evidenceSpan, span.count > 1 {
            evidence = Set(evidence).union(span.filter { roles[$0] == .evidencePlace }).sorted()
        }
        // A column of places without documents beside it is evidence of its own kind.
        evidence += columns(.evidencePlace).filter { !evidence.contains($0) }
        let (strangers, cut) = strangers(among: evidence)
        for column in strangers { roles[column] = nil }
        evidence.removeAll { strangers.contains($0) }
        if let cut, cut > bounds.lowerBound, cut > claim {
            bounds = bounds.lowerBound...(cut - 1)
            roles = roles.filter { bounds.contains($0.key) }
        }
        return evidence
    }

    /// Columns of evidence that belong to something else: the 確認資料 of an examiner, or a list of documents to the right,
    /// and the column that such a list begins at.
    private func strangers(among evidence: [Int]) -> (columns: Set<Int>, cut: Int?) {
        guard evidence.count > 1 else { return ([], nil) }
        let documents = headings.filter { $0.heading.role == .evidence }
        let isSure = documents.contains { $0.heading.weight > 0 }
        var strangers: Set<Int> = []
        for found in documents where isSure && found.heading.weight == 0 {
            strangers.formUnion(
                found.columns.filter { evidenceSpan?.contains($0) != true || evidenceSpan == found.columns }
            )
        }
        // What stands beyond a column without a heading, or beyond another table's numbers and labels.
        var headed: Set<Int> = []
        for cell in rows.flatMap({ grid.rows[$0].cells }).map({ grid.sheet.cells[$0] }) {
            let columns = grid.merge(at: cell.address)?.columns ?? cell.address.column...cell.address.column
            headed.formUnion(columns.clamped(to: TableLayout.allColumns))
        }
        let labels = headings.filter { [.number, .label].contains($0.heading.role) }.map(\.columns.lowerBound)
        for (left, right) in zip(evidence, evidence.dropFirst()) where right > left + 1 {
            if let cut = ((left + 1)..<right).first(where: { !headed.contains($0) || labels.contains($0) }) {
                strangers.formUnion(evidence.filter { $0 >= right })
                return (strangers, cut)
            }
        }
        return (strangers.count < evidence.count ? strangers : [], nil)
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
