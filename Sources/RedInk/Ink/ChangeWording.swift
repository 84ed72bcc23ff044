internal import ApplicationForm

/// The words by which people set old and new text side by side: 変更前：…変更後：…, 旧：…新：…, （旧）…（新）….
///
/// A word counts when it stands in brackets, or is followed by a colon, or stands alone at the head of a line; it has to
/// stand at the head of the text or of a line, or behind a blank, a bracket or a punctuation mark. Behind such a word its
/// counterpart in brackets may follow the text directly: （旧）週次（新）日次.
enum ChangeWording {
    /// What a text says.
    enum Reading: Hashable {
        /// No such word.
        case none
        /// Such words, but not in pairs.
        case unpaired
        /// Old and new text.
        case pair(old: String, new: String)
    }

    /// Reads a text.
    ///
    /// - Parameter isInked: whether some of it is in red.
    static func parse(_ text: String, isInked: Bool = false) -> Reading {
        // Most texts have none of the words: then they need not be taken apart into characters.
        guard isInked ? text.unicodeScalars.contains(where: mayBeginWord) : mentionsChange(text) else { return .none }
        let characters = Array(text)
        let marks = self.marks(in: characters, isInked: isInked)
        guard let first = marks.first, let last = marks.last else {
            let reading = suffixed(characters, isInked: isInked)
            return isInked && reading == .none ? gloss(characters) : reading
        }
        if last.isBracketed, characters[last.end...].allSatisfy(\.isWhitespace) {
            // Words behind the texts, of which the first ends in a full stop.
            let reading = suffixed(characters, isInked: isInked)
            return reading == .none && isInked ? .unpaired : reading
        }
        if isInked, marks.count == 1, first.isOld, first.start > 0 {
            let new = characters[..<first.start].drop(while: \.isWhitespace)
            return quoted(old: trimmed(characters[first.end...], isFirst: true), new: trimmed(new, isFirst: true))
        }
        guard marks.count.isMultiple(of: 2) else { return .unpaired }
        var old: [String] = []
        var new: [String] = []
        for (index, mark) in marks.enumerated() {
            // Pairs in one order: old, new, old, new, or the other way round.
            guard mark.isOld == (index.isMultiple(of: 2) == first.isOld) else { return .unpaired }
            let end = index + 1 < marks.count ? marks[index + 1].start : characters.count
            let part = trimmed(characters[mark.end..<end], isFirst: index.isMultiple(of: 2))
            if mark.isOld { old.append(part) } else { new.append(part) }
        }
        let areBeforeQuotes = marks.allSatisfy(\.isBeforeQuote)
        if areBeforeQuotes || (old + new).allSatisfy(isQuotation) {
            // 変更前「…」 変更後「…」, 変更前：「…」 変更後：「…」: the quotation marks belong to the words.
            old = old.map { unquoted($0, andBrackets: areBeforeQuotes) }
            new = new.map { unquoted($0, andBrackets: areBeforeQuotes) }
        }
        // What stands before the words belongs to both.
        let prefix = String(characters[..<first.start]).trimmingBlanks()
        if !prefix.isEmpty {
            old.insert(prefix, at: 0)
            new.insert(prefix, at: 0)
        }
        return .pair(old: old.joined(separator: "\n"), new: new.joined(separator: "\n"))
    }

    /// Whether two texts are the same but for blanks and wording.
    static func isSame(_ left: String, _ right: String) -> Bool {
        let bare = right.trimmingBlanks()
        return TextFolding.noise.areSame(left, bare) || TextFolding.noise.areSame(left, withoutWord(bare))
    }

    /// A text without the word at its head, which may be struck or red with it.
    static func withoutWord(_ text: String) -> String {
        let characters = Array(text.trimmingBlanks())
        guard let mark = marks(in: characters, isInked: true).first, mark.start == 0 else {
            return String(characters)
        }
        return trimmed(characters[mark.end...], isFirst: true)
    }

    /// The word at the head of a text, and whether it is all of it; nil for none.
    static func leads(with text: String) -> (isOld: Bool, isAll: Bool)? {
        guard text.unicodeScalars.contains(where: mayBeginWord) else { return nil }
        let characters = Array(text.trimmingBlanks()) + ["\n"]
        guard let mark = marks(in: characters, isInked: true).first, mark.start == 0 else { return nil }
        return (mark.isOld, mark.end >= characters.count - 1)
    }

    static func trimmed(_ part: ArraySlice<Character>, isFirst: Bool) -> String {
        let text = String(part).trimmingBlanks()
        guard isFirst else { return text }
        // 旧：…／新：… and 変更前：…→変更後：…
        var rest = text[...]
        while let last = rest.last, last.isWhitespace || "／/、,；;".contains(last) || RedArrows.isSign(last) {
            rest.removeLast()
        }
        return String(rest)
    }

    /// A text without the quotation marks around it, or also brackets.
    static func unquoted(_ text: String, andBrackets: Bool = false) -> String {
        isQuotation(text) || andBrackets && isBracketed(text) ? String(text.dropFirst().dropLast()) : text
    }

    /// Whether one pair of quotation marks stands around a text: not 「甲」と「乙」.
    static func isQuotation(_ text: String) -> Bool { isWrapped(text, in: quotationMarks) }

    /// Whether one pair of brackets stands around a text: not (1) 甲 (2).
    static func isBracketed(_ text: String) -> Bool { isWrapped(text, in: brackets) }

    private static let quotationMarks = (open: Set<Character>("「『"), close: Set<Character>("」』"))
    private static let brackets = (open: Set<Character>("（(［[【〔"), close: Set<Character>("）)］]】〕"))

    private static func isWrapped(_ text: String, in marks: (open: Set<Character>, close: Set<Character>)) -> Bool {
        guard let first = text.first, let last = text.last, marks.open.contains(first), marks.close.contains(last)
        else { return false }
        var depth = 0
        // What opens before the first character must stay open up to the last one.
        let isWhole = text.dropLast().allSatisfy { character in
            if marks.open.contains(character) { depth += 1 }
            if marks.close.contains(character) { depth -= 1 }
            return depth > 0
        }
        return isWhole && text.count > 2
    }

    /// Whether words may stand in a text so that they count without ink.
    private static func mentionsChange(_ text: String) -> Bool {
        ChangeMentions.ofOld(in: text) || ChangeMentions.ofNew(in: text)
    }
}
