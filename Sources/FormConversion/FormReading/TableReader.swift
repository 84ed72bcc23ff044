internal import ApplicationForm
internal import Spreadsheet

/// Reads the rows of one table: which columns hold labels, which row asks for what.
struct TableReader {
    /// A column that holds no answers.
    private struct Column {
        let number: Int
        let slot: Int
        var labelHits = 0
        var descriptionHits = 0
        var numberHits = 0
        var requirementHits = 0
        var filled = 0
    }

    /// The grid of the sheet.
    let grid: SheetGrid
    /// Where its columns stand.
    let layout: TableLayout
    /// The rows below the heading, as positions of the grid.
    let range: Range<Int>
    /// The columns that were looked at.
    let columns: [Int]
    /// For each row the cell that shows in each column.
    let shown: [[Int32]]

    /// The labels seen so far.
    let table: LabelTable
    private var slots: [Int: Int] = [:]
    /// The labels of the cells in columns without answers, by column and row.
    private var entries: [[LabelTable.Entry?]] = []

    init(_ grid: SheetGrid, _ layout: TableLayout, _ table: LabelTable) {
        self.grid = grid
        self.layout = layout
        self.table = table
        range = layout.header.upperBound..<grid.rows.count
        var present = Set(layout.columns)
        for row in grid.rows[range] {
            for index in row.cells { present.insert(grid.sheet.cells[index].address.column) }
        }
        columns = present.filter { $0 <= TableLayout.searchedColumns }.sorted()
        shown = grid.shown(columns, in: range)
        for (slot, column) in columns.enumerated() { slots[column] = slot }
        entries = columns.indices.map { slot in
            guard !layout.answerColumns.contains(columns[slot]) else { return [] }
            var last: Int32 = -1
            var entry: LabelTable.Entry?
            return shown.map { row in
                if row[slot] != last {
                    last = row[slot]
                    entry = last < 0 ? nil : table.entry(of: grid.sheet.cells[Int(last)].text)
                }
                return entry
            }
        }
    }

    /// The label that shows in a column of a row.
    private func entry(_ row: Int, _ column: Int) -> LabelTable.Entry? {
        guard let slot = slots[column], !entries[slot].isEmpty else { return nil }
        return entries[slot][row]
    }

    /// The cell that shows in a column of a row, as an index of the sheet's cells.
    func cell(_ row: Int, _ column: Int) -> Int? {
        guard let slot = slots[column], case let index = shown[row][slot], index >= 0 else { return nil }
        return Int(index)
    }

    /// How many cells are descriptions of a catalogue, word for word.
    func descriptionHits(_ index: LabelIndex) -> Int {
        entries.reduce(0) { sum, column in
            sum + column.count { $0.map { index.byDescription[$0.key] != nil } ?? false }
        }
    }

    /// The rows with their labels, for one catalogue, and the columns that hold labels.
    func rows(for index: LabelIndex, section start: Int32) -> (rows: [TableRow], labelColumns: [Int]) {
        let roles = self.roles(for: index)
        var section = start
        var last: [Int: LabelTable.Entry] = [:]
        var rows: [TableRow] = []
        rows.reserveCapacity(shown.count)
        // Where nothing is merged downward, as in CSV, a blank label continues the one above it.
        let continues = !grid.hasTallMerges(in: range)
        var lastNumber: String?
        for offset in shown.indices {
            var row = TableRow(position: range.lowerBound + offset)
            var isContinued = continues
            for column in roles.labels {
                guard let entry = entry(offset, column) else {
                    guard column != roles.description, let carried = last[column] else { continue }
                    if isContinued, column != roles.number {
                        row.labels.append(carried)
                    } else {
                        row.carried.append(carried)
                    }
                    continue
                }
                last[column] = entry
                row.labels.append(entry)
                if column == roles.description {
                    row.description = entry
                } else if column != roles.number || entry.itemNumber == nil {
                    // What stands to the right of a new label belongs to that label.
                    isContinued = false
                }
            }
            if let number = roles.number { row.number = entry(offset, number)?.itemNumber }
            if row.number == nil, isContinued, row.description != nil { row.number = lastNumber }
            lastNumber = row.number ?? lastNumber
            if let named = self.section(row, index) { section = named }
            row.section = section
            rows.append(row)
        }
        return (rows, roles.labels)
    }

    /// The section that a row names: in a band of its own or in a column.
    private func section(_ row: TableRow, _ index: LabelIndex) -> Int32? {
        for label in row.labels {
            if index.sections.contains(label.key) { return label.key }
            if index.sections.contains(label.core) { return label.core }
        }
        guard let label = row.labels.first, row.labels.allSatisfy({ $0.text == label.text }) else { return nil }
        return index.section(endingIn: label.text) ?? index.section(like: label.text)
    }

    private func roles(for index: LabelIndex) -> (labels: [Int], description: Int?, number: Int?) {
        var counted = columns.enumerated()
            .filter { !layout.answerColumns.contains($0.element) }
            .map { Column(number: $0.element, slot: $0.offset) }
        for position in counted.indices { count(&counted[position], index) }
        let labels = counted.filter { column in
            switch layout.headed[column.number] {
            // A band may begin in the column of the numbers.
            case .label, .description, .number: return true
            case .requirement, .claim, .evidence, .evidencePlace, .previousClaim, .previousEvidence: return false
            case nil:
                guard column.labelHits > 0 else { return false }
                return column.labelHits * 3 >= column.filled
                    || (column.labelHits + column.numberHits) * 5 >= column.filled * 4
            }
        }
        let description = labels.max { ($0.descriptionHits, $1.number) < ($1.descriptionHits, $0.number) }
        let number =
            counted.first { layout.headed[$0.number] == .number }
            ?? counted.first { $0.numberHits * 2 >= $0.filled && $0.numberHits > 0 }
        return (labels.map(\.number), description?.number, number?.number)
    }

    private func count(_ column: inout Column, _ index: LabelIndex) {
        var last: Int32 = -1
        for (offset, row) in shown.enumerated() {
            let cell = row[column.slot]
            guard cell >= 0, cell != last else { continue }
            last = cell
            // A band that is merged over the whole row says nothing of the columns beneath it.
            guard grid.sheet.cells[Int(cell)].address.column == column.number else { continue }
            guard let entry = entries[column.slot][offset] else { continue }
            column.filled += 1
            if index.byDescription[entry.key] != nil || index.byCore[entry.core] != nil { column.descriptionHits += 1 }
            if index.isLabel(entry) {
                column.labelHits += 1
            } else if entry.itemNumber != nil {
                column.numberHits += 1
            }
        }
    }

    /// The columns, among those without answers, that hold 必須/選択 or numbers: the form's own text.
    func isFormColumn(_ column: Int, labels: [Int]) -> Bool {
        if labels.contains(column) || layout.headed[column] != nil { return true }
        guard let slot = slots[column], layout.others[column] == nil else { return false }
        // A column without a heading is the form's own when it holds numbers or 必須/選択 only.
        var seen = false
        for row in shown where row[slot] >= 0 {
            let text = grid.sheet.cells[Int(row[slot])].text
            guard let entry = table.entry(of: text), entry.itemNumber != nil || entry.isRequirement else {
                return false
            }
            seen = true
        }
        return seen
    }
}
