extension CitationGrammar {
    /// A label as found: 資料 No.５.
    struct LabelMatch {
        /// The word.
        var word: Range<Int>
        /// The number; empty where there is none.
        var number: Range<Int>
        /// Past the label.
        var end: Int
    }

    /// Reads a label and decides whose it is.
    mutating func label(_ index: Int, parenthesis: Bool) -> Int? {
        if let next = listedLabel(index) { return next }
        guard tokens[index].kind == .word, standsApart(index) || separator == .bullet || draft.itemEnd == index,
            let match = labelMatch(index)
        else { return nil }
        if let end = sameEnd(match.end) { return labelReference(match, index, end) }
        if isAppendix(match, index), !(parenthesis && fillsParenthesis(match, index)) { return nil }
        if match.number.isEmpty, !standsAlone(match) || saysNone(match.end) { return nil }
        let trailing =
            draft.label == nil && draft.refersTo == nil && !draft.isEmpty
            && (parenthesis || (separator == .none && !startsTitle(match.end)))
        if parenthesis, !trailing, !draft.isEmpty { return nil }
        if !trailing, !draft.isEmpty { flushBefore(match, index) }
        draft.label = labelText(match)
        draft.labelWord = match.word
        draft.labelCompound = match.number.count > 1
        take(index, match.end, .label)
        return token(match.end).word == .until ? match.end + 1 : skipLabelMarks(match.end)
    }

    /// Whether a label, and no more, stands in brackets behind a document that has none: 検収手順書（別紙5）.
    private mutating func fillsParenthesis(_ match: LabelMatch, _ index: Int) -> Bool {
        draft.label == nil && draft.title != nil && index > 0 && tokens[index - 1].kind == .open
            && tokens[index - 1].mate == match.end
    }

    /// Whether なし follows a colon: 添付資料：なし.
    private mutating func saysNone(_ index: Int) -> Bool {
        token(index).isMark(CitationMarks.colon) && token(index + 1).word == .none
    }

    /// Reads 4 in 添付3、4.
    private mutating func listedLabel(_ index: Int) -> Int? {
        guard tokens[index].kind == .number || isListedLetter(index), !draft.labelWord.isEmpty,
            draft.label != nil || draft.refersTo != nil,
            separator == .comma || separator == .joiner, draft.item == .label || draft.title != nil
        else { return nil }
        let end = numeral(index) ?? index + 1
        let compound = end - index > 1
        let next = token(end)
        let labelOnly = draft.item == .label
        guard labelOnly || (next.kind == .open && next.bracket == .quotation && next.gap.isEmpty && !compound) else {
            return nil
        }
        if compound, !draft.labelCompound { return nil }
        if isUnit(next) || next.word == .edition || next.isMark(CitationMarks.period) { return nil }
        if next.kind == .text, next.gap.isEmpty { return nil }
        let word = draft.labelWord
        let match = LabelMatch(word: word, number: index..<end, end: end)
        if let same = sameEnd(end) { return labelReference(match, index, same) }
        flushBefore(match, index)
        draft.label = labelText(match)
        draft.labelWord = word
        draft.labelCompound = compound
        take(index, end, .label)
        return token(end).word == .until ? end + 1 : skipLabelMarks(end)
    }

    /// Turns 資料3に同じ into a reference.
    private mutating func labelReference(_ match: LabelMatch, _ index: Int, _ end: Int) -> Int {
        if draft.item == .label, separator == .joiner || separator == .comma, draft.title == nil,
            let label = draft.label
        {
            draft.refersTo = Citation.Reference(kind: .label, label: label)
        }
        flush()
        draft.refersTo = Citation.Reference(kind: .label, label: labelText(match))
        draft.labelWord = match.word
        take(index, end, .reference)
        return end
    }

    /// The label that begins at a token, or nil.
    mutating func labelMatch(_ index: Int) -> LabelMatch? {
        let here = token(index)
        guard here.kind == .word, here.word == .label || here.word == .numberedLabel else { return nil }
        var number = index + 1
        var lead = false
        if token(number).word == .latinNumber || token(number).word == .numberLead {
            number += 1
            lead = true
            if token(number).isMark(CitationMarks.period) { number += 1 }
        } else if token(number).word == .ordinal || token(number).isMark(CitationMarks.numberSign)
            || token(number).isMark(CitationMarks.period) && token(number).gap.isEmpty
        {
            number += 1
            lead = true
        } else if [CitationMarks.dash, CitationMarks.underscore, CitationMarks.middleDot]
            .contains(UInt32(truncatingIfNeeded: token(number).value)), token(number).kind == .mark,
            token(number + 1).kind == .number, token(number + 1).gap.isEmpty
        {
            number += 1
        }
        if token(number).isMark(CitationMarks.colon), lead { number += 1 }
        if !lead, token(number).kind == .open, token(number).bracket == .round, token(number).mate == number + 2,
            token(number + 1).kind == .number
        {
            return LabelMatch(word: index..<index + 1, number: number + 1..<number + 2, end: number + 3)
        }
        if let end = labelNumber(number) {
            var past = end
            if token(past).word == .item, token(past).gap.isEmpty { past += 1 }
            return LabelMatch(word: index..<index + 1, number: number..<end, end: past)
        }
        guard here.word == .label, !lead else { return nil }
        return LabelMatch(word: index..<index + 1, number: index + 1..<index + 1, end: index + 1)
    }

