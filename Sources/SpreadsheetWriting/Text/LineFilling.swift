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

    private static func mayNotBegin(_ value: UInt32) -> Bool {
        // Most characters are kanji, which may.
        if value >= 0x3400, value < 0xFF00 { return false }
        return beginnings.contains(value)
    }

    private static func mayNotEnd(_ value: UInt32) -> Bool {
        if value >= 0x3041, value < 0xFF00 { return false }
        return endings.contains(value)
    }

    private static let beginnings = Set(
        "、。，．・：；？！ゝゞ々ー’”）〕］｝〉》」』】ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％＞>),.:;!?]}".unicodeScalars.map(\.value)
    )
    private static let endings = Set("‘“（〔［｛〈《「『【＜([{".unicodeScalars.map(\.value))
}
