/// Numbers that are not written in digits: kanji, circled and Roman numerals.
enum CitationNumerals {
    /// The value of a numeral that is one scalar, such as ③ or Ⅱ.
    static func single(_ scalar: UInt32) -> (CitationToken.NumberStyle, Int)? {
        switch scalar {
        case 0x2460...0x2473: (.circled, Int(scalar - 0x2460) + 1)
        case 0x2474...0x2487: (.circled, Int(scalar - 0x2474) + 1)
        case 0x2488...0x249B: (.circled, Int(scalar - 0x2488) + 1)
        case 0x24EA: (.circled, 0)
        case 0x24F5...0x24FE: (.circled, Int(scalar - 0x24F5) + 1)
        case 0x2776...0x277F: (.circled, Int(scalar - 0x2776) + 1)
        case 0x24EB...0x24F4: (.circled, Int(scalar - 0x24EB) + 11)
        case 0x3251...0x325F: (.circled, Int(scalar - 0x3251) + 21)
        case 0x32B1...0x32BF: (.circled, Int(scalar - 0x32B1) + 36)
        case 0x3220...0x3229: (.circled, Int(scalar - 0x3220) + 1)
        case 0x3280...0x3289: (.circled, Int(scalar - 0x3280) + 1)
        case 0x2160...0x216B: (.roman, Int(scalar - 0x2160) + 1)
        case 0x2170...0x217B: (.roman, Int(scalar - 0x2170) + 1)
        default: nil
        }
    }

    /// The value of a number below 40 in capital Latin letters: III, IV, XII.
    static func roman(_ scalars: some Sequence<UInt32>) -> Int? {
        var total = 0
        var last = 10
        for scalar in scalars {
            let value: Int
            switch scalar {
            case 0x49: value = 1
            case 0x56: value = 5
            case 0x58: value = 10
            default: return nil
            }
            total += value > last ? value - 2 * last : value
            last = value
            if total >= 40 { return nil }
        }
        return total > 0 ? total : nil
    }

    /// The value of a kanji of a number: 一 1, 十 10, 百 100.
    @inline(__always)
    static func kanjiDigit(_ scalar: UInt32) -> Int? {
        guard scalar >= 0x3007 else { return nil }
        switch scalar {
        case 0x3007, 0x96F6: return 0
        case 0x4E00: return 1
        case 0x4E8C: return 2
        case 0x4E09: return 3
        case 0x56DB: return 4
        case 0x4E94: return 5
        case 0x516D: return 6
        case 0x4E03: return 7
        case 0x516B: return 8
        case 0x4E5D: return 9
        case 0x5341: return 10
        case 0x767E: return 100
        case 0x5343: return 1000
        default: return nil
        }
    }

    /// The value of a number in kanji, with or without 十百千: 二十五, 二五, 二〇一七.
    static func kanji(_ scalars: some Sequence<UInt32>) -> Int {
        var total = 0
        var pending: Int?
        for scalar in scalars {
            guard let digit = kanjiDigit(scalar), total < 1_000_000, (pending ?? 0) < 100_000_000 else { break }
            if digit < 10 {
                pending = (pending ?? 0) * 10 + digit
            } else {
                total += (pending ?? 1) * digit
                pending = nil
            }
        }
        return total + (pending ?? 0)
    }
}
