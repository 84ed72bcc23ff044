extension CitationGrammar {
    /// Whether the cell is one dash, slash or cross.
    mutating func isLoneDash() -> Bool {
        for index in 0..<tokens.count {
            let token = tokens[index]
            switch token.kind {
            case .mark:
                switch UInt32(truncatingIfNeeded: token.value) {
                case 0x2D, 0x2F, 0xD7, 0x2A, 0x7E, 0x2715, 0x3002: continue
                default: return false
                }
            case .text where text.scalars(token.start, token.end).allSatisfy { $0 == 0x30FC || $0 == 0xD7 }: continue
            case .number where token.style == .kanji && token.value == 1 && tokens.count == 1: continue
            default: return false
            }
        }
        return tokens.count > 0
    }

    /// Whether a contractor's publication or signature is spoken of.
    mutating func mentionsContractor() -> Bool {
        var index = 0
        while index + 1 < text.count {
            switch text[index] {
            case 0x7F72 where text[index + 1] == 0x540D: return true
            case 0x516C where text[index + 1] == 0x8868 && text[index + 2] == 0x8CC7: return true
            case 0x59D4 where text[index + 1] == 0x8A17 && text[index + 2] == 0x5148: return true
            default: index += 1
            }
        }
        return false
    }

    /// Reads a note that ※ begins: a document, or a remark to the end of the line.
    mutating func note(_ index: Int) -> Int {
        if startsDocument(index + 1) || place(index + 1) != nil {
            separate(.line)
            return index + 1
        }
        var end = index + 1
        while end < limit, !tokens[end].gap.contains(.line) { end += 1 }
        remark(index, end)
        return end
    }

    /// Where a word such as 参照 or に記載 that closes a citation ends.
    mutating func referEnd(_ index: Int) -> Int? {
        var end = index
        if token(end).word == .wo || token(end).word == .ni || token(end).word == .of { end += 1 }
        return token(end).word == .refer ? end + 1 : nil
    }

    /// Whether a stretch says that there is no evidence.
    mutating func isNone(_ from: Int, _ to: Int) -> Bool {
        var index = from
        while index < to {
            if tokens[index].word == .none {
                let single = tokens[index].end - tokens[index].start == 1
                if !single || index + 1 == to || from == index && to - from <= 2 { return level(from, to) == .none }
            }
            if tokens[index].word == .latinNone, to - from <= 4 { return isLatinNone(from, to) }
            index += 1
        }
        if tokens[from].kind == .latin, to - from <= 4 { return isLatinNone(from, to) }
        return false
    }

    /// N/A, n.a., None.
    private mutating func isLatinNone(_ from: Int, _ to: Int) -> Bool {
        var letters: [UInt32] = []
        for index in from..<to {
            if tokens[index].kind == .latin {
                letters.append(contentsOf: text.scalars(tokens[index].start, tokens[index].end).map { $0 | 0x20 })
            } else if tokens[index].kind != .mark {
                return false
            }
        }
        return letters == [0x6E, 0x61] || letters == [0x6E, 0x6F, 0x6E, 0x65]
    }

    /// Whether a stretch is a known remark: 別途提出, 中段, 6行目.
    mutating func isRemark(_ from: Int, _ to: Int) -> Bool {
        guard from < to else { return false }
        let first = tokens[from].word
        let last = tokens[to - 1].word
        if first == .refer || last == .refer { return true }
        guard level(from, to) < .medium else { return false }
        // 見積書ひな形: a part of the name.
        if to - from > 1, isTemplate(to - 1) { return false }
        // 登記簿謄本の写し, 紹介ページのコピー: the name stands before it.
        if first != .remark, to - from > 2, tokens[to - 2].word == .of,
            level(from, to - 2) >= .medium || namesWebPage(from, to - 2)
        {
            return false
        }
        return first == .remark || last == .remark
    }

    /// Whether ひな形, 雛形, 見本 or サンプル stands right behind a name.
    mutating func isTemplate(_ index: Int) -> Bool {
        let here = token(index)
        guard here.word == .remark, here.gap.isEmpty, here.end - here.start > 1 else { return false }
        switch text[here.start] {
        case 0x3072, 0x96DB, 0x898B: return true
        default: return text[here.start] == 0x30B5 && text[here.start + 1] == 0x30F3
        }
    }

    /// Whether a stretch reads like a sentence, not like a name.
    mutating func isSentence(_ from: Int, _ to: Int) -> Bool {
        if level(from, to) > .none { return false }
        var index = from
        while index < to {
            if tokens[index].word == .ni || tokens[index].word == .refer, index > from, index + 1 < to { return true }
            if tokens[index].word == .wo || (tokens[index].word == .ha && index > from) { return true }
            index += 1
        }
        guard tokens[to - 1].kind == .text || [.issued, .access].contains(tokens[to - 1].word) else { return false }
        let end = tokens[to - 1].end
        // ます, です, する, した, 済, 予定, 中, 提出, 確認.
        switch (text[end - 2], text[end - 1]) {
        case (0x307E, 0x3059), (0x3067, 0x3059), (0x3059, 0x308B), (0x3057, 0x305F), (_, 0x6E08), (0x4E88, 0x5B9A),
            (0x63D0, 0x51FA), (0x63D0, 0x793A), (0x78BA, 0x8A8D), (0x6301, 0x53C2), (0x9001, 0x4ED8), (0x6E08, 0x307F),
            (0x307E, 0x305B),
            (0x305B, 0x3093), (0x304F, 0x3060):
            return true
        case (0x4F5C, 0x6210), (_, 0x4E2D), (0x672A, 0x5B9A), (0x305B, 0x305A), (0x4E0D, 0x53EF), (0x3055, 0x3044):
            return true
        default: return false
        }
    }
}
