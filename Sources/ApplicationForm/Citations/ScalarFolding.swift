/// Foldings of single scalars for matching, in the spirit of NFKC.
///
/// Only what evidence cells need: width, dashes, wave dashes, quotation marks. Stored text is never folded.
enum ScalarFolding {
    /// The wave dashes as one.
    static let wave: UInt32 = 0x7E
    /// The dashes as one.
    static let dash: UInt32 = 0x2D

    /// Whether a scalar is one that nothing changes, as most of a cell are: ASCII, kana, kanji, brackets and stops.
    @inline(__always)
    static func isSteady(_ scalar: UInt32) -> Bool {
        scalar &- 0x4E00 < 0x5200 || scalar &- 0x21 < 0x5E || scalar &- 0x3041 < 0x56 || scalar &- 0x30A1 < 0x5A
            || scalar &- 0x3001 < 0x1B
    }

    /// The folded form of a scalar; itself for most.
    static func fold(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar }
        switch scalar {
        case 0xFF01...0xFF5D: return scalar &- 0xFEE0
        case 0x301C, 0xFF5E, 0x223C, 0x3030, 0x02DC: return wave
        case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0xFE63: return dash
        case 0x3041...0x30FA: return scalar
        case 0x4E00...0x9FFF: return scalar
        case 0xFF61: return 0x3002
        case 0xFF62: return 0x300C
        case 0xFF63: return 0x300D
        case 0xFF64: return 0x3001
        case 0xFF65, 0x00B7, 0x2022, 0x22C5, 0x2027: return 0x30FB
        case 0xFF66...0xFF9D: return halfWidthKatakana[Int(scalar &- 0xFF66)]
        case 0x201E, 0x201F: return 0x201C
        case 0x2044: return 0x2F
        case 0x2033: return 0x3003
        default: return scalar
        }
    }

    /// The kana that a (semi-)voiced sound mark turns the kana before it into, or nil.
    static func voiced(_ kana: UInt32, semi: Bool) -> UInt32? {
        let base = kana >= 0x30A1 ? kana &- 0x60 : kana
        switch base {
        case 0x304B...0x3062 where !semi && base % 2 == 1: return kana &+ 1
        case 0x3064...0x3069 where !semi && base % 2 == 0: return kana &+ 1
        case 0x306F...0x307D where base % 3 == 0: return kana &+ (semi ? 2 : 1)
        case 0x3046 where !semi: return kana &+ 0x4E
        default: return nil
        }
    }

    /// Whether a scalar is a mark or a selector that belongs to the one before it; ゛ and ゜ do behind some kana.
    static func isCombining(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x300...0x36F, 0x3099...0x309C, 0xFE00...0xFE0F, 0xFF9E, 0xFF9F, 0xE0100...0xE01EF: true
        default: false
        }
    }

    /// What kind of white space a scalar is; empty for everything else.
    static func gap(_ scalar: UInt32) -> Gap {
        switch scalar {
        case 0x20, 0xA0, 0x200B, 0xFEFF, 0x2000...0x200A, 0x202F: .space
        case 0x09, 0x3000: .wide
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .line
        default: []
        }
    }

    /// Katakana for U+FF66 to U+FF9D.
    private static let halfWidthKatakana: [UInt32] = [
        0x30F2, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3, 0x30E5, 0x30E7, 0x30C3, 0x30FC, 0x30A2, 0x30A4, 0x30A6,
        0x30A8, 0x30AA, 0x30AB, 0x30AD, 0x30AF, 0x30B1, 0x30B3, 0x30B5, 0x30B7, 0x30B9, 0x30BB, 0x30BD, 0x30BF, 0x30C1,
        0x30C4, 0x30C6, 0x30C8, 0x30CA, 0x30CB, 0x30CC, 0x30CD, 0x30CE, 0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB, 0x30DE,
        0x30DF, 0x30E0, 0x30E1, 0x30E2, 0x30E4, 0x30E6, 0x30E8, 0x30E9, 0x30EA, 0x30EB, 0x30EC, 0x30ED, 0x30EF, 0x30F3,
    ]
}
