/// The parts of a section that shows a date or a time.
struct DatePattern {
    enum Part: Equatable {
        case literal(String)
        case year(digits: Int)
        case month(Int)
        case day(Int)
        /// `aaa` 月, `aaaa` 月曜日.
        case japaneseWeekday(long: Bool)
        /// `g` R, `gg` 令, `ggg` 令和.
        case eraName(Int)
        case eraYear(digits: Int)
        case hour(Int)
        case minute(Int)
        case second(Int)
        /// The point and the decimals of a second.
        case subsecond(Int)
        case meridiem(morning: String, afternoon: String)
        case elapsed(Character, count: Int)
    }

    private(set) var parts: [Part] = []
    let locale: FormatLocale
    /// Whether hours are counted to 12.
    private(set) var hasMeridiem = false
    private(set) var hasTime = false
    private(set) var hasElapsed = false
    private(set) var hasDay = false
    /// Whether the era is named in kanji, which 元年 needs.
    private(set) var hasKanjiEra = false
    /// The decimals of a second to round to.
    private(set) var fractionDigits = 0

    /// Takes a section that has date or time parts; nil for another.
    init?(_ raw: RawSection) {
        locale = raw.locale
        guard Self.isDate(raw.lexemes) else { return nil }
        switch locale {
        case .systemDate:
            parts = [.year(digits: 4), .literal("年"), .month(1), .literal("月"), .day(1), .literal("日")]
        case .systemTime: parts = [.hour(1), .literal(":"), .minute(2), .literal(":"), .second(2)]
        default:
            read(raw.lexemes)
            findMinutes()
        }
        summarise()
    }

    /// Whether lexemes mean a date: they have a letter of dates, and no digits such as numbers have.
    private static func isDate(_ lexemes: [FormatLexeme]) -> Bool {
        var hasClock = false
        var hasEra = false
        var hasDigits = false
        for (index, lexeme) in lexemes.enumerated() {
            switch lexeme {
            case .letters(let letter, _):
                if "ymdhs".contains(letter) { hasClock = true } else { hasEra = true }
            case .elapsed, .meridiem: hasClock = true
            case .placeholder(.zero):
                // 00 of ss.00 is part of a time.
                if index == 0 || !isFraction(lexemes[..<index]) { hasDigits = true }
            default: if lexeme.isOptionalPlaceholder { return false }
            }
        }
        return hasClock || (hasEra && !hasDigits)
    }

    private static func isFraction(_ before: ArraySlice<FormatLexeme>) -> Bool {
        before.last { $0 != .placeholder(.zero) } == .point
    }

    private mutating func read(_ lexemes: [FormatLexeme]) {
        var index = 0
        while index < lexemes.count {
            let lexeme = lexemes[index]
            index += 1
            switch lexeme {
            case .letters(let letter, let text): add(letter, text.utf8.count)
            case .elapsed(let letter, let count): parts.append(.elapsed(letter, count: min(count, 32)))
            case .meridiem(let morning, let afternoon):
                parts.append(.meridiem(morning: morning, afternoon: afternoon))
            case .point where isAfterSeconds:
                var end = index
                while end < lexemes.count, lexemes[end] == .placeholder(.zero) { end += 1 }
                parts.append(end > index ? .subsecond(end - index) : .literal("."))
                index = end
            default: parts.append(.literal(lexeme.plainText))
            }
        }
    }

    private var isAfterSeconds: Bool {
        switch parts.last {
        case .second, .elapsed("s", _): true
        default: false
        }
    }

    private mutating func add(_ letter: Character, _ count: Int) {
        switch letter {
        case "y": parts.append(.year(digits: count <= 2 ? 2 : 4))
        case "m": parts.append(.month(min(count, 5)))
        case "d": parts.append(.day(min(count, 4)))
        case "h": parts.append(.hour(min(count, 2)))
        case "s": parts.append(.second(min(count, 2)))
        case "a": parts.append(.japaneseWeekday(long: count > 3))
        case "g": parts.append(.eraName(min(count, 3)))
        case "e": parts.append(.eraYear(digits: min(count, 2)))
        default:
            // r is ee, and rr is gggee.
            if count > 1 { parts.append(.eraName(3)) }
            parts.append(.eraYear(digits: 2))
        }
    }

    /// Turns months beside hours or seconds into minutes.
    private mutating func findMinutes() {
        let marks = parts.indices.filter { index in
            switch parts[index] {
            case .literal, .meridiem, .subsecond: false
            default: true
            }
        }
        for (order, index) in marks.enumerated() {
            guard case .month(let count) = parts[index], count <= 2 else { continue }
            let isAfterHour = order > 0 && Self.isHour(parts[marks[order - 1]])
            let isBeforeSecond = order + 1 < marks.count && Self.isSecond(parts[marks[order + 1]])
            if isAfterHour || isBeforeSecond { parts[index] = .minute(count) }
        }
    }

    private static func isHour(_ part: Part) -> Bool {
        switch part {
        case .hour, .elapsed("h", _): true
        default: false
        }
    }

    private static func isSecond(_ part: Part) -> Bool {
        switch part {
        case .second, .elapsed("s", _): true
        default: false
        }
    }

    private mutating func summarise() {
        for part in parts {
            switch part {
            case .literal: break
            case .meridiem:
                hasMeridiem = true
                hasTime = true
            case .elapsed: hasElapsed = true
            case .subsecond(let digits): fractionDigits = max(fractionDigits, min(digits, 6))
            case .hour, .minute, .second: hasTime = true
            case .eraName(let count):
                hasDay = true
                if count > 1 { hasKanjiEra = true }
            default: hasDay = true
            }
        }
        // A date alone is rounded only where a day was meant.
        if !hasTime, !hasElapsed { fractionDigits = 4 }
    }
}
