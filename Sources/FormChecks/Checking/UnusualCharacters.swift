/// Finds characters that other machines may not show.
enum UnusualCharacters {
    /// The characters with their code points, each once: `⼠（U+2F20）`.
    static func find(in text: String) -> [String] {
        var text = text
        guard text.withUTF8(mayHold) else { return [] }
        var found: [String] = []
        // By scalars: a cell may hold thousands that differ.
        var seen: Set<UInt32> = []
        for scalar in text.unicodeScalars where isUnusual(scalar.value) && seen.insert(scalar.value).inserted {
            let code = String(scalar.value, radix: 16, uppercase: true)
            let name = "U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)"
            let isVisible = scalar.value >= 0x20 && !(0xE000...0xF8FF).contains(scalar.value)
            found.append(isVisible ? "\(scalar)（\(name)）" : name)
        }
        return found
    }

    /// Whether the bytes of a text leave room for such a character: hiragana, katakana and the kanji of the basic plane
    /// are told by the first one.
    private static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index + 1 < bytes.count {
            switch bytes[index] {
            case 0xE3...0xE9: index += 3
            case 0x20..<0x7F, 0x0A, 0x0D, 0x09: index += 1
            // Forms of full and half width: U+FF00 to U+FFBF.
            case 0xEF where bytes[index + 1] >= 0xBC && bytes[index + 1] <= 0xBE: index += 3
            // Punctuation, arrows, marks: U+2000 to U+2DFF.
            case 0xE2 where bytes[index + 1] < 0xB8: index += 3
            default: return true
            }
        }
        return index < bytes.count && !(0x20..<0x7F).contains(bytes[index])
            && ![0x09, 0x0A, 0x0D].contains(bytes[index])
    }

    private static func isUnusual(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F..<0xA0: true
        // Radicals that look like kanji; they come from PDF files.
        case 0x2E80...0x2FDF: true
        // Private use, variation selectors. The replacement character is a fault of its own (`undecodable-text`).
        case 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFFFE, 0xFFFF: true
        // Hangul and what else CP932 does not have in whole blocks.
        case 0xAC00...0xD7AF, 0x0590...0x1FFF: true
        // Beyond the basic plane: rare kanji, emoji.
        default: value > 0xFFFF
        }
    }
}
