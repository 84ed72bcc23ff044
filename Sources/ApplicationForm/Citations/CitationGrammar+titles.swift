extension CitationGrammar {
    /// Names the current document by tokens, taking off edition, file ending and label.
    mutating func setTitle(_ from: Int, _ to: Int, quoted: Bool) {
        var first = from
        var last = to
        // 「資料5 情報セキュリティ規程」: the label stands inside.
        if draft.label == nil, draft.refersTo == nil, let match = labelMatch(first), !match.number.isEmpty,
            match.end <= last, match.end == last || separatesLabel(match.end)
        {
            draft.label = labelText(match)
            draft.labelWord = match.word
            first = match.end
            while first < last, tokens[first].kind == .mark { first += 1 }
        }
        if !quoted, last - first > 2, tokens[last - 1].word == .remark, tokens[last - 2].word == .of { last -= 2 }
        if last - first >= 3, tokens[last - 1].word == .fileEnding, tokens[last - 2].isMark(CitationMarks.period) {
            last -= 2
            draft.file = true
        }
        if let edition = trailingEdition(first, last) {
            if draft.edition == nil {
                draft.edition = name(edition.lowerBound, edition.upperBound, spacedOut: false)
            }
            last = edition.lowerBound
            if last > first, tokens[last - 1].kind == .open { last -= 1 }
        }
        while last > first, isTrailing(last - 1) { last -= 1 }
        while last > first, tokens[first].kind == .mark, isTrailing(first) { first += 1 }
        guard first < last else { return }
        draft.title = name(first, last, spacedOut: isSpacedOut(from, to))
        draft.titleQuoted = quoted
        if namesWebPage(first, last) { draft.web = true }
    }

    /// Marks that join a label to a title inside quotation marks.
    private mutating func separatesLabel(_ index: Int) -> Bool {
        let here = token(index)
        return !here.gap.isEmpty || here.kind == .mark || here.kind == .open
    }

    private mutating func isTrailing(_ index: Int) -> Bool {
        let here = tokens[index]
        if here.kind == .word { return here.word == .of && index > 0 }
        guard here.kind == .mark else { return false }
        return [0x5F, 0x2D, 0x3A, 0x2F, 0x2C, 0x3001, 0x30FB, 0x2E, 0x28, 0x5B, 0x2025, 0x2026].contains(here.value)
    }

    /// The edition at the end of a name: 委託先選定基準 第3版, 規程（第2版）.
    private mutating func trailingEdition(_ from: Int, _ to: Int) -> Range<Int>? {
        var index = from + 1
        while index < to {
            let here = tokens[index]
            if here.kind == .open {
                if here.bracket == .round || here.bracket == .lenticular || here.bracket == .square,
                    here.mate == to - 1, let range = editionStatements(index + 1, to - 1),
                    range.lowerBound == index + 1, range.upperBound == to - 1
                {
                    return range
                }
                index += 1
                continue
            }
            if here.kind == .number || here.kind == .latin || here.kind == .word, let end = editionEnd(index) {
                if end == to { return index..<end }
                if end < to, let second = editionEnd(end), second == to { return index..<to }
                index = end
                continue
            }
            index += 1
        }
        return nil
    }

    /// Whether OCR has put spaces between the characters of a stretch or beside its quotation marks.
    mutating func isSpacedOut(_ from: Int, _ to: Int) -> Bool {
        guard from > 0, to < tokens.count, tokens[from - 1].kind == .open, tokens[to].kind == .close else {
            return false
        }
        return !tokens[from].gap.isEmpty && !tokens[to].gap.isEmpty
    }

    /// Reads 「…」: a title, a named part, a sheet or the gloss of a numbered place.
    mutating func quotation(_ index: Int, parenthesis: Bool) -> Int {
        let close = tokens[index].mate
        guard close > index + 1, close < limit else { return close > index ? close + 1 : index + 1 }
        let past = close + 1
        if let heading = headingEnd(past) ?? listedHeading(past) {
            let page = pageEnd(past) == heading.end
            if !(page && !draft.hasDocument) { return named(index, heading) }
        }
        if draft.hasDocument, place(index + 1)?.end == close {
            // 該当箇所「第5条」.
            parse(index + 1, close, parenthesis: true)
            draft.extend(index, past)
            return past
        }
        if draft.isEmpty, isNone(index + 1, close) {
            noneSeen = true
            return past
        }
        let level = level(index + 1, close)
        let adjacent = separator == .none
        if adjacent, draft.item == .numberedPlace {
            draft.extend(index, past)
            return past
        }
        // 資料3 P.5「運用体制」: what stands there, unless it names a document.
        let names =
            level >= .strong && (draft.title == nil || !tokens[index].gap.isEmpty)
            || draft.title == nil && level == .medium && !tokens[index].gap.isEmpty
        if adjacent, draft.item == .otherPlace, draft.title != nil || draft.label != nil, !names {
            draft.extend(index, past)
            return past
        }
        if parenthesis, draft.title != nil || draft.refersTo != nil {
            draft.extend(index, past)
            return past
        }
        if adjacent, draft.titleQuoted, draft.item == .title, level == .none, tokens[index - 1].word == .of,
            pending < 0 || pending == index - 1
        {
            pending = -1
            // 「SLA」の「可用性」.
            return named(index, (.heading, past))
        }
        if adjacent, draft.title != nil, level == .none, pending < 0 {
            remark(index, past)
            draft.extend(index, past)
            return past
        }
        let open =
            draft.title == nil && draft.refersTo == nil
            && (draft.isEmpty || adjacent || followsLabelOnly(index) || separator == .line && draft.item == .label
                || separator == .line && draft.item == .url && !startsWithAddress(past))
        if !open { flush() }
        // 「クラウド例示」サービス約款: the quotation is the beginning of the name.
        let tail = token(past)
        if tail.kind == .text, tail.gap.isEmpty, level < .strong, tokens[index].bracket == .quotation,
            pageEnd(past) == nil
        {
            let end = runEnd(past, parenthesis: parenthesis)
            if self.level(past, end) >= .medium, !isRemark(past, end) {
                let start = pending >= 0 ? pending : index
                setTitle(index, end, quoted: false)
                take(start, end, .title)
                return end
            }
        }
        let lead = pending
        setTitle(index + 1, close, quoted: true)
        if lead >= 0, namesWebPage(lead, index) { draft.web = true }
        let end = pageEnd(past) ?? past
        if end > past || token(past).word == .web { draft.web = true }
        take(index, past, .title)
        if end > past { draft.extend(past, end) }
        return end
    }

    /// Where ページ or のページ after the name of a web page ends.
    mutating func pageEnd(_ index: Int) -> Int? {
        if token(index).word == .page { return token(index + 1).kind == .number ? nil : index + 1 }
        // 当社ホームページ「お問合せ」画面.
        if pending >= 0, token(index).kind == .text, token(index).end - token(index).start == 2,
            text[token(index).start] == 0x753B, text[token(index).start + 1] == 0x9762, namesWebPage(pending, index)
        {
            return index + 1
        }
        return token(index).word == .of && token(index + 1).word == .page && isBoundary(index + 2) ? index + 2 : nil
    }

    private mutating func startsWithAddress(_ index: Int) -> Bool { token(index).kind == .url }

    /// Reads 【…】, ［…］, 《…》: brackets about a label, a title or a topic.
    mutating func bracket(_ index: Int, parenthesis: Bool) -> Int {
        let close = tokens[index].mate
        guard close > index + 1, close < limit else { return close > index ? close + 1 : index + 1 }
        if draft.hasDocument, let heading = headingEnd(close + 1), heading.kind == .sheet {
            return named(index, heading)
        }
        if let match = labelMatch(index + 1), token(index + 1).kind == .word,
            !match.number.isEmpty || match.end == close, !isAppendix(match, index + 1)
        {
            let before = draft.first
            // Brackets about a label belong to the text of its citation.
            pending = pending >= 0 ? pending : index
            parse(index + 1, close, parenthesis: false)
            pending = -1
            if draft.first >= 0 || before < 0 { draft.extend(index, close + 1) }
            if token(close + 1).isMark(CitationMarks.colon) { return close + 2 }
            return close + 1
        }
        if place(index + 1)?.end == close {
            parse(index + 1, close, parenthesis: true)
            draft.extend(index, close + 1)
            return close + 1
        }
        if draft.hasDocument, separator == .none, let range = editionStatements(index + 1, close),
            range == index + 1..<close
        {
            // 「規程」【第6版】.
            return self.parenthesis(index)
        }
        if draft.isEmpty || separator >= .line, pointsElsewhere(index + 1) {
            // 【No.18に同じ】.
            parse(index + 1, close, parenthesis: false)
            draft.extend(index, close + 1)
            return close + 1
        }
        if tokens[index + 1].kind == .url {
            // <https://…>.
            parse(index + 1, close, parenthesis: true)
            draft.extend(index, close + 1)
            return close + 1
        }
        let square = tokens[index].bracket == .square
        if square, draft.title != nil, separator == .none { return self.parenthesis(index) }
        if draft.title == nil || separator > .none, startsDocument(close + 1),
            level(index + 1, close) < .strong
                || isTopic(index)
        {
            // 【電源】資料3: a topic.
            pending = pending >= 0 ? pending : index
            separate(.comma)
            return close + 1
        }
        if isRemark(index + 1, close) || isNone(index + 1, close) { return self.parenthesis(index) }
        return quotation(index, parenthesis: parenthesis)
    }

    /// Whether 同上, 前掲 or No.12 stands at a token.
    private mutating func pointsElsewhere(_ index: Int) -> Bool {
        let next = token(index + 1)
        switch token(index).word {
        case .above, .sameDocument, .earlier: return true
        case .numberLead: return next.kind == .number
        case .latinNumber: return next.kind == .number || next.isMark(CitationMarks.period)
        default: return false
        }
    }

    /// Whether no more than 規程 or 記録 stands in brackets before a document: ＜規程＞情報セキュリティ規程.
    private mutating func isTopic(_ index: Int) -> Bool {
        let close = tokens[index].mate
        guard nouns.isBare(text, tokens[index + 1].start, tokens[close - 1].end) else { return false }
        return startsDocument(close + 1) || token(close + 1).kind == .text && restLevel(close + 1) >= .strong
    }

    /// The words after a name that make it a named part: の項, 欄, シート.
    mutating func headingEnd(_ index: Int) -> (kind: Citation.Location.Kind, end: Int)? {
        var end = index
        let joined = token(end).word == .of
        if joined { end += 1 }
        guard token(end).gap.isEmpty || token(end).gap == .space else { return nil }
        switch token(end).word {
        case .sheet, .latinSheet:
            // シート「構成」: the word belongs to the name behind it.
            let next = token(end + 1)
            return next.kind == .number || next.kind == .open && next.bracket == .quotation ? nil : (.sheet, end + 1)
        case .partNoun: return (.heading, end + 1)
        case .paragraph, .chapter, .section, .article, .page, .table, .figure, .slide, .part:
            // 「運用規程」ページ3: the number is the page's.
            if token(end + 1).kind == .number { return nil }
            if !joined, [.table, .figure, .slide, .part].contains(token(end).word) { return nil }
            return isBoundary(end + 1) ? (.heading, end + 1) : nil
        default: return nil
        }
    }

    /// の項 after a list of names: 「教育計画」及び「研修」の項.
    ///
    /// - Parameter named: whether a document was named before it.
    mutating func listedHeading(_ index: Int, named: Bool = false) -> (kind: Citation.Location.Kind, end: Int)? {
        var next = index
        for _ in 0..<8 {
            let mark = token(next)
            let joined =
                mark.isMark(CitationMarks.ideographicComma) || mark.isMark(CitationMarks.middleDot)
                || mark.word == .joiner || mark.word == .and
            if joined { next += 1 }
            guard joined || named || draft.title != nil, token(next).kind == .open, token(next).bracket == .quotation,
                token(next).mate > next,
                token(next).mate < limit
            else { return nil }
            next = token(next).mate + 1
            if let found = headingEnd(next) { return named || draft.hasDocument ? (found.kind, index) : nil }
        }
        return nil
    }

    /// Takes 「…」の項 as a place.
    private mutating func named(_ index: Int, _ heading: (kind: Citation.Location.Kind, end: Int)) -> Int {
        let close = tokens[index].mate
        let place = CitationPlace(heading.kind, .name(index + 1..<close))
        draft.locations.append(location(place))
        take(index, heading.end, .otherPlace)
        if token(heading.end).word == .of { return heading.end + 1 }
        return heading.end
    }

    /// Whether （株）, （有） or the like stands right before the name of a company.
    private mutating func isCompanyForm(_ index: Int) -> Bool {
        let form = token(index + 1)
        let name = token(index + 3)
        guard tokens[index].mate == index + 2, form.kind == .text, form.end - form.start == 1,
            draft.isEmpty || separator > .none, index + 3 < limit, name.gap.isEmpty, name.kind != .mark
        else { return false }
        // 株, 有, 資, 名, 社, 財, 学, 医, 独.
        return [0x682A, 0x6709, 0x8CC7, 0x540D, 0x793E, 0x8CA1, 0x5B66, 0x533B, 0x72EC].contains(text[form.start])
    }

    /// Reads （…）: a title after a label, an edition, a label, places, a date or a remark.
    mutating func parenthesis(_ index: Int) -> Int {
        let close = tokens[index].mate
        guard close > index + 1, close < limit else { return close > index ? close + 1 : index + 1 }
        let from = index + 1
        if isCompanyForm(index) {
            // （株）例示データ「…」.
            if pending < 0 { pending = index }
            return close + 1
        }
        if close == from + 1, tokens[from].kind == .number, tokens[from].style == .digits, tokens[from].value < 100,
            draft.hasDocument, separator == .none
        {
            draft.locations.append(location(CitationPlace(.section, .numbers(from..<close))))
            take(index, close + 1, .numberedPlace)
            return close + 1
        }
        if draft.hasDocument, close == from + 1, tokens[from].word == .earlier {
            // 資料3（再掲）.
            remark(from, close)
            draft.extend(index, close + 1)
            return close + 1
        }
        let afterLabel =
            draft.label != nil && draft.title == nil && draft.locations.isEmpty && draft.url == nil
            && draft.edition == nil && separator == .none && !draft.closed
        if let range = editionStatements(from, close), draft.hasDocument,
            !afterLabel || range.lowerBound == from && range.upperBound == close
        {
            if draft.edition == nil {
                draft.edition = name(range.lowerBound, range.upperBound, spacedOut: false)
            }
            draft.extend(index, close + 1)
            return close + 1
        }
        if afterLabel || draft.isEmpty || separator >= .line && level(from, close) >= .strong {
            let fresh = !afterLabel
            // （社内規程）情報セキュリティ規程: the name stands behind.
            if fresh, labelMatch(from) == nil, token(close + 1).kind == .text, restLevel(close + 1) >= .strong {
                remark(from, close)
                return close + 1
            }
            if fresh, pending < 0 { pending = index }
            parse(from, close, parenthesis: fresh && level(from, close) < .medium && !startsDocument(from))
            pending = -1
            if !draft.isEmpty { draft.extend(index, close + 1) }
            return close + 1
        }
        let held = separator
        if separator >= .line, let match = labelMatch(from), !match.number.isEmpty, match.end == close,
            startsTitle(close + 1)
        {
            // （資料3）仕様書 on a line of its own: the label of what follows.
            flush()
            pending = index
            parse(from, close, parenthesis: false)
            draft.extend(index, close + 1)
            return close + 1
        }
        if separator >= .line, place(from) == nil, labelMatch(from) == nil, date(from) == nil {
            remark(from, close)
            return close + 1
        }
        separator = .none
        parse(from, close, parenthesis: true)
        separator = held > .none && draft.itemEnd <= index ? held : .none
        draft.extend(index, close + 1)
        return close + 1
    }
}
