extension CitationGrammar {
    /// A date as found.
    struct DateMatch {
        /// The day; nil where only year and month are given.
        var date: CalendarDate?
        /// Past the date.
        var end: Int
        /// Whether a month is given.
        var hasMonth: Bool
    }

    /// The date that begins at a token: 2017年9月15日, H29.9.20, 2017/9/20.
    mutating func date(_ index: Int) -> DateMatch? {
        let here = token(index)
        switch here.kind {
        case .word where here.word == .era:
            guard let base = eraBase(text[here.start]) else { return nil }
            if token(index + 1).word == .firstYear { return monthAndDay(index + 2, year: base + 1) }
            guard token(index + 1).kind == .number, token(index + 1).value < 100 else { return nil }
            return afterYear(index + 2, year: base + token(index + 1).value)
        case .latin where here.end - here.start == 1:
            guard let base = eraBase(text[here.start] & ~0x20), token(index + 1).kind == .number,
                token(index + 1).gap.isEmpty
            else { return nil }
            var number = index + 1
            let year = token(number).value
            guard year < 100 else { return nil }
            number += 1
            return afterYear(number, year: base + year)
        case .number:
            let length = here.end - here.start
            if here.style == .digits, length == 8, here.value > 19_000_000, here.value < 21_000_000 {
                guard
                    let day = CalendarDate(
                        year: here.value / 10000,
                        month: here.value / 100 % 100,
                        day: here.value % 100
                    )
                else { return nil }
                return DateMatch(date: day, end: index + 1, hasMonth: true)
            }
            guard here.value >= 1868, here.value < 2200 else { return nil }
            return afterYear(index + 1, year: here.value)
        default: return nil
        }
    }

    private mutating func afterYear(_ index: Int, year: Int) -> DateMatch? {
        let mark = token(index)
        if mark.word == .year { return monthAndDay(index + 1, year: year) }
        guard mark.kind == .mark, [0x2F, 0x2E, 0x2D].contains(mark.value), token(index + 1).kind == .number else {
            return nil
        }
        let month = token(index + 1).value
        guard (1...12).contains(month) else { return nil }
        guard token(index + 2).kind == .mark, token(index + 2).value == mark.value, token(index + 3).kind == .number,
            let day = CalendarDate(year: year, month: month, day: token(index + 3).value)
        else {
            return year > 0 && mark.value != 0x2D
                ? DateMatch(date: nil, end: index + 2, hasMonth: true) : nil
        }
        return DateMatch(date: day, end: index + 4, hasMonth: true)
    }

    private mutating func monthAndDay(_ index: Int, year: Int) -> DateMatch? {
        guard token(index).kind == .number, token(index + 1).word == .month, (1...12).contains(token(index).value)
        else { return DateMatch(date: nil, end: index, hasMonth: false) }
        let month = token(index).value
        guard token(index + 2).kind == .number, token(index + 3).word == .day,
            let day = CalendarDate(year: year, month: month, day: token(index + 2).value)
        else { return DateMatch(date: nil, end: index + 2, hasMonth: true) }
        return DateMatch(date: day, end: index + 4, hasMonth: true)
    }

    /// The year before the first of an era, by its kanji or Latin letter.
    private mutating func eraBase(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x5E73, 0x48: 1988
        case 0x4EE4, 0x52: 2018
        case 0x662D, 0x53: 1925
        case 0x5927, 0x54: 1911
        case 0x660E, 0x4D: 1867
        default: nil
        }
    }
}