    /// Where the number of a label ends: 5, 5-2, 1の2, A, A-3.
    private mutating func labelNumber(_ index: Int) -> Int? {
        let first = token(index)
        guard !first.gap.contains(.line) else { return nil }
        var end = index + 1
        switch first.kind {
        case .number:
            if first.value > 9999 { return nil }
            // 資料一覧, 資料二種: a kanji numeral that carries on as a word is none.
            if first.style == .kanji, token(end).kind == .text, token(end).gap.isEmpty { return nil }
        case .latin:
            guard first.end - first.start == 1 else { return nil }
            if first.word == .latinPage, token(end).kind == .number || token(end).isMark(CitationMarks.period) {
                return nil
            }
            if first.word == .latinVersion, token(end).kind == .number { return nil }
            if token(end).kind == .number, token(end).gap.isEmpty { end += 1 }
            if token(end).kind == .latin, token(end).gap.isEmpty { return nil }
            if token(end).kind == .text, token(end).gap.isEmpty { return nil }
        default:
            return nil
        }
        while true {
            let mark = token(end)
            let next = token(end + 1)
            // 資料 ３ ー １「…」, where OCR has put spaces about the dash.
            if mark.isMark(CitationMarks.dash), mark.gap == .space, next.kind == .number, next.gap == .space,
                token(end + 2).kind == .open, token(end + 2).bracket == .quotation
            {
                end += 2
                continue
            }
            guard next.kind == .number, next.gap.isEmpty, next.style != .circled || mark.isMark(CitationMarks.dash)
            else { break }
            if mark.kind == .mark, mark.value == 0x2D || mark.value == 0x2E, mark.gap.isEmpty {
                if isUnit(token(end + 2)) { break }
                end += 2
            } else if mark.word == .of, mark.gap.isEmpty, next.gap.isEmpty {
                if isUnit(token(end + 2)) || token(end + 2).isMark(CitationMarks.period)
                    || token(end + 2).isMark(CitationMarks.dash)
                {
                    break
                }
                end += 2
            } else {
                break
            }
        }
        let after = token(end)
        if after.gap.isEmpty, isUnit(after), after.word != .item { return nil }
        if after.gap.isEmpty, [.year, .yearTerm, .month, .day, .edition].contains(after.word) { return nil }
        return end
    }

    /// Whether a token counts a place: 章, 頁.
    mutating func isUnit(_ token: CitationToken) -> Bool {
        guard token.kind == .word, token.gap.isEmpty || token.gap == .space else { return false }
        switch token.word {
        case .page, .chapter, .section, .article, .paragraph, .item, .part: return true
        default: return false
        }
    }

    /// Whether a label word without a number is a label: before a quoted title, or alone.
    private mutating func standsAlone(_ match: LabelMatch) -> Bool {
        let next = token(match.end)
        if next.kind == .open, next.bracket == .quotation { return true }
        let word = text[tokens[match.word.lowerBound].start]
        let short = tokens[match.word.lowerBound].end - tokens[match.word.lowerBound].start == 2
        // 添付, 資料 and 証拠 alone say nothing.
        let weak = short && (word == 0x6DFB || word == 0x8CC7 || word == 0x8A3C)
        if next.isMark(CitationMarks.colon) || (next.kind == .close && next.bracket != .round) { return true }
        if place(match.end) != nil, token(match.end).word != .whole { return true }
        if weak { return false }
        if match.end >= limit || next.gap.contains(.line) || referEnd(match.end) != nil { return true }
        return next.gap.contains(.wide) || next.gap.contains(.space) ? next.kind == .text || next.kind == .latin : false
    }

