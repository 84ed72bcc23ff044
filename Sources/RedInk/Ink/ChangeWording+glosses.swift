extension ChangeWording {
    /// Reads words in brackets behind the texts: 週次（変更前）／日次（変更後）.
    ///
    /// - Parameter isInked: whether the text is in red. In black, （旧） and （新） tell two things apart, not two states of one.
    static func suffixed(_ text: [Character], isInked: Bool) -> Reading {
        let marks = bracketed(in: text).filter { isInked || $0.length > 1 }
        guard marks.count == 2, marks[0].isOld != marks[1].isOld,
            text[marks[1].end...].allSatisfy(\.isWhitespace)
        else { return .none }
        let first = trimmed(text[..<marks[0].start], isFirst: true)
        let second = withoutLead(text[marks[0].end..<marks[1].start])
        guard !first.isEmpty, !second.isEmpty else { return .none }
        let areQuotations = isQuotation(first) && isQuotation(second)
        let texts = areQuotations ? [unquoted(first), unquoted(second)] : [first, second]
        return marks[0].isOld ? .pair(old: texts[0], new: texts[1]) : .pair(old: texts[1], new: texts[0])
    }

    /// Reads a gloss that quotes the old text, at the end or the beginning: 日次（旧：週次）, 日次（変更前は週次）, （旧：週次）日次.
    static func gloss(_ text: [Character]) -> Reading {
        if let close = text.lastIndex(where: { !$0.isWhitespace && $0 != "。" }),
            let open = opening(of: close, in: text),
            let old = quotation(open + 1, close, in: text)
        {
            return quoted(old: old, new: String(text[..<open]).trimmingBlanks())
        }
        if let open = text.firstIndex(where: { !$0.isWhitespace }), let close = closing(of: open, in: text),
            let old = quotation(open + 1, close, in: text)
        {
            return quoted(old: old, new: String(text[(close + 1)...]).trimmingBlanks())
        }
        return .none
    }

    /// Old text that is quoted beside the new one.
    ///
    /// Beside several sentences it does not say which of them it quotes, unless it begins as they do: then old and new text
    /// cannot be told apart.
    static func quoted(old: String, new: String) -> Reading {
        guard !old.isEmpty, !new.isEmpty else { return .none }
        guard new.dropLast().contains(where: { $0.isNewline || $0 == "。" }) else { return .pair(old: old, new: new) }
        let (oldLines, newLines) = (old.split(whereSeparator: \.isNewline), new.split(whereSeparator: \.isNewline))
        let beginsAlike = oldLines.count > 1 && oldLines.first == newLines.first
        return beginsAlike ? .pair(old: old, new: new) : .unpaired
    }

    /// The text behind an old word and 「：」 or 「は」 between two brackets.
    private static func quotation(_ start: Int, _ end: Int, in text: [Character]) -> String? {
        guard start < end, let word = word(oldWords, at: start, in: text), case let start = start + word, start < end,
            "：:は".contains(text[start])
        else { return nil }
        return unquoted(String(text[(start + 1)..<end]).trimmingBlanks())
    }

    /// The index of the bracket that a bracket closes; nil for none.
    private static func opening(of close: Int, in text: [Character]) -> Int? {
        guard closings.contains(text[close]), !"」』".contains(text[close]) else { return nil }
        var depth = 0
        for index in stride(from: close, through: 0, by: -1) {
            if closings.contains(text[index]) { depth += 1 }
            if openings.contains(text[index]) { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// The index of the bracket that closes a bracket; nil for none.
    private static func closing(of open: Int, in text: [Character]) -> Int? {
        guard openings.contains(text[open]), !"「『".contains(text[open]) else { return nil }
        var depth = 0
        for index in open..<text.count {
            if openings.contains(text[index]) { depth += 1 }
            if closings.contains(text[index]) { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// A word in brackets of its own.
    private struct Bracketed {
        var isOld: Bool
        var start: Int
        var end: Int
        var length: Int
    }

    private static func bracketed(in text: [Character]) -> [Bracketed] {
        text.indices.compactMap { start in
            guard mayBeginWord(at: start + 1, in: text), openings.contains(text[start]) else { return nil }
            for (words, isOld) in [(oldWords, true), (newWords, false)] {
                guard let length = word(words, at: start + 1, in: text), case let end = start + 1 + length,
                    end < text.count, closings.contains(text[end])
                else { continue }
                return Bracketed(isOld: isOld, start: start, end: end + 1, length: length)
            }
            return nil
        }
    }

    /// The length of the word that stands at an index.
    private static func word(_ words: [[Character]], at index: Int, in text: [Character]) -> Int? {
        words.first { text[index...].starts(with: $0) }?.count
    }

    private static func withoutLead(_ part: ArraySlice<Character>) -> String {
        let rest = part.drop { $0.isWhitespace || "／/、,；;".contains($0) || RedArrows.isSign($0) }
        return String(rest).trimmingBlanks()
    }
}
