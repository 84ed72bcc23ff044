internal import Spreadsheet

/// The colours of cells' texts that the 56 colours of a palette cannot say.
///
/// Excel 2007 and later leave the nearest colour of the palette in the font (a dark red as purple, for example) and the
/// colour itself in a record of its own for each cell format (2.4.355, `XFExt`). Only the cell's own colour is kept so:
/// runs within a text have none.
struct TextColors {
    /// The property that colours the text (2.5.108, `ExtProp`).
    private static let textColor = 0x000D
    /// The kinds of colour (2.5.279, `XColorType`).
    private static let rgb = 2
    private static let theme = 3
    /// The number that stands for the theme of Office where no theme is in the file (2.4.326, `Theme`).
    private static let officeTheme = 124_226

    private enum Source {
        case rgb(UInt32)
        case theme(Int)
    }

    private var colors: [Int: (source: Source, tint: Double)] = [:]
    private var checksum = FormatChecksum()
    private var expected: (formats: Int, checksum: UInt32)?
    private var hasOfficeTheme = true

    /// Counts a cell format, which the checksum holds.
    mutating func take(format: ByteSpan) {
        for index in 0..<min(format.count, 20) { checksum.add(format.byte(index)) }
    }

    /// The checksum over all cell formats (2.4.354, `XFCRC`).
    mutating func take(checksum body: ByteSpan) { expected = (body.short(14), body.long(16)) }

    /// The theme; one of the workbook's own is a package within the record, which is not opened.
    mutating func take(theme body: ByteSpan) { hasOfficeTheme = Int(body.long(12)) == Self.officeTheme }

    /// The properties of one cell format.
    mutating func take(properties body: ByteSpan) {
        var position = 20
        for _ in 0..<body.short(18) where position + 4 <= body.count {
            if body.short(position) == Self.textColor, position + 12 <= body.count {
                take(color: body.part(position + 4, 8), format: body.short(14))
            }
            position += max(body.short(position + 2), 4)
        }
    }

    /// A colour with its tint (2.5.155, `FullColorExt`).
    private mutating func take(color: ByteSpan, format: Int) {
        let tint = Double(Int16(truncatingIfNeeded: color.short(2))) / 32767
        switch color.short(0) {
        // Red stands in the lowest byte.
        case Self.rgb: colors[format] = (.rgb(color.long(4).byteSwapped >> 8), tint)
        case Self.theme: colors[format] = (.theme(Int(color.long(4))), tint)
        default: break
        }
    }

    /// The colour of a cell format, if it has one that is not in the palette.
    ///
    /// - Parameters:
    ///   - format: its number.
    ///   - formats: how many formats there are: where these or their checksum are others than when Excel wrote the
    ///     colours, another program has changed the formats since, and the colours do not count.
    func color(format: Int, formats: Int) -> Color? {
        guard let expected, expected.formats == formats, expected.checksum == checksum.value,
            let (source, tint) = colors[format]
        else { return nil }
        var value: UInt32
        switch source {
        case .rgb(let color): value = color
        case .theme(let index):
            guard hasOfficeTheme, ThemeHandler.office.indices.contains(index) else { return nil }
            value = ThemeHandler.office[index]
        }
        if tint != 0 { value = ColorPalette.tinted(value, tint) }
        return Color(argb: 0xFF00_0000 | value)
    }
}
