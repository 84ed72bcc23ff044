/// A rectangle of cells.
///
/// ECMA-376 part 1, 18.18.62 (`ST_Ref`).
public struct CellRange: Hashable, Sendable {
    /// The cell at the top left.
    public let first: CellAddress
    /// The cell at the bottom right.
    public let last: CellAddress

    /// Makes the rectangle between two corners, in whatever order they come.
    public init(_ one: CellAddress, _ other: CellAddress) {
        first = CellAddress(row: min(one.row, other.row), column: min(one.column, other.column))
        last = CellAddress(row: max(one.row, other.row), column: max(one.column, other.column))
    }

    /// The rows it covers.
    public var rows: ClosedRange<Int> { first.row...last.row }
    /// The columns it covers.
    public var columns: ClosedRange<Int> { first.column...last.column }

    /// Whether the rectangle holds a cell.
    public func contains(_ address: CellAddress) -> Bool {
        rows.contains(address.row) && columns.contains(address.column)
    }

    /// Whether two rectangles share a cell.
    public func overlaps(_ other: CellRange) -> Bool {
        rows.overlaps(other.rows) && columns.overlaps(other.columns)
    }
}

extension CellRange: CustomStringConvertible {
    /// Reads `A1:B2`, or `A1` for a single cell; nil when it is no range.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count <= 2, let head = parts.first, let tail = parts.last,
            let first = CellAddress(head), let last = CellAddress(tail)
        else { return nil }
        self.init(first, last)
    }

    /// The reference as Excel writes it, `A1:B2`, or `A1` for a single cell.
    public var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}
