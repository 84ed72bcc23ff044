extension CitationGrammar {
    /// Reads an address or the date of a web page's hard copy.
    mutating func web(_ index: Int) -> Int? {
        let here = tokens[index]
        if here.kind == .url { return address(index) }
        if here.kind == .word, here.word == .accessLead || here.word == .access {
            var end = index + 1
            if token(end).isMark(CitationMarks.colon) { end += 1 }
            guard let match = date(end), let day = match.date,
                !draft.isEmpty || here.word == .accessLead && token(match.end).kind == .url
            else { return nil }
            return accessed(index, match.end, day, sure: true)
        }
        guard !draft.isEmpty || pending >= 0, separator != .bullet || draft.item == .url, let match = date(index),
            match.hasMonth
        else { return nil }
        var end = match.end
        if token(end).word == .of || token(end).word == .ni { end += 1 }
        // 12:30 after a date.
        if token(end).kind == .number, token(end + 1).isMark(CitationMarks.colon), token(end + 2).kind == .number {
            end += 3
        }
        switch token(end).word {
        case .revision, .edition, .namedEdition: return nil
        case .access:
            let word = text[token(end).start]
            // 閲覧 and アクセス are said of web pages only.
            return accessed(index, end + 1, match.date, sure: word == 0x95B2 || word == 0x30A2)
        case .issued:
            draft.extend(index, end + 1)
            return end + 1
        default:
            if token(match.end).kind == .text, token(match.end).gap.isEmpty { return nil }
            if draft.url != nil || draft.web { return accessed(index, match.end, match.date, sure: true) }
            if separator == .none || index > 0 && tokens[index - 1].kind == .open {
                draft.extend(index, match.end)
                return match.end
            }
            return nil
        }
    }

    private mutating func accessed(_ index: Int, _ end: Int, _ day: CalendarDate?, sure: Bool) -> Int {
        if draft.url != nil || draft.web || sure, draft.accessed == nil { draft.accessed = day }
        take(index, end, .date)
        return end
    }

    private mutating func address(_ index: Int) -> Int {
        let titleAlone = draft.url == nil && draft.refersTo == nil
        if !draft.isEmpty,
            !titleAlone || separator == .bullet || separator == .comma && !draft.web && draft.title == nil
        {
            flush()
        }
        let start = tokens[index].start
        let end = tokens[index].end
        draft.url = ShortText.make(4 * (end - start)) { text.append(start, end, to: &$0) }
        draft.web = true
        take(index, index + 1, .url)
        return index + 1
    }

    /// Whether a stretch of tokens names a web page.
    mutating func namesWebPage(_ from: Int, _ to: Int) -> Bool {
        var index = from
        while index < to {
            let here = tokens[index]
            if here.word == .web {
                // ホームページ運用規程 is a document.
                let next = index + 1 < to ? tokens[index + 1] : Self.end
                if next.kind != .text || !next.gap.isEmpty || level(from, to) < .medium { return true }
            }
            index += 1
        }
        return to > from && tokens[to - 1].word == .page
    }
}
