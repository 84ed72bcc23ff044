internal import ApplicationForm

/// Digits of Arabic and kanji numbers.
enum Numerals {
    private static let kanji: [Character: Int] = [
        "〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    /// Whether a character is a digit of either kind, or 十.
    static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber || kanji[character] != nil || character == "十"
    }

    /// The value of a run of digits below a hundred million; nil when it is no number.
    static func value(_ digits: some StringProtocol) -> Int? {
        if let number = Int(digits) { return number }
        guard digits.count <= 8 else { return nil }
        var total = 0
        var current: Int?
        for character in digits {
            if character == "十" {
                total += (current ?? 1) * 10
                current = nil
            } else if let digit = kanji[character] {
                current = (current ?? 0) * 10 + digit
            } else {
                return nil
            }
        }
        return total + (current ?? 0)
    }

    /// Whether a text holds a number; 一定, 一部 and 十分な are none.
    static func contains(_ folded: String) -> Bool {
        var isAfterOne = false
        let text = folded.holds("十分な") || folded.holds("十分に") ? folded.filter { $0 != "十" } : folded
        for scalar in text.unicodeScalars {
            if isAfterOne, scalar != "定", scalar != "部" { return true }
            isAfterOne = false
            switch scalar {
            case "一": isAfterOne = true
            case "0"..."9", "〇", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "億": return true
            default: break
            }
        }
        return isAfterOne
    }
}
