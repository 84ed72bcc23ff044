extension CitationGrammar {
    /// Where the edition that begins at a token ends: 第2.1版, Ver.1.3, 2017年4月1日改定.
    mutating func editionEnd(_ index: Int) -> Int? {
        let here = token(index)
        switch here.kind {
        case .number:
            return editionNumber(index) ?? revisionDate(index)
        case .word:
            switch here.word {
            case .ordinal: return editionNumber(index + 1)
            case .firstEdition: return index + 1
            case .era: return revisionDate(index)
            case .version: return versionNumber(index)
            case .revision:
                if let end = editionEndAfterRevision(index + 1) { return end }
                var date = index + 1
                if token(date).isMark(CitationMarks.colon) { date += 1 }
                guard let match = self.date(date), match.hasMonth else { return nil }
                return match.end
            default: return nil
            }
        case .latin:
            if here.word == .latinVersion { return versionNumber(index) }
            return revisionDate(index)
        default: return nil
        }
    }

    /// 3版 and 第3版 in 改訂3版.
    private mutating func editionEndAfterRevision(_ index: Int) -> Int? {
        editionNumber(token(index).word == .ordinal ? index + 1 : index)
    }

    /// 2.1版, 2017年版, 29年度版.
    private mutating func editionNumber(_ index: Int) -> Int? {
        guard token(index).kind == .number else { return nil }
        var end = numeral(index) ?? index + 1
        if token(end).word == .year || token(end).word == .yearTerm { end += 1 }
        if token(end).kind == .number, token(end + 1).word == .month { end += 2 }
        if token(end - 1).word == .yearTerm, let past = yearEnd(end) { return past }
        guard token(end).word == .edition, isBoundaryAfterEdition(end + 1) else { return nil }
        if token(end + 1).word == .revision, token(end + 1).gap.isEmpty { return end + 2 }
        return end + 1
    }

    /// 版 is no edition in 版数, 版権.
    private mutating func isBoundaryAfterEdition(_ index: Int) -> Bool {
        let next = token(index)
        guard next.kind == .text, next.gap.isEmpty else { return true }
        return text[next.start] != 0x6570 && text[next.start] != 0x6A29
    }

    /// Ver.1.3, v1.2, Rev.A.
    private mutating func versionNumber(_ index: Int) -> Int? {
        var number = index + 1
        if token(number).isMark(CitationMarks.period) { number += 1 }
        let first = token(number)
        if first.kind == .latin, first.end - first.start == 1, token(number - 1).isMark(CitationMarks.period) {
            return number + 1
        }
        guard first.kind == .number else { return nil }
        var end = number + 1
        while token(end).isMark(CitationMarks.period), token(end).gap.isEmpty, token(end + 1).kind == .number,
            token(end + 1).gap.isEmpty
        {
            end += 2
        }
        if token(end).kind == .latin, token(end).gap.isEmpty, token(end).end - token(end).start == 1 { end += 1 }
        if token(end).word == .edition { end += 1 }
        return end
    }

    /// 2017年4月1日改定, 平成29年4月改訂版.
    private mutating func revisionDate(_ index: Int) -> Int? {
        guard let match = date(index) else { return yearOfEra(index) }
        var end = match.end
        if token(end).word == .edition { return end + 1 }
        if token(end).word == .of || token(end).word == .ni { end += 1 }
        guard token(end).word == .revision || token(end).word == .namedEdition else { return nil }
        if token(end + 1).word == .edition { return end + 2 }
        return end + 1
    }

    /// 平成30年度版, 平成30年度改訂版.
    private mutating func yearOfEra(_ index: Int) -> Int? {
        guard token(index).word == .era, token(index + 1).kind == .number, token(index + 2).word == .yearTerm else {
            return nil
        }
        return yearEnd(index + 3)
    }

    /// Where 版, 改訂版 or 最新版 after a year ends.
    private mutating func yearEnd(_ index: Int) -> Int? {
        let here = token(index)
        guard here.gap.isEmpty else { return nil }
        if here.word == .edition { return isBoundaryAfterEdition(index + 1) ? index + 1 : nil }
        if here.word == .namedEdition { return index + 1 }
        return here.word == .revision && token(index + 1).word == .edition ? index + 2 : nil
    }

    /// The edition that fills a parenthesis, as written: 第2版　2016年10月1日改訂.
    mutating func editionStatements(_ from: Int, _ to: Int) -> Range<Int>? {
        var index = from
        var first = -1
        var last = -1
        while index < to {
            if let end = editionEnd(index) ?? (token(index).word == .namedEdition ? index + 1 : nil), end <= to {
                if first < 0 { first = index }
                last = end
                index = end
            } else if let match = date(index), match.hasMonth, match.end <= to, !isIssued(match.end) {
                // A plain date beside an edition is its second statement.
                if first < 0 {
                    guard let next = statementAfter(match.end, to), editionEnd(next) != nil else { return nil }
                    first = index
                }
                last = match.end
                index = match.end
            } else if tokens[index].kind == .mark || tokens[index].word == .joiner {
                index += 1
            } else if first >= 0 {
                return first..<last
            } else {
                // 写し、第2版: look behind the next comma.
                while index < to, !tokens[index].isMark(CitationMarks.ideographicComma),
                    !tokens[index].isMark(CitationMarks.comma)
                {
                    index += 1
                }
                index += 1
            }
        }
        return first >= 0 ? first..<last : nil
    }

    private mutating func statementAfter(_ index: Int, _ to: Int) -> Int? {
        var next = index
        while next < to, tokens[next].kind == .mark { next += 1 }
        return next < to ? next : nil
    }

    private mutating func isIssued(_ index: Int) -> Bool {
        token(index).word == .issued || token(index).word == .access
    }

    /// Where 最新版 after a title in quotation marks ends.
    private mutating func namedEditionEnd(_ index: Int) -> Int? {
        guard token(index).word == .namedEdition, draft.titleQuoted, isBoundary(index + 1) else { return nil }
        return index + 1
    }

    /// Reads an edition that stands after its document.
    mutating func bareEdition(_ index: Int) -> Int? {
        guard draft.hasDocument, separator <= .comma || draft.item == .label || draft.title != nil,
            separator != .bullet, let end = editionEnd(index) ?? namedEditionEnd(index)
        else { return nil }
        if separator > .none, !isBoundary(end) { return nil }
        let next = token(end)
        if draft.title == nil, draft.url == nil, draft.refersTo == nil {
            // 資料5 2017年版サービスガイド: an edition at the beginning belongs to the title.
            if end < limit, !next.gap.contains(.line), restLevel(end) > .none, place(end) == nil, next.kind != .open {
                return nil
            }
        } else if end < limit, next.kind == .text, next.gap.isEmpty, restLevel(end) > .none {
            return nil
        }
        var last = end
        if let second = editionEnd(end), !token(end).gap.isEmpty, !token(end).gap.contains(.line) { last = second }
        if draft.edition == nil {
            draft.edition = name(index, last, spacedOut: false)
        }
        take(index, last, .edition)
        return last
    }
}
