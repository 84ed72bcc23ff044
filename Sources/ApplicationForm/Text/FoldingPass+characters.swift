// The classes of characters that folding knows by rule, not by table.
extension FoldingPass {
    /// White space, line breaks, and characters that are not seen at all.
    static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064,
            0x3000, 0x3164, 0xFEFF, 0xFFA0:
            true
        default: false
        }
    }

    /// Hyphens, dashes, minus signs, and the box lines that stand in for them.
    static func isDash(_ value: UInt32) -> Bool {
        switch value {
        case 0x2010...0x2015, 0x2043, 0x2212, 0x2500, 0x2501, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D: true
        default: false
        }
    }

    /// 〜, ～, ∼ and their like.
    static func isWaveDash(_ value: UInt32) -> Bool {
        switch value {
        case 0x02DC, 0x2053, 0x223C, 0x223E, 0x301C, 0x3030, 0xFF5E: true
        default: false
        }
    }

    /// The characters that choose between the drawn forms of one character.
    static func isVariationSelector(_ value: UInt32) -> Bool {
        value >= 0xFE00 && value <= 0xFE0F || value >= 0xE0100 && value <= 0xE01EF || value >= 0x180B && value <= 0x180D
    }

    /// ヶ, ヵ, カ, ケ, 箇, か: the spellings of one counter.
    static func isCounter(_ value: UInt32) -> Bool {
        switch value {
        case 0x30F6, 0x30F5, 0x30AB, 0x30B1, 0x7B87, 0x304B: true
        default: false
        }
    }

    /// Digits, kanji numerals, 数, 何, 幾, 各 and 全.
    static func isNumber(_ value: UInt32?) -> Bool {
        guard let value, let scalar = Unicode.Scalar(value) else { return false }
        if value < 0x80 { return value >= 0x30 && value <= 0x39 }
        return value >= 0xFF10 && value <= 0xFF19 || "〇一二三四五六七八九十百千万数何幾各全".unicodeScalars.contains(scalar)
    }

    /// What is counted with ヶ: 月, 所, 年, 国, 条, 日, 点, 店, 村, 町, 社, 校, 院, 拠点, 言語, 項.
    static func isCounted(_ value: UInt32?) -> Bool {
        guard let value, let scalar = Unicode.Scalar(value) else { return false }
        return "月所年国條条日点店村町社校院拠言項".unicodeScalars.contains(scalar)
    }
}
