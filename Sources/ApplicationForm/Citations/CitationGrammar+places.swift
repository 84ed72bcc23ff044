extension CitationGrammar {
    /// The places that begin at a token, and where they end.
    struct PlaceMatch {
        var places: CitationPlaces
        var end: Int
        /// Whether it is a bare number: 3.2, (3).
        var bare = false
        /// Whether the unit stands before the number: P.3, 図2.
        var prefixed = false
    }

    /// Reads places and gives them to the current citation.
    mutating func place(_ index: Int, parenthesis: Bool) -> Int? {
        guard var match = place(index) ?? bareInteger(index) else { return nil }
        if match.bare {
            if parenthesis, draft.item != .numberedPlace, index > 0, tokens[index - 1].kind != .open, separator == .none
            {
                return nil
            }
            if !draft.hasDocument, draft.locations.isEmpty, restLevel(match.end) > .none { return nil }
        }
        // 第4章障害対応マニュアル: the beginning of a name.
        if draft.isEmpty, tokens[index].word == .ordinal, token(match.end).kind == .text, token(match.end).gap.isEmpty,
            restLevel(match.end) >= .strong
        {
            return nil
        }
        // 第5条関係 is no place.
        if token(match.end).kind == .text, token(match.end).gap.isEmpty, text[token(match.end).start] == 0x95A2,
            text[token(match.end).start + 1] == 0x4FC2
        {
            return nil
        }
        if separator == .bullet, draft.item == .label, draft.title == nil, draft.hasDocument, match.bare { flush() }
        if match.prefixed { continueList(&match) }
        for number in 0..<match.places.count { draft.locations.append(location(match.places[number])) }
        var end = match.end
        if token(end).word == .until { end += 1 }
        switch match.places.last.kind {
        case .page, .slide, .whole, .heading: take(index, end, .otherPlace)
        default: take(index, end, .numberedPlace)
        }
        draft.glossed = false
        if token(end).word == .of, end + 1 < limit { return end + 1 }
        return end
    }

    /// The places that begin at a token.
    mutating func place(_ index: Int) -> PlaceMatch? {
        let here = token(index)
        switch here.kind {
        case .number:
            return counted(index) ?? bareNumber(index)
        case .latin:
            return latinPlace(index) ?? bareNumber(index)
        case .word:
            return wordPlace(index)
        case .mark:
            if here.isMark(CitationMarks.sectionSign) {
                var number = index + 1
                while token(number).isMark(CitationMarks.sectionSign) { number += 1 }
                return prefixed(.section, number)
            }
            // ～ before a number: the start is not known.
            return nil
        case .text, .open, .close, .url:
            return nil
        }
    }

    private mutating func wordPlace(_ index: Int) -> PlaceMatch? {
        let here = token(index)
        switch here.word {
        case .ordinal: return counted(index)
        case .all:
            // 全12ページ.
            guard token(index + 1).kind == .number, token(index + 2).word == .page else { return nil }
            return PlaceMatch(places: CitationPlaces(CitationPlace(.whole)), end: index + 3)
        case .whole:
            guard isBoundary(index + 1) else { return nil }
            return PlaceMatch(places: CitationPlaces(CitationPlace(.whole)), end: index + 1)
        case .heading:
            guard isBoundary(index + 1) || token(index + 1).word == .partNoun else { return nil }
            // 脚注3 is no part of its own.
            if token(index + 1).kind == .number, token(index + 1).gap.isEmpty, counted(index + 1) == nil { return nil }
            var end = index + 1
            if token(end).word == .of, token(end + 1).word == .partNoun || token(end + 1).word == .page { end += 2 }
            return PlaceMatch(places: CitationPlaces(CitationPlace(.heading, .name(index..<index + 1))), end: end)
        case .figure: return prefixed(.figure, index + 1)
        case .table: return prefixed(.table, index + 1)
        case .annexTable: return prefixed(.table, index + 1) ?? lone(index, .table)
        case .appendix: return prefixed(.appendix, index + 1) ?? lone(index, .appendix)
        case .slide: return prefixed(.slide, index + 1)
        case .sheet: return sheet(index)
        case .page: return prefixed(.page, index + 1, colon: true) ?? pageWord(index)
        case .label:
            guard let match = labelMatch(index), isAppendix(match, index) else { return nil }
            var place = CitationPlace(.appendix, .numbers(match.number))
            let end = range(match.end, &place, prefix: true)
            return PlaceMatch(places: CitationPlaces(place), end: end, prefixed: true)
        default: return nil
        }
    }

    /// ページ 3, 頁3.
    private mutating func pageWord(_ index: Int) -> PlaceMatch? {
        guard token(index + 1).kind == .number, token(index + 1).style == .digits, let end = numeral(index + 1),
            isBoundary(end), !isUnit(token(end)), let match = prefixed(.page, index + 1)
        else { return nil }
        return match
    }

    /// 付録 without a number.
    private mutating func lone(_ index: Int, _ kind: Citation.Location.Kind) -> PlaceMatch? {
        guard draft.title != nil, isBoundary(index + 1), token(index + 1).kind != .open else { return nil }
        return PlaceMatch(places: CitationPlaces(CitationPlace(.heading, .name(index..<index + 1))), end: index + 1)
    }

    private mutating func latinPlace(_ index: Int) -> PlaceMatch? {
        let here = token(index)
        switch here.word {
        case .latinPage: return page(index)
        case .latinSheet: return sheet(index)
        case .latinSlide: return prefixed(.slide, index + 1)
        case .latinAppendix: return prefixed(.appendix, index + 1)
        case .latinFigure: return prefixed(.figure, index + 1)
        case .latinTable: return prefixed(.table, index + 1)
        case .latinChapter: return prefixed(.chapter, index + 1)
        case .latinSection: return prefixed(.section, index + 1)
        default: return nil
        }
    }

    /// P.3, pp.3-5, P3～P5.
    private mutating func page(_ index: Int) -> PlaceMatch? {
        // ISMS-P-012: a part of a code.
        if index > 1, tokens[index].gap.isEmpty, tokens[index - 1].isMark(CitationMarks.dash),
            tokens[index - 1].gap.isEmpty, [.latin, .number].contains(tokens[index - 2].kind)
        {
            return nil
        }
        // 資料3P5: the number before it is the label's.
        let followsLabel = draft.item == .label && draft.itemEnd == index
        if index > 0, tokens[index - 1].kind == .number, tokens[index - 1].style == .digits, tokens[index].gap.isEmpty,
            !followsLabel
        {
            return nil
        }
        var number = index + 1
        if token(number).isMark(CitationMarks.period) || token(number).isMark(CitationMarks.colon) { number += 1 }
        if token(number).word == .latinNumber { number += 1 }
        if token(number).isMark(CitationMarks.period) { number += 1 }
        if token(number).isMark(CitationMarks.dash) { number += 1 }
        return prefixed(.page, number)
    }

    /// Sheet2, シート「サーバ」.
    private mutating func sheet(_ index: Int) -> PlaceMatch? {
        var name = index + 1
        if token(name).kind == .text, token(name).end - token(name).start == 1, text[token(name).start] == 0x540D {
            name += 1
        }
        if token(name).isMark(CitationMarks.colon) { name += 1 }
        let here = token(name)
        if here.kind == .open, here.bracket != .round, here.mate > name + 1, here.mate < limit {
            var match = PlaceMatch(
                places: CitationPlaces(CitationPlace(.sheet, .name(name + 1..<here.mate))),
                end: here.mate + 1
            )
            // シート「サーバ」「DB」.
            while true {
                var next = match.end
                if token(next).isMark(CitationMarks.ideographicComma) || token(next).word == .joiner { next += 1 }
                guard token(next).kind == .open, token(next).bracket == .quotation, token(next).mate > next + 1,
                    token(next).mate < limit, level(next + 1, token(next).mate) < .strong
                else { break }
                match.places.append(CitationPlace(.sheet, .name(next + 1..<token(next).mate)))
                match.end = token(next).mate + 1
            }
            return match
        }
        let numbered =
            here.kind == .number && name + 1 < limit && token(name + 1).kind != .mark && token(name + 1).gap.isEmpty
        if name > index + 1, numbered || here.kind == .text || here.kind == .latin, here.gap != .line {
            var end = name + 1
            while end < limit, tokens[end].gap.isEmpty,
                [.text, .latin, .number].contains(tokens[end].kind)
                    || tokens[end].kind == .word && ![.and, .joiner, .refer].contains(tokens[end].word)
            {
                end += 1
            }
            return PlaceMatch(places: CitationPlaces(CitationPlace(.sheet, .name(name..<end))), end: end)
        }
        return prefixed(.sheet, index + 1)
    }

    /// A unit before its number: 図3-1, 別表第1, スライド5～7.
    mutating func prefixed(_ kind: Citation.Location.Kind, _ index: Int, colon: Bool = false) -> PlaceMatch? {
        var number = index
        if colon {
            guard token(number).isMark(CitationMarks.colon) else { return nil }
            number += 1
            if token(number).word == .latinPage, let match = page(number) { return match }
        }
        if token(number).word == .ordinal || token(number).word == .numberLead { number += 1 }
        if token(number).word == .latinNumber { number += 1 }
        if token(number).isMark(CitationMarks.period) || token(number).isMark(CitationMarks.colon) { number += 1 }
        if token(number).isMark(CitationMarks.dash), kind != .page { number += 1 }
        guard kind == .page || !token(number).gap.contains(.line), let end = numeral(number) ?? romanPage(kind, number)
        else {
            return nil
        }
        // P2P, 図書3部: a letter or another unit follows.
        let next = token(end)
        if next.kind == .latin, next.gap.isEmpty, kind == .page, !isFollowing(end) { return nil }
        if kind != .page, tokens[number].kind == .latin, next.kind == .latin, next.gap.isEmpty { return nil }
        var place = CitationPlace(kind, .numbers(number..<end))
        splitDash(&place, kind, number, end)
        var past = end
        if kind == .page, token(past).isMark(CitationMarks.slash), token(past + 1).kind == .number,
            token(past + 1).gap.isEmpty, token(past).gap.isEmpty,
            !isUnit(token(past + 2)) || token(past + 2).word == .page
        {
            past += 2
        }
        if token(past).word == .page { past += 1 }
        past = range(past, &place, prefix: true)
        return PlaceMatch(places: CitationPlaces(place), end: past, prefixed: true)
    }

    /// P.iii: a page in small Roman numerals.
    mutating func romanPage(_ kind: Citation.Location.Kind, _ index: Int) -> Int? {
        let here = token(index)
        guard kind == .page, here.kind == .latin, here.end - here.start <= 6, isBoundary(index + 1) else { return nil }
        let roman = text.scalars(here.start, here.end).allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
        return roman ? index + 1 : nil
    }

    /// ff after a page: 以降.
    private mutating func isFollowing(_ index: Int) -> Bool {
        let here = token(index)
        guard here.kind == .latin else { return false }
        return text.scalars(here.start, here.end).allSatisfy { $0 == 0x66 }
    }

    /// Takes 3-5 for a range of pages.
    mutating func splitDash(_ place: inout CitationPlace, _ kind: Citation.Location.Kind, _ from: Int, _ end: Int) {
        guard [.page, .slide, .sheet, .chapter, .article].contains(kind), end - from == 3,
            tokens[from + 1].isMark(CitationMarks.dash), tokens[from].kind == .number, tokens[from + 2].kind == .number,
            tokens[from].value < tokens[from + 2].value
        else { return }
        place.from = .numbers(from..<from + 1)
        place.to = .numbers(from + 2..<from + 3)
    }

    /// Reads the rest of a range: ～5, -P.5, から第13条まで, 以降.
    mutating func range(_ index: Int, _ place: inout CitationPlace, prefix: Bool) -> Int {
        let here = token(index)
        let wave = here.isMark(ScalarFolding.wave)
        let dash = here.isMark(CitationMarks.dash)
        if here.word == .onward {
            if here.end - here.start == 2, text[here.start + 1] == 0x4E0B, place.kind != .page { return index }
            place.open = true
            return index + 1
        }
        if isFollowing(index), here.gap.isEmpty || here.gap == .space && here.end - here.start == 2, place.kind == .page
        {
            place.open = true
            return index + 1
        }
        guard wave || dash || here.word == .from else { return index }
        guard !hasTo(place) else { return index }
        var next = index + 1
        if token(next).word == unitWord(place.kind) || token(next).word == .ordinal
            || token(next).word == latinWord(place.kind) || (place.kind == .table && token(next).word == .annexTable)
        {
            next += 1
            if token(next).word == .ordinal { next += 1 }
            if token(next).isMark(CitationMarks.period) { next += 1 }
        }
        if let end = numeral(next), !token(next).gap.contains(.line) {
            // 3～4.2項 and the like keep their numbers; another unit ends the range.
            var past = end
            if isUnit(token(past)) {
                guard token(past).word == unitWord(place.kind) else { return openEnd(index, &place) }
                past += 1
            } else if !prefix, next == index + 1, place.kind == .page, isLatinPage(past) {
                // 12p-14p.
                past += 1
            } else if !prefix, next == index + 1, dash {
                return index
            }
            place.to = .numbers(next..<end)
            if place.kind == .article, let suffix = articleSuffix(past) {
                place.to = .numbers(next..<suffix)
                past = suffix
            }
            if token(past).word == .me { past += 1 }
            if token(past).word == .until { past += 1 }
            return past
        }
        let ends = next == index + 1 && here.gap.isEmpty && place.kind == .page && isPartEnd(next)
        return wave || here.word == .from || ends ? openEnd(index, &place) : index
    }

    /// Whether a line, a parenthesis or a list item ends before a token.
    private mutating func isPartEnd(_ index: Int) -> Bool {
        let here = token(index)
        return index >= limit || here.gap.contains(.line) || here.kind == .close
            || here.isMark(CitationMarks.ideographicComma)
    }

    /// Whether the P of 5P stands at a token.
    private mutating func isLatinPage(_ index: Int) -> Bool {
        let here = token(index)
        return here.kind == .latin && here.word == .latinPage && here.gap.isEmpty && token(index + 1).kind != .number
    }

    private mutating func openEnd(_ index: Int, _ place: inout CitationPlace) -> Int {
        place.open = true
        return index + 1
    }

    mutating func hasTo(_ place: CitationPlace) -> Bool {
        if case .none = place.to { return false }
        return true
    }

    mutating func unitWord(_ kind: Citation.Location.Kind) -> CitationWord {
        switch kind {
        case .page: .page
        case .chapter: .chapter
        case .section: .section
        case .article: .article
        case .paragraph: .paragraph
        case .item: .item
        case .figure: .figure
        case .table: .table
        case .sheet: .sheet
        case .slide: .slide
        case .appendix: .appendix
        case .heading: .part
        case .whole: .whole
        }
    }

    private mutating func latinWord(_ kind: Citation.Location.Kind) -> CitationWord {
        switch kind {
        case .page: .latinPage
        case .figure: .latinFigure
        case .table: .latinTable
        case .sheet: .latinSheet
        case .slide: .latinSlide
        case .appendix: .latinAppendix
        case .chapter: .latinChapter
        default: .latinSection
        }
    }

    /// の2 after 第8条.
    mutating func articleSuffix(_ index: Int) -> Int? {
        var end = index
        while token(end).word == .of, token(end).gap.isEmpty, token(end + 1).kind == .number, token(end + 1).gap.isEmpty
        {
            let after = token(end + 2)
            if isUnit(after) || after.isMark(CitationMarks.period) { break }
            end += 2
        }
        return end > index ? end : nil
    }

    /// A number alone: 3.2, 3-2, A.9.2, 3.2～3.4.
    mutating func bareNumber(_ index: Int) -> PlaceMatch? {
        guard let end = numeral(index), end - index >= 3, tokens[index].kind == .latin || tokens[index].value < 100,
            tokens[index].style == .digits || tokens[index].style == .roman || tokens[index].kind == .latin
        else { return nil }
        let after = token(end)
        if after.gap.isEmpty, [.edition, .year, .yearTerm, .month, .day].contains(after.word) { return nil }
        if after.kind == .latin, after.gap.isEmpty { return nil }
        if tokens[index].kind == .latin, tokens[index].word == .latinVersion || tokens[index].word == .latinPage {
            return nil
        }
        // l.5 is a line.
        if text[tokens[index].start] == 0x6C, tokens[index].end - tokens[index].start == 1 { return nil }
        var number = index
        while number < end {
            if tokens[number].kind == .number, tokens[number].value > 999 { return nil }
            number += 1
        }
        var place = CitationPlace(.section, .numbers(index..<end))
        var past = end
        if after.isMark(ScalarFolding.wave) || after.word == .from {
            if let last = numeral(end + 1), !isUnit(token(last)) {
                place.to = .numbers(end + 1..<last)
                past = last
                if token(past).word == .until { past += 1 }
            } else {
                place.open = true
                past = end + 1
            }
        } else if after.word == .onward {
            place.open = true
            past = end + 1
        }
        return PlaceMatch(places: CitationPlaces(place), end: past, bare: true)
    }

    /// Where 3/12, page 3 of 12, ends behind a document that is no web page.
    private mutating func pageOfAll(_ index: Int) -> Int? {
        let all = token(index + 2)
        guard token(index + 1).isMark(CitationMarks.slash), token(index + 1).gap.isEmpty, all.kind == .number,
            all.gap.isEmpty, all.value > tokens[index].value, isPartEnd(index + 3), !draft.web
        else { return nil }
        return index + 3
    }

    /// Whether a title or an edition stands right before a token.
    private mutating func followsName(_ index: Int) -> Bool {
        separator == .none && (draft.item == .title || draft.item == .edition)
            && (!tokens[index].gap.isEmpty || draft.titleQuoted)
    }

    /// Whether a comma stands between a section and a number that names no document: 3.1、4.
    private mutating func followsSection(_ index: Int) -> Bool {
        separator == .comma && draft.item == .numberedPlace && draft.locations.last?.kind == .section
            && !tokens[index].gap.contains(.line) && restLevel(index + 1) == .none
    }

    /// An integer alone after a title: 5.
    private mutating func bareInteger(_ index: Int) -> PlaceMatch? {
        let here = tokens[index]
        guard here.kind == .number, here.style == .digits, here.value < 100, draft.title != nil,
            followsName(index) || followsSection(index)
        else { return nil }
        var end = index + 1
        if let past = pageOfAll(index) {
            return PlaceMatch(places: CitationPlaces(CitationPlace(.page, .numbers(index..<end))), end: past)
        }
        if token(end).isMark(CitationMarks.period) { end += 1 }
        let after = token(end)
        guard
            end >= limit || !after.gap.isEmpty || after.kind == .mark || after.kind == .close || isBracketedNumber(end)
                || isHeadingNumber(index)
        else { return nil }
        let place = CitationPlace(.section, .numbers(index..<index + 1))
        return PlaceMatch(places: CitationPlaces(place), end: end, bare: true, prefixed: end == index + 1)
    }
}