    /// Whether 別紙 or 別添 after a document is a place in it, and which.
    mutating func isAppendix(_ match: LabelMatch, _ index: Int) -> Bool {
        guard !match.number.isEmpty, draft.title != nil || draft.label != nil || draft.refersTo != nil,
            tokens[index].word == .label, isAnnexWord(index)
        else { return false }
        switch separator {
        case .none: break
        case .joiner, .comma:
            if startsTitle(match.end) { return false }
            if draft.title == nil && draft.refersTo == nil { return false }
        case .line, .bullet: return false
        }
        if !draft.labelWord.isEmpty, isAnnexWord(draft.labelWord.lowerBound), draft.title == nil { return false }
        return true
    }

    /// Whether the word is 別紙, or 別添 within a document that has its label.
    private mutating func isAnnexWord(_ index: Int) -> Bool {
        let start = tokens[index].start
        guard tokens[index].end - start == 2, text[start] == 0x5225 else { return false }
        return text[start + 1] == 0x7D19 || (text[start + 1] == 0x6DFB && draft.label != nil)
    }

    /// Whether a title, quoted or not, follows on the same line.
    mutating func startsTitle(_ index: Int) -> Bool {
        let here = token(index)
        if index >= limit || here.gap.contains(.line) { return false }
        if here.kind == .open { return here.bracket != .round && headingEnd(here.mate + 1) == nil }
        guard here.kind == .text || here.kind == .latin, place(index) == nil else { return false }
        return restLevel(index) > .none
    }

    /// Whether 各 stands before a place.
    private mutating func isEach(_ index: Int) -> Bool {
        let here = token(index)
        return here.kind == .text && here.end - here.start == 1 && text[here.start] == 0x5404 && place(index + 1) != nil
    }

    /// Skips what joins a label to its title: _ - ： and the closing bracket.
    private mutating func skipLabelMarks(_ index: Int) -> Int {
        var end = index
        while true {
            let here = token(end)
            if here.isMark(CitationMarks.period), token(end + 1).word == .fileEnding {
                // 添付資料5.xlsx.
                draft.extend(end, end + 2)
                draft.file = true
                end += 2
            } else if here.kind == .mark,
                here.value == 0x5F || here.value == 0x3A || here.value == 0x2E
                    || (here.value == 0x2D && token(end + 1).kind != .number)
            {
                if end + 1 >= limit { return end }
                end += 1
            } else if here.word == .of, isEach(end + 1) {
                // 資料3、資料4の各P.2.
                return end + 2
            } else if here.word == .of,
                token(end + 1).kind == .open || token(end + 1).kind == .text || place(end + 1) != nil
            {
                return end + 1
            } else {
                return end
            }
        }
    }

    /// The label in its normal form: 資料5, 別紙2-1.
    mutating func labelText(_ match: LabelMatch) -> String {
        ShortText.make(room(match.word) + room(match.number)) { result in
            for index in match.word { text.append(tokens[index].start, tokens[index].end, to: &result) }
            appendNumbers(match.number, to: &result)
        }
    }

    /// The numbers of a range of tokens in ASCII digits, with their dots, dashes and の.
    mutating func numbers(_ range: Range<Int>) -> String {
        if range.count == 1, let number = token(range.lowerBound).plainNumber { return number }
        return ShortText.make(room(range)) { appendNumbers(range, to: &$0) }
    }

    /// The most bytes that tokens take: four a scalar, and the digits of a number that is one scalar.
    private mutating func room(_ range: Range<Int>) -> Int {
        guard let first = range.first, let last = range.last, last < tokens.count else { return 0 }
        return 4 * (tokens[last].end - tokens[first].start) + 20 * range.count
    }

    private mutating func appendNumbers(_ range: Range<Int>, to result: inout ShortText) {
        for index in range where index < tokens.count {
            let here = tokens[index]
            switch here.kind {
            case .number:
                if here.style == .digits {
                    // As written, so that 03 stays; only the width is folded.
                    text.append(here.start, here.end, to: &result)
                } else {
                    result.append(number: here.value)
                }
            case .latin:
                text.append(here.start, here.end, to: &result)
            case .mark where here.value == 0x2D || here.value == 0x2E || here.value == 0x7E:
                result.append(UInt8(truncatingIfNeeded: here.value))
            case .word where here.word == .of:
                result.append(scalar: 0x306E)
            default: break
            }
        }
    }
}

extension CitationToken {
    /// The number in ASCII digits, where it is a small one that is not written with zeros before it.
    fileprivate var plainNumber: String? {
        guard kind == .number, value >= 0, value < 1_000 else { return nil }
        let digits = value < 10 ? 1 : value < 100 ? 2 : 3
        return style == .digits && end - start != digits ? nil : SmallNumber.text(value)
    }
}
