internal import Spreadsheet

/// What tells one layout from another.
extension TableReader {
    /// All that the meaning of the rows depends on, in numbers: two tables with the same mark read the same.
    ///
    /// - Returns: nil for a table that is too large to be a form.
    ///
    /// - Parameter title: the number of the title above the table where it names a section.
    func mark(sheetName: Int32, title: Int32) -> [Int32]? {
        guard shown.count <= Self.markedPlaces, sheetName != LabelTable.unknown else { return nil }
        var mark: [Int32] = []
        mark.reserveCapacity(shown.count + columns.count * 2 + 3)
        mark.append(sheetName)
        mark.append(title)
        mark.append(Int32(range.lowerBound))
        for (slot, column) in columns.enumerated() {
            mark.append(Int32(column))
            let role = layout.headed[column].map { Int32($0.rawValue) + 1 } ?? 0
            let isOther = layout.others[column] != nil
            let flags: Int32 = (isTall[column] ? 4 : 0) | (isAnswer[slot] ? 2 : 0) | (isOther ? 1 : 0)
            mark.append(role << 3 | flags)
        }
        var last = [Int32](repeating: -1, count: columns.count)
        for start in stride(from: 0, to: shown.count, by: columns.count) {
            for slot in columns.indices where !isAnswer[slot] {
                let cell = shown[start + slot]
                guard cell >= 0 else {
                    mark.append(-1)
                    continue
                }
                let isNew = last[slot] != cell
                last[slot] = cell
                let isOwn = grid.sheet.cells[Int(cell)].address.column == columns[slot]
                mark.append((labels[start + slot] + 1) << 2 | (isNew ? 2 : 0) | (isOwn ? 1 : 0))
            }
        }
        for position in hiddenRows.sorted() { mark.append(Int32(position)) }
        return mark
    }

    /// Rows times columns of the largest table that is remembered; a form has some two thousand.
    private static let markedPlaces = 20_000
}
