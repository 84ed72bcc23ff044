/// Japanese digits, asked for by `[DBNum1]`, `[DBNum2]` and `[DBNum3]`.
enum KanjiNumerals: Hashable {
    /// 一二三, with 十百千万: `[DBNum1]`.
    case kanji
    /// 大字, the digits of legal documents, 壱弐参 with 拾百阡萬: `[DBNum2]`.
    case legal
    /// Full-width digits １２３: `[DBNum3]`.
    case fullWidth

    /// The numerals of a `DBNum` number; nil for one that Japanese does not have.
    init?(number: Int) {
        switch number {
        case 1: self = .kanji
        case 2: self = .legal
        case 3: self = .fullWidth
        default: return nil
        }
    }

    /// Puts each ASCII digit of a text into these digits.
    func digits(of text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let value = Self.value(scalar) {
                result += digits[value]
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Spells the whole part of a plain decimal number with its units: 1234 as 千二百三十四; further digits one by one.
    func spelled(_ text: String) -> String {
        let whole = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text[whole.endIndex...]
        // 20 digits are all that have a unit here; powers of ten are put digit by digit.
        guard !whole.isEmpty, whole.utf8.count <= 20, !rest.contains("E") else { return digits(of: text) }
        return spell(whole.unicodeScalars.compactMap(Self.value)) + digits(of: String(rest))
    }

    private func spell(_ values: [Int]) -> String {
        var result = ""
        for (index, value) in values.enumerated() {
            let place = values.count - 1 - index
            if value > 0 {
                // 十, 百 and 千 stand alone for one of them, but 千万 is written 一千万. Legal digits always name the one.
                let standsAlone = self != .legal && value == 1 && (place % 4 == 1 || place % 4 == 2 || place == 3)
                result += (standsAlone ? "" : digits[value]) + tens[place % 4]
            }
            if place > 0, place % 4 == 0 {
                let group = values[max(0, index - 3)...index]
                if group.contains(where: { $0 > 0 }) { result += groups[place / 4] }
            }
        }
        return result.isEmpty ? digits[0] : result
    }

    private static func value(_ scalar: Unicode.Scalar) -> Int? {
        (48...57).contains(scalar.value) ? Int(scalar.value) - 48 : nil
    }

    private var digits: [String] {
        switch self {
        case .kanji: Self.kanjiDigits
        case .legal: Self.legalDigits
        case .fullWidth: Self.fullWidthDigits
        }
    }

    private var tens: [String] { self == .legal ? ["", "拾", "百", "阡"] : ["", "十", "百", "千"] }
    private var groups: [String] { self == .legal ? ["", "萬", "億", "兆", "京"] : ["", "万", "億", "兆", "京"] }

    private static let kanjiDigits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    private static let legalDigits = ["〇", "壱", "弐", "参", "四", "伍", "六", "七", "八", "九"]
    private static let fullWidthDigits = ["０", "１", "２", "３", "４", "５", "６", "７", "８", "９"]
}
