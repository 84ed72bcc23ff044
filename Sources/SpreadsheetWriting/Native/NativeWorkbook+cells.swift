internal import CXLSXWriter
internal import Spreadsheet

/// What stands in cells. Rows and columns of addresses count from 1, those of the C library from 0.
extension NativeWorkbook {
    func write(_ text: String, _ address: CellAddress, _ look: CellFormat, on sheet: Int) throws(WriteError) {
        let (row, column) = Self.place(address)
        try check(worksheet_write_string(try self.sheet(sheet), row, column, text, try format(look)), "write_string")
    }

    /// Writes two runs or more, none of them empty.
    func write(_ runs: [TextRun], _ address: CellAddress, _ look: CellFormat, on sheet: Int) throws(WriteError) {
        try write(richStrings.placeholder(for: runs), address, look, on: sheet)
    }

    func write(_ number: Double, _ address: CellAddress, _ look: CellFormat, on sheet: Int) throws(WriteError) {
        let (row, column) = Self.place(address)
        try check(worksheet_write_number(try self.sheet(sheet), row, column, number, try format(look)), "write_number")
    }

    func writeBlank(_ address: CellAddress, _ look: CellFormat, on sheet: Int) throws(WriteError) {
        let (row, column) = Self.place(address)
        try check(worksheet_write_blank(try self.sheet(sheet), row, column, try format(look)), "write_blank")
    }

    /// Merges two cells or more; their text is written afterwards.
    func merge(_ range: CellRange, _ look: CellFormat, on sheet: Int) throws(WriteError) {
        let (row, column) = Self.place(range.first)
        let (lastRow, lastColumn) = Self.place(range.last)
        try check(
            worksheet_merge_range(try self.sheet(sheet), row, column, lastRow, lastColumn, "", try format(look)),
            "merge_range"
        )
    }

    func link(
        _ url: String,
        _ text: String,
        _ address: CellAddress,
        _ look: CellFormat,
        on sheet: Int
    ) throws(WriteError) {
        let (row, column) = Self.place(address)
        try check(
            worksheet_write_url_opt(try self.sheet(sheet), row, column, url, try format(look), text, nil),
            "write_url"
        )
    }

    func comment(
        _ text: String,
        author: String,
        width: Int,
        height: Int,
        _ address: CellAddress,
        on sheet: Int
    ) throws(WriteError) {
        let (row, column) = Self.place(address)
        let strings = CStrings([author, "MS PGothic"])
        var options = lxw_comment_options()
        options.author = strings[0]
        options.font_name = strings[1]
        options.font_size = 9
        options.width = UInt16(clamping: width)
        options.height = UInt16(clamping: height)
        try check(worksheet_write_comment_opt(try self.sheet(sheet), row, column, text, &options), "write_comment")
    }

    static func place(_ address: CellAddress) -> (row: lxw_row_t, column: lxw_col_t) {
        (lxw_row_t(clamping: address.row - 1), lxw_col_t(clamping: address.column - 1))
    }
}
