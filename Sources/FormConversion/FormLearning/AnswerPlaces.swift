internal import Spreadsheet

/// Where the answer of each row goes: its own cell, or the first of the cells that are merged over it.
struct AnswerPlaces {
    private let layout: TableLayout
    /// The first cell of the merged range over a place of the answers' columns, by column and row.
    private var anchors: [Int: [Int: CellAddress]] = [:]

    /// Rows that merged ranges may cover; a form has some hundred.
    private static let mostRows = 100_000

    init(_ reader: TableReader) {
        layout = reader.layout
        let wanted = [layout.claim] + layout.evidence
        guard let first = reader.grid.rows[reader.range].first?.number, let last = reader.grid.rows.last?.number else {
            return
        }
        var steps = 0
        for merge in reader.grid.sheet.merges where merge.rows.overlaps(first...last) {
            for column in wanted where merge.columns.contains(column) {
                for row in merge.rows.clamped(to: first...last) where steps < Self.mostRows {
                    steps += 1
                    anchors[column, default: [:]][row] = merge.first
                }
            }
        }
    }

    /// The cells of the claim and of the evidence of a row.
    func place(ofRow row: Int) -> (claim: CellAddress, evidence: [CellAddress]) {
        func cell(_ column: Int) -> CellAddress {
            anchors[column]?[row] ?? CellAddress(row: row, column: column)
        }
        var evidence: [CellAddress] = []
        for column in layout.evidence where !evidence.contains(cell(column)) { evidence.append(cell(column)) }
        return (cell(layout.claim), evidence)
    }
}
