extension CitationGrammar {
    /// Numbers before their unit: 第3章, 3～5ページ, 3、5頁, 第8条の2, 3/12ページ.
    mutating func counted(_ index: Int) -> PlaceMatch? {
        var found: CitationPlaces?
        var next = index
        for count in 1...32 {
            if token(next).word == .ordinal { next += 1 }
            guard let end = numeral(next), token(next).kind == .number,
                count == 1 || !token(next).gap.contains(.line)
            else { return nil }
            var place = CitationPlace(.page, .numbers(next..<end))
            var past = end
            let mark = token(past)
            if mark.isMark(ScalarFolding.wave) || mark.word == .from,
                let last = numeral(token(past + 1).word == .ordinal ? past + 2 : past + 1),
                isUnit(token(last))
                    || token(last).isLatinPage
            {
                let start = token(past + 1).word == .ordinal ? past + 2 : past + 1
                place.to = .numbers(start..<last)
                past = last
            }
            var places = found ?? CitationPlaces(place)
            if count > 1 { places.append(place) }
            let after = token(past)
            if let kind = unit(past, index: index) {
                return finish(&places, kind, next..<past, past + 1, ordinal: tokens[index].word == .ordinal)
            }
            if after.isLatinPage, after.gap.isEmpty, token(past + 1).kind != .number, isPlainInteger(next, past) {
                var close = past + 1
                if token(close).isMark(CitationMarks.period) { close += 1 }
                return finish(&places, .page, next..<past, close, ordinal: false)
            }
            if after.isMark(CitationMarks.slash), token(past + 1).kind == .number, token(past + 2).word == .page,
                count == 1, end - next == 1
            {
                return PlaceMatch(places: places, end: past + 3)
            }
            // A list: 3、5ページ.
            guard isListMark(after),
                token(past + 1).kind == .number && token(past + 1).style != .circled
                    || token(past + 1).word == .ordinal
            else {
                return nil
            }
            next = past + 1
            found = places
        }
        return nil
    }

    mutating func isPlainInteger(_ from: Int, _ to: Int) -> Bool {
        (from..<to).allSatisfy { tokens[$0].kind != .mark || tokens[$0].value != 0x2E }
    }

    mutating func isListMark(_ token: CitationToken) -> Bool {
        if token.gap.contains(.line) { return false }
        if token.kind == .word { return token.word == .joiner || token.word == .and }
        guard token.kind == .mark else { return false }
        return [CitationMarks.ideographicComma, CitationMarks.comma, CitationMarks.middleDot, CitationMarks.slash]
            .contains(UInt32(truncatingIfNeeded: token.value))
    }

    /// The kind of the unit at a token, where the numbers before it may have that unit.
    private mutating func unit(_ index: Int, index first: Int) -> Citation.Location.Kind? {
        let here = token(index)
        guard here.kind == .word, here.gap.isEmpty || !here.gap.contains(.line) else { return nil }
        let ordinal = tokens[first].word == .ordinal
        let kanji = !ordinal && tokens[first].style == .kanji
        if kanji, !standsApart(first), draft.itemEnd != first {
            return here.word == .page && isBoundary(index + 1) ? .page : nil
        }
        if kanji, !isBoundary(index + 1), token(index + 1).word != .me { return nil }
        switch here.word {
        case .page: return .page
        case .chapter: return .chapter
        case .section: return .section
        case .article: return kanji && !isBoundary(index + 1) ? nil : .article
        case .paragraph: return .paragraph
        case .item:
            // 第12345678号 of a certificate is no item of an article.
            let value = tokens[ordinal ? min(first + 1, tokens.count - 1) : first].value
            let isCompound = token(ordinal ? first + 2 : first + 1).isMark(CitationMarks.dash)
            guard value < 100, !isCompound, ordinal || lastIsLegal else { return nil }
            return lastIsLegal || draft.hasDocument ? .item : nil
        case .slide, .sheet:
            return isBoundary(index + 1) ? (here.word == .slide ? .slide : .sheet) : nil
        case .figure where ordinal && isBoundary(index + 1): return .figure
        case .table where ordinal && isBoundary(index + 1): return .table
        case .part where ordinal && isBoundary(index + 1): return .heading
        default: return nil
        }
    }

    /// Whether the last place is an article or a paragraph.
    private var lastIsLegal: Bool {
        guard let kind = draft.locations.last?.kind else { return false }
        return [.article, .paragraph, .item, .table, .appendix].contains(kind)
    }

    private mutating func finish(
        _ places: inout CitationPlaces,
        _ kind: Citation.Location.Kind,
        _ last: Range<Int>,
        _ end: Int,
        ordinal: Bool
    ) -> PlaceMatch? {
        for index in 0..<places.count {
            places[index].kind = kind
            guard case .numbers(let range) = places[index].from else { continue }
            if kind == .heading {
                let start = max(0, range.lowerBound - (ordinal ? 1 : 0))
                places[index].from = .name(start..<end)
                places[index].to = .none
            } else {
                splitDash(&places[index], kind, range.lowerBound, range.upperBound)
                if places.count > 1, kind == .page, !isPlainInteger(range.lowerBound, range.upperBound) { return nil }
            }
        }
        var past = end
        var place = places.last
        if kind == .article, let suffix = articleSuffix(past), case .numbers(let range) = place.from {
            if hasTo(place) {
                place.to = .numbers(last.lowerBound..<suffix)
            } else {
                place.from = .numbers(range.lowerBound..<suffix)
            }
            past = suffix
        }
        if token(past).word == .me { past += 1 }
        past = range(past, &place, prefix: false)
        places.last = place
        return PlaceMatch(places: places, end: past)
    }
}

extension CitationToken {
    /// Whether it is the P of 5P.
    fileprivate var isLatinPage: Bool { kind == .latin && word == .latinPage && end - start == 1 }
}
