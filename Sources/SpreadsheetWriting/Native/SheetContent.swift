internal import Spreadsheet

/// What stands in the rows and cells of a sheet, on its way to the sheet's part.
///
/// libxlsxwriter would write it number by number through a file of its own and pack it with zlib; most of a workbook is
/// this, so it is kept and written here.
struct SheetContent {
    /// What a cell holds.
    enum Value {
        /// A look only.
        case blank
        /// A text of the table of shared strings, by its place there.
        case text(Int)
        case number(Double)
    }

    /// A cell of a row.
    struct Cell {
        let column: Int
        /// The number of its look among the workbook's (18.8.10, `cellXfs`).
        var style: Int
        var value: Value
    }

    /// A row, its cells from left to right.
    struct Row {
        let number: Int
        /// The height in points; nil for that of the sheet.
        var height: Double?
        /// Whether Excel fits the row to what is typed.
        ///
        /// It never fits a row again whose height is marked as set by hand (18.3.1.73, attribute `customHeight`).
        var grows = false
        var isHidden = false
        var cells: [Cell] = []
    }

    /// The rows from top to bottom.
    private(set) var rows: [Row] = []
    private var merges: [CellRange] = []
    /// The links to cells of the workbook, with what leads there.
    private var links: [(address: CellAddress, location: String)] = []

    /// Puts something into a cell, instead of what stands there.
    mutating func set(_ value: Value, style: Int, at address: CellAddress) {
        put(Cell(column: address.column, style: style, value: value), inRow: address.row)
    }

    private mutating func put(_ cell: Cell, inRow number: Int) {
        let row = place(ofRow: number)
        let count = rows[row].cells.count
        // Most cells are written from left to right.
        if count == 0 || rows[row].cells[count - 1].column < cell.column {
            rows[row].cells.append(cell)
            return
        }
        let place = Self.place(in: count) { rows[row].cells[$0].column < cell.column }
        if rows[row].cells[place].column == cell.column {
            rows[row].cells[place] = cell
        } else {
            rows[row].cells.insert(cell, at: place)
        }
    }

    /// Merges two cells or more, all in one look and empty.
    mutating func merge(_ range: CellRange, style: Int) {
        merges.append(range)
        for row in range.rows {
            for column in range.columns { put(Cell(column: column, style: style, value: .blank), inRow: row) }
        }
    }

    /// Lets a cell lead to another one, named as formulas do.
    mutating func link(_ address: CellAddress, to location: String) { links.append((address, location)) }

    /// Sets the height of a row; one without height is hidden.
    mutating func setRow(_ number: Int, height: Double, isHidden: Bool, grows: Bool) {
        let row = place(ofRow: number)
        rows[row].height = height > 0 ? height : nil
        rows[row].isHidden = isHidden || height <= 0
        rows[row].grows = grows
    }

    /// The cells of a range that hold something.
    func cells(in range: CellRange) -> [(address: CellAddress, value: Value)] {
        rows.filter { range.rows.contains($0.number) }.flatMap { row in
            row.cells.filter { range.columns.contains($0.column) }
                .map { (CellAddress(row: row.number, column: $0.column), $0.value) }
        }
    }

    /// The place of a row that is made where there is none.
    private mutating func place(ofRow number: Int) -> Int {
        let count = rows.count
        if let last = rows.last?.number {
            if last == number { return count - 1 }
            if last > number {
                let place = Self.place(in: count) { rows[$0].number < number }
                if rows[place].number != number { rows.insert(Row(number: number), at: place) }
                return place
            }
        }
        rows.append(Row(number: number))
        return count
    }

