extension ChangeWording {
    /// A word found: where its sign begins, where the text behind it begins.
    struct Mark {
        var isOld: Bool
        var start: Int
        var end: Int
        /// Whether it stands in brackets.
        var isBracketed = false
        /// Whether a quotation follows it: 変更前「…」.
        var isBeforeQuote = false
    }

    static let oldWords = [
        "変更前", "改定前", "改訂前", "改正前", "修正前", "更新前", "新規申請時", "新規時", "初回申請時", "当初申請時", "前回申請時", "当初",
        "前回", "初回", "従前", "旧",
    ].map(Array.init)
    static let newWords = [
        "変更後", "改定後", "改訂後", "改正後", "修正後", "更新後", "更新申請時", "更新時", "今回申請時", "今回更新時", "今回", "新",
    ].map(Array.init)
    static let openings: Set<Character> = ["(", "（", "【", "[", "［", "〔", "<", "＜", "〈", "《", "≪", "〖", "「", "『"]
    static let closings: Set<Character> = [")", "）", "】", "]", "］", "〕", ">", "＞", "〉", "》", "≫", "〗", "」", "』"]
    /// 変更前の内容, 旧記載; the longer before the shorter.
    private static let tails = [
        "の記載内容", "の記述内容", "の申請内容", "の内容", "の記載", "の記述", "の文言", "記載内容", "記述内容", "申請内容", "内容", "記載", "記述",
    ].map(Array.init)

    /// The words in a text that count, in their order.
    static func marks(in text: [Character], isInked: Bool) -> [Mark] {
        var marks: [Mark] = []
        var index = 0
        // Whether nothing but blanks stands before the index in its line; looked for anew at each, long texts took minutes.
        var isHead = true
        while index < text.count {
            if text[index].isWhitespace {
                isHead = isHead || text[index].isNewline
                index += 1
            } else if let mark = mark(at: index, in: text, isHead: isHead, after: marks.last, isInked: isInked) {
                marks.append(mark)
                index = max(mark.end, index + 1)
                isHead = text[index - 1].isNewline
            } else {
                isHead = false
                index += 1
            }
        }
        return marks
    }

