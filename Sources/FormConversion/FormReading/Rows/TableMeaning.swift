/// What the rows of a table mean for one catalogue: it depends on the labels alone, not on the answers.
final class TableMeaning {
    /// The rows.
    let rows: [TableRow]
    /// The columns that hold labels.
    let labelColumns: [Int]
    /// The columns that are the form's own text.
    let formColumns: [Int]
    /// The fields of the rows.
    let matches: [RowMatcher.Match]
    /// Rows that repeat a field.
    let duplicates: [RowMatcher.Match]
    /// Rows without a field.
    let otherRows: [Int]
    /// The fields of the rows, as a set.
    let fields: Set<Int>
    /// Rows whose number is that of their field.
    let numberAgreements: Int

    init(_ reader: TableReader, _ index: LabelIndex, sheetName: String) {
        let start =
            reader.title.flatMap { index.section(endingIn: $0.text) }
            ?? index.section(endingIn: LabelKey.of(sheetName)) ?? LabelTable.unknown
        let columns = LabelColumns(reader, index)
        let rows = LabelRows(reader, columns, index, section: start).rows
        self.rows = rows
        labelColumns = columns.labels
        formColumns = columns.formText
        let (matches, duplicates) = RowMatcher(index: index).match(rows)
        self.matches = matches
        self.duplicates = duplicates
        var isTaken = [Bool](repeating: false, count: rows.count)
        for match in matches { isTaken[match.row] = true }
        for match in duplicates { isTaken[match.row] = true }
        otherRows = rows.indices.filter { !isTaken[$0] }
        fields = Set(matches.map(\.field))
        numberAgreements = matches.count { rows[$0.row].number == index.fields[$0.field].number }
    }
}
