internal import CXLSXWriter
internal import Spreadsheet

/// How a sheet stands on the screen and on paper.
extension NativeWorkbook {
    func setColumns(_ columns: ClosedRange<Int>, width: Double, hidden: Bool, on sheet: Int) throws(WriteError) {
        var options = lxw_row_col_options()
        options.hidden = hidden ? 1 : 0
        try check(
            worksheet_set_column_opt(
                try self.sheet(sheet),
                lxw_col_t(clamping: columns.lowerBound - 1),
                lxw_col_t(clamping: columns.upperBound - 1),
                width,
                nil,
                &options
            ),
            "set_column"
        )
    }

    func freeze(rows: Int, columns: Int, on sheet: Int) throws(WriteError) {
        worksheet_freeze_panes(try self.sheet(sheet), lxw_row_t(clamping: rows), lxw_col_t(clamping: columns))
    }

    func repeatRows(_ rows: ClosedRange<Int>, on sheet: Int) throws(WriteError) {
        try check(
            worksheet_repeat_rows(
                try self.sheet(sheet),
                lxw_row_t(clamping: rows.lowerBound - 1),
                lxw_row_t(clamping: rows.upperBound - 1)
            ),
            "repeat_rows"
        )
    }

    func setPrintArea(_ range: CellRange, on sheet: Int) throws(WriteError) {
        let (row, column) = Self.place(range.first)
        let (lastRow, lastColumn) = Self.place(range.last)
        try check(worksheet_print_area(try self.sheet(sheet), row, column, lastRow, lastColumn), "print_area")
    }

    func filter(_ range: CellRange, on sheet: Int) throws(WriteError) {
        let (row, column) = Self.place(range.first)
        let (lastRow, lastColumn) = Self.place(range.last)
        try check(worksheet_autofilter(try self.sheet(sheet), row, column, lastRow, lastColumn), "autofilter")
    }

    func setPage(_ page: PageSetup, on sheet: Int) throws(WriteError) {
        let native = try self.sheet(sheet)
        worksheet_set_paper(native, UInt8(clamping: page.paper.rawValue))
        if page.isLandscape { worksheet_set_landscape(native) }
        if page.fitsPage || page.fitsWidth { worksheet_fit_to_pages(native, 1, page.fitsPage ? 1 : 0) }
        worksheet_set_margins(native, page.margins.left, page.margins.right, page.margins.top, page.margins.bottom)
        if page.centersHorizontally { worksheet_center_horizontally(native) }
        var options = lxw_header_footer_options()
        options.margin = page.margins.edge
        if !page.header.isEmpty { try check(worksheet_set_header_opt(native, page.header, &options), "set_header") }
        if !page.footer.isEmpty { try check(worksheet_set_footer_opt(native, page.footer, &options), "set_footer") }
    }

    func setTab(_ color: Color, on sheet: Int) throws(WriteError) {
        worksheet_set_tab_color(try self.sheet(sheet), Self.color(color))
    }

    func hide(sheet: Int) throws(WriteError) { worksheet_hide(try self.sheet(sheet)) }

    func hideGridlines(on sheet: Int) throws(WriteError) {
        worksheet_gridlines(try self.sheet(sheet), UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }

    /// Keeps the green corner away from numbers that are meant to be text.
    func ignoreNumbersAsText(_ range: CellRange, on sheet: Int) throws(WriteError) {
        try check(
            worksheet_ignore_errors(
                try self.sheet(sheet),
                UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue),
                range.description
            ),
            "ignore_errors"
        )
    }
}
