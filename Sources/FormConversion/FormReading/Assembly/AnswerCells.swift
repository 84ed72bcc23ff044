internal import Spreadsheet

/// The cells that one answer is read from.
struct AnswerCells {
    /// 申請内容, with the choice 有無 where that is a part of it.
    var claim = JoinedCells()
    /// 添付書類等.
    var evidence = JoinedCells()
    /// Cells that say what the claim says already: in a column 有無, or in a row that repeats the item.
    var repeated: [Int] = []

    /// All cells whose text is a part of the answer.
    var all: [Int] { claim.cells + evidence.cells }

    /// Gathers the cells of a row and of the rows that go on it.
    mutating func gather(_ reader: TableReader, _ row: Int, _ continued: [Int]) {
        claim.removeAll()
        evidence.removeAll()
        if !repeated.isEmpty { repeated.removeAll() }
        if let cell = reader.answerCell(row, reader.layout.claim) { claim.append(cell) }
        for column in reader.layout.evidence {
            if let cell = reader.answerCell(row, column) { evidence.append(cell) }
        }
        for row in continued {
            if reader.layout.isStacked {
                evidence.append(row: row, [reader.layout.claim], of: reader)
            } else {
                appendClaim(of: row, reader)
                evidence.append(row: row, reader.layout.evidence, of: reader)
            }
        }
    }

    /// Adds the claim of a row that goes on the item, unless it says the same again.
    private mutating func appendClaim(of row: Int, _ reader: TableReader) {
        let sheet = reader.grid.sheet.cells
        let column = reader.layout.claim
        guard let cell = ContinuedRows.ownCell(reader, row, column, sheet), let first = claim.cells.first,
            sheet[cell].text.hasSameBytes(as: sheet[first].text), cell != first
        else { return claim.append(row: row, [column], of: reader) }
        repeated.append(cell)
    }
}