    /// The first of so many places that something does not hold for.
    private static func place(in count: Int, where isBefore: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: Markup

    /// The range from the first cell to the last one; nil for none.
    var dimension: CellRange? {
        var (top, bottom, left, right) = (Int.max, 0, Int.max, 0)
        for row in rows {
            guard let first = row.cells.first, let last = row.cells.last else { continue }
            top = min(top, row.number)
            bottom = row.number
            left = min(left, first.column)
            right = max(right, last.column)
        }
        guard bottom > 0 else { return nil }
        return CellRange(CellAddress(row: top, column: left), CellAddress(row: bottom, column: right))
    }

    /// Appends the rows (18.3.1.80, `sheetData`).
    func appendRows(to bytes: inout [UInt8]) {
        MarkupWriter.append(raw: "<sheetData>", to: &bytes)
        for row in rows {
            MarkupWriter.append(raw: "<row r=\"", to: &bytes)
            MarkupWriter.append(decimal: row.number, to: &bytes)
            if row.isHidden { MarkupWriter.append(raw: "\" hidden=\"1", to: &bytes) }
            if let height = row.height {
                MarkupWriter.append(raw: "\" ht=\"", to: &bytes)
                bytes += MarkupWriter.number(height).utf8
                if !row.grows { MarkupWriter.append(raw: "\" customHeight=\"1", to: &bytes) }
            }
            MarkupWriter.append(raw: "\">", to: &bytes)
            for cell in row.cells { Self.append(cell, row.number, to: &bytes) }
            MarkupWriter.append(raw: "</row>", to: &bytes)
        }
        MarkupWriter.append(raw: "</sheetData>", to: &bytes)
    }

    private static func append(_ cell: Cell, _ row: Int, to bytes: inout [UInt8]) {
        MarkupWriter.append(raw: "<c r=\"", to: &bytes)
        MarkupWriter.append(CellAddress(row: row, column: cell.column), to: &bytes)
        if cell.style > 0 {
            MarkupWriter.append(raw: "\" s=\"", to: &bytes)
            MarkupWriter.append(decimal: cell.style, to: &bytes)
        }
        switch cell.value {
        case .blank: MarkupWriter.append(raw: "\"/>", to: &bytes)
        case .text(let place):
            MarkupWriter.append(raw: "\" t=\"s\"><v>", to: &bytes)
            MarkupWriter.append(decimal: place, to: &bytes)
            MarkupWriter.append(raw: "</v></c>", to: &bytes)
        case .number(let number):
            MarkupWriter.append(raw: "\"><v>", to: &bytes)
            bytes += MarkupWriter.number(number).utf8
            MarkupWriter.append(raw: "</v></c>", to: &bytes)
        }
    }

    /// Appends the merged ranges (18.3.1.55, `mergeCells`); nothing when there are none.
    func appendMerges(to bytes: inout [UInt8]) {
        guard !merges.isEmpty else { return }
        MarkupWriter.append(raw: "<mergeCells count=\"", to: &bytes)
        MarkupWriter.append(decimal: merges.count, to: &bytes)
        MarkupWriter.append(raw: "\">", to: &bytes)
        for range in merges {
            MarkupWriter.append(raw: "<mergeCell ref=\"", to: &bytes)
            MarkupWriter.append(range.first, to: &bytes)
            MarkupWriter.append(raw: ":", to: &bytes)
            MarkupWriter.append(range.last, to: &bytes)
            MarkupWriter.append(raw: "\"/>", to: &bytes)
        }
        MarkupWriter.append(raw: "</mergeCells>", to: &bytes)
    }

    /// Whether cells lead to others.
    var hasLinks: Bool { !links.isEmpty }

    /// Appends the links (18.3.1.47, `hyperlink`).
    func appendLinks(to bytes: inout [UInt8]) {
        for link in links {
            MarkupWriter.append(raw: "<hyperlink ref=\"", to: &bytes)
            MarkupWriter.append(link.address, to: &bytes)
            MarkupWriter.append(raw: "\" location=\"", to: &bytes)
            MarkupWriter.append(value: link.location, to: &bytes)
            MarkupWriter.append(raw: "\"/>", to: &bytes)
        }
    }
}
