internal import Spreadsheet

/// Where things stand in the bytes of a worksheet (ECMA-376 part 1, 18.3.1).
struct SheetScan {
    /// A row.
    struct Row {
        let number: Int
        let tag: Range<Int>
        /// Whether it is one empty tag.
        let isEmpty: Bool
        /// Where its end tag begins.
        var end: Int
        /// Its height in points; nil where it has that of the sheet.
        let height: Double?
        /// Whether its author set the height, so that no program changes it.
        let isFixed: Bool
        let isHidden: Bool
        /// The cell format of cells that are not there.
        let style: Int?
        /// Its cells, where they were asked for.
        var cells: Range<Int>
    }

    /// A cell.
    struct Cell {
        let address: CellAddress
        let tag: Range<Int>
        var whole: Range<Int>
        let style: Int
        /// The place of its formula among all.
        var formula: Int?
    }

    /// A stretch of columns (18.3.1.13, `col`).
    struct Columns {
        let numbers: ClosedRange<Int>
        let width: Double?
        let style: Int?
        let isHidden: Bool
    }

    private(set) var prefix: [UInt8] = []
    /// The reference in `dimension`.
    private(set) var dimension: Range<Int>?
    private(set) var defaultHeight: Double?
    private(set) var hasFixedRows = false
    private(set) var defaultWidth: Double?
    private(set) var columns: [Columns] = []
    /// The start tag of `sheetData`.
    private(set) var data = 0..<0
    private(set) var isDataEmpty = true
    /// Where the end tag of `sheetData` begins.
    private(set) var dataEnd = 0
    /// All rows, upwards.
    private(set) var rows: [Row] = []
    /// The cells of the rows that were asked for.
    private(set) var cells: [Cell] = []
    /// All formulas, where they were asked for.
    private(set) var formulas: [(cell: CellAddress, place: FormulaPlace)] = []

    /// Scans a part.
    ///
    /// - Parameters:
    ///   - wanted: the rows whose cells are asked for.
    ///   - findsFormulas: whether all formulas are asked for.
    init(_ bytes: UnsafeBufferPointer<UInt8>, rows wanted: Set<Int>, findsFormulas: Bool) throws(PatchError) {
        var cursor = TagCursor(bytes)
        guard try cursor.next() == .start else { throw PatchError(.damaged, detail: "an empty sheet") }
        prefix = cursor.prefix
        while let kind = try cursor.next(), kind != .end {
            if cursor.isNamed("sheetData", prefix) {
                data = cursor.tag
                isDataEmpty = kind == .empty
                dataEnd = data.upperBound
                if !isDataEmpty { try scanRows(&cursor, wanted, findsFormulas) }
                return
            }
            try scanBefore(&cursor, kind)
        }
        throw PatchError(.damaged, detail: "a sheet without sheetData")
    }

    private mutating func scanBefore(_ cursor: inout TagCursor, _ kind: TagCursor.Tag) throws(PatchError) {
        if cursor.isNamed("dimension", prefix) {
            dimension = cursor.attribute("ref")?.value
        } else if cursor.isNamed("sheetFormatPr", prefix) {
            defaultHeight = Self.measure(cursor, "defaultRowHeight")
            hasFixedRows = cursor.isTrue("customHeight")
            defaultWidth = Self.measure(cursor, "defaultColWidth")
        } else if cursor.isNamed("cols", prefix), kind == .start {
            while let kind = try cursor.next(), kind != .end {
                if let first = cursor.number("min"), let last = cursor.number("max"), first >= 1, first <= last {
                    columns.append(
                        Columns(
                            numbers: first...last,
                            width: Self.measure(cursor, "width"),
                            style: cursor.number("style"),
                            isHidden: cursor.isTrue("hidden")
                        )
                    )
                }
                if kind == .start { try cursor.leave() }
            }
            return
        }
        if kind == .start { try cursor.leave() }
    }

    private static func measure(_ cursor: TagCursor, _ name: StaticString) -> Double? {
        cursor.value(name).flatMap { measure($0) }
    }

    private static func measure(_ value: UnsafeBufferPointer<UInt8>) -> Double? {
        Double(String(decoding: value, as: UTF8.self)).flatMap { $0 >= 0 && $0 < 100_000 ? $0 : nil }
    }

