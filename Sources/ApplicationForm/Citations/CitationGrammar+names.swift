extension CitationGrammar {
    /// Reads words outside quotation marks: a title, the words before one, a gloss or a remark.
    mutating func bare(_ index: Int, parenthesis: Bool) -> Int {
        if parenthesis { return remarkInParenthesis(index) }
        if let end = sameUnit(index) ?? lead(index) { return end }
        // 契約書の全文.
        if tokens[index].word == .of, draft.hasDocument, place(index + 1) != nil { return index + 1 }
        if let end = referEnd(index) {
            // 参照 ends the text of a citation.
            if draft.item != .reference || draft.refersTo?.kind == .label { draft.closed = true }
            return end
        }
        let end = max(runEnd(index, parenthesis: false), index + 1)
        let next = token(end)
        if isNone(index, end) {
            noneSeen = true
            if separator == .none { draft.extend(index, end) }
            return end
        }
        let addressed =
            token(end + 1).kind == .url
            && !(end == index + 1 && [.web, .access, .remark].contains(tokens[index].word))
        // 監視手順書：P.5 names a document; 電源：P.4 within one does not.
        let document = level(index, end) >= .strong && !draft.titleQuoted && draft.label == nil && place(end + 1) != nil
        if next.isMark(CitationMarks.colon), !next.gap.contains(.line), !addressed, !document {
            if let cut = documentBeforeTopic(index, end) {
                return name(index, cut, level(index, cut), adjacent: separator == .none && !draft.isEmpty)
            }
            return topic(index, end)
        }
        if let heading = namedPart(index, end) { return heading }
        if draft.hasDocument, draft.file || draft.titleQuoted || draft.locations.last?.kind == .sheet, end - index >= 2,
            tokens[end - 1].word == .sheet, level(index, end) < .strong
        {
            draft.locations.append(location(CitationPlace(.sheet, .name(index..<end - 1))))
            take(index, end, .otherPlace)
            return end
        }
        let adjacent = separator == .none && !draft.isEmpty
        let level = level(index, end)
        if adjacent, draft.item == .numberedPlace {
            // 3.2 入退室: the name of a numbered place.
            draft.extend(index, end)
            draft.glossed = true
            return end
        }
        let ofPlace = index > 0 && tokens[index - 1].word == .of && draft.itemEnd == index - 1
        if adjacent, draft.item == .otherPlace,
            ofPlace || tokens[index].word == .remark && tokens[index].gap.isEmpty
        {
            // P.5の表, 8ページ中段の図.
            remark(index, end)
            draft.extend(index, end)
            return end
        }
        if isRemark(index, end) || end == index + 1 && tokens[index].word == .partNoun,
            next.kind != .open || next.bracket != .quotation
        {
            remark(index, end)
            if adjacent { draft.extend(index, end) }
            return end
        }
        if next.kind == .open, next.bracket == .quotation || next.bracket == .angle, !next.gap.contains(.line),
            !isTitle(index, end, before: end), place(end + 1)?.end != next.mate,
            labelMatch(end + 1).map({ !$0.number.isEmpty && $0.end == next.mate }) != true
        {
            if pending < 0 { pending = index }
            return end
        }
        if next.word == .of, token(end + 1).kind == .open, namesWebPage(index, end), draft.isEmpty || separator > .none
        {
            // 当社ホームページの「会社概要」.
            let heading = headingEnd(token(end + 1).mate + 1)
            if heading == nil || token(token(end + 1).mate + 1).word == .page {
                if pending < 0 { pending = index }
                return end + 1
            }
        }
        return name(index, end, level, adjacent: adjacent)
    }

    /// Reads words that may name a document.
    private mutating func name(_ index: Int, _ end: Int, _ level: DocumentNoun.Class, adjacent: Bool) -> Int {
        if draft.closed, separator == .none {
            remark(index, end)
            return end
        }
        if adjacent, draft.item == .otherPlace, level < .medium {
            remark(index, end)
            draft.extend(index, end)
            return end
        }
        if adjacent, draft.title != nil, level < .medium || !tokens[index].gap.contains(.wide) && draft.item == .title {
            remark(index, end)
            draft.extend(index, end)
            return end
        }
        if draft.refersTo != nil, adjacent, level < .strong {
            draft.extend(index, end)
            return end
        }
        // An indented topic before a place: 「　電源 P.4」 under a document.
        if separator == .line, tokens[index].gap.contains(.indent), draft.title != nil, level == .none,
            place(end) != nil
        {
            return end
        }
        if isTopic(index, end, level) { return end }
        if draft.glossed, separator == .comma || separator == .joiner, level < .strong {
            draft.extend(index, end)
            return end
        }
        if level == .none, token(end).word == .refer, text[token(end).start] == 0x306B,
            text[token(end).start + 1] == 0x3066
        {
            // 郵送にて.
            leave(index, end)
            return end + 1
        }
        if level == .none, sameEnd(end) != nil {
            // 前回と同じ.
            leave(index, end)
            return sameEnd(end) ?? end
        }
        if isSentence(index, end) {
            leave(index, end)
            return end
        }
        if level == .none, !hasLetters(index, end) {
            leave(index, end)
            return end
        }
        let open =
            draft.title == nil && draft.refersTo == nil
            && (draft.isEmpty || separator == .none
                || (separator == .line && draft.item == .label && draft.label != nil) || followsLabelOnly(index))
        if !open { flush() }
        let start = pending >= 0 ? pending : index
        setTitle(index, end, quoted: false)
        guard draft.title != nil || draft.label != nil else {
            leave(index, end)
            return end
        }
        take(start, end, .title)
        return end
    }

    /// Where 詳細は or 詳しくは before a document ends.
    private mutating func lead(_ index: Int) -> Int? {
        let here = token(index)
        guard draft.isEmpty || separator > .none, here.kind == .text, token(index + 1).word == .ha,
            token(index + 1).gap.isEmpty, index + 2 < limit,
            Self.leads.contains(where: { text.scalars(here.start, here.end).elementsEqual($0) })
        else { return nil }
        remark(index, index + 2)
        return index + 2
    }

    private static let leads = ["詳細", "詳しく", "内容", "根拠"].map { $0.unicodeScalars.map(\.value) }

    /// Whether one comma or stroke stands between a label and a title, which are of one document: 資料5、名簿、P.1.
    mutating func followsLabelOnly(_ index: Int) -> Bool {
        guard index > 0, draft.item == .label, draft.label != nil, draft.itemEnd == index - 1 else { return false }
        let mark = tokens[index - 1]
        return mark.isMark(CitationMarks.ideographicComma) || mark.isMark(CitationMarks.comma)
            || mark.isMark(CitationMarks.slash)
    }

    /// Whether a short word right before a place is a topic within a document: 空調 in 電源P.4、空調P.6.
    private mutating func isTopic(_ from: Int, _ to: Int, _ level: DocumentNoun.Class) -> Bool {
        guard level == .none, separator == .comma || separator == .joiner, draft.title != nil, to < limit,
            draft.titleQuoted || draft.label != nil, draft.item == .otherPlace || draft.item == .numberedPlace,
            tokens[to - 1].end - tokens[from].start <= 6, tokens[to].gap.isEmpty, let match = place(to)
        else { return false }
        return !match.bare
    }

    /// Where 同条 or 同 before a further place of the same document ends: 第49条第1項、同条第3項.
    private mutating func sameUnit(_ index: Int) -> Int? {
        let here = token(index)
        guard draft.hasDocument, here.kind == .text, here.end - here.start == 1, text[here.start] == 0x540C else {
            return nil
        }
        let next = token(index + 1)
        guard !next.gap.contains(.line) else { return nil }
        switch next.word {
        case .article, .paragraph, .chapter, .section, .page: return next.gap.isEmpty ? index + 2 : nil
        case .latinPage: return place(index + 1) == nil ? nil : index + 1
        case .ordinal: return place(index + 1) == nil ? nil : index + 1
        default: return nil
        }
    }

    /// Whether a stretch has at least one letter of a name.
    private mutating func hasLetters(_ from: Int, _ to: Int) -> Bool {
        (from..<to).contains { [.text, .latin].contains(tokens[$0].kind) || tokens[$0].kind == .word }
            && tokens[to - 1].end - tokens[from].start > 1
    }

    /// Whether words before a quotation are a title, the quotation naming a part of it.
    private mutating func isTitle(_ from: Int, _ to: Int, before quotation: Int) -> Bool {
        guard draft.title == nil || separator > .none, token(quotation).mate > quotation else { return false }
        let close = token(quotation).mate
        guard level(from, to) > .none, let heading = headingEnd(close + 1) ?? listedHeading(close + 1, named: true)
        else {
            return false
        }
        // 当社ホームページの「会社概要」ページ: the page is the document.
        return !(pageEnd(close + 1) == heading.end && namesWebPage(from, to))
    }

    /// Where a document's name ends before 該当箇所：.
    private mutating func documentBeforeTopic(_ index: Int, _ end: Int) -> Int? {
        guard draft.title == nil || separator > .none, tokens[end - 1].word == .partNoun || place(end + 1) != nil,
            level(index, end) < .strong
        else { return nil }
        return (index + 1..<max(end, index + 1)).last { !tokens[$0].gap.isEmpty && level(index, $0) >= .strong }
    }

    /// Reads 電源： before places or a document.
    private mutating func topic(_ index: Int, _ end: Int) -> Int {
        if draft.isEmpty || separator >= .line, place(end + 1) == nil, pending < 0 { pending = index }
        if namesWebPage(index, end), pending < 0 { pending = index }
        return end + 1
    }

    /// Reads バックアップの項: a part named without quotation marks.
    private mutating func namedPart(_ index: Int, _ end: Int) -> Int? {
        guard end - index >= 3, tokens[end - 2].word == .of,
            tokens[end - 1].word == .partNoun || tokens[end - 1].word == .paragraph
        else { return nil }
        var first = tokens[index].word == .of ? index + 1 : index
        if draft.title == nil && draft.refersTo == nil || separator >= .line {
            var cut = index + 1
            while cut < end - 2,
                !((tokens[cut].word == .of || !tokens[cut].gap.isEmpty) && level(index, cut) >= .medium)
            {
                cut += 1
            }
            if cut < end - 2 {
                if !draft.isEmpty, draft.title != nil || draft.item != .label { flush() }
                setTitle(index, cut, quoted: false)
                take(index, cut, .title)
                first = tokens[cut].word == .of ? cut + 1 : cut
            }
        }
        guard first < end - 2 else { return nil }
        if first == index, draft.title == nil, draft.refersTo == nil, namesDocument(index, end) {
            setTitle(index, end - 2, quoted: false)
            take(index, end, .title)
            return end
        }
        draft.locations.append(location(CitationPlace(.heading, .name(first..<end - 2))))
        take(first, end, .otherPlace)
        return end
    }

    /// Whether a part is no part but all that is said of a document: 保守契約書の該当箇所.
    private mutating func namesDocument(_ index: Int, _ end: Int) -> Bool {
        let level = level(index, end - 2)
        // 箇所, 部分.
        let last = text[tokens[end - 1].end - 1]
        return last == 0x6240 || last == 0x5206 ? level >= .medium : level >= .strong && draft.label == nil
    }

    /// Reads words in a parenthesis up to the next comma or page: a remark.
    private mutating func remarkInParenthesis(_ index: Int) -> Int {
        var end = index + 1
        while end < limit {
            let here = tokens[end]
            if here.isMark(CitationMarks.ideographicComma) || here.isMark(CitationMarks.semicolon) { break }
            if !here.gap.isEmpty || tokens[end - 1].isMark(CitationMarks.colon) || tokens[end - 1].word == .ha
                || tokens[end - 1].word == .of
            {
                if here.kind == .url || here.word == .latinPage && place(end) != nil { break }
                if date(end)?.hasMonth == true { break }
                if here.word == .label, labelMatch(end)?.number.isEmpty == false { break }
                if here.kind == .number || here.word == .ordinal, let match = place(end), !match.bare { break }
            }
            if here.kind == .url { break }
            if here.kind == .open, here.mate > end { end = here.mate }
            end += 1
        }
        end = min(end, limit)
        if namesWebPage(index, end) { draft.web = true }
        if isNone(index, end) { noneSeen = true }
        remark(index, end)
        return end
    }
}
