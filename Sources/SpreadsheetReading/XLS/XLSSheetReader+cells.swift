internal import Spreadsheet

extension XLSSheetReader {
    /// The place and the style with which a cell's record begins (2.5.13, `Cell`).
    @inline(__always)
    private mutating func begin(_ body: ByteSpan) throws(ReadingError) -> (address: CellAddress, style: Int) {
        try begin(row: body.short(0), column: body.short(2), style: body.short(4))
    }

    @inline(__always)
    private mutating func begin(
        row: Int,
        column: Int,
        style: Int
    ) throws(ReadingError) -> (address: CellAddress, style: Int) {
        if pending != nil { try flushFormula() }
        guard column < CellAddress.lastColumn else { throw Self.outside }
        let address = CellAddress(row: row + 1, column: column + 1)
        if style < context.looks.count { return (address, style) }
        notes.append((.danglingReference, address, nil))
        return (address, 0)
    }

    private static let outside = ReadingError(
        .damaged,
        ja: "シートの範囲（XFD列）の外にセルがあります。Excelで開いて保存し直してください。",
        en: "A cell lies outside the sheet (column XFD). Open the file in Excel and save it again."
    )

    // MARK: Texts

    /// A string of the shared table (2.4.149, `LabelSst`).
    @inline(__always)
    mutating func takeShared(_ body: ByteSpan) throws(ReadingError) {
        let (address, style) = try begin(body)
        let index = Int(body.long(6))
        guard body.count >= 10, index < context.strings.strings.count else {
            notes.append((.danglingReference, address, nil))
            return
        }
        if !context.strings.unreadable.isEmpty, let detail = context.strings.unreadable[index] {
            notes.append((.undecodableBytes, address, detail))
        }
        try append(context.strings.strings[index], address, style)
    }

    /// A string in the cell itself (2.4.148, `Label`), rich in Excel 5.0 and 95 (`RSTRING`).
    mutating func takeLabel(_ record: BIFFRecord) throws(ReadingError) {
        let (address, style) = try begin(record.body)
        let rich: XLSText
        if context.globals.version == .biff8 {
            guard let text = label(record) else { throw BIFFRecords.cutOff }
            rich = text
        } else {
            rich = legacyLabel(record, style)
        }
        noteUnreadable(address)
        try append(rich, address, style)
    }

    /// In Excel 97 and later the runs stand behind the string.
    private mutating func label(_ record: BIFFRecord) -> XLSText? {
        var bytes = ContinuedBytes(context.stream, record, at: 6)
        return record.type == RecordType.richString ? reader.richLabel(&bytes) : reader.rich(&bytes)
    }

    private mutating func legacyLabel(_ record: BIFFRecord, _ style: Int) -> XLSText {
        let body = record.body
        let text = body.part(8, body.short(6))
        let set = context.globals.characterSet(style)
        guard record.type == RecordType.richString else {
            return XLSText(reader.legacy(text.buffer, at: record.start + 8, characterSet: set))
        }
        let place = 8 + text.count
        let runs = (0..<Int(body.byte(place))).map { index in
            (start: Int(body.byte(place + 1 + index * 2)), font: Int(body.byte(place + 2 + index * 2)))
        }
        return reader.legacy(text.buffer, at: record.start + 8, runs: runs, characterSet: set)
    }

    private mutating func noteUnreadable(_ address: CellAddress) {
        if let fault = reader.unreadable { notes.append((.undecodableBytes, address, fault)) }
    }

    @inline(__always)
    private mutating func append(
        _ rich: XLSText,
        _ address: CellAddress,
        _ style: Int,
        isFormula: Bool = false
    ) throws(ReadingError) {
        guard !rich.text.isEmpty else { return }
        if rich.text.utf8.count > context.limits.textUnits, rich.text.utf16.count > context.limits.textUnits {
            notes.append((.textOverLimit, address, nil))
        }
        var cell = Cell(address: address, value: .string, text: rich.text, style: Int32(style), hasFormula: isFormula)
        if rich.firstFont != nil || !rich.changes.isEmpty { cell.runs = try runs(of: rich, style: style) }
        if cell.runs.isEmpty, !context.looks[style].isGeneral {
            cell.text = context.looks[style].format.reading(rich.text)
        }
        try append(cell)
    }

    // MARK: Numbers

    /// A number of eight bytes (2.4.180, `Number`).
    mutating func takeNumber(_ body: ByteSpan) throws(ReadingError) {
        let (address, style) = try begin(body)
        try append(body.double(6), address, style, isFormula: false)
    }

