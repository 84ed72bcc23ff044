internal import Spreadsheet

/// The merged ranges of a sheet that is written, by blocks of rows, so that an overlap is found without a look at all.
struct MergeMap {
    private static let rows = 64
    private var blocks: [Int: [CellRange]] = [:]

    private func numbers(_ range: CellRange) -> ClosedRange<Int> {
        range.first.row / Self.rows...range.last.row / Self.rows
    }

    /// A range that shares cells with another, or nil.
    func overlapping(_ range: CellRange) -> CellRange? {
        for block in numbers(range) {
            if let other = blocks[block]?.first(where: { $0.overlaps(range) }) { return other }
        }
        return nil
    }

    /// Adds a range.
    mutating func insert(_ range: CellRange) {
        for block in numbers(range) { blocks[block, default: []].append(range) }
    }
}
