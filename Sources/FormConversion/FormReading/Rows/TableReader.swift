internal import ApplicationForm
internal import Spreadsheet

/// The rows of one table cell by cell: what shows at each place, and which label it is.
struct TableReader {
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
    let shown: [Int32]
    /// For each column of the sheet its place among ``columns``, −1 for none.
    private let slots: [Int]
    /// For each row, column by column, the number of the label that shows; none in columns of answers.
    let labels: [Int32]
    /// For each of ``columns`` whether it holds answers, where no label stands.
    let isAnswer: [Bool]
    /// For each column of the sheet whether a cell of it is merged downward.
    let isTall: [Bool]
    /// The rows that are hidden, as positions of the grid.
    let hiddenRows: Set<Int>
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
        hiddenRows = Set(
            range.filter { position in
                // A column may be hidden, too.
                grid.rows[position].cells.allSatisfy { grid.sheet.cells[$0].isHidden }
            }
        )
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
    func entry(_ row: Int, _ column: Int) -> LabelTable.Entry? {
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

    /// The cell that answers in a column of a row: its own, or one merged over it from above.
    func answerCell(_ row: Int, _ column: Int) -> Int? {
        guard let cell = cell(row, column) else { return nil }
        // A cell that is merged in from another column belongs to that column.
        return grid.sheet.cells[cell].address.column == column ? cell : nil
    }

    /// Whether a cell of some columns is merged downward; without any, blank labels continue the ones above.
    func hasTallMerges(_ columns: [Int]) -> Bool { columns.contains { $0 < isTall.count && isTall[$0] } }

    /// How many cells are descriptions of a catalogue, word for word.
    func descriptionHits(_ index: LabelIndex) -> Int {
        labels.reduce(0) { sum, label in
            sum + (table.entry(label).map { index.byDescription[$0.key] != nil } ?? false ? 1 : 0)
        }
    }
}
