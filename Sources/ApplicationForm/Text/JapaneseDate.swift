/// Dates as Japanese forms write them.
public enum JapaneseDate {
    /// The first years of the eras, counted so that the year of an era plus this is the common year.
    private static let eras: [(names: [String], offset: Int)] = [
        (["令和", "r"], 2018), (["平成", "h"], 1988), (["昭和", "s"], 1925), (["大正", "t"], 1911), (["明治", "m"], 1867),
    ]

    /// The date that a text begins with, and what follows it.
    ///
    /// Reads 2024年4月15日, 2024/10/31, 2016.6.23, 2016-06-23, 平成29年10月1日, 令和元年5月1日, H29.10.1, 20171001, in full
    /// and half width, with blanks inside.
    ///
    /// - Returns: nil when the text begins with no date, or with one that the calendar does not have.
    public static func reading(_ text: String) -> (date: CalendarDate, rest: String)? {
        guard let numbers = numbers(text) else { return nil }
        return CalendarDate(year: numbers.year, month: numbers.month, day: numbers.day).map { ($0, numbers.rest) }
    }

    /// The date that is the whole text, a weekday in brackets aside; nil when it is none.
    public static func date(_ text: String) -> CalendarDate? {
        if let plain = plainDate(text) { return plain }
        guard let reading = reading(text) else { return nil }
        var rest = reading.rest[...]
        if rest.hasPrefix("("), let close = rest.firstIndex(of: ")"),
            rest.distance(from: rest.startIndex, to: close) <= 4
        {
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty || rest == "付" || rest == "付け" ? reading.date : nil
    }

    /// The date of a text that is spelled as most are, 2017年9月11日 in half width; nil for every other text.
    private static func plainDate(_ text: String) -> CalendarDate? {
        var bytes = text.utf8[...]
        func number(_ lengths: ClosedRange<Int>, before word: String) -> Int? {
            let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard lengths.contains(digits.count) else { return nil }
            bytes = bytes.dropFirst(digits.count)
            guard bytes.starts(with: word.utf8) else { return nil }
            bytes = bytes.dropFirst(word.utf8.count)
            return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
        }
        guard let year = number(4...4, before: "年"), year >= 1_000, let month = number(1...2, before: "月"),
            let day = number(1...2, before: "日"), bytes.isEmpty
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// Whether a text begins like a date, whether or not the calendar has it (平成30年2月30日).
    public static func looksLikeDate(_ text: String) -> Bool { numbers(text) != nil }

    private static let folding = TextFolding([.width, .compatibility, .dashes, .spaces, .letterCase])

    private static func numbers(_ text: String) -> (year: Int, month: Int, day: Int, rest: String)? {
        var rest = folding.folded(String(text.prefix(200)))[...].drop { $0 == " " }
        var offset = 0
        search: for era in eras {
            for name in era.names where rest.hasPrefix(name) {
                rest = rest.dropFirst(name.count)
                if rest.first == "." { rest = rest.dropFirst() }
                offset = era.offset
                break search
            }
        }
        let year: Int
        if offset > 0, rest.hasPrefix("元") {
            rest = rest.dropFirst()
            year = 1
        } else {
            guard let number = number(&rest, upTo: offset > 0 ? 2 : 8) else { return nil }
            year = number
        }
        if offset == 0, year >= 19_000_101, year <= 99_991_231, !startsWithSeparator(rest) {
            return (year / 10_000, year / 100 % 100, year % 100, String(rest))
        }
        // 平成30（2018）年6月15日, 2015年（平成27年）10月1日.
        skipOtherYear(&rest)
        guard offset > 0 || (1_000...9_999).contains(year), separator(&rest, "年") else { return nil }
        skipOtherYear(&rest)
        guard let month = number(&rest, upTo: 2), separator(&rest, "月"), let day = number(&rest, upTo: 2)
        else { return nil }
        rest = rest.drop { $0 == " " }
        if rest.first == "日" { rest = rest.dropFirst() }
        return (offset + year, month, day, String(rest.drop { $0 == " " }))
    }

    private static func startsWithSeparator(_ rest: Substring) -> Bool {
        rest.first.map { "年/.-~".contains($0) } ?? false
    }

    private static func number(_ rest: inout Substring, upTo length: Int) -> Int? {
        rest = rest.drop { $0 == " " }
        let kanji = rest.prefix(longestKanji).prefix { isKanjiDigit($0) }
        if !kanji.isEmpty {
            rest = rest.dropFirst(kanji.count)
            return CitationNumerals.kanji(kanji.unicodeScalars.map(\.value))
        }
        let digits = rest.prefix(length).prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, let number = Int(digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        // A number goes on to its last digit.
        if let next = rest.first, ("0"..."9").contains(next) { return nil }
        return number
    }

    /// The most kanji that a year, a month or a day takes: 二千二十三.
    private static let longestKanji = 7

    private static func isKanjiDigit(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return CitationNumerals.kanjiDigit(scalar.value) != nil
    }

    /// Passes the same year of the other calendar in brackets.
    private static func skipOtherYear(_ rest: inout Substring) {
        let start = rest.drop { $0 == " " }
        guard start.first == "(", let close = start.prefix(12).firstIndex(of: ")") else { return }
        let year = start[start.index(after: start.startIndex)..<close]
        guard year.allSatisfy({ $0.isNumber || "年令和平成昭大正明治元 ".contains($0) }) else { return }
        rest = start[start.index(after: close)...]
    }

    private static func separator(_ rest: inout Substring, _ word: Character) -> Bool {
        rest = rest.drop { $0 == " " }
        guard let next = rest.first, next == word || "/.-".contains(next) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
