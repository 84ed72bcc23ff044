internal import Spreadsheet

/// Turns the colours that fonts name into the colours that are seen.
struct ColorPalette {
    /// The theme's colours, as cells count them.
    var theme: [UInt32] = ThemeHandler.office
    /// The indexed colours (ECMA-376 part 1, 18.8.27), those of the workbook if it has its own.
    var indexed: [UInt32] = ColorPalette.standard

    /// The colour of an element such as `color` (18.8.3); nil for the automatic one.
    func color(_ attributes: MarkupAttributes) -> Color? {
        if let auto = attributes["auto"], auto.isTrue { return nil }
        var value: UInt32?
        if let rgb = attributes["rgb"], let number = UInt32(rgb.string, radix: 16) {
            value = number & 0xFFFFFF
        } else if let index = attributes["theme"]?.decimal {
            value = index < theme.count ? theme[index] : nil
        } else if let index = attributes["indexed"]?.decimal {
            // 64 and 65 are the system's own foreground and background.
            value = index < indexed.count ? indexed[index] : nil
        }
        guard var value else { return nil }
        if let tint = attributes["tint"].flatMap({ Double($0.string) }), tint != 0 { value = Self.tinted(value, tint) }
        return Color(argb: 0xFF00_0000 | value)
    }

    /// A colour made lighter or darker: the tint works on the luminance (18.8.19).
    static func tinted(_ value: UInt32, _ tint: Double) -> UInt32 {
        let red = Double(value >> 16 & 0xFF) / 255
        let green = Double(value >> 8 & 0xFF) / 255
        let blue = Double(value & 0xFF) / 255
        let high = max(red, green, blue)
        let low = min(red, green, blue)
        let luminance = (high + low) / 2
        let bounded = min(max(tint, -1), 1)
        let wanted = bounded < 0 ? luminance * (1 + bounded) : luminance * (1 - bounded) + bounded
        let chroma = high - low
        let span = 1 - abs(2 * luminance - 1)
        let saturation = chroma == 0 || span == 0 ? 0 : chroma / span
        let newChroma = (1 - abs(2 * wanted - 1)) * saturation
        func channel(_ share: Double) -> UInt32 {
            let position = chroma == 0 ? 0 : (share - low) / chroma
            return UInt32((min(max(wanted - newChroma / 2 + position * newChroma, 0), 1) * 255).rounded())
        }
        return channel(red) << 16 | channel(green) << 8 | channel(blue)
    }

    private static let basic: [UInt32] = [
        0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
    ]

    private static let standard: [UInt32] =
        basic + basic + [
            0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080,
            0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF,
            0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
            0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
            0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
            0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
        ]
}
