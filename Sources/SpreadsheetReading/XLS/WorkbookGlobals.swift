internal import Spreadsheet

/// The workbook's own part of a stream: what its sheets share ([MS-XLS] 2.1.7.20.3, the globals substream).
struct WorkbookGlobals {
    /// A sheet as the workbook names it (2.4.28, `BoundSheet8`).
    struct SheetEntry {
        let name: String
        let visibility: Sheet.Visibility
        /// Where its own part begins in the stream.
        let position: Int
        /// Whether it is a worksheet, not a chart, a macro sheet or a module.
        let isWorksheet: Bool
    }

    /// The generation of the stream.
    let version: BIFFVersion
    /// The sheets in the order of their tabs.
    private(set) var sheets: [SheetEntry] = []
    /// How dates are counted.
    private(set) var dateSystem = DateSystem.from1900
    /// The fonts, with their colours.
    private(set) var fonts = FontTable()
    /// The styles that cells refer to; never empty.
    private(set) var styles = [CellStyle()]
    /// The record with the table of shared strings.
    private(set) var sharedStrings: BIFFRecord?
    /// The code pages of texts before Unicode.
    let codePages = CodePages()

    private let stream: ByteSpan
    private let limits: ReadingLimits
    private var palette = ColorPalette()
    private var textColors = TextColors()
    private var codes: [Int: String] = [:]
    private var cellFormats: [(font: Int, format: Int, isLocked: Bool)] = []
    private var reader: StringReader

    /// Reads the records up to the end of the workbook's own part.
    ///
    /// - Parameter format: what compiles the code of a number format.
    /// - Throws: ``ReadingError`` when it is damaged, of an older generation, or has a password.
    init(
        _ stream: ByteSpan,
        limits: ReadingLimits,
        format: (String) -> NumberFormat
    ) throws(ReadingError) {
        self.stream = stream
        self.limits = limits
        version = try BIFFVersion(stream)
        reader = StringReader(version: version, codePages: codePages)
        var records = BIFFRecords(stream, at: 0)
        _ = try records.next()
        while true {
            let record = try records.next()
            if record.type == RecordType.end { break }
            try take(record)
        }
        fonts.resolveColors(palette)
        makeStyles(format)
    }

    private mutating func take(_ record: BIFFRecord) throws(ReadingError) {
        let body = record.body
        switch record.type {
        case RecordType.filePass: throw .encrypted
        case RecordType.codePage: codePages.number = body.short(0)
        case RecordType.dateMode: dateSystem = body.short(0) == 1 ? .from1904 : .from1900
        case RecordType.boundSheet: try takeSheet(record)
        case RecordType.font:
            guard fonts.count < limits.styles else { throw .tooLarge(ja: "フォントが多すぎます", en: "too many fonts") }
            fonts.add(body, name: name(record, at: 14))
        case RecordType.numberFormat:
            if let code = version == .biff8 ? unicode(record, at: 2) : name(record, at: 2) {
                // Japanese Excel 5.0 and 95 write the name of the general format in Japanese.
                let mayBeJapanese = code.utf8.contains { $0 >= 0x80 } && code.utf8.contains(UInt8(ascii: "G"))
                codes[body.short(0)] = mayBeJapanese ? code.replacing("G/標準", with: "General") : code
            }
        case RecordType.cellFormat:
            guard cellFormats.count < limits.styles else {
                throw .tooLarge(ja: "書式が多すぎます", en: "too many cell formats")
            }
            // Bit 0 of the protection: locked (2.4.353, `XF`).
            cellFormats.append((body.short(0), body.short(2), body.short(4) & 1 == 1))
            textColors.take(format: body)
        case RecordType.formatChecksum: textColors.take(checksum: body)
        case RecordType.formatProperties: textColors.take(properties: body)
        case RecordType.theme: textColors.take(theme: body)
        case RecordType.palette:
            // The colours 8 to 63, as red, green and blue (2.4.188, `Palette`).
            for index in 0..<min(body.short(0), (body.count - 2) / 4, palette.indexed.count - 8) {
                palette.indexed[index + 8] = body.long(2 + index * 4).byteSwapped >> 8
            }
        case RecordType.sharedStrings: if sharedStrings == nil { sharedStrings = record }
        default: break
        }
    }

    private mutating func takeSheet(_ record: BIFFRecord) throws(ReadingError) {
        guard sheets.count < limits.sheets else { throw .tooLarge(ja: "シートが多すぎます", en: "too many sheets") }
        let body = record.body
        sheets.append(
            SheetEntry(
                name: name(record, at: 6) ?? "",
                visibility: [.visible, .hidden, .veryHidden, .veryHidden][Int(body.byte(4) & 3)],
                position: Int(body.long(0)),
                isWorksheet: body.byte(5) == 0
            )
        )
    }

    /// A name with a count of one byte.
    private mutating func name(_ record: BIFFRecord, at offset: Int) -> String? {
        if version == .biff8 {
            var bytes = ContinuedBytes(stream, record, at: offset)
            return reader.short(&bytes)
        }
        let bytes = record.body.part(offset + 1, Int(record.body.byte(offset)))
        return reader.legacy(bytes.buffer, at: record.start + offset + 1)
    }

    private mutating func unicode(_ record: BIFFRecord, at offset: Int) -> String? {
        var bytes = ContinuedBytes(stream, record, at: offset)
        return reader.rich(&bytes)?.text
    }

    /// The character set of the font of a style, which in Excel 5.0 and 95 says how its text is written.
    func characterSet(_ style: Int) -> UInt8? {
        style < cellFormats.count ? fonts.characterSet(cellFormats[style].font) : nil
    }

    private mutating func makeStyles(_ format: (String) -> NumberFormat) {
        var formats: [Int: NumberFormat] = [0: .general]
        let all = cellFormats.enumerated().map { (number, entry) in
            let format =
                formats[entry.format]
                ?? (codes[entry.format] ?? NumberFormat.builtInCode(entry.format)).map(format) ?? .general
            formats[entry.format] = format
            var font = fonts[entry.font] ?? fonts[0] ?? Font()
            if let color = textColors.color(format: number, formats: cellFormats.count) { font.color = color }
            return CellStyle(font: font, numberFormat: format, isLocked: entry.isLocked)
        }
        if !all.isEmpty { styles = all }
    }
}
