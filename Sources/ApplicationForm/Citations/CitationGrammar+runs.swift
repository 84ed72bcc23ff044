extension CitationGrammar {
    /// Reads words outside quotation marks: a title, the words before one, a gloss or a remark.
    mutating func bare(_ index: Int, parenthesis: Bool) -> Int {
        if parenthesis { return remarkInParenthesis(index) }
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
        if next.isMark(CitationMarks.colon), !next.gap.contains(.line) { return topic(index, end) }
        if let heading = namedPart(index, end) { return heading }
        if draft.hasDocument, draft.file || draft.locations.last?.kind == .sheet, end - index >= 2,
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
        if isRemark(index, end), next.kind != .open || next.bracket != .quotation {
            remark(index, end)
            if adjacent { draft.extend(index, end) }
            return end
        }
        if next.kind == .open, next.bracket == .quotation || next.bracket == .angle, !next.gap.contains(.line),
            !isTitle(index, end, before: end)
        {
            if pending < 0 { pending = index }
            return end
        }
        return name(index, end, level, adjacent: adjacent)
    }

    /// Reads words that may name a document.
    private mutating func name(_ index: Int, _ end: Int, _ level: DocumentNoun.Class, adjacent: Bool) -> Int {
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
        if draft.glossed, separator == .comma || separator == .joiner, level < .strong {
            draft.extend(index, end)
            return end
        }
        if isSentence(index, end) {
            reading.unread.append(written(index, end))
            return end
        }
        if level == .none, !hasLetters(index, end) {
            reading.unread.append(written(index, end))
            return end
        }
        let open =
            draft.title == nil && draft.refersTo == nil
            && (draft.isEmpty || separator == .none
                || (separator == .line && draft.item == .label && draft.label != nil))
        if !open { flush() }
        let start = pending >= 0 ? pending : index
        setTitle(index, end, quoted: false)
        guard draft.title != nil || draft.label != nil else {
            reading.unread.append(written(index, end))
            return end
        }
        take(start, end, .title)
        return end
    }

    /// Whether a stretch has at least one letter of a name.
    private func hasLetters(_ from: Int, _ to: Int) -> Bool {
        (from..<to).contains { [.text, .latin].contains(tokens[$0].kind) || tokens[$0].kind == .word }
            && tokens[to - 1].end - tokens[from].start > 1
    }

    /// Whether words before a quotation are a title, the quotation naming a part of it.
    private func isTitle(_ from: Int, _ to: Int, before quotation: Int) -> Bool {
        guard draft.title == nil || separator > .none, token(quotation).mate > quotation else { return false }
        return headingEnd(token(quotation).mate + 1) != nil && level(from, to) > .none
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
        var first = index
        if draft.title == nil && draft.label == nil && draft.refersTo == nil || separator >= .line {
            var cut = index + 1
            while cut < end - 2, !(tokens[cut].word == .of && level(index, cut) >= .medium) { cut += 1 }
            if cut < end - 2 {
                if !draft.isEmpty { flush() }
                setTitle(index, cut, quoted: false)
                take(index, cut, .title)
                first = cut + 1
            }
        }
        guard first < end - 2 else { return nil }
        draft.locations.append(location(CitationPlace(.heading, .name(first..<end - 2))))
        take(first, end, .otherPlace)
        return end
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
        remark(index, end)
        return end
    }

    /// Where a run of words without quotation marks ends: at a place, an edition, a separator.
    func runEnd(_ from: Int, parenthesis: Bool) -> Int {
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

    private func endsRun(_ from: Int, mark index: Int) -> Bool {
        let here = tokens[index]
        let before = index > 0 ? tokens[index - 1] : Self.end
        let next = token(index + 1)
        switch UInt32(truncatingIfNeeded: here.value) {
        case CitationMarks.ideographicComma, CitationMarks.semicolon, CitationMarks.fullStop, CitationMarks.reference,
            CitationMarks.ditto, CitationMarks.sectionSign, 0x2192, 0x21D2:
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

    private func endsRun(_ from: Int, word index: Int) -> Bool {
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

    private func startsQuoted(_ match: LabelMatch) -> Bool {
        token(match.end).kind == .open && token(match.end).bracket == .quotation
    }

    /// 別紙1 after an unquoted title.
    private func annexAfterTitle(_ from: Int, _ index: Int) -> Bool {
        guard let match = labelMatch(index), !match.number.isEmpty else { return false }
        return standsApart(index) || level(from, index) >= .strong
    }

    /// Whether a run ends before a number, a version or a place.
    private func endsRun(_ from: Int, number index: Int) -> Bool {
        let here = tokens[index]
        if let end = editionEnd(index) {
            if index == from { return false }
            if !carriesTitle(from, index, end) { return true }
            return false
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

    /// An integer after a document's name, with nothing behind it.
    private func integer(_ from: Int, _ index: Int) -> PlaceMatch? {
        let here = tokens[index]
        guard here.kind == .number, here.style == .digits, here.value < 100, !here.gap.isEmpty,
            level(from, index) >= .strong
        else { return nil }
        let after = token(index + 1)
        guard
            index + 1 >= limit || after.gap.contains(.line) || after.kind == .mark && after.value != 0x2E
                || !after.gap.isEmpty && restLevel(index + 1) == .none
        else { return nil }
        return PlaceMatch(places: [CitationPlace(.section, .numbers(index..<index + 1))], end: index + 1, bare: true)
    }

    /// Whether letters follow at once and end like a document: 第20条対応手順書.
    private func attachedDocument(_ index: Int) -> Bool {
        let here = token(index)
        guard here.kind == .text || here.kind == .latin, here.gap.isEmpty else { return false }
        return restLevel(index) > .none
    }

    /// Whether a name carries on behind an edition: 第3版対応表.
    private func carriesTitle(_ from: Int, _ index: Int, _ end: Int) -> Bool {
        let next = token(end)
        guard end < limit, next.kind == .text || next.kind == .latin, !next.gap.contains(.line), place(end) == nil
        else {
            return false
        }
        if next.gap.isEmpty { return restLevel(end) > .none }
        return level(from, index) < .medium && restLevel(end) >= .medium
    }

    /// Whether a name goes on behind a parenthesis: 特定個人情報（マイナンバー）管理台帳.
    private func goesOn(_ from: Int, _ open: Int) -> Bool {
        let close = tokens[open].mate
        guard close > open + 1 else { return false }
        let next = token(close + 1)
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
    private func carriesOn(_ from: Int, _ index: Int) -> Bool {
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
    private func splits(_ from: Int, _ index: Int) -> Bool {
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
        let bare = left > .none && DocumentNoun.shared.isBare(text, tokens[from].start, tokens[index - 1].end)
        if and { return left >= .medium && right > .none && !bare }
        if here.isMark(CitationMarks.slash) {
            return left >= .medium && right > .none && !bare || !here.gap.isEmpty && left > .none
        }
        return left == .strong && right >= .medium && !bare
    }

    /// How surely the words from here on, up to the next place or separator, end like a document's name.
    func restLevel(_ index: Int) -> DocumentNoun.Class {
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
