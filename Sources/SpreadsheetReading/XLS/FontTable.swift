internal import Spreadsheet

/// The fonts of a workbook by the numbers that records use.
struct FontTable {
    private var fonts: [Font] = []
    private var colors: [Int] = []
    private var sets: [UInt8] = []
    private var looks: [UInt64] = []

    /// How many there are.
    var count: Int { fonts.count }

    /// The font of a number; there is no font 4 (2.5.129, `FontIndex`), so that those behind it count one more.
    subscript(number: Int) -> Font? {
        index(number).map { fonts[$0] }
    }

    /// The character set of a font.
    func characterSet(_ number: Int) -> UInt8? { index(number).map { sets[$0] } }

    /// What the eye sees of a font but its typeface and size: equal numbers look alike.
    ///
    /// Colours count once the palette is known.
    func look(_ number: Int) -> UInt64? { index(number).map { looks[$0] } }

    /// What the eye sees of any font.
    static func look(_ font: Font) -> UInt64 {
        var look = font.color.map { UInt64($0.argb) | 1 << 32 } ?? 0
        if font.bold { look |= 1 << 33 }
        if font.italic { look |= 1 << 34 }
        if font.strike { look |= 1 << 35 }
        let underline: UInt64 =
            switch font.underline {
            case .none: 0
            case .single: 1
            case .double: 2
            case .singleAccounting: 3
            case .doubleAccounting: 4
            }
        let vertical: UInt64 =
            switch font.vertical {
            case .baseline: 0
            case .superscript: 1
            case .subscript: 2
            }
        return look | underline << 36 | vertical << 40
    }

    private func index(_ number: Int) -> Int? {
        let index = number < 4 ? number : number - 1
        return number != 4 && fonts.indices.contains(index) ? index : nil
    }

    /// Adds a font (2.4.122, `Font`); the colour is looked up when the palette is known.
    mutating func add(_ body: ByteSpan, name: String?) {
        var font = Font()
        let flags = body.short(2)
        font.size = Double(body.short(0)) / 20
        font.italic = flags & 0x02 != 0
        font.strike = flags & 0x08 != 0
        // 400 is normal, 700 bold.
        font.bold = body.short(6) >= 600
        font.vertical =
            switch body.short(8) {
            case 1: .superscript
            case 2: .subscript
            default: .baseline
            }
        font.underline =
            switch body.byte(10) {
            case 0x01: .single
            case 0x02: .double
            case 0x21: .singleAccounting
            case 0x22: .doubleAccounting
            default: .none
            }
        font.name = name
        fonts.append(font)
        colors.append(body.short(4))
        sets.append(body.byte(12))
    }

    /// Gives the fonts their colours; 64 and more are the system's own or automatic (2.5.161, `Icv`).
    mutating func resolveColors(_ palette: ColorPalette) {
        for (index, color) in colors.enumerated() where color < palette.indexed.count {
            fonts[index].color = Color(argb: 0xFF00_0000 | palette.indexed[color])
        }
        looks = fonts.map { Self.look($0) }
    }
}
