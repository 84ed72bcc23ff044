internal import ApplicationForm
internal import Spreadsheet

/// Reads the block above the table: 事業者名, サービス名称, 申請区分 and the dates.
struct ApplicationBlock {
    private let table: LabelTable
    private var values: ApplicationValues

    /// What was read.
    var application: Application { values.application }
    /// Cells that were read, as indexes of the sheet's cells, by sheet.
    private(set) var cells: [Int: Set<Int>] = [:]
    /// The cells that gave a value, as indexes of the sheet's cells.
    private(set) var taken: [(value: String, sheet: Int, cell: Int)] = []
    /// Cells with a label of the block whose value could not be read.
    private(set) var unread: [Int: Set<Int>] = [:]
    /// Where the value of each item stands or would stand.
    private(set) var places: [ApplicationItem: ApplicationPlace] = [:]

    /// Rows that are looked at; a cover sheet has some dozen.
    private static let searchedRows = 100
    /// UTF-8 bytes of the longest cell that is looked at.
    private static let longestValue = 1_000

    /// Makes a reader that knows the labels seen so far.
    ///
    /// - Parameter dateSystem: how the workbook counts dates, for cells that show a date without its year.
    init(table: LabelTable, dateSystem: DateSystem) {
        self.table = table
        values = ApplicationValues(dateSystem: dateSystem)
    }

    /// Reads what stands in some rows of a sheet.
    mutating func read(_ grid: SheetGrid, sheet number: Int, rows: Range<Int>) {
        for position in rows.prefix(Self.searchedRows) {
            for index in grid.rows[position].cells {
                let text = grid.sheet.cells[index].text
                guard text.utf8.count <= Self.longestValue else { continue }
                if let item = item(text) {
                    read(item, grid, number, position, index)
                } else if ApplicationLine.mayStand(in: text) {
                    readLines(grid.sheet.cells[index], number, index)
                }
            }
        }
    }

    /// Reads a cell that is a label.
    private mutating func read(
        _ item: ApplicationItem,
        _ grid: SheetGrid,
        _ number: Int,
        _ position: Int,
        _ index: Int
    ) {
        if item == .kind, values.takeMarkedKind(grid.sheet.cells[index].text) {
            // 申請区分：□新規 ■更新 in one cell.
            return note(item, number, index)
        }
        guard let valueIndex = value(grid, position, index) else {
            // A label without a value is a part of the form.
            cells[number, default: []].insert(index)
            if places[item] == nil, let cell = blankPlace(grid, position, index) {
                places[item] = ApplicationPlace(sheet: number, cell: cell, label: "")
            }
            return
        }
        let value = grid.sheet.cells[valueIndex]
        if places[item]?.isFilled != true {
            places[item] = ApplicationPlace(sheet: number, cell: value.address, label: "", isFilled: true)
        }
        cells[number, default: []].insert(index)
        if values.take(item, value) {
            note(item, number, valueIndex)
        } else {
            unread[number, default: []].insert(valueIndex)
        }
    }

    /// Reads a cell that may hold labels and their values.
    private mutating func readLines(_ cell: Cell, _ number: Int, _ index: Int) {
        if let lines = ApplicationLine.several(in: cell.text, table) {
            // A cell with several of them is no place that could be filled.
            for line in lines where !line.value.allSatisfy(\.isWhitespace) {
                if values.take(line.item, Cell(address: cell.address, value: .string, text: line.value)) {
                    note(line.item, number, index)
                } else {
                    unread[number, default: []].insert(index)
                }
            }
            if unread[number]?.contains(index) == true { cells[number]?.remove(index) }
        } else if let line = ApplicationLine.split(cell.text), let item = item(line.label) {
            if places[item] == nil || places[item]?.isFilled == false && !line.value.isEmpty {
                let label = String(cell.text[..<cell.text.index(cell.text.endIndex, offsetBy: -line.value.count)])
                places[item] = ApplicationPlace(
                    sheet: number,
                    cell: cell.address,
                    label: label,
                    isFilled: !line.value.isEmpty
                )
            }
            if values.take(item, Cell(address: cell.address, value: .string, text: line.value)) {
                note(item, number, index)
            } else if !line.value.isEmpty {
                unread[number, default: []].insert(index)
            }
        }
    }

    /// Notes a cell that gave a value.
    private mutating func note(_ item: ApplicationItem, _ number: Int, _ index: Int) {
        cells[number, default: []].insert(index)
        taken.append(("application.\(item.rawValue)", number, index))
    }

    private func item(_ text: String) -> ApplicationItem? { ApplicationLabels.item(text, table) }

    /// The cell that holds the value of a label: the next one to the right, else the one below.
    private func value(_ grid: SheetGrid, _ position: Int, _ index: Int) -> Int? {
        let cells = grid.sheet.cells
        let row = grid.rows[position]
        let label = cells[index].address
        let end = grid.merge(at: label)?.last ?? label
        var next = index + 1
        while next < row.cells.upperBound {
            if cells[next].address.column > end.column {
                return item(cells[next].text) == nil ? next : nil
            }
            next += 1
        }
        guard
            let below = grid.sheet.index(
                of: CellAddress(row: min(end.row + 1, CellAddress.lastRow), column: label.column)
            ),
            item(cells[below].text) == nil, table.entry(of: cells[below].text)?.heading == nil,
            ApplicationLine.split(cells[below].text) == nil
        else { return nil }
        return below
    }

    /// The blank cell that waits for the value of a label: to its right, or below where labels stand side by side.
    private func blankPlace(_ grid: SheetGrid, _ position: Int, _ index: Int) -> CellAddress? {
        let cells = grid.sheet.cells
        let row = grid.rows[position]
        let label = cells[index].address
        let end = grid.merge(at: label)?.last ?? label
        func isLabel(_ index: Int) -> Bool { item(cells[index].text) != nil }
        let isBeside = { (left: Int, right: Int) in
            (grid.merge(at: cells[left].address)?.last ?? cells[left].address).column + 1 == cells[right].address.column
        }
        let follows = row.cells.contains(index - 1) && isLabel(index - 1) && isBeside(index - 1, index)
        let leads = row.cells.contains(index + 1) && isBeside(index, index + 1)
        guard follows || leads else { return CellAddress(row: label.row, column: end.column + 1) }
        // Below, unless something stands there.
        let below = CellAddress(row: min(end.row + 1, CellAddress.lastRow), column: label.column)
        return grid.sheet.index(of: below) == nil ? below : nil
    }
}
