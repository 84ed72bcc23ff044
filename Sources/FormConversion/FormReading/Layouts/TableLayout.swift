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
    /// The columns of the form's own text: those whose heading says description, label, number, requirement or guidance.
    let headed: [Int: Heading.Role]
    /// The columns with another heading or none, by their heading's text.
    let others: [Int: String]
    /// Whether a heading says that the table shows examples.
    let isExample: Bool
    /// 有無: the columns with the choice that belongs to the claim.
    let presence: PresenceColumns?
    /// Columns of claims and evidence beside those that are read, of which nobody says what they are.
    var rivals: Set<Int> = []
    /// Whether the evidence stands below each claim, in the same column.
    var isStacked = false
    /// The columns, as far as columns are searched, that the table may have cells in.
    var bounds = TableLayout.allColumns
    /// Behind its last row among the rows of the grid, where another table begins; nil for the end of the sheet.
    var end: Int?

    /// Columns that are looked at; forms have a dozen.
    static let searchedColumns = 256
    /// The columns of a table that stands alone.
    static let allColumns = 1...searchedColumns
}

extension TableLayout {
    /// Whether the table has all columns of its sheet; not so where tables stand side by side.
    var hasAllColumns: Bool { bounds == Self.allColumns }

    /// Whether a column of the sheet is the table's; the last table has those too that are not searched.
    func holds(column: Int) -> Bool {
        column >= bounds.lowerBound && (column <= bounds.upperBound || bounds.upperBound == Self.searchedColumns)
    }

    /// All columns that a row of the table may have cells in, in order.
    var columns: [Int] {
        answerColumns.union(headed.keys).union(others.keys).filter { bounds.contains($0) }.sorted()
    }

    /// The columns of answers; no label stands there.
    var answerColumns: Set<Int> {
        Set([claim] + evidence + [previousClaim, previousEvidence].compactMap { $0 } + (presence?.columns ?? []))
    }

    /// Whether answers stand in a column.
    func isAnswer(_ column: Int) -> Bool {
        column == claim || evidence.contains(column) || column == previousClaim || column == previousEvidence
            || presence?.columns.contains(column) == true
    }

    /// The columns from the first with a known heading to the last.
    var span: ClosedRange<Int> {
        let known = answerColumns.union(headed.keys)
        return (known.min() ?? claim)...(known.max() ?? claim)
    }

    /// Whether another table has its answers and labels in the same columns.
    func hasColumns(of other: TableLayout) -> Bool {
        claim == other.claim && evidence == other.evidence && answerColumns == other.answerColumns
            && headed.allSatisfy { column, role in other.headed[column].map { $0 == role } ?? true }
    }

    /// The same columns in a sheet that goes on the table of another one without repeating its heading.
    var withoutHeading: TableLayout {
        var copy = self
        copy.header = 0..<0
        copy.end = nil
        copy.bounds = Self.allColumns
        return copy
    }
}
