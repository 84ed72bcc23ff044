extension PlainCitation {
    /// A date as found.
    private enum FoundDate {
        case day(CalendarDate)
        /// 2017年4月.
        case month
    }

    /// What stands in round brackets behind a title, if a bracket opens here; false for what the grammar has to read.
    ///
    /// （第2.1版）, （2017年4月1日改定）; （写し） and （2017年4月） say nothing; （https://…、2017年4月1日印刷）.
    mutating func brackets() -> Bool {
        guard take(0x28) else { return true }
        let start = offset
        switch scalar(at: offset).value {
        case 0x7B2C, 0x56:
            guard versionNumber() else { return false }
            edition = start..<offset
        // 1, 2, 平, 令, 昭.
        case 0x31, 0x32, 0x5E73, 0x4EE4, 0x662D:
            guard date() != nil else { return false }
            if revision() { edition = start..<offset }
        case 0x68:
            guard webPage() else { return false }
        default:
            guard remark() else { return false }
        }
        return take(0x29)
    }

    /// （第2版） before the closing mark of a quoted title.
    mutating func editionInQuotation() -> Bool {
        guard take(0x28) else { return true }
        let start = offset
        guard versionNumber() || date() != nil && revision() else { return false }
        edition = start..<offset
        return take(0x29)
    }

    /// 第2.1版, Ver.2.1.
    private mutating func versionNumber() -> Bool {
        if take(0x7B2C) { return version() && take(0x7248) }
        return take(0x56) && take(0x65) && take(0x72) && take(0x2E) && version()
    }

    /// 2, 2.1.
    private mutating func version() -> Bool {
        guard number() != nil else { return false }
        return !take(0x2E) || number() != nil
    }

    /// 2017年4月1日, 平成29年4月1日, 2017年4月.
    private mutating func date() -> FoundDate? {
        guard let base = era(), let number = number(), base == 0 ? 1868..<2200 ~= number : 1..<65 ~= number,
            take(0x5E74), let month = self.number(), 1...12 ~= month, take(0x6708)
        else { return nil }
        guard FoldedText.isDigit(scalar(at: offset).value) else { return .month }
        guard let day = self.number(), take(0x65E5) else { return nil }
        return CalendarDate(year: base + number, month: month, day: day).map { .day($0) }
    }

    /// The year before the first of an era, 0 where a year of the common era stands.
    private mutating func era() -> Int? {
        guard case let first = wide(offset), first != 0, !FoldedText.isDigit(scalar(at: offset).value) else { return 0 }
        let base: Int
        switch (first, wide(offset + 3)) {
        case (0x5E73, 0x6210): base = 1988
        case (0x4EE4, 0x548C): base = 2018
        case (0x662D, 0x548C): base = 1925
        default: return nil
        }
        offset += 6
        return base
    }

    /// 改定, 改訂, 改正, 制定, 施行.
    private mutating func revision() -> Bool {
        switch (wide(offset), wide(offset + 3)) {
        case (0x6539, 0x5B9A), (0x6539, 0x8A02), (0x6539, 0x6B63), (0x5236, 0x5B9A), (0x65BD, 0x884C): offset += 6
        default: return false
        }
        return true
    }

    /// 写し, 見本, 抜粋, ひな形 or words that mean nothing to the grammar: 委託先公表資料.
    private mutating func remark() -> Bool {
        switch (wide(offset), wide(offset + 3)) {
        case (0x5199, 0x3057), (0x898B, 0x672C), (0x629C, 0x7C8B): offset += 6
        case (0x3072, 0x306A) where wide(offset + 6) == 0x5F62: offset += 9
        default:
            let end = plainLetters(offset)
            guard end > offset else { return false }
            offset = end
        }
        return true
    }

    /// https://www.example.jp/privacy/、2017年4月1日印刷.
    private mutating func webPage() -> Bool {
        let start = offset
        let head: StaticString = stands("https://") ? "https://" : "http://"
        guard stands(head) else { return false }
        offset += head.utf8CodeUnitCount
        while offset < text.count, Self.isPlainInAddress(text[offset]) { offset += 1 }
        let end = offset
        // The grammar takes a full stop off the end.
        guard text[end - 1] != 0x2E, take(0x3001), case .day(let day) = date() else { return false }
        switch (wide(offset), wide(offset + 3)) {
        // 印刷, 取得, 閲覧, 出力.
        case (0x5370, 0x5237), (0x53D6, 0x5F97), (0x95B2, 0x89A7), (0x51FA, 0x529B): offset += 6
        default: return false
        }
        url = start..<end
        accessed = day
        return true
    }

    /// Whether the bytes of a word stand here.
    private func stands(_ word: StaticString) -> Bool {
        text.count - offset >= word.utf8CodeUnitCount
            && (0..<word.utf8CodeUnitCount).allSatisfy { text[offset + $0] == word.utf8Start[$0] }
    }

    /// Letters, digits and `-./_` of ASCII.
    private static func isPlainInAddress(_ byte: UInt8) -> Bool {
        byte &- 0x2D < 13 || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
    }
}