    private mutating func scanRows(
        _ cursor: inout TagCursor,
        _ wanted: Set<Int>,
        _ findsFormulas: Bool
    ) throws(PatchError) {
        var last = 0
        while let kind = try cursor.next() {
            if kind == .end {
                dataEnd = cursor.tag.lowerBound
                return
            }
            guard cursor.isNamed("row", prefix) else {
                if kind == .start { try cursor.leave() }
                continue
            }
            let head = cursor.rowHead()
            let number = head.number ?? last + 1
            guard number > last, number <= CellAddress.lastRow else {
                throw PatchError(.order, detail: "row \(number) behind row \(last)")
            }
            last = number
            let isWanted = wanted.contains(number)
            let first = cells.count
            var row = Row(
                number: number,
                tag: cursor.tag,
                isEmpty: kind == .empty,
                end: cursor.tag.upperBound,
                height: head.height.flatMap { Self.measure(UnsafeBufferPointer(rebasing: cursor.bytes[$0.value])) },
                isFixed: head.isFixed,
                isHidden: head.isHidden,
                style: isWanted && head.hasFormat ? head.style : nil,
                cells: first..<first
            )
            if kind == .start {
                if isWanted || findsFormulas {
                    try scanCells(&cursor, number, keeps: isWanted)
                } else {
                    try cursor.leave()
                }
                row.end = cursor.tag.lowerBound
                row.cells = first..<cells.count
            }
            rows.append(row)
        }
        throw PatchError(.damaged, detail: "markup is cut off")
    }

    private mutating func scanCells(_ cursor: inout TagCursor, _ row: Int, keeps: Bool) throws(PatchError) {
        var last = 0
        while let kind = try cursor.next(), kind != .end {
            guard cursor.isNamed("c", prefix) else {
                if kind == .start { try cursor.leave() }
                continue
            }
            var column = last + 1
            let (reference, style) = cursor.cellHead()
            if let reference {
                guard let address = cursor.address(reference), address.row == row else {
                    throw PatchError(.order, detail: "a cell outside its row, row \(row)")
                }
                column = address.column
            }
            guard column > last, column <= CellAddress.lastColumn else {
                throw PatchError(.order, detail: "cells of row \(row)")
            }
            last = column
            let address = CellAddress(row: row, column: column)
            let tag = cursor.tag
            var formula: Int?
            if kind == .start, let found = try scanContent(&cursor) {
                formula = formulas.count
                formulas.append((address, found))
            }
            guard keeps else { continue }
            cells.append(
                Cell(
                    address: address,
                    tag: tag,
                    whole: tag.lowerBound..<cursor.tag.upperBound,
                    style: style,
                    formula: formula
                )
            )
        }
    }

    /// The formula of the cell whose start tag a cursor stands on; the cursor then stands on its end tag.
    private func scanContent(_ cursor: inout TagCursor) throws(PatchError) -> FormulaPlace? {
        var formula: FormulaPlace?
        var value: Range<Int>?
        while let kind = try cursor.next(), kind != .end {
            let tag = cursor.tag
            if cursor.isNamed("f", prefix) {
                let group = cursor.value("si").map { String(decoding: $0, as: UTF8.self) }
                formula = FormulaPlace(
                    kind: cursor.value("t").map { String(decoding: $0, as: UTF8.self) } ?? "normal",
                    range: cursor.value("ref").flatMap { CellRange(String(decoding: $0, as: UTF8.self)) },
                    group: group,
                    text: tag.upperBound..<tag.upperBound
                )
                if kind == .start {
                    try cursor.leave()
                    formula?.text = tag.upperBound..<cursor.tag.lowerBound
                }
            } else {
                let isValue = cursor.isNamed("v", prefix)
                if kind == .start { try cursor.leave() }
                if isValue { value = tag.lowerBound..<cursor.tag.upperBound }
            }
        }
        formula?.value = value
        return formula
    }

    /// The formula in a cell, or nil.
    func formula(of cell: Cell?) -> FormulaPlace? { cell?.formula.map { formulas[$0].place } }

    /// The row of a number, or nil.
    func row(_ number: Int) -> Row? {
        let place = rowPlace(number)
        return place < rows.count && rows[place].number == number ? rows[place] : nil
    }

    /// The place among the rows where a number stands or would stand.
    func rowPlace(_ number: Int) -> Int {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The columns that hold a number.
    func columns(of number: Int) -> Columns? { columns.first { $0.numbers.contains(number) } }
}
