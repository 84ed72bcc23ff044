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
    /// The character before, 0 at the beginning of a line.
    private var previous: UInt32 = 0
    private var previousEms = 0.0
    /// Whether the scalar before was a carriage return: a line feed behind it breaks no second line.
    private var isAfterReturn = false

    init(room: Double) { self.room = room }

    mutating func take(_ value: UInt32) {
        // Kanji, which may begin and end a line.
        if value &- 0x4E00 < 0x5200 {
            if previous != 0, blank > 0 || !Self.mayNotEnd(previous) { place() }
            unit += 1
            return note(value, 1)
        }
        switch value {
        case 0x0A where isAfterReturn: isAfterReturn = false
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
            place()
            lines += 1
            line = 0
            previous = 0
            isAfterReturn = value == 0x0D
        case 0x20, 0x09:
            blank += EastAsianWidth.ems(value)
            note(value, EastAsianWidth.ems(value))
        default:
            let ems = EastAsianWidth.ems(value)
            // What takes no room belongs to the character before it.
            if ems == 0 { return }
            if previous != 0, blank > 0 || mayBreak(before: value, ems) { place() }
            unit += ems
            note(value, ems)
        }
    }

    /// The number of lines.
    consuming func finish() -> Int {
        place()
        return lines
    }

    private mutating func note(_ value: UInt32, _ ems: Double) {
        previous = value
        previousEms = ems
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
        if Self.mayNotBegin(value) || Self.mayNotEnd(previous) { return false }
        if previousEms >= 1 || ems >= 1 { return true }
        switch previous {
        case 0x2F, 0x2D, 0x3F, 0x26: return true
        default: return false
        }
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
