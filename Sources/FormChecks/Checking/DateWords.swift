internal import ApplicationForm

/// Finds dates inside a text.
enum DateWords {
    /// The first stretch that looks like a date and that the calendar does not have.
    static func impossible(in text: String) -> String? {
        for start in starts(text).prefix(40) where mayFollow(text.unicodeScalars, start) {
            let rest = String(text[start...])
            if JapaneseDate.looksLikeDate(rest) {
                let isImpossible =
                    JapaneseDate.reading(rest) == nil || years(in: String(rest.prefix(12))).first == .some(nil)
                return isImpossible ? String(rest.prefix { isDate($0) }) : nil
            }
        }
        return nil
    }

    /// The dates in a text, in order.
    static func all(in text: String) -> [CalendarDate] {
        var dates: [CalendarDate] = []
        var end = text.startIndex
        for start in starts(text) where start >= end && mayFollow(text.unicodeScalars, start) {
            guard let reading = JapaneseDate.reading(String(text[start...].prefix(40))) else { continue }
            dates.append(reading.date)
            end = text[start...].drop { isDate($0) }.startIndex
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
                } else if let number = Numerals.value(rest.prefix { Numerals.isDigit($0) }.prefix(4)), number > 0 {
                    years.append(number >= 1 && number <= last ? offset + number : nil)
                }
            }
        }
        if !years.isEmpty { return years }
        if let year = letteredYear(folded) { return [year] }
        for digits in folded.split(whereSeparator: { !Numerals.isDigit($0) }) where digits.count == 4 {
            years.append(Numerals.value(digits))
        }
        return years
    }

    /// The year of an era by its letter, at the beginning: S48年, h元年.
    private static func letteredYear(_ folded: String) -> Int? {
        let offsets: [Character: (offset: Int, last: Int)] = [
            "r": (2018, 99), "h": (1988, 31), "s": (1925, 64), "t": (1911, 15), "m": (1867, 45),
        ]
        guard let letter = folded.first, let era = offsets[letter] else { return nil }
        let rest = folded.dropFirst().drop { $0 == "." }
        if rest.hasPrefix("元") { return era.offset + 1 }
        guard let number = Int(rest.prefix { $0.isASCII && $0.isNumber }), (1...era.last).contains(number) else {
            return nil
        }
        return era.offset + number
    }

    /// The places where a date may begin: at an era, a number, or a letter for an era, not within a word or a number.
    private static func starts(_ text: String) -> [String.Index] {
        let scalars = text.unicodeScalars
        var starts: [String.Index] = []
        var before: Unicode.Scalar?
        for index in scalars.indices {
            let here = scalars[index]
            switch here {
            case "令", "平", "昭", "大", "明": starts.append(index)
            case "一", "二": if !isWord(before) { starts.append(index) }
            case "R", "H", "S", "T", "r", "h", "s", "t", "0"..."9": if !isWord(before) { starts.append(index) }
            case _ where here.value >= 0x80 && !isPlain(here):
                if Character(here).isNumber, !isWord(before) { starts.append(index) }
            default: break
            }
            before = here
        }
        return starts
    }

    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        let character = Character(scalar)
        return character.isNumber || character.isASCII && character.isLetter
    }

    /// Whether a scalar is hiragana, katakana, or a kanji; those that are numbers begin no date either.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x30FF, 0x4E00...0x9FFF: true
        default: false
        }
    }

    /// Whether a date may follow at a place where one may begin, by the characters that come first.
    ///
    /// Nearly all numbers in a text are of pages, articles and people; to read each as a date would fold it first.
    private static func mayFollow(_ scalars: String.UnicodeScalarView, _ start: String.Index) -> Bool {
        let after = scalars[start...].dropFirst()
        switch scalars[start] {
        case "0"..."9":
            // A year of four digits.
            for scalar in after.prefix(3) where isPlain(scalar) || scalar.isASCII && !("0"..."9").contains(scalar) {
                return scalar.properties.isWhitespace
            }
            return true
        case "一", "二":
            // 一九九八年, 二〇一五年.
            return after.first.map { "九〇○千".unicodeScalars.contains($0) } ?? false
        case "令", "平", "昭", "大", "明":
            return after.first.map { !isPlain($0) || "和成正治".unicodeScalars.contains($0) } ?? false
        case "R", "H", "S", "T", "r", "h", "s", "t":
            guard let next = after.first else { return false }
            if next.isASCII { return ("0"..."9").contains(next) || next == "." || next.properties.isWhitespace }
            return !isPlain(next) || next == "元"
        default: return true
        }
    }

    private static func isDate(_ character: Character) -> Bool {
        character.isNumber || "年月日/.-／．－令和平成昭大正明治元RHSTrhst".contains(character) || Numerals.isDigit(character)
    }
}
