// Numbers with what is counted: 30日前, 99.9%, 3ヶ月, 1億2,000万円, 2019年8月20日, 9時30分, 第8条の2, 令和元年.
extension AtomScanner {
    /// Where the number ends that begins at a cluster, its counter included.
    func endOfNumber(at index: Int) -> Int {
        let end = endOfWord(at: index)
        // 10GB, 3D and the like are complete.
        for position in index..<end where Self.isLetter(self[position]) { return end }
        // 第3日曜日 is no day of a month.
        if self[end + 1] == Self.weekday { return self[end + 2] == Self.dateUnits[2] ? end + 3 : end + 2 }
        return endOfDate(after: end, units: Self.dateUnits) ?? endOfDate(after: end, units: Self.timeUnits)
            ?? endOfCounter(after: end)
    }

    private static let dateUnits: [UInt32] = [0x5E74, 0x6708, 0x65E5]
    private static let timeUnits: [UInt32] = [0x6642, 0x5206, 0x79D2]
    /// 曜 of 日曜日.
    private static let weekday: UInt32 = 0x66DC
    /// 隔 of 間隔.
    private static let interval: UInt32 = 0x9694

    /// Where a date or a time ends: a number has been read, and one of the units follows, then smaller ones.
    private func endOfDate(after index: Int, units: [UInt32]) -> Int? {
        var end = skippingBlank(index)
        guard var unit = units.firstIndex(of: self[end]) else { return nil }
        // A blank between a number and its unit is rare enough to be taken only in a date: 2019 年 8 月.
        end += 1
        while unit < units.count - 1 {
            let next = skippingBlank(end)
            guard Self.isDigit(self[next]) else { break }
            var number = next
            while Self.isDigit(self[number]) { number += 1 }
            number = skippingBlank(number)
            guard self[number] == units[unit + 1], self[number + 1] != Self.weekday else { break }
            end = number + 1
            unit += 1
        }
        return endOfSuffix(after: endOfCalendarWord(after: end))
    }

    /// 年度, 年間, 時間 and 年目 follow a unit of a date; 月期 and 月末 say what is meant by it and stay outside.
    private func endOfCalendarWord(after index: Int) -> Int {
        Self.calendarWords.contains(self[index]) && self[index + 1] != Self.interval ? index + 1 : index
    }

    private static let calendarWords = Set("度間目".unicodeScalars.map(\.value))

    /// Where a counter ends after a number; the number's end when there is none.
    private func endOfCounter(after index: Int) -> Int {
        var end = index
        // 1億2,000万円: magnitudes and more digits.
        while Self.magnitudes.contains(self[end]) {
            end += 1
            if Self.isDigit(self[end]) { end = endOfWord(at: end) }
        }
        if let counted = endOfKanaCounter(at: end) { return endOfSuffix(after: counted) }
        if Self.isKatakana(self[end]) {
            let run = endOfKatakana(at: end)
            return isOne(of: Self.katakanaCounters, end..<run) ? endOfSuffix(after: run) : end
        }
        if Self.symbols.contains(self[skippingBlank(end)]) { return skippingBlank(end) + 1 }
        if skippingBlank(end) > end, Self.isLetter(self[end + 1]) {
            let word = endOfWord(at: end + 1)
            return isOne(of: Self.latinUnits, (end + 1)..<word) ? word : end
        }
        for counter in Self.counters[self[end]] ?? [] where matches(counter, at: end) {
            // The 間 of 5分間隔 belongs to 間隔.
            if counter.count > 1, self[end + counter.count] == Self.interval { continue }
            return endOfSuffix(after: endOfBranch(after: end + counter.count))
        }
        return end
    }

    private func isOne(of words: [[UInt32]], _ range: Range<Int>) -> Bool {
        words.contains { $0.count == range.count && matches($0, at: range.lowerBound) }
    }

    /// ヶ月, カ所, か国 and the like.
    private func endOfKanaCounter(at index: Int) -> Int? {
        guard Self.kanaCounters.contains(self[index]), Self.counted.contains(self[index + 1]) else { return nil }
        // カ国語 is one.
        return self[index + 2] == 0x8A9E ? index + 3 : index + 2
    }

    /// 条の2.
    private func endOfBranch(after index: Int) -> Int {
        guard self[index] == 0x306E, Self.isDigit(self[index + 1]), Self.articles.contains(self[index - 1])
        else { return index }
        return endOfWord(at: index + 1)
    }

    /// 前, 後, 間 and the like, which say how a counted thing stands to another.
    private func endOfSuffix(after index: Int) -> Int {
        // The 間 of 5分間隔 belongs to 間隔.
        Self.suffixes.contains(self[index]) && self[index + 1] != Self.interval ? index + 1 : index
    }

    /// 第3条, 第三章; 第三者 is no number.
    func endOfOrdinal(at index: Int) -> Int {
        if Self.isDigit(self[index + 1]) { return endOfNumber(at: index + 1) }
        var end = index + 1
        while Self.kanjiNumerals.contains(self[end]) { end += 1 }
        return end > index + 1 && Self.articles.contains(self[end]) ? end + 1 : index + 1
    }

    /// 平成31年4月, 令和元年; nil when no era stands there.
    func endOfEra(at index: Int) -> Int? {
        guard Self.eraBeginnings.contains(self[index]), Self.eras.contains(where: { matches($0, at: index) }) else {
            return nil
        }
        var end = skippingBlank(index + 2)
        if self[end] == 0x5143 {
            end += 1
        } else if Self.isDigit(self[end]) {
            while Self.isDigit(self[end]) { end += 1 }
        } else {
            return nil
        }
        guard self[skippingBlank(end)] == Self.dateUnits[0] else { return nil }
        return endOfDate(after: end, units: Self.dateUnits)
    }

    /// 三ヶ月, 十箇所; nil when no such count stands there.
    func endOfKanjiCount(at index: Int) -> Int? {
        // Bounded: of a cell full of 十 each would look at all that follow it.
        let last = index + Self.longestKanjiCount
        var end = index
        while end < last, Self.kanjiNumerals.contains(self[end]) { end += 1 }
        guard end > index else { return nil }
        return endOfKanaCounter(at: end).map { endOfSuffix(after: $0) }
    }

    /// Numerals of the longest count in kanji; 九千九百九十九万九千九百九十九 has fourteen.
    private static let longestKanjiCount = 16
}