    /// A number of four bytes (2.4.220, `RK`).
    @inline(__always)
    mutating func takeRK(_ body: ByteSpan) throws(ReadingError) {
        let (address, style) = try begin(body)
        try append(Self.number(body.long(6)), address, style, isFormula: false)
    }

    /// Numbers of four bytes side by side (2.4.175, `MulRk`).
    mutating func takeMultipleRK(_ body: ByteSpan) throws(ReadingError) {
        for index in 0..<max(0, (body.count - 6) / 6) {
            let place = 4 + index * 6
            let column = body.short(2) + index
            let (address, style) = try begin(row: body.short(0), column: column, style: body.short(place))
            try append(Self.number(body.long(place + 2)), address, style, isFormula: false)
        }
    }

    /// The number in four bytes: a whole one or the upper half of a double, perhaps in hundredths (2.5.217, `RkNumber`).
    @inline(__always)
    private static func number(_ rk: UInt32) -> Double {
        let value =
            rk & 2 != 0
            ? Double(Int32(bitPattern: rk) >> 2) : Double(bitPattern: UInt64(rk & 0xFFFF_FFFC) << 32)
        return rk & 1 != 0 ? value / 100 : value
    }

    @inline(__always)
    private mutating func append(
        _ number: Double,
        _ address: CellAddress,
        _ style: Int,
        isFormula: Bool
    ) throws(ReadingError) {
        let look = context.looks[style]
        guard number.isFinite else {
            try append(
                Cell(address: address, value: .error, text: "#NUM!", style: Int32(style), hasFormula: isFormula)
            )
            return
        }
        try append(
            Cell(
                address: address,
                value: look.isDate ? .date(number) : .number(number),
                text: look.format.reading(number, dateSystem: context.globals.dateSystem),
                style: Int32(style),
                hasFormula: isFormula
            )
        )
    }

    // MARK: Booleans, errors and formulas

    /// TRUE, FALSE or an error (2.4.24, `BoolErr`).
    mutating func takeBooleanOrError(_ body: ByteSpan) throws(ReadingError) {
        let (address, style) = try begin(body)
        try append(value: body.byte(6), isError: body.byte(7) != 0, address, style, isFormula: false)
    }

    private mutating func append(
        value: UInt8,
        isError: Bool,
        _ address: CellAddress,
        _ style: Int,
        isFormula: Bool
    ) throws(ReadingError) {
        try append(
            Cell(
                address: address,
                value: isError ? .error : .boolean(value != 0),
                text: isError ? ErrorValue.name(value) : value != 0 ? "TRUE" : "FALSE",
                style: Int32(style),
                hasFormula: isFormula
            )
        )
    }

    /// A formula with the value it had when the workbook was saved (2.4.127, `Formula`; 2.5.133, `FormulaValue`).
    mutating func takeFormula(_ body: ByteSpan) throws(ReadingError) {
        let (address, style) = try begin(body)
        guard body.short(12) == 0xFFFF else {
            try append(body.double(6), address, style, isFormula: true)
            return
        }
        switch body.byte(6) {
        // The text stands in the next record of its type; shared formulas and arrays may stand between.
        case 0: pending = (address, style)
        case 1: try append(value: body.byte(8), isError: false, address, style, isFormula: true)
        case 2: try append(value: body.byte(8), isError: true, address, style, isFormula: true)
        // 3 is an empty text.
        default: break
        }
    }

    /// The text of the formula before (2.4.268, `String`).
    mutating func takeFormulaText(_ record: BIFFRecord) throws(ReadingError) {
        guard let (address, style) = pending else { return }
        pending = nil
        let text: String
        if context.globals.version == .biff8 {
            var bytes = ContinuedBytes(context.stream, record, at: 0)
            guard let rich = reader.rich(&bytes) else { throw BIFFRecords.cutOff }
            text = rich.text
        } else {
            var bytes = ContinuedBytes(context.stream, record, at: 2)
            let gathered = bytes.bytes(record.body.short(0))
            let set = context.globals.characterSet(style)
            text = gathered.withUnsafeBytes { reader.legacy($0, at: record.start + 2, characterSet: set) }
        }
        noteUnreadable(address)
        try append(XLSText(text), address, style, isFormula: true)
    }

    /// A formula whose text never came.
    mutating func flushFormula() throws(ReadingError) {
        guard let (address, style) = pending else { return }
        pending = nil
        notes.append((.formulaWithoutValue, address, nil))
        try append(Cell(address: address, value: .empty, text: "", style: Int32(style), hasFormula: true))
    }
}
