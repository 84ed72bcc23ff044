/// How wide a character stands in a Japanese font.
///
/// After Unicode Standard Annex #11, in ems; ambiguous characters are wide, as Japanese fonts draw them. Narrow
/// letters are taken a little wider than most fonts have them, so that estimates err towards more lines.
package enum EastAsianWidth {
    /// The width of a scalar in ems: 1 for 漢, about a half for a, 0 for a combining mark.
    package static func ems(_ value: UInt32) -> Double {
        if value < 0x7F { return latin(value) }
        // Kana, kanji, forms of full width, punctuation and signs, without a look into the tables of Unicode.
        switch value {
        case 0x3041...0x3096, 0x30A0...0x30FF, 0x3400...0x9FFF, 0xFF01...0xFF60, 0x3000...0x3029: return 1
        case 0x2010...0x2027, 0x2030...0x205E, 0x2100...0x2BFF: return 1
        case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: return 0
        default: break
        }
        guard let scalar = Unicode.Scalar(value) else { return 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: return isWide(value) ? 1 : 0.6
        }
    }

    /// The width of a character as a person sees it: the widest of its parts.
    package static func ems(_ character: Character) -> Double {
        character.unicodeScalars.reduce(0) { max($0, ems($1.value)) }
    }

    /// Whether a character fills the square of an ideograph.
    static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0xFF61...0xFFDC, 0xFFE8...0xFFEE: false  // half-width forms
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3: true
        case 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFFE7: true
        case 0x1F000...0x1FAFF, 0x20000...0x3FFFF: true
        // Ambiguous ones: Latin-1 signs, Greek, Cyrillic, punctuation, arrows, mathematics, ①, ※, lines.
        case 0xA7, 0xA8, 0xB0, 0xB1, 0xB4, 0xB6, 0xD7, 0xF7: true
        case 0x0370...0x04FF, 0x2010...0x2027, 0x2030...0x205E, 0x2100...0x2BFF, 0xE000...0xF8FF: true
        default: false
        }
    }

    private static func latin(_ value: UInt32) -> Double {
        switch UInt8(truncatingIfNeeded: value) {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "&"): 0.7
        case UInt8(ascii: "m"), UInt8(ascii: "w"): 0.8
        case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "."), UInt8(ascii: ","): 0.35
        case UInt8(ascii: " "): 0.35
        case 0..<0x20: 0
        default: 0.58
        }
    }
}
