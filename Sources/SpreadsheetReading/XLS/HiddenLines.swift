internal import Spreadsheet

/// Which rows and columns of a sheet are hidden, counted from 1 as addresses are.
struct HiddenLines {
    private var rows: [Int: Bool] = [:]
    private var areOtherRowsHidden = false
    private var columnStarts: [Int: Int] = [:]

    /// Whether nothing is hidden.
    var isEmpty: Bool { rows.isEmpty && !areOtherRowsHidden && columnStarts.isEmpty }

    /// Takes a row's properties (2.4.221, `Row`); bit 5 is `fDyZero`.
    mutating func takeRow(_ body: ByteSpan) {
        let isHidden = body.byte(12) & 0x20 != 0
        // Shown rows need no place, unless the sheet hides those it says nothing of.
        if isHidden || areOtherRowsHidden || !rows.isEmpty { rows[body.short(0) + 1] = isHidden }
    }

    /// Takes what holds for rows of which nothing is said (2.4.87, `DefaultRowHeight`); it stands before them.
    mutating func takeDefaultRow(_ body: ByteSpan) { areOtherRowsHidden = body.byte(0) & 0x02 != 0 }

    /// Takes the properties of some columns (2.4.53, `ColInfo`).
    mutating func takeColumns(_ body: ByteSpan) {
        let (first, last) = (body.short(0), min(body.short(2), CellAddress.lastColumn - 1))
        guard body.byte(8) & 0x01 != 0, first <= last else { return }
        columnStarts[first + 1, default: 0] += 1
        columnStarts[last + 2, default: 0] -= 1
    }

    /// Marks the cells that cannot be seen.
    func mark(_ cells: inout [Cell]) {
        guard !isEmpty else { return }
        var isColumnHidden = [Bool](repeating: false, count: CellAddress.lastColumn + 2)
        var depth = 0
        for column in 1...CellAddress.lastColumn {
            depth += columnStarts[column] ?? 0
            isColumnHidden[column] = depth > 0
        }
        for index in cells.indices {
            let address = cells[index].address
            if isColumnHidden[address.column] || rows[address.row] ?? areOtherRowsHidden {
                cells[index].isHidden = true
            }
        }
    }
}
