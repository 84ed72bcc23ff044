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
    /// The labels seen so far.
    let table: LabelTable

    /// For each row, column by column, the cell that shows; −1 for none.
    private let shown: [Int32]
    /// For each column of the sheet its place among ``columns``, −1 for none.
    private let slots: [Int]
    /// For each row, column by column, the number of the label that shows; none in columns of answers.
    private let labels: [Int32]
    /// For each of ``columns`` whether it holds answers, where no label stands.
    private let isAnswer: [Bool]
    /// For each column of the sheet whether a cell of it is merged downward.
    private let isTall: [Bool]
    /// What stands alone above the heading: the section, where each has a table of its own.
    let title: LabelTable.Entry?

    init(_ grid: SheetGrid, _ layout: TableLayout, _ table: LabelTable) {
        self.grid = grid
        self.layout = layout
        self.table = table
        let range = layout.header.upperBound..<max(layout.end ?? grid.rows.count, layout.header.upperBound)
        self.range = range
        var isPresent = [Bool](repeating: false, count: TableLayout.searchedColumns + 1)
        for column in layout.columns where column < isPresent.count { isPresent[column] = true }
        for row in grid.rows[range] {
            for index in row.cells {
                let column = grid.sheet.cells[index].address.column
                if layout.bounds.contains(column) { isPresent[column] = true }
            }
        }
        var slots = [Int](repeating: -1, count: isPresent.count)
        var columns: [Int] = []
        for column in isPresent.indices where isPresent[column] {
            slots[column] = columns.count
            columns.append(column)
        }
        self.columns = columns
        self.slots = slots
        shown = grid.shown(columns, in: range)
        let answers = layout.answerColumns
        isAnswer = columns.map { answers.contains($0) }
        isTall = grid.tallColumns(in: range, through: TableLayout.searchedColumns)
        labels = Self.labels(shown, grid.sheet.cells, isAnswer, table)
        title = Self.title(grid, layout, table)
    }

    /// The only text of the row above the heading, or of the one above that.
    private static func title(_ grid: SheetGrid, _ layout: TableLayout, _ table: LabelTable) -> LabelTable.Entry? {
        let first = layout.header.lowerBound
        for position in (max(0, first - 2)..<first).reversed() {
            let cells = grid.rows[position].cells.filter { layout.bounds.contains(grid.sheet.cells[$0].address.column) }
            if cells.count == 1, grid.sheet.cells[cells[0]].text.utf8.count <= longestTitle {
                return table.entry(of: grid.sheet.cells[cells[0]].text)
            }
        }
        return nil
    }

    private static let longestTitle = 200

    /// The labels of the cells that show, column by column; a cell that shows in several rows is looked up once.
    private static func labels(_ shown: [Int32], _ cells: [Cell], _ isAnswer: [Bool], _ table: LabelTable) -> [Int32] {
        var asked: [Int32] = []
        asked.reserveCapacity(shown.count)
        for slot in isAnswer.indices where !isAnswer[slot] {
            var last: Int32 = -1
            for place in stride(from: slot, to: shown.count, by: isAnswer.count) where shown[place] != last {
                last = shown[place]
                if last >= 0 { asked.append(last) }
            }
        }
        let numbers = table.numbers(of: asked, in: cells)
        var labels = [Int32](repeating: LabelTable.unknown, count: shown.count)
        var next = 0
        for slot in isAnswer.indices where !isAnswer[slot] {
            var last: Int32 = -1
            var label = LabelTable.unknown
            for place in stride(from: slot, to: shown.count, by: isAnswer.count) {
                if shown[place] != last {
                    last = shown[place]
                    label = LabelTable.unknown
                    if last >= 0 {
                        label = numbers[next]
                        next += 1
                    }
                }
                labels[place] = label
            }
        }
        return labels
    }

    /// The label that shows in a column of a row.
    private func entry(_ row: Int, _ column: Int) -> LabelTable.Entry? {
        guard case let slot = slots[column], slot >= 0 else { return nil }
        return table.entry(labels[row * columns.count + slot])
    }

    /// The cell that shows in a column of a row, as an index of the sheet's cells.
    func cell(_ row: Int, _ column: Int) -> Int? {
        guard column < slots.count, case let slot = slots[column], slot >= 0,
            case let index = shown[row * columns.count + slot], index >= 0
        else { return nil }
        return Int(index)
    }

    /// Whether a cell of some columns is merged downward; without any, blank labels continue the ones above.
    func hasTallMerges(_ columns: [Int]) -> Bool { columns.contains { $0 < isTall.count && isTall[$0] } }

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
        return mark
    }

    /// Rows times columns of the largest table that is remembered; a form has some two thousand.
    private static let markedPlaces = 20_000

    /// How many cells are descriptions of a catalogue, word for word.
    func descriptionHits(_ index: LabelIndex) -> Int {
        labels.reduce(0) { sum, label in
            sum + (table.entry(label).map { index.byDescription[$0.key] != nil } ?? false ? 1 : 0)
        }
    }

    /// The rows with their labels, for one catalogue, the columns that hold labels and all that are the form's own.
    func rows(
        for index: LabelIndex,
        section start: Int32
    ) -> (rows: [TableRow], labelColumns: [Int], formColumns: [Int]) {
        let roles = self.roles(for: index)
        let formColumns = self.formColumns(labels: roles.labels)
        var section = start
        var last: [Int: LabelTable.Entry] = [:]
        var rows: [TableRow] = []
        rows.reserveCapacity(range.count)
        // Where nothing is merged downward, as in CSV, a blank label continues the one above it.
        let continues = !hasTallMerges(roles.labels)
        var lastNumber: String?
        // The item that stands in a row of its own above its subitems.
        var item: LabelTable.Entry?
        for offset in 0..<range.count {
            var row = TableRow(position: range.lowerBound + offset)
            row.isBare = isBare(offset, formColumns)
            if row.isBare, roles.hasDescriptions {
                // What a label merged over the row asks for was asked in the row where it begins.
                row.section = section
                rows.append(row)
                continue
            }
            var isContinued = continues
            for column in roles.labels {
                guard let entry = entry(offset, column), !entry.isDitto else {
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
                let path = index.isLabel(entry) ? [] : table.path(of: entry).filter { index.isLabel($0) }
                row.labels += path
                if column == roles.description {
                    row.description = path.last { index.isDescription($0) } ?? path.last ?? entry
                } else if column != roles.number || entry.itemNumber == nil {
                    // What stands to the right of a new label belongs to that label.
                    isContinued = false
                }
            }
            if let item { row.carried.append(item) }
            if let only = row.labels.last(where: { index.items.contains($0.key) }),
                row.labels.allSatisfy({ $0.key == only.key || !index.isLabel($0) })
            {
                item = only
            }
            if let number = roles.number { row.number = entry(offset, number)?.itemNumber }
            if row.number == nil, isContinued, row.description != nil { row.number = lastNumber }
            lastNumber = row.number ?? lastNumber
            if let named = self.section(row, index) {
                if named != section { item = nil }
                section = named
            }
            row.section = section
            rows.append(row)
        }
        return (rows, roles.labels, formColumns)
    }

    /// Whether none of the form's own texts stands in a row itself; what is merged over it from above does not count.
    private func isBare(_ row: Int, _ formColumns: [Int]) -> Bool {
        let number = grid.rows[range.lowerBound + row].number
        return !formColumns.contains { column in
            guard let cell = cell(row, column), grid.sheet.cells[cell].address.row == number else { return false }
            return entry(row, column)?.isDitto != true
        }
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

    /// What the columns without answers hold.
    private struct Roles {
        var labels: [Int]
        var description: Int?
        var number: Int?
        /// Whether descriptions of the catalogue stand in some column.
        var hasDescriptions: Bool
    }

    private func roles(for index: LabelIndex) -> Roles {
        var counted = columns.indices.filter { !isAnswer[$0] }.map { Column(number: columns[$0], slot: $0) }
        for position in counted.indices { count(&counted[position], index) }
        let labels = counted.filter { column in
            switch layout.headed[column.number] {
            // A band may begin in the column of the numbers.
            case .label, .description, .number: return true
            case .requirement, .claim, .evidence, .evidencePlace, .previousClaim, .previousEvidence, .presence:
                return false
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
        let hasDescriptions = (description?.descriptionHits ?? 0) > 0
        return Roles(
            labels: labels.map(\.number),
            description: hasDescriptions ? description?.number : nil,
            number: number?.number,
            hasDescriptions: hasDescriptions
        )
    }

    private func count(_ column: inout Column, _ index: LabelIndex) {
        var last: Int32 = -1
        for place in stride(from: column.slot, to: shown.count, by: columns.count) {
            let cell = shown[place]
            guard cell >= 0, cell != last else { continue }
            last = cell
            // A band that is merged over the whole row says nothing of the columns beneath it.
            guard grid.sheet.cells[Int(cell)].address.column == column.number else { continue }
            guard let entry = table.entry(labels[place]) else { continue }
            column.filled += 1
            if index.isLabel(entry) {
                if index.isDescription(entry) { column.descriptionHits += 1 }
                column.labelHits += 1
            } else if entry.itemNumber != nil {
                column.numberHits += 1
            } else if let last = table.path(of: entry).last(where: { index.isLabel($0) }) {
                if index.isDescription(last) { column.descriptionHits += 1 }
                column.labelHits += 1
            }
        }
    }

    /// The columns, among those without answers, that are the form's own text: labels, 必須/選択, numbers.
    func formColumns(labels: [Int]) -> [Int] {
        columns.indices.filter { !isAnswer[$0] && isFormColumn($0, labels: labels) }.map { columns[$0] }
    }

    private func isFormColumn(_ slot: Int, labels: [Int]) -> Bool {
        let column = columns[slot]
        if labels.contains(column) || layout.headed[column] != nil { return true }
        // A column without a heading is the form's own when it holds numbers or 必須/選択 only; one with a heading that
        // nobody knows when it holds 必須/選択 only.
        let isHeaded = layout.others[column] != nil
        var seen = false
        for place in stride(from: slot, to: shown.count, by: columns.count) where shown[place] >= 0 {
            guard let entry = table.entry(self.labels[place]),
                entry.isRequirement || !isHeaded && entry.itemNumber != nil
            else { return false }
            seen = true
        }
        return seen
    }
}
