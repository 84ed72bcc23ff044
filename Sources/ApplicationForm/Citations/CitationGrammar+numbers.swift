extension CitationGrammar {
    /// Adds 5 and 7 in P.3、5、7.
    mutating func continueList(_ match: inout PlaceMatch) {
        let kind = match.places.kind
        while match.places.count < 64 {
            let mark = token(match.end)
            guard isListMark(mark), let end = numeral(match.end + 1), token(match.end + 1).kind == .number,
                token(match.end + 1).style != .circled, !token(match.end + 1).gap.contains(.line)
            else { return }
            let integer = end == match.end + 2
            let dashed = end == match.end + 4 && token(match.end + 2).isMark(CitationMarks.dash)
            if kind == .page || kind == .slide || kind == .sheet, !integer, !dashed { return }
            if kind == .figure || kind == .table, case .numbers(let first) = match.places.last.from,
                first.count != end - match.end - 1
            {
                return
            }
            let after = token(end)
            if isUnit(after), after.word != unitWord(kind) { return }
            if after.kind == .mark, after.value == 0x2E || after.value == 0x29 { return }
            if after.kind == .word, [.edition, .year, .yearTerm, .month, .day].contains(after.word) { return }
            // P.5、6行目: another word counts the number.
            if after.gap.isEmpty, after.kind == .text || after.word == .remark { return }
            if after.kind == .latin, after.gap.isEmpty { return }
            if after.kind == .open, after.bracket != .round { return }
            if after.kind == .text, !after.gap.contains(.line), restLevel(end) >= .strong { return }
            var place = CitationPlace(kind, .numbers(match.end + 1..<end))
            splitDash(&place, kind, match.end + 1, end)
            var past = end
            if after.word == unitWord(kind), kind == .page { past += 1 }
            past = range(past, &place, prefix: true)
            match.places.append(place)
            match.end = past
        }
    }

    /// Where the number that begins at a token ends: 3, 3.2.1, 3-2, A, A-3.
    mutating func numeral(_ index: Int) -> Int? {
        let first = token(index)
        var end = index + 1
        switch first.kind {
        case .number:
            if first.style == .circled { return end }
            if first.value > 99_999_999 { return nil }
        case .latin:
            guard first.end - first.start == 1, first.word != .latinPage || !token(end).isMark(CitationMarks.period)
            else {
                return nil
            }
            if token(end).kind == .number, token(end).gap.isEmpty { end += 1 }
        default: return nil
        }
        // A dot that OCR has put between spaces joins numbers, too: ３ ． ２.
        while end < limit, tokens[end].kind == .mark, tokens[end].value == 0x2D || tokens[end].value == 0x2E,
            tokens[end].gap.isEmpty || tokens[end].gap == .space && tokens[end].value == 0x2E,
            token(end + 1).kind == .number, token(end + 1).gap == tokens[end].gap, token(end + 1).style != .circled
        {
            end += 2
        }
        return end
    }

    /// The place with its numbers written out.
    mutating func location(_ place: CitationPlace) -> Citation.Location {
        let from = write(place.from)
        let to = write(place.to) ?? (place.open ? nil : from)
        return Citation.Location(kind: place.kind, from: from, to: place.kind == .whole ? nil : to)
    }

    private mutating func write(_ value: CitationPlace.Value) -> String? {
        switch value {
        case .none: return nil
        case .numbers(let range):
            let number = numbers(range)
            return number.isEmpty ? nil : number
        case .name(let range):
            guard let first = range.first, let last = range.last, last < tokens.count else { return nil }
            return name(first, last + 1, spacedOut: isSpacedOut(first, last + 1))
        }
    }
}
