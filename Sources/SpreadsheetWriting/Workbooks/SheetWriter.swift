internal import Spreadsheet

/// One sheet of a workbook on its way to a file.
///
/// Rows and columns count from 1. Text is never taken for a formula, a number or a link.
public final class SheetWriter {
    /// The name on the tab.
    public let name: String

    let workbook: WorkbookWriter
    let index: Int
    var merges = MergeMap()
    var links = 0
    var comments: Set<CellAddress> = []

    var native: NativeWorkbook { workbook.native }

    init(workbook: WorkbookWriter, name: String, index: Int) {
        self.workbook = workbook
        self.name = name
        self.index = index
    }

    /// Does something at a cell, and lets an error say where.
    func at<Result>(
        _ place: CellRange,
        _ body: () throws(WriteError) -> Result
    ) throws(WriteError) -> Result {
        do throws(WriteError) {
            try workbook.checkOpen()
            guard place.first.row >= 1, place.first.column >= 1, place.last.row <= CellAddress.lastRow,
                place.last.column <= CellAddress.lastColumn
            else { throw WriteError(.address, detail: "outside a sheet") }
            return try body()
        } catch {
            throw error.at(sheet: name, cell: place.description)
        }
    }

    /// Text as places outside of cells hold it.
    ///
    /// - Throws: ``WriteError`` with `textTooLong` over Excel's limit, `character` for U+0000.
    func stored(_ text: String, limit: Int = WorkbookWriter.cellTextLimit) throws(WriteError) -> String {
        try checkLength(of: text, limit)
        guard let escaped = EscapedText.escaped(text) else { throw WriteError(.character, detail: "U+0000") }
        // The library counts the escapes too.
        guard escaped.utf8.count <= limit || escaped.unicodeScalars.count <= limit else {
            throw WriteError(
                .textTooLong,
                limit: limit,
                actual: escaped.unicodeScalars.count,
                detail: "with its escapes"
            )
        }
        return escaped
    }

    private func checkLength(of text: String, _ limit: Int) throws(WriteError) {
        // Bytes are never fewer than units; most texts are far from the limit.
        guard text.utf8.count > limit else { return }
        let units = text.utf16.count
        guard units <= limit else { throw WriteError(.textTooLong, limit: limit, actual: units) }
    }

    /// The place of a text that is not empty among the workbook's.
    func place(of text: String) throws(WriteError) -> Int {
        try checkLength(of: text, WorkbookWriter.cellTextLimit)
        return try native.strings.place(of: text)
    }

    /// The number of a format among the workbook's; it is checked at its first use.
    func style(of format: CellFormat) throws(WriteError) -> Int {
        if let known = native.knownStyle(of: format) { return known }
        try check(format)
        return try native.style(of: format)
    }

    /// Puts something into a cell.
    func set(_ value: SheetContent.Value, style: Int, at address: CellAddress) {
        native.contents[index].set(value, style: style, at: address)
    }

    /// Refuses a format that the library would cut or Excel would not open.
    func check(_ format: CellFormat) throws(WriteError) {
        try check(format.font)
        if let code = format.numberFormat {
            guard code.utf8.count <= 127, EscapedText.unwritable(in: code) == nil else {
                throw WriteError(.setting, detail: "number format “\(code)”")
            }
        }
    }

    func check(_ font: Font) throws(WriteError) {
        if let size = font.size, !(size >= 1 && size <= 409) {
            throw WriteError(.setting, detail: "font size \(size)")
        }
        if let name = font.name {
            guard !name.isEmpty, name.utf16.count <= 31, EscapedText.unwritable(in: name) == nil else {
                throw WriteError(.setting, detail: "font name “\(name)”")
            }
        }
    }

    /// A range as formulas write it: `$A$1:$B$2`.
    static func absolute(_ range: CellRange) -> String {
        func part(_ address: CellAddress) -> String {
            "$" + CellAddress.columnName(address.column) + "$" + String(address.row)
        }
        return range.first == range.last ? part(range.first) : part(range.first) + ":" + part(range.last)
    }
}
