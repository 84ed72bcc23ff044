/// Lines of a cell as they fill, scalar by scalar; what ``TextMeasure`` counts with.
struct LineFilling {
    /// The width of a line in ems.
    private let room: Double
    private var lines = 1
    /// The width of the present line.
    private var line = 0.0
    /// The width of what must stay together at its end, not yet on it.
    private var unit = 0.0
    /// The width of blanks behind the unit.
    private var blank = 0.0
    /// Whether there is a character before, on this line.
    private var isInside = false
    /// Whether the character before is a wide one.
    private var isAfterWide = false
    /// Whether the line must not break behind the character before, or may, whatever follows.
    private var isHeld = false
    private var isOpen = false
    /// Whether the scalar before was a carriage return: a line feed behind it breaks no second line.
    private var isAfterReturn = false

    init(room: Double) { self.room = room }

    mutating func take(_ value: UInt32) {
        // Kanji, which may begin and end a line; then kana, which may end one.
        if value &- 0x4E00 < 0x5200 { return takeWide(mayBegin: true) }
        if value &- 0x3041 < 0x56 || value &- 0x30A1 < 0x5A { return takeWide(mayBegin: !Self.mayNotBegin(value)) }
        switch value {
        case 0x0A where isAfterReturn: isAfterReturn = false
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
            place()
            lines += 1
            line = 0
            isInside = false
            isAfterReturn = value == 0x0D
        case 0x20, 0x09:
            blank += EastAsianWidth.ems(value)
            note(value, isWide: false)
        default:
            let ems = EastAsianWidth.ems(value)
            // What takes no room belongs to the character before it.
            if ems == 0 { return }
            if isInside, blank > 0 || mayBreak(before: value, ems) { place() }
            unit += ems
            note(value, isWide: ems >= 1)
        }
    }

    /// Takes a kana or kanji.
    private mutating func takeWide(mayBegin: Bool) {
        if isInside, blank > 0 || mayBegin && !isHeld { place() }
        unit += 1
        (isInside, isAfterWide, isHeld, isOpen, isAfterReturn) = (true, true, false, false, false)
    }

    /// The number of lines.
    consuming func finish() -> Int {
        place()
        return lines
    }

    private mutating func note(_ value: UInt32, isWide: Bool) {
        isInside = true
        isAfterWide = isWide
        isHeld = Self.mayNotEnd(value)
        isOpen = value == 0x2F || value == 0x2D || value == 0x3F || value == 0x26
        isAfterReturn = false
    }

    private mutating func place() {
        if line + unit > room + 0.001, line > 0 {
            lines += 1
            line = 0
        }
        line += unit
        if line > room + 0.001 {
            let more = ((line - 0.001) / room).rounded(.down)
            lines += Int(more)
            line -= more * room
        }
        // Blanks that find no room at the end of a line take none.
        line = min(line + blank, room)
        (unit, blank) = (0, 0)
    }

    private func mayBreak(before value: UInt32, _ ems: Double) -> Bool {
        if isHeld || Self.mayNotBegin(value) { return false }
        return isAfterWide || ems >= 1 || isOpen
    }

    /// 、。，．・：；？！ゝゞ々ー’”）〕］｝〉》」』】, small kana, ％＞ and their ASCII forms.
    private static func mayNotBegin(_ value: UInt32) -> Bool {
        switch value {
        case 0x29, 0x3E, 0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x5D, 0x7D: true
        case 0x2019, 0x201D, 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015: true
        case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x309D, 0x309E: true
        case 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6: true
        case 0x30FB, 0x30FC, 0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1E, 0xFF1F, 0xFF3D, 0xFF5D:
            true
        default: false
        }
    }

    /// ‘“（〔［｛〈《「『【＜ and their ASCII forms.
    private static func mayNotEnd(_ value: UInt32) -> Bool {
        switch value {
        case 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014: true
        case 0xFF08, 0xFF1C, 0xFF3B, 0xFF5B: true
        default: false
        }
    }
}
