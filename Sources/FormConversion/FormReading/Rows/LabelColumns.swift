internal import Spreadsheet

/// What the columns without answers hold, for one catalogue.
struct LabelColumns {
    /// The columns that hold labels.
    let labels: [Int]
    /// The column of the descriptions, where descriptions of the catalogue stand in some column.
    let description: Int?
    /// The column of the numbers.
    let number: Int?
    /// The columns that are the form's own text: labels, 必須/選択, numbers.
    let formText: [Int]

    /// What was counted in a column that holds no answers.
    private struct Column {
        let number: Int
        let slot: Int
        var labelHits = 0
        var descriptionHits = 0
        var numberHits = 0
        var filled = 0
    }

    /// Counts the labels of a table's columns.
    init(_ reader: TableReader, _ index: LabelIndex) {
        let layout = reader.layout
        let counted = reader.columns.indices.filter { !reader.isAnswer[$0] }
            .map { Self.count(slot: $0, reader, index) }
        let labelled = counted.filter { column in
            switch layout.headed[column.number] {
            // A band may begin in the column of the numbers.
            case .label, .description, .number: return true
            case .requirement, .claim, .evidence, .evidencePlace, .previousClaim, .previousEvidence, .presence,
                .guidance:
                return false
            case nil:
                guard column.labelHits > 0 else { return false }
                return column.labelHits * 3 >= column.filled
                    || (column.labelHits + column.numberHits) * 5 >= column.filled * 4
            }
        }
        let described = labelled.max { ($0.descriptionHits, $1.number) < ($1.descriptionHits, $0.number) }
        let numbered =
            counted.first { layout.headed[$0.number] == .number }
            ?? counted.first { $0.numberHits * 2 >= $0.filled && $0.numberHits > 0 }
        let labels = labelled.map(\.number)
        self.labels = labels
        description = described.flatMap { $0.descriptionHits > 0 ? $0.number : nil }
        number = numbered?.number
        formText = reader.columns.indices
            .filter { !reader.isAnswer[$0] && Self.isFormText(slot: $0, reader, labels) }.map { reader.columns[$0] }
    }

    private static func count(slot: Int, _ reader: TableReader, _ index: LabelIndex) -> Column {
        var column = Column(number: reader.columns[slot], slot: slot)
        var last: Int32 = -1
        for place in stride(from: slot, to: reader.shown.count, by: reader.columns.count) {
            let cell = reader.shown[place]
            guard cell >= 0, cell != last else { continue }
            last = cell
            // A band that is merged over the whole row says nothing of the columns beneath it.
            guard reader.grid.sheet.cells[Int(cell)].address.column == column.number,
                let entry = reader.table.entry(reader.labels[place])
            else { continue }
            column.filled += 1
            if index.isLabel(entry) {
                if index.isDescription(entry) { column.descriptionHits += 1 }
                column.labelHits += 1
            } else if entry.itemNumber != nil {
                column.numberHits += 1
            } else if let last = reader.table.path(of: entry).last(where: { index.isLabel($0) }) {
                if index.isDescription(last) { column.descriptionHits += 1 }
                column.labelHits += 1
            }
        }
        return column
    }

    private static func isFormText(slot: Int, _ reader: TableReader, _ labels: [Int]) -> Bool {
        let column = reader.columns[slot]
        if labels.contains(column) || reader.layout.headed[column] != nil { return true }
        // A column without a heading is the form's own when it holds numbers or 必須/選択 only; one with a heading that
        // nobody knows when it holds 必須/選択 only.
        let isHeaded = reader.layout.others[column] != nil
        var seen = false
        for place in stride(from: slot, to: reader.shown.count, by: reader.columns.count)
        where reader.shown[place] >= 0 {
            guard let entry = reader.table.entry(reader.labels[place]),
                entry.isRequirement || !isHeaded && entry.itemNumber != nil
            else { return false }
            seen = true
        }
        return seen
    }
}