    /// Whether one of the words may begin with a scalar; compatibility ideographs are equal to what they stand for.
    static func mayBeginWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "変", "改", "修", "更", "新", "初", "当", "前", "旧", "今", "従", "\u{F900}"..."\u{FAFF}", "\u{2F800}"..."\u{2FA1F}":
            true
        default: false
        }
    }

    static func mayBeginWord(at index: Int, in text: [Character]) -> Bool {
        index < text.count && text[index].unicodeScalars.first.map(mayBeginWord) == true
    }

    /// The mark whose sign begins at an index, or nil.
    private static func mark(
        at index: Int,
        in text: [Character],
        isHead: Bool,
        after last: Mark?,
        isInked: Bool
    ) -> Mark? {
        var isOpened = openings.contains(text[index])
        let isFree = isHead || isBoundary(text[index - 1])
        guard isFree || isOpened && last != nil else { return nil }
        var start = index
        if isHead {
            start += bulletLength(at: index, in: text)
            isOpened = start < text.count && openings.contains(text[start])
        }
        if isOpened { start += 1 }
        guard mayBeginWord(at: start, in: text) else { return nil }
        for (words, isOld) in [(oldWords, true), (newWords, false)] {
            for word in words where (isFree || isOld != last?.isOld) && text[start...].starts(with: word) {
                var end = start + word.count
                if let tail = tails.first(where: { text[end...].starts(with: $0) }) { end += tail.count }
                end += datedLength(at: end, in: text)
                let isLed =
                    isHead || isInked && (last?.isBeforeQuote == true || isBehindArrow(index, in: text))
                var mark = Mark(isOld: isOld, start: index, end: end, isBracketed: isOpened)
                if isOpened {
                    guard end < text.count, closings.contains(text[end]) else { continue }
                    mark.end = behindColon(end + 1, in: text) ?? end + 1
                    return mark
                }
                guard let after = self.end(ofMarkAt: end, in: text, isHead, isLed, isShort: word.count == 1, isInked)
                else {
                    continue
                }
                mark.end = after
                mark.isBeforeQuote = after == end
                return mark
            }
        }
        return nil
    }

    /// Where the text begins behind a word without brackets; nil when the word is part of a sentence.
    ///
    /// - Parameters:
    ///   - isHead: whether the word stands at the head of a line.
    ///   - isLed: whether it stands there, or in red ink behind an arrow or a quotation.
    ///   - isShort: whether it is 旧 or 新.
    private static func end(
        ofMarkAt index: Int,
        in text: [Character],
        _ isHead: Bool,
        _ isLed: Bool,
        isShort: Bool,
        _ isInked: Bool
    ) -> Int? {
        guard index < text.count else { return nil }
        if let after = behindColon(index, in: text) { return after }
        // 旧） and 変更前＞ at the head of a line.
        if isHead, closings.contains(text[index]) || text[index].isNewline { return index + 1 }
        // In black, 旧 and 新 need a wide space: 旧　週次.
        if isHead, text[index] == "\u{3000}" { return index + 1 }
        if isLed, !isShort || isInked, text[index].isWhitespace { return index + 1 }
        if isLed, !isShort, "「『［[〔".contains(text[index]) { return index }
        guard isHead, !isShort || isInked else { return nil }
        // 変更前…週次, 変更前＝週次, 変更前→週次; 変更前/週次 in ink.
        let signs: Set<Character> =
            isInked ? ["…", "‥", "=", "＝", "|", "｜", "/", "／"] : ["…", "‥", "=", "＝", "|", "｜"]
        var end = index
        while end < text.count, signs.contains(text[end]) || RedArrows.isSign(text[end]) { end += 1 }
        return end > index ? end : nil
    }

    /// The index behind a colon, before which blanks may stand; nil for none.
    private static func behindColon(_ index: Int, in text: [Character]) -> Int? {
        var index = index
        while index < text.count, text[index].isWhitespace, !text[index].isNewline { index += 1 }
        return index < text.count && (text[index] == ":" || text[index] == "：") ? index + 1 : nil
    }

    /// The length of a bullet or a list mark: ・, ①, 1., (1).
    private static func bulletLength(at index: Int, in text: [Character]) -> Int {
        func isDigit(_ character: Character) -> Bool { "0123456789０１２３４５６７８９".contains(character) }
        var end = index
        if "■●◆・○□◇▼▽▲△★☆◎※＊*-－".contains(text[index]) || "①" <= text[index] && text[index] <= "⑳" {
            end += 1
        } else {
            let isOpened = openings.contains(text[index])
            if isOpened { end += 1 }
            let digits = text[end...].prefix(2).prefix(while: isDigit).count
            end += digits
            guard digits > 0, end < text.count, closings.contains(text[end]) || !isOpened && ".．".contains(text[end])
            else { return 0 }
            end += 1
        }
        while end < text.count, text[end].isWhitespace, !text[end].isNewline { end += 1 }
        return end - index
    }

    /// The length of a date in brackets behind a word: 変更前（2017年9月）.
    private static func datedLength(at index: Int, in text: [Character]) -> Int {
        guard index < text.count, "(（".contains(text[index]) else { return 0 }
        let inside = text[(index + 1)...].prefix(16).prefix { !$0.isNewline && !")）".contains($0) }
        let end = index + 1 + inside.count
        guard end < text.count, ")）".contains(text[end]), inside.contains(where: \.isNumber) else { return 0 }
        return end + 1 - index
    }

    private static func isBehindArrow(_ index: Int, in text: [Character]) -> Bool {
        text[..<index].last { !$0.isWhitespace }.map { RedArrows.isSign($0) } ?? false
    }

    private static func isBoundary(_ character: Character) -> Bool {
        character.isWhitespace || closings.contains(character) || RedArrows.isSign(character)
            || "、。，．,.／/；;|｜：:".contains(character)
    }
}
