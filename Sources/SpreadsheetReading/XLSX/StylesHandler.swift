internal import Spreadsheet

/// Reads the styles part: number formats, fonts and cell formats (ECMA-376 part 1, 18.8).
struct StylesHandler: MarkupHandler {
    private enum Place {
        case outside
        case fonts
        case font
        case formats
        case cellFormats
        case indexedColors
    }

    private var palette: ColorPalette
    private let limits: ReadingLimits
    private var place = Place.outside
    private var isInCellFormat = false
    private var fonts: [Font] = []
    private var colors: [UInt32] = []
    private var codes: [Int: String] = [:]
    private var cellFormats: [(font: Int, format: Int, isLocked: Bool)] = []

    init(theme: [UInt32], limits: ReadingLimits, indexed: [UInt32]? = nil) {
        palette = ColorPalette(theme: theme)
        if let indexed { palette.indexed = indexed }
        self.limits = limits
    }

    /// The palette with the workbook's own indexed colours in place.
    var colorPalette: ColorPalette {
        var result = palette
        for (index, color) in colors.enumerated() where index < result.indexed.count { result.indexed[index] = color }
        return result
    }

    /// The indexed colours that the workbook brings, which stand behind the fonts that use them; nil for none.
    var ownIndexedColors: [UInt32]? { colors.isEmpty ? nil : colorPalette.indexed }

    /// The styles that cells refer to.
    ///
    /// - Parameter compiled: gives the number format of a code.
    func styles(_ compiled: (String) -> NumberFormat) -> [CellStyle] {
        var formats: [Int: NumberFormat] = [:]
        let all = cellFormats.map { entry in
            let format =
                formats[entry.format]
                ?? (codes[entry.format] ?? NumberFormat.builtInCode(entry.format)).map(compiled) ?? .general
            formats[entry.format] = format
            let font = entry.font < fonts.count ? fonts[entry.font] : fonts.first ?? Font()
            return CellStyle(font: font, numberFormat: format, isLocked: entry.isLocked)
        }
        return all.isEmpty ? [CellStyle()] : all
    }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(ReadingError) {
        guard name.isSpreadsheet else { return }
        let local = name.local
        switch place {
        case .outside:
            if local == "numFmts" {
                place = .formats
            } else if local == "fonts" {
                place = .fonts
            } else if local == "cellXfs" {
                place = .cellFormats
            } else if local == "indexedColors" {
                place = .indexedColors
            }
        case .formats:
            guard local == "numFmt", let id = attributes["numFmtId"]?.decimal, let code = attributes["formatCode"]
            else {
                return
            }
            codes[id] = code.string
        case .fonts:
            guard local == "font" else { return }
            guard fonts.count < limits.styles else { throw .tooLarge(ja: "フォントが多すぎます", en: "too many fonts") }
            fonts.append(Font())
            place = .font
        case .font:
            fonts[fonts.count - 1].take(name, attributes, palette)
        case .cellFormats:
            if local == "xf" {
                guard cellFormats.count < limits.styles else {
                    throw .tooLarge(ja: "書式が多すぎます", en: "too many cell formats")
                }
                let format = attributes["numFmtId"]?.decimal ?? 0
                cellFormats.append((attributes["fontId"]?.decimal ?? 0, format, true))
            } else if local == "protection", let locked = attributes["locked"], !cellFormats.isEmpty {
                cellFormats[cellFormats.count - 1].isLocked = locked.isTrue
            }
        case .indexedColors:
            if local == "rgbColor", colors.count < 64 {
                colors.append((attributes["rgb"].flatMap { UInt32($0.string, radix: 16) } ?? 0) & 0xFFFFFF)
            }
        }
    }

    mutating func end(_ name: MarkupName) {
        guard name.isSpreadsheet else { return }
        let local = name.local
        switch place {
        case .font:
            if local == "font" { place = .fonts }
        case .fonts:
            if local == "fonts" { place = .outside }
        case .formats:
            if local == "numFmts" { place = .outside }
        case .cellFormats:
            if local == "cellXfs" { place = .outside }
        case .indexedColors:
            if local == "indexedColors" { place = .outside }
        case .outside: break
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
