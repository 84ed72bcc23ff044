internal import Spreadsheet

/// The cells of one text, claim or evidence, in the order of reading.
struct JoinedCells {
    /// The cells, as indexes of the sheet's cells.
    private(set) var cells: [Int] = []
    /// Those that begin a line of their own; others stand behind a blank.
    private var lineStarts: [Int] = []
    /// What the first cell chooses where it is but a mark below a heading 有 or 無.
    private(set) var word: String?

    /// Forgets the cells and keeps their room, so that not every answer makes its own.
    mutating func removeAll() {
        cells.removeAll(keepingCapacity: true)
        if !lineStarts.isEmpty { lineStarts.removeAll(keepingCapacity: true) }
        word = nil
    }

    /// Adds a cell behind a blank; a merged cell that shows in two columns is one.
    mutating func append(_ cell: Int) {
        if !cells.contains(cell) { cells.append(cell) }
    }

    /// Adds what stands in some columns of a row that goes on the item, as a line of its own.
    mutating func append(row: Int, _ columns: [Int], of reader: TableReader) {
        var beginsLine = true
        for column in columns {
            guard let cell = ContinuedRows.ownCell(reader, row, column, reader.grid.sheet.cells),
                !cells.contains(cell)
            else { continue }
            cells.append(cell)
            if beginsLine { lineStarts.append(cell) }
            beginsLine = false
        }
    }

    /// Puts a cell before the others, as the first line.
    ///
    /// - Parameter word: what stands for its text, where it is but a mark.
    mutating func prepend(line cell: Int, word: String?) {
        self.word = word
        if let first = cells.first { lineStarts.append(first) }
        cells.insert(cell, at: 0)
    }

    /// What stands between a cell and the one before it.
    func sign(before cell: Int) -> String { lineStarts.contains(cell) ? "\n" : " " }

    /// The text as displayed.
    func text(in sheet: [Cell]) -> String {
        guard let first = cells.first else { return "" }
        let start = word ?? sheet[first].text
        return cells.count == 1 ? start : cells.dropFirst().reduce(start) { $0 + sign(before: $1) + sheet[$1].text }
    }

    /// The addresses of the cells.
    func addresses(in sheet: [Cell]) -> String {
        // Nearly every text stands in one cell.
        guard let first = cells.first, cells.count > 1 else {
            return cells.first.map { sheet[$0].address.description } ?? ""
        }
        return cells.dropFirst().reduce(sheet[first].address.description) { "\($0) \(sheet[$1].address)" }
    }
}
