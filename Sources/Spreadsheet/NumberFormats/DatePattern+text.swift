extension DatePattern {
    /// The text of a serial number; nil when it is none of the calendar's.
    func text(of serial: Double, numerals: KanjiNumerals?, dateSystem: DateSystem) -> String? {
        // Elapsed time may be negative; a day may not.
        let isNegative = serial < 0 && hasElapsed && !hasDay
        let value = isNegative ? -serial : serial
        guard let moment = dateSystem.moment(of: value, fractionDigits: fractionDigits),
            let count = dateSystem.ticks(of: value, fractionDigits: fractionDigits)
        else { return nil }
        let seconds = count.days * 86_400 + count.ticks / count.scale
        var result = isNegative ? "-" : ""
        for part in parts { result += text(part, moment, seconds: seconds, numerals: numerals) }
        return result
    }

    private func text(_ part: Part, _ moment: CalendarMoment, seconds: Int, numerals: KanjiNumerals?) -> String {
        func number(_ value: Int, _ width: Int = 1) -> String { Self.number(value, width, numerals) }
        switch part {
        case .literal(let text): return text
        case .year(let digits):
            return digits == 2 ? Self.digits(moment.year % 100, 2, numerals) : Self.digits(moment.year, 4, numerals)
        case .month(let count): return month(moment.month, count) ?? number(moment.month, min(count, 2))
        case .day(let count):
            if count <= 2 { return number(moment.day, count) }
            return weekday(moment.weekday, long: count > 3, inJapanese: locale.namesAreJapanese)
        case .japaneseWeekday(let long): return weekday(moment.weekday, long: long, inJapanese: true)
        case .eraName(let count): return eraName(moment, count)
        case .eraYear(let digits): return eraYear(moment, digits, numerals)
        case .hour(let count):
            return number(hasMeridiem ? (moment.hour + 11) % 12 + 1 : moment.hour, count)
        case .minute(let count): return number(moment.minute, count)
        case .second(let count): return number(moment.second, count)
        case .subsecond(let digits):
            let text = CalendarMoment.padded(moment.microsecond, 6)
            let shown = String(text.prefix(digits)) + String(repeating: "0", count: max(0, digits - 6))
            return "." + (numerals?.digits(of: shown) ?? shown)
        case .meridiem(let morning, let afternoon):
            if locale.namesAreJapanese, morning == "AM" { return moment.hour < 12 ? "午前" : "午後" }
            return moment.hour < 12 ? morning : afternoon
        case .elapsed(let letter, let count):
            let unit = letter == "h" ? 3600 : letter == "m" ? 60 : 1
            let text = CalendarMoment.padded(seconds / unit, count)
            return numerals?.digits(of: text) ?? text
        }
    }

    private func eraName(_ moment: CalendarMoment, _ count: Int) -> String {
        guard locale.hasJapaneseEras else { return "" }
        let era = JapaneseEra.era(year: moment.year, month: moment.month, day: moment.day)
        return count == 1 ? era.letter : count == 2 ? era.short : era.name
    }

    private func eraYear(_ moment: CalendarMoment, _ digits: Int, _ numerals: KanjiNumerals?) -> String {
        guard locale.hasJapaneseEras else {
            return Self.digits(locale == .taiwanese ? max(moment.year - 1911, 0) : moment.year, digits, numerals)
        }
        let era = JapaneseEra.era(year: moment.year, month: moment.month, day: moment.day)
        let year = moment.year - era.firstYear + 1
        // Beside a letter, as in R1.5.1, the first year stays a number.
        if year == 1, locale.isGannen, hasKanjiEra, digits == 1 { return "元" }
        return Self.number(year, digits, numerals)
    }

    private func month(_ month: Int, _ count: Int) -> String? {
        guard count > 2, Self.months.indices.contains(month - 1) else { return nil }
        if locale.namesAreJapanese { return count == 5 ? String(month) : "\(month)月" }
        let name = Self.months[month - 1]
        return count == 3 ? String(name.prefix(3)) : count == 5 ? String(name.prefix(1)) : name
    }

    private func weekday(_ weekday: Int, long: Bool, inJapanese: Bool) -> String {
        guard Self.weekdays.indices.contains(weekday) else { return "" }
        if inJapanese { return Self.japaneseWeekdays[weekday] + (long ? "曜日" : "") }
        return long ? Self.weekdays[weekday] : String(Self.weekdays[weekday].prefix(3))
    }

    /// A number of a date: spelled as 十二 in kanji, 〇五 when two digits are asked for.
    private static func number(_ value: Int, _ width: Int, _ numerals: KanjiNumerals?) -> String {
        guard let numerals, numerals != .fullWidth else { return digits(value, width, numerals) }
        let spelled = numerals.spelled(String(value))
        return width > 1 && (1..<10).contains(value) ? numerals.digits(of: "0") + spelled : spelled
    }

    /// A number digit by digit, as years are.
    private static func digits(_ value: Int, _ width: Int, _ numerals: KanjiNumerals?) -> String {
        let text = CalendarMoment.padded(value, width)
        return numerals?.digits(of: text) ?? text
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    private static let japaneseWeekdays = ["日", "月", "火", "水", "木", "金", "土"]
}
