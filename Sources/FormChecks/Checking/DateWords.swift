internal import ApplicationForm

/// Finds dates inside a text.
enum DateWords {
    /// The first stretch that looks like a date and that the calendar does not have.
    static func impossible(in text: String) -> String? {
        for start in starts(text) {
            let rest = String(text[start...])
            if JapaneseDate.looksLikeDate(rest) {
                return JapaneseDate.reading(rest) == nil ? String(rest.prefix { isDate($0) }) : nil
            }
        }
        return nil
    }

    /// The dates in a text, in order.
    static func all(in text: String) -> [CalendarDate] {
        var dates: [CalendarDate] = []
        var rest = text[...]
        while let index = rest.indices.first(where: {
            mayBegin(rest, $0) && JapaneseDate.reading(String(rest[$0...].prefix(40))) != nil
        }),
            let reading = JapaneseDate.reading(String(rest[index...].prefix(40)))
        {
            dates.append(reading.date)
            rest = rest[index...].drop { isDate($0) }
        }
        return dates
    }

    /// The years in a text: 2008年, 平成20年, a bare 2008.
    ///
    /// An era with a year that it never had gives nil in its place.
    static func years(in text: String) -> [Int?] {
        let folded = text.folded
        let eras: [(String, Int, Int)] = [
            ("令和", 2018, 99), ("平成", 1988, 31), ("昭和", 1925, 64), ("大正", 1911, 15), ("明治", 1867, 45),
        ]
        var years: [Int?] = []
        for (name, offset, last) in eras {
            var rest = folded[...]
            while let found = rest.firstIndex(where: { $0 == name.first }) {
                rest = rest[found...]
                guard rest.hasPrefix(name) else {
                    rest = rest.dropFirst()
                    continue
                }
                rest = rest.dropFirst(name.count)
                if rest.first == "元" {
                    years.append(offset + 1)
                } else if let number = Int(rest.prefix { $0.isASCII && $0.isNumber }.prefix(4)) {
                    years.append(number >= 1 && number <= last ? offset + number : nil)
                }
            }
        }
        if !years.isEmpty { return years }
        for digits in folded.split(whereSeparator: { !($0.isASCII && $0.isNumber) }) where digits.count == 4 {
            years.append(Int(digits))
        }
        return years
    }

    private static func starts(_ text: String) -> [String.Index] {
        text.indices.filter { mayBegin(text[...], $0) }.prefix(40).map { $0 }
    }

    private static func mayBegin(_ text: Substring, _ index: Substring.Index) -> Bool {
        let here = text[index]
        if "令平昭大明".contains(here) { return true }
        guard here.isNumber || "RHSTrhst".contains(here) else { return false }
        guard index > text.startIndex else { return true }
        let before = text[text.index(before: index)]
        return !(before.isNumber || before.isASCII && before.isLetter)
    }

    private static func isDate(_ character: Character) -> Bool {
        character.isNumber || "年月日/.-／．－令和平成昭大正明治元RHSTrhst".contains(character)
    }
}
