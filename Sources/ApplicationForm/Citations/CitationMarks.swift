/// The punctuation that the grammar tells apart.
enum CitationMarks {
    static let ideographicComma: UInt32 = 0x3001
    static let fullStop: UInt32 = 0x3002
    static let middleDot: UInt32 = 0x30FB
    static let comma: UInt32 = 0x2C
    static let dash: UInt32 = 0x2D
    static let period: UInt32 = 0x2E
    static let colon: UInt32 = 0x3A
    static let semicolon: UInt32 = 0x3B
    static let slash: UInt32 = 0x2F
    static let plus: UInt32 = 0x2B
    static let ampersand: UInt32 = 0x26
    static let underscore: UInt32 = 0x5F
    static let sectionSign: UInt32 = 0xA7
    /// 〃.
    static let ditto: UInt32 = 0x3003
    /// ※.
    static let reference: UInt32 = 0x203B
    static let numberSign: UInt32 = 0x23

    /// Whether a folded scalar is punctuation or a symbol, not a letter.
    static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xA1...0xBF, 0x2010...0x2027, 0x2030...0x205E,
            0x2190...0x23FF, 0x2500...0x27BF, 0x3001...0x3004, 0x3008...0x301F, 0x30FB, 0xFFE0...0xFFEE:
            true
        default: false
        }
    }

    /// Whether a mark may stand before the items of a list: ・ ● ■.
    static func isBullet(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30FB, 0x2D, 0x2A, 0x25A0...0x25FF, 0x2605, 0x2606, 0x2713, 0x2714, 0x2023, 0x3E, 0x27A2, 0x2192, 0x21D2:
            true
        default: false
        }
    }
}
