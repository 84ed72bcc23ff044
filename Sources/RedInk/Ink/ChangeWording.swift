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

    /// A word found: where its sign begins, where the text behind it begins.
    private struct Mark {
        var isOld: Bool
        var start: Int
        var end: Int
    }

    /// Reads a text.
    ///
    /// - Parameter isInked: whether some of it is in red.
    static func parse(_ text: String, isInked: Bool = false) -> Reading {
        // Most texts have none of the words: then they need not be taken apart into characters.
        guard isInked ? text.unicodeScalars.contains(where: mayBeginWord) : mentionsChange(text) else { return .none }
        let characters = Array(text)
        let marks = self.marks(in: characters)
        guard let first = marks.first else {
            let reading = suffixed(characters, isInked: isInked)
            return isInked && reading == .none ? gloss(characters) : reading
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
        if TextFolding.noise.areSame(left, bare) { return true }
        // The words themselves may be struck with the old text.
        let characters = Array(bare)
        guard let mark = marks(in: characters).first, mark.start == 0 else { return false }
        return TextFolding.noise.areSame(left, trimmed(characters[mark.end...], isFirst: true))
    }

    static func trimmed(_ part: ArraySlice<Character>, isFirst: Bool) -> String {
        let text = String(part).trimmingBlanks()
        guard isFirst else { return text }
        // 旧：…／新：… and 変更前：…→変更後：…
        var rest = text[...]
        while let last = rest.last, last.isWhitespace || "／/、,；;".contains(last) || RedArrows.arrows.contains(last) {
            rest.removeLast()
        }
        return String(rest)
    }

    static let oldWords = [
        "変更前", "改定前", "改訂前", "改正前", "修正前", "更新前", "新規申請時", "初回申請時", "当初申請時", "当初", "前回",
        "旧",
    ].map(Array.init)
    static let newWords = [
        "変更後", "改定後", "改訂後", "改正後", "修正後", "更新後", "更新申請時", "更新時", "今回申請時", "今回",
        "新",
    ].map(Array.init)
    static let openings: Set<Character> = ["(", "（", "【", "[", "［", "〔", "<", "＜", "〈", "《", "「", "『"]
    static let closings: Set<Character> = [")", "）", "】", "]", "］", "〕", ">", "＞", "〉", "》", "」", "』"]

    private static func marks(in text: [Character]) -> [Mark] {
        var marks: [Mark] = []
        var index = 0
        while index < text.count {
            if let mark = mark(at: index, in: text, after: marks.last) {
                marks.append(mark)
                index = max(mark.end, index + 1)
            } else {
                index += 1
            }
        }
        return marks
    }

    /// Whether words may stand in a text so that they count without ink.
    private static func mentionsChange(_ text: String) -> Bool {
        var mentions = ChangeMentions()
        mentions.look(at: text)
        return mentions.old || mentions.new
    }

    /// Whether one of the words may begin with a scalar; compatibility ideographs are equal to what they stand for.
    private static func mayBeginWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "変", "改", "修", "更", "新", "初", "当", "前", "旧", "今", "\u{F900}"..."\u{FAFF}", "\u{2F800}"..."\u{2FA1F}": true
        default: false
        }
    }

    static func mayBeginWord(at index: Int, in text: [Character]) -> Bool {
        index < text.count && text[index].unicodeScalars.first.map(mayBeginWord) == true
    }

    /// The mark whose sign begins at an index, or nil.
    private static func mark(at index: Int, in text: [Character], after last: Mark?) -> Mark? {
        // A bracket or a bullet may stand before the word.
        guard mayBeginWord(at: index, in: text) || mayBeginWord(at: index + 1, in: text) else { return nil }
        let isHead = index == 0 || text[index - 1].isNewline
        let isOpened = openings.contains(text[index])
        let isFree = isHead || isBoundary(text[index - 1])
        guard isFree || isOpened && last != nil else { return nil }
        var start = index
        if isOpened || isHead && "■●◆・○□◇".contains(text[start]) { start += 1 }
        for (words, isOld) in [(oldWords, true), (newWords, false)] {
            for word in words where (isFree || isOld != last?.isOld) && text[start...].starts(with: word) {
                var end = start + word.count
                // 変更前の内容, 変更後内容.
                for tail in ["の内容", "の記載", "内容"].map(Array.init) where text[end...].starts(with: tail) {
                    end += tail.count
                    break
                }
                guard let after = self.end(ofMarkAt: end, in: text, isOpened: isOpened, isHead: isHead, word.count)
                else { continue }
                return Mark(isOld: isOld, start: index, end: after)
            }
        }
        return nil
    }

    /// Where the text begins behind a word; nil when the word is part of a sentence.
    private static func end(
        ofMarkAt index: Int,
        in text: [Character],
        isOpened: Bool,
        isHead: Bool,
        _ length: Int
    ) -> Int? {
        func afterColon(_ index: Int) -> Int {
            index < text.count && (text[index] == ":" || text[index] == "：") ? index + 1 : index
        }
        guard index < text.count else { return nil }
        if isOpened { return closings.contains(text[index]) ? afterColon(index + 1) : nil }
        if afterColon(index) > index { return index + 1 }
        // 旧） and 変更前＞ at the head of a line.
        if isHead, closings.contains(text[index]) || text[index].isNewline { return index + 1 }
        // 旧 and 新 need a wide space: 旧　週次.
        return isHead && (length > 1 && text[index].isWhitespace || text[index] == "\u{3000}") ? index + 1 : nil
    }

    private static func isBoundary(_ character: Character) -> Bool {
        character.isWhitespace || closings.contains(character) || RedArrows.arrows.contains(character)
            || "、。，．,.／/；;|｜：:".contains(character)
    }
}
