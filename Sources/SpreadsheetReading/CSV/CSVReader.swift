internal import Messages
internal import Spreadsheet

/// Reads delimited text (RFC 4180 and what Excel makes of it) as a workbook of one sheet.
///
/// UTF-8, Windows code page 932 and UTF-16 are told apart by content, and so are comma, tab and semicolon. Every field
/// is text as it is written: CSV knows no types, no fonts and no merged cells.
struct CSVReader {
    /// The name of the only sheet; a CSV file has none.
    static let sheetName = "CSV"

    let limits: ReadingLimits

    /// Reads the bytes of a file.
    ///
    /// - Throws: ``ReadingError`` when the text asks for more rows, columns or cells than there may be.
    func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) -> Workbook {
        let units = TextUnits(bytes)
        let (delimiter, start) = Delimiter.detect(units)
        var records = DelimitedRecords(units, in: start..<max(start, units.count), delimiter: delimiter)
        var workbook = Workbook()
        workbook.isPlain = true
        var sheet = Sheet(name: Self.sheetName)
        var field = DelimitedRecords.Field()
        var text = DecodedText()
        var last = CellAddress(row: 1, column: 1)
        while records.next(&field, limit: limits.fieldUnits) {
            try check(field)
            guard !field.pieces.isEmpty else { continue }
            let address = try address(field)
            text.removeAll()
            for piece in field.pieces { units.decode(piece, into: &text) }
            last = address
            try add(text, at: address, to: &sheet, &workbook.notes)
            if field.isUnclosed {
                workbook.notes.append(ReadingNote(.quoteNotClosed, sheet: sheet.name, cell: address))
            }
        }
        if units.hasRest {
            // Half a unit at the very end belongs to the last cell, if to any.
            text.removeAll()
            units.decodeRest(into: &text)
            workbook.notes.append(
                ReadingNote(.undecodableBytes, sheet: sheet.name, cell: last, detail: text.faultList)
            )
        }
        workbook.sheets = [sheet]
        return workbook
    }

    private func add(
        _ text: DecodedText,
        at address: CellAddress,
        to sheet: inout Sheet,
        _ notes: inout [ReadingNote]
    ) throws(ReadingError) {
        guard sheet.cells.count < limits.cells else {
            throw .tooLarge(ja: "セルが\(limits.cells)個を超えています", en: "over \(limits.cells) cells")
        }
        let cell = Cell(address: address, value: .string, text: text.text)
        if cell.text.utf16.count > limits.textUnits {
            notes.append(ReadingNote(.textOverLimit, sheet: sheet.name, cell: address))
        }
        if let faults = text.faultList {
            notes.append(ReadingNote(.undecodableBytes, sheet: sheet.name, cell: address, detail: faults))
        }
        sheet.cells.append(cell)
    }

    private func check(_ field: DelimitedRecords.Field) throws(ReadingError) {
        guard field.length > limits.fieldUnits else { return }
        let limit = limits.fieldUnits
        throw .tooLarge(
            ja: "\(field.row)行目の\(field.column)番目の値が\(limit)文字を超えています。引用符「\"」が閉じていないか、表のファイルではありません",
            en:
                "value \(field.column) of row \(field.row) is over \(limit) units long: a quotation mark is not closed, "
                + "or this is no table"
        )
    }

    private func address(_ field: DelimitedRecords.Field) throws(ReadingError) -> CellAddress {
        guard field.row <= CellAddress.lastRow else {
            throw .tooLarge(ja: "\(CellAddress.lastRow)行を超えています", en: "over \(CellAddress.lastRow) rows")
        }
        guard field.column <= CellAddress.lastColumn else {
            throw .tooLarge(
                ja: "\(field.row)行目が\(CellAddress.lastColumn)列を超えています",
                en: "row \(field.row) has over \(CellAddress.lastColumn) columns"
            )
        }
        return CellAddress(row: field.row, column: field.column)
    }
}
