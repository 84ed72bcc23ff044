internal import Spreadsheet

/// A sheet seen row by row: which cell shows at a place, merges taken into account.
struct SheetGrid {
    /// One row that holds cells.
    struct Row {
        /// Its number in the sheet.
        let number: Int
        /// Its cells, as indexes of the sheet's cells.
        let cells: Range<Int>
    }

    /// The sheet.
    let sheet: Sheet
    /// The rows that hold cells.
    let rows: [Row]
    /// The merged ranges by row and column of their first cell, those that overlap an earlier one left out.
    private let merges: [CellRange]

    /// Steps that filling merges may take; Excel's own sheets stay far below.
    private static let fillingSteps = 20_000_000

    init(_ sheet: Sheet) {
        self.sheet = sheet
        var rows: [Row] = []
        // A form has some hundred and fifty.
        rows.reserveCapacity(min(sheet.cells.count, 256))
        var start = 0
        while start < sheet.cells.count {
            let number = sheet.cells[start].address.row
            var end = start + 1
            while end < sheet.cells.count, sheet.cells[end].address.row == number { end += 1 }
            rows.append(Row(number: number, cells: start..<end))
            start = end
        }
        self.rows = rows
        var merges = sheet.merges
        // Most programs write them in order.
        let isSorted = zip(merges, merges.dropFirst()).allSatisfy { $0.first <= $1.first }
        if !isSorted { merges.sort { $0.first < $1.first } }
        self.merges = merges
    }

    /// The first of the rows at or after a row of the sheet.
    func position(ofRow number: Int) -> Int {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The cells that show in some columns of some rows: row by row and column by column an index of the sheet's cells,
    /// −1 for none.
    ///
    /// A merged cell shows in every place that it covers; what lies beneath it does not show.
    func shown(_ columns: [Int], in range: Range<Int>) -> [Int32] {
        let highest = (columns.max() ?? 0) + 1
        var slots = [Int](repeating: -1, count: highest)
        for (slot, column) in columns.enumerated() { slots[column] = slot }
        var result = [Int32](repeating: -1, count: columns.count * range.count)
        for position in range {
            let start = (position - range.lowerBound) * columns.count
            for index in rows[position].cells {
                let column = sheet.cells[index].address.column
                if column < highest, slots[column] >= 0 { result[start + slots[column]] = Int32(index) }
            }
        }
        guard !range.isEmpty else { return result }
        let firstRow = rows[range.lowerBound].number
        let lastRow = rows[range.upperBound - 1].number
        var steps = 0
        for merge in merges where merge.last.row >= firstRow && merge.first.row <= lastRow {
            let covered = min(merge.first.column, highest)..<min(merge.last.column + 1, highest)
            guard covered.contains(where: { slots[$0] >= 0 }) else { continue }
            var position = self.position(ofRow: merge.first.row)
            let anchor = cell(at: merge.first, position).map { Int32($0) } ?? -1
            position = max(position, range.lowerBound)
            while position < range.upperBound, rows[position].number <= merge.last.row {
                let start = (position - range.lowerBound) * columns.count
                for column in covered where slots[column] >= 0 {
                    result[start + slots[column]] = anchor
                    steps += 1
                }
                position += 1
                guard steps <= Self.fillingSteps else { return result }
            }
        }
        return result
    }

    /// The cell at an address, as an index of the sheet's cells.
    ///
    /// - Parameter position: the first of the rows at or after its row.
    private func cell(at address: CellAddress, _ position: Int) -> Int? {
        guard position < rows.count, rows[position].number == address.row else { return nil }
        // Rows have a dozen cells, and most ranges begin with one of the first.
        let cells = rows[position].cells
        guard cells.count <= Self.searchedInOrder else { return sheet.index(of: address) }
        return cells.first { sheet.cells[$0].address == address }
    }

    private static let searchedInOrder = 32

    /// For each column up to some column whether a cell of it is merged downward in some rows.
    func tallColumns(in range: Range<Int>, through last: Int) -> [Bool] {
        var result = [Bool](repeating: false, count: last + 1)
        guard !range.isEmpty else { return result }
        let span = rows[range.lowerBound].number...rows[range.upperBound - 1].number
        for merge in merges where merge.first.row < merge.last.row && span.contains(merge.first.row) {
            var column = merge.first.column
            while column <= min(merge.last.column, last) {
                result[column] = true
                column += 1
            }
        }
        return result
    }

    /// The merged range whose first cell is at an address.
    func merge(at address: CellAddress) -> CellRange? {
        var low = 0
        var high = merges.count
        while low < high {
            let middle = (low + high) / 2
            if merges[middle].first < address { low = middle + 1 } else { high = middle }
        }
        return low < merges.count && merges[low].first == address ? merges[low] : nil
    }
}
