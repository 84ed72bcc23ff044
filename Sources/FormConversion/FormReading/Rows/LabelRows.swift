internal import Spreadsheet

/// What the label cells of a table say, row by row, for one catalogue.
struct LabelRows {
    /// The rows.
    private(set) var rows: [TableRow] = []

    private let reader: TableReader
    private let index: LabelIndex
    private let columns: LabelColumns
    /// Whether blank labels continue the ones above: where nothing is merged downward, as in CSV.
    private let continues: Bool
    /// The section that the rows are in.
    private var section: Int32
    /// The label that stands last in each column.
    private var last: [Int: LabelTable.Entry] = [:]
    private var lastNumber: String?
    /// The item that stands in a row of its own above its subitems.
    private var item: LabelTable.Entry?

    /// Reads the rows of a table.
    ///
    /// - Parameter section: the section that the first rows are in.
    init(_ reader: TableReader, _ columns: LabelColumns, _ index: LabelIndex, section: Int32) {
        self.reader = reader
        self.columns = columns
        self.index = index
        self.section = section
        continues = !reader.hasTallMerges(columns.labels)
        rows.reserveCapacity(reader.range.count)
        for offset in 0..<reader.range.count { read(offset) }
    }

    private mutating func read(_ offset: Int) {
        var row = TableRow(position: reader.range.lowerBound + offset)
        row.isBare = isBare(offset)
        row.isHidden = reader.hiddenRows.contains(row.position)
        if row.isBare, columns.description != nil {
            // What a label merged over the row asks for was asked in the row where it begins.
            row.section = section
            rows.append(row)
            return
        }
        let isContinued = takeLabels(offset, &row)
        if let item { row.carried.append(item) }
        if let only = row.labels.last(where: { index.items.contains($0.key) }),
            row.labels.allSatisfy({ $0.key == only.key || !index.isLabel($0) })
        {
            item = only
        }
        if let number = columns.number { row.number = reader.entry(offset, number)?.itemNumber }
        if row.number == nil, isContinued, row.description != nil { row.number = lastNumber }
        lastNumber = row.number ?? lastNumber
        if let named = self.section(row) {
            if named != section { item = nil }
            section = named
        }
        row.section = section
        rows.append(row)
    }

    /// Takes the labels of a row, and those above it where its own are blank.
    ///
    /// - Returns: whether the row has no new label but its description.
    private mutating func takeLabels(_ offset: Int, _ row: inout TableRow) -> Bool {
        var isContinued = continues
        for column in columns.labels {
            guard let entry = reader.entry(offset, column), !entry.isDitto else {
                guard column != columns.description, let carried = last[column] else { continue }
                if isContinued, column != columns.number {
                    row.labels.append(carried)
                } else {
                    row.carried.append(carried)
                }
                continue
            }
            last[column] = entry
            row.labels.append(entry)
            let path = index.isLabel(entry) ? [] : reader.table.path(of: entry).filter { index.isLabel($0) }
            row.labels += path
            if column == columns.description {
                let asked = path.filter { index.byDescription[$0.key] != nil && !index.items.contains($0.key) }
                row.asksSeveral = Set(asked.map(\.key)).count > 1
                row.description = path.last { index.isDescription($0) } ?? path.last ?? entry
            } else if column != columns.number || entry.itemNumber == nil {
                // What stands to the right of a new label belongs to that label.
                isContinued = false
            }
        }
        return isContinued
    }

    /// Whether none of the form's own texts stands in a row itself; what is merged over it from above does not count.
    private func isBare(_ row: Int) -> Bool {
        let number = reader.grid.rows[reader.range.lowerBound + row].number
        return !columns.formText.contains { column in
            guard let cell = reader.cell(row, column), reader.grid.sheet.cells[cell].address.row == number else {
                return false
            }
            return reader.entry(row, column)?.isDitto != true
        }
    }

    /// The section that a row names: in a band of its own or in a column.
    private func section(_ row: TableRow) -> Int32? {
        for label in row.labels {
            if index.sections.contains(label.key) { return label.key }
            if index.sections.contains(label.core) { return label.core }
        }
        guard let label = row.labels.first, row.labels.allSatisfy({ $0.text == label.text }) else { return nil }
        return index.section(endingIn: label.text) ?? index.section(like: label.text)
    }
}
