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
        return marks[0].isOld ? .pair(old: first, new: second) : .pair(old: second, new: first)
    }

    /// Reads a gloss at the end that quotes the old text: 日次（旧：週次）, 日次（変更前は週次）.
    ///
    /// Behind several sentences it does not say which of them it quotes: then old and new text cannot be told apart.
    static func gloss(_ text: [Character]) -> Reading {
        guard let close = text.lastIndex(where: { !$0.isWhitespace && $0 != "。" }), closings.contains(text[close]),
            let open = text[..<close].lastIndex(where: { openings.contains($0) && !"「『".contains($0) }),
            let word = word(oldWords, at: open + 1, in: text)
        else { return .none }
        var start = open + 1 + word
        guard start < close, "：:は".contains(text[start]) else { return .none }
        start += 1
        var end = close
        if end - start > 2, "「『".contains(text[start]), "」』".contains(text[end - 1]) {
            start += 1
            end -= 1
        }
        let old = String(text[start..<end]).trimmingBlanks()
        let new = String(text[..<open]).trimmingBlanks()
        guard !old.isEmpty, !new.isEmpty else { return .none }
        return new.contains { $0.isNewline || $0 == "。" } ? .unpaired : .pair(old: old, new: new)
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
        let rest = part.drop { $0.isWhitespace || "／/、,；;".contains($0) || RedArrows.arrows.contains($0) }
        return String(rest).trimmingBlanks()
    }
}
