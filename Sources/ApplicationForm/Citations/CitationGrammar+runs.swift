extension CitationGrammar {
    /// Where a run of words without quotation marks ends: at a place, an edition, a separator.
    mutating func runEnd(_ from: Int, parenthesis: Bool) -> Int {
        var index = from
        while index < limit {
            let here = tokens[index]
            if index > from, here.gap.contains(.line), !carriesOn(from, index) { return index }
            switch here.kind {
            case .text: break
            case .close, .url: return index
            case .open:
                guard here.bracket == .round, index > from, here.mate < limit, goesOn(from, index) else { return index }
                index = here.mate
            case .mark:
                if endsRun(from, mark: index) { return index }
            case .word:
                if index > from || here.word == .ordinal || here.word == .era, endsRun(from, word: index) {
                    return index
                }
            case .number, .latin:
                if index > from, endsRun(from, number: index) { return index }
            }
            index += 1
        }
        return index
    }

    private mutating func endsRun(_ from: Int, mark index: Int) -> Bool {
        let here = tokens[index]
        let before = index > 0 ? tokens[index - 1] : Self.end
        let next = token(index + 1)
        switch UInt32(truncatingIfNeeded: here.value) {
        case CitationMarks.ideographicComma:
            return index > from && !listsTopics(from, index)
        case CitationMarks.semicolon, CitationMarks.fullStop, CitationMarks.reference, CitationMarks.ditto,
            CitationMarks.sectionSign, 0x2192, 0x21D2:
            return index > from
        case CitationMarks.comma, CitationMarks.colon:
            return !(before.kind == .number && next.kind == .number && here.gap.isEmpty && next.gap.isEmpty)
        case CitationMarks.slash, CitationMarks.middleDot, CitationMarks.plus, CitationMarks.ampersand:
            return index > from && splits(from, index)
        case CitationMarks.underscore, CitationMarks.dash:
            guard index > from, let end = editionEnd(index + 1) else { return false }
            return end >= limit || token(end).kind == .mark || !token(end).gap.isEmpty || token(end).kind == .close
        case CitationMarks.period:
            return next.word == .fileEnding && next.gap.isEmpty
        default:
            return false
        }
    }

    /// Whether a comma stands in a name such as 個人情報の収集、利用及び提供に関する規程.
    private mutating func listsTopics(_ from: Int, _ comma: Int) -> Bool {
        guard level(from, comma) == .none, !isRemark(from, comma), !isNone(from, comma) else { return false }
        var index = comma + 1
        var start = index
        while index < min(limit, comma + 12) {
            let here = tokens[index]
            if here.gap.contains(.line) { return false }
            if here.word == .joiner, index > start {
                return level(start, index) == .none && restLevel(index + 1) >= .medium
            }
            if here.isMark(CitationMarks.ideographicComma) {
                guard level(start, index) == .none else { return false }
                start = index + 1
            } else if here.kind != .text && here.kind != .latin && here.word != .of {
                return false
            }
            index += 1
        }
        return false
    }

    private mutating func endsRun(_ from: Int, word index: Int) -> Bool {
        let here = tokens[index]
        let next = token(index + 1)
        switch here.word {
        case .joiner, .and:
            return index > from && (next.word == .same || splits(from, index))
        case .of:
            if next.kind == .open { return next.bracket != .round && level(from, index) > .none }
            if referEnd(index) != nil { return true }
            return place(index + 1) != nil || next.word == .latinPage && place(index + 1) != nil
        case .wo, .ni:
            return next.word == .refer || next.word == .same
        case .refer:
            return isBoundary(index + 1) || level(from, index) >= .strong
        case .label:
            return standsApart(index)
                && labelMatch(index).map { !$0.number.isEmpty && !isAppendix($0, index) || startsQuoted($0) }
                    == true
                || annexAfterTitle(from, index)
        case .above, .sameDocument, .earlier:
            return !here.gap.isEmpty
        case .remark where isTemplate(index) && level(from, index) >= .strong && !token(index + 1).isMark(0x3A):
            return false
        case .remark, .namedEdition:
            return (!here.gap.isEmpty || level(from, index) >= .medium) && isBoundary(index + 1)
                && restLevel(index + 1) < .medium
        case .whole, .heading:
            guard !here.gap.isEmpty || level(from, index) >= .medium else { return false }
            return place(index) != nil
        case .figure, .table, .annexTable, .slide, .sheet, .appendix, .page:
            guard !here.gap.isEmpty || level(from, index) >= .strong else { return false }
            return place(index) != nil
        case .ordinal, .firstEdition, .version, .era, .revision:
            return endsRun(from, number: index)
        case .latinNumber: return false
        default:
            return false
        }
    }

    private mutating func startsQuoted(_ match: LabelMatch) -> Bool {
        token(match.end).kind == .open && token(match.end).bracket == .quotation
    }

    /// 別紙1 after an unquoted title.
    private mutating func annexAfterTitle(_ from: Int, _ index: Int) -> Bool {
        guard let match = labelMatch(index), !match.number.isEmpty else { return false }
        return standsApart(index) || level(from, index) >= .strong
    }

    /// Whether a run ends before a number, a version or a place.
    private mutating func endsRun(_ from: Int, number index: Int) -> Bool {
        let here = tokens[index]
        if here.kind == .latin, here.word == .latinNumber {
            // ISO27001認証書 No. IS 555555: a number in the document.
            return index > from && !here.gap.isEmpty && level(from, index) >= .strong
        }
        if index > from, isPlainDate(from, index) { return true }
        if index > from, here.gap.isEmpty, isCompany(tokens[index - 1].word == .ordinal ? index - 2 : index - 1) {
            return false
        }
        if let end = editionEnd(index) {
            if index == from { return false }
            if !carriesTitle(from, index, end) { return true }
            return false
        }
        if here.kind == .number, enumerator > 0, here.value == enumerator + 1, !here.gap.isEmpty,
            enumeratorEnd(index) != nil
        {
            return true
        }
        guard let match = place(index) ?? integer(from, index) else { return false }
        if index == from { return here.word == .ordinal && !attachedDocument(match.end) }
        let left = level(from, index)
        if match.bare {
            if left >= .strong || left >= .medium && !here.gap.isEmpty { return true }
            return !here.gap.isEmpty && restLevel(match.end) == .none
        }
        if match.prefixed, here.kind == .latin, here.word == .latinPage {
            if here.gap.isEmpty, left == .none, index > 0, tokens[index - 1].kind == .latin { return false }
            return true
        }
        if here.kind == .latin, here.gap.isEmpty, left < .medium { return false }
        if left < .medium, attachedDocument(match.end) { return false }
        return true
    }

    /// Whether a day stands behind a document's name, with nothing but places behind it: 教育記録　2018年5月10日　P.1.
    private mutating func isPlainDate(_ from: Int, _ index: Int) -> Bool {
        guard !tokens[index].gap.isEmpty, level(from, index) >= .medium, let match = date(index), match.date != nil
        else { return false }
        let next = token(match.end)
        return (match.end >= limit || !next.gap.isEmpty || next.kind == .mark || next.kind == .close)
            && restLevel(match.end) == .none && editionEnd(index) == nil
    }

    /// Whether letters end in 会社 or 法人: what follows at once is a part of the company's name.
    private mutating func isCompany(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        let end = tokens[index].end
        guard tokens[index].kind == .text else { return false }
        let (last, before) = (text[end - 1], text[end - 2])
        return last == 0x793E && before == 0x4F1A || last == 0x4EBA && before == 0x6CD5
    }

    /// An integer after a document's name, with nothing behind it.
    private mutating func integer(_ from: Int, _ index: Int) -> PlaceMatch? {
        let here = tokens[index]
        guard here.kind == .number, here.style == .digits, here.value < 100, !here.gap.isEmpty,
            level(from, index) >= .strong
        else { return nil }
        let after = token(index + 1)
        guard
            index + 1 >= limit || after.gap.contains(.line)
                || after.kind == .mark && (after.value != 0x2E || index + 2 >= limit)
                || isBracketedNumber(after.isMark(CitationMarks.period) ? index + 2 : index + 1)
                || !after.gap.isEmpty && restLevel(index + 1) == .none || isHeadingNumber(index)
        else { return nil }
        return PlaceMatch(
            places: CitationPlaces(CitationPlace(.section, .numbers(index..<index + 1))),
            end: index + 1,
            bare: true
        )
    }

    /// Whether a number, a dot and words that name no document stand at a token: ３．設備.
    mutating func isHeadingNumber(_ index: Int) -> Bool {
        let dot = token(index + 1)
        let name = token(index + 2)
        return dot.isMark(CitationMarks.period) && dot.gap.isEmpty && index + 2 < limit && name.kind == .text
            && !name.gap.contains(.line) && restLevel(index + 2) < .medium
    }

    /// Whether (1) stands at a token.
    mutating func isBracketedNumber(_ index: Int) -> Bool {
        let here = token(index)
        return here.kind == .open && here.bracket == .round && here.mate == index + 2
            && token(index + 1).kind == .number
    }

    /// Whether letters follow at once and end like a document: 第20条対応手順書.
    private mutating func attachedDocument(_ index: Int) -> Bool {
        let here = token(index)
        guard here.kind == .text || here.kind == .latin, here.gap.isEmpty else { return false }
        return restLevel(index) > .none
    }

    /// Whether a name carries on behind an edition: 第3版対応表.
    private mutating func carriesTitle(_ from: Int, _ index: Int, _ end: Int) -> Bool {
        let next = token(end)
        guard end < limit, next.kind == .text || next.kind == .latin, !next.gap.contains(.line), place(end) == nil
        else {
            return false
        }
        if next.gap.isEmpty { return restLevel(end) > .none }
        return level(from, index) < .medium && restLevel(end) >= .medium
    }

    /// Whether a name goes on behind a parenthesis: 特定個人情報（マイナンバー）管理台帳.
    private mutating func goesOn(_ from: Int, _ open: Int) -> Bool {
        let close = tokens[open].mate
        guard close > open + 1 else { return false }
        let next = token(close + 1)
        // 株式会社例示（委託先）「設備仕様書」: words before a title.
        let title = next.word == .of ? token(close + 2) : next
        if title.kind == .open, title.bracket == .quotation, !title.gap.contains(.line) {
            return level(from, open) == .none
        }
        if (open + 1..<close).contains(where: { tokens[$0].kind == .url })
            || enumeratorEnd(open) == close + 1 && !tokens[open].gap.isEmpty
        {
            return false
        }
        guard close + 1 < limit,
            next.kind == .text || next.kind == .latin || next.kind == .word && !isBoundary(close + 1),
            !next.gap.contains(.line), place(close + 1) == nil, editionEnd(close + 1) == nil,
            referEnd(close + 1) == nil
        else { return false }
        if [.remark, .none, .access].contains(next.word) { return false }
        if let match = labelMatch(open + 1), match.end == close { return false }
        if editionStatements(open + 1, close) != nil { return false }
        let rest = restLevel(close + 1)
        if level(from, open) < .medium { return rest > .none || next.gap.isEmpty }
        return next.gap.isEmpty && rest >= .medium
    }

    /// Whether a name goes on in the next line.
    private mutating func carriesOn(_ from: Int, _ index: Int) -> Bool {
        let here = tokens[index]
        if here.gap.contains(.indent) || here.kind != .text && here.kind != .latin && here.kind != .word {
            return false
        }
        let before = tokens[index - 1]
        if before.word == .of || before.word == .joiner || before.isMark(CitationMarks.middleDot) { return true }
        if level(from, index) > .none || isRemark(from, index) || isNone(from, index) || isSentence(from, index) {
            return false
        }
        guard tokens[index - 1].end - tokens[from].start <= 20, place(index) == nil,
            labelMatch(index)?.number.isEmpty != false
        else { return false }
        return [.plain, .label].contains(here.word) && restLevel(index) >= .medium && !namesWebPage(from, index)
    }

    /// Whether a joiner parts two documents: 個人情報保護方針及び社員教育実施記録, not 苦情及び相談対応規程.
    private mutating func splits(_ from: Int, _ index: Int) -> Bool {
        let here = tokens[index]
        let next = token(index + 1)
        if index + 1 >= limit { return true }
        if next.word == .same || next.kind == .url { return true }
        let left = level(from, index)
        let and = here.word == .joiner
        if next.kind == .open, next.bracket != .round { return left > .none || and }
        if next.kind == .word, next.word == .label, let match = labelMatch(index + 1), !match.number.isEmpty {
            return true
        }
        if next.word == .above || next.word == .latinNumber
            || next.word == .numberLead && token(index + 2).kind == .number
        {
            return true
        }
        if let match = place(index + 1), !match.bare, left > .none { return true }
        let right = restLevel(index + 1)
        let bare = left > .none && nouns.isBare(text, tokens[from].start, tokens[index - 1].end)
        if and { return left >= .medium && right > .none && !bare }
        if here.isMark(CitationMarks.slash) {
            return left >= .medium && right > .none && !bare || !here.gap.isEmpty && left > .none
        }
        return left == .strong && right >= .medium && !bare
    }

    /// How surely the words from here on, up to the next place or separator, end like a document's name.
    mutating func restLevel(_ index: Int) -> DocumentNoun.Class {
        var end = index
        var best = DocumentNoun.Class.none
        scan: while end < limit, end - index < 24 {
            let here = tokens[end]
            if end > index, here.gap.contains(.line) { break }
            if end > index, !here.gap.isEmpty { best = max(best, level(index, end)) }
            switch here.kind {
            case .open where here.bracket == .round && end > index:
                best = max(best, level(index, end))
                guard here.mate > end, here.mate < limit else { break scan }
                end = here.mate
            case .open, .close, .url: break scan
            case .mark:
                switch UInt32(truncatingIfNeeded: here.value) {
                case CitationMarks.ideographicComma, CitationMarks.semicolon, CitationMarks.fullStop,
                    CitationMarks.colon,
                    CitationMarks.period, CitationMarks.sectionSign, CitationMarks.comma:
                    break scan
                case CitationMarks.middleDot, CitationMarks.slash, CitationMarks.underscore:
                    best = max(best, level(index, end))
                default: break
                }
            case .latin where here.word == .latinPage && token(end + 1).kind != .latin && end > index: break scan
            case .word:
                switch here.word {
                case .refer where isBoundary(end + 1): break scan
                case .ordinal where end > index: break scan
                case .joiner: best = max(best, level(index, end))
                default: break
                }
            default: break
            }
            end += 1
        }
        return max(best, level(index, min(end, limit)))
    }
}
