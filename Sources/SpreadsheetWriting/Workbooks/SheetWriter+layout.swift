public import Spreadsheet

extension SheetWriter {
    /// Sets the width of columns in digits of the default font, 0 to 255.
    ///
    /// - Throws: ``WriteError`` with `number` or `address`.
    public func setColumns(_ columns: ClosedRange<Int>, width: Double, isHidden: Bool = false) throws(WriteError) {
        let range = CellRange(Self.cell(1, columns.lowerBound), Self.cell(1, columns.upperBound))
        try at(range) { () throws(WriteError) in
            guard width >= 0, width <= 255 else { throw WriteError(.number, detail: "column width \(width)") }
            try native.setColumns(columns, width: width, hidden: isHidden, on: index)
        }
    }

    /// Sets the height of a row in points; what exceeds Excel's limit of 409 becomes 409.
    ///
    /// - Parameter grows: whether Excel fits the row again when something is typed into it.
    /// - Throws: ``WriteError`` with `number` or `address`.
    public func setRow(
        _ row: Int,
        height: Double,
        isHidden: Bool = false,
        grows: Bool = false
    ) throws(WriteError) {
        try at(CellRange(Self.cell(row, 1), Self.cell(row, 1))) { () throws(WriteError) in
            guard height >= 0, height.isFinite else { throw WriteError(.number, detail: "row height \(height)") }
            // Quarters of a point are the finest that Excel keeps.
            let quarters = (min(height, TextMeasure.highestRow) * 4).rounded(.up) / 4
            native.contents[index].setRow(row, height: quarters, isHidden: isHidden, grows: grows)
        }
    }

    /// Keeps rows at the top and columns at the left in sight.
    public func freeze(rows: Int, columns: Int = 0) throws(WriteError) {
        let cell = Self.cell(rows + 1, columns + 1)
        try at(CellRange(cell, cell)) { () throws(WriteError) in
            try native.freeze(rows: rows, columns: columns, on: index)
        }
    }

    /// Prints rows again on every page (印刷タイトル).
    public func repeatRows(_ rows: ClosedRange<Int>) throws(WriteError) {
        let range = CellRange(Self.cell(rows.lowerBound, 1), Self.cell(rows.upperBound, 1))
        try at(range) { () throws(WriteError) in try native.repeatRows(rows, on: index) }
    }

    /// Prints a range only.
    public func setPrintArea(_ range: CellRange) throws(WriteError) {
        try at(range) { () throws(WriteError) in try native.setPrintArea(range, on: index) }
    }

    /// Puts filter buttons on the first row of a range.
    public func filter(_ range: CellRange) throws(WriteError) {
        try at(range) { () throws(WriteError) in try native.filter(range, on: index) }
    }

    /// Sets how the sheet is printed.
    ///
    /// - Throws: ``WriteError`` with `textTooLong` when header or footer exceed 255 units, `number` for odd margins.
    public func setPage(_ page: PageSetup) throws(WriteError) {
        let cell = Self.cell(1, 1)
        try at(CellRange(cell, cell)) { () throws(WriteError) in
            let margins = page.margins
            for margin in [margins.left, margins.right, margins.top, margins.bottom, margins.edge] {
                guard margin >= 0, margin <= 10 else { throw WriteError(.number, detail: "margin \(margin)") }
            }
            // The library counts bytes nowhere but refuses 255 characters.
            try WorkbookWriter.checkPlain(page.header, limit: 254)
            try WorkbookWriter.checkPlain(page.footer, limit: 254)
            try native.setPage(page, on: index)
        }
    }

    /// Colours the tab.
    public func setTab(_ color: Color) throws(WriteError) {
        try workbook.checkOpen()
        try native.setTab(color, on: index)
    }

    /// Hides the grid on the screen and on paper.
    public func hideGridlines() throws(WriteError) {
        try workbook.checkOpen()
        try native.hideGridlines(on: index)
    }

    /// Keeps Excel from marking text that looks like a number.
    public func ignoreNumbersAsText(_ range: CellRange) throws(WriteError) {
        try at(range) { () throws(WriteError) in try native.ignoreNumbersAsText(range, on: index) }
    }

    /// A cell address of numbers that may be wild; they are checked by ``at(_:_:)``.
    static func cell(_ row: Int, _ column: Int) -> CellAddress {
        CellAddress(row: min(max(0, row), Int(Int32.max)), column: min(max(0, column), Int(Int32.max)))
    }
}
