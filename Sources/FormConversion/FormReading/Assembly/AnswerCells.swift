internal import Spreadsheet

/// The cells that one answer is read from.
struct AnswerCells {
    /// 申請内容, with the choice 有無 where that is a part of it.
    var claim = JoinedCells()
    /// 添付書類等.
    var evidence = JoinedCells()
    /// A cell of a column 有無 that says what the claim says already.
    var repeated: Int?

    /// All cells whose text is a part of the answer.
    var all: [Int] { claim.cells + evidence.cells }

    /// Gathers the cells of a row and of the rows that go on it.
    mutating func gather(_ reader: TableReader, _ row: Int, _ continued: [Int]) {
        claim.removeAll()
        evidence.removeAll()
        repeated = nil
        if let cell = reader.answerCell(row, reader.layout.claim) { claim.append(cell) }
        for column in reader.layout.evidence {
            if let cell = reader.answerCell(row, column) { evidence.append(cell) }
        }
        for row in continued {
            if reader.layout.isStacked {
                evidence.append(row: row, [reader.layout.claim], of: reader)
            } else {
                claim.append(row: row, [reader.layout.claim], of: reader)
                evidence.append(row: row, reader.layout.evidence, of: reader)
            }
        }
    }
}
