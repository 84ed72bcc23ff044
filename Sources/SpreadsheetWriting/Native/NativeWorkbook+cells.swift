internal import CXLSXWriter
internal import Spreadsheet

/// What belongs to cells and is the library's, and what it has to know of their content.
///
/// Rows and columns of addresses count from 1, those of the C library from 0.
extension NativeWorkbook {
    /// Lets a cell lead out of the workbook.
    func link(_ url: String, _ text: String, _ address: CellAddress, on sheet: Int) throws(WriteError) {
        let (row, column) = Self.place(address)
        try check(worksheet_write_url_opt(try self.sheet(sheet), row, column, url, nil, text, nil), "write_url")
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
        sheetsWithObjects.insert(sheet)
        try check(worksheet_write_comment_opt(try self.sheet(sheet), row, column, text, &options), "write_comment")
    }

    // MARK: What the library has to know

    func tellRow(_ row: Int, height: Double, hidden: Bool, on sheet: Int) throws(WriteError) {
        var options = lxw_row_col_options()
        options.hidden = hidden ? 1 : 0
        try check(
            worksheet_set_row_opt(try self.sheet(sheet), lxw_row_t(clamping: row - 1), height, nil, &options),
            "set_row"
        )
    }

    func tellNumber(_ number: Double, _ address: CellAddress, on sheet: Int) throws(WriteError) {
        let (row, column) = Self.place(address)
        try check(worksheet_write_number(try self.sheet(sheet), row, column, number, nil), "write_number")
    }

    func tellText(_ text: String, _ address: CellAddress, on sheet: Int) throws(WriteError) {
        let (row, column) = Self.place(address)
        try check(worksheet_write_string(try self.sheet(sheet), row, column, text, nil), "write_string")
    }

    static func place(_ address: CellAddress) -> (row: lxw_row_t, column: lxw_col_t) {
        (lxw_row_t(clamping: address.row - 1), lxw_col_t(clamping: address.column - 1))
    }
}
