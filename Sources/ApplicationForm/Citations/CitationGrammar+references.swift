extension CitationGrammar {
    /// Reads 同上, 〃, 上記資料, 前掲資料3, No.12に同じ.
    mutating func reference(_ index: Int) -> Int? {
        let here = tokens[index]
        switch here.kind {
        case .word:
            switch here.word {
            case .above, .sameDocument:
                guard standsApart(index) || draft.itemEnd == index else { return nil }
                return aboveReference(index)
            case .earlier: return earlierReference(index)
            case .partNoun: return itemReference(index)
            case .numberLead:
                guard standsApart(index) || draft.itemEnd == index else { return nil }
                return numberReference(index)
            case .same where draft.isEmpty:
                flush()
                draft.refersTo = Citation.Reference(kind: .above)
                take(index, index + 1, .reference)
                return index + 1
            default: return nil
            }
        case .latin where here.word == .latinNumber: return numberReference(index)
        case .number: return listedNumber(index)
        case .mark where here.isMark(CitationMarks.ditto):
            var end = index + 1
            while token(end).isMark(CitationMarks.ditto) { end += 1 }
            return refer(index, end, Citation.Reference(kind: .above))
        case .mark where here.value == 0x22 && tokens.count == 1:
            return refer(index, index + 1, Citation.Reference(kind: .above))
        case .text where here.end - here.start == 1 && text[here.start] == 0x3005 && separator >= .line:
            return refer(index, index + 1, Citation.Reference(kind: .above))
        default: return nil
        }
    }

    /// Where に同じ, と同じ, と同様 ends; nil when it is not there.
    mutating func sameEnd(_ index: Int) -> Int? {
        if token(index).word == .same, standsAfter(index) { return index + 1 }
        let joined = token(index).word == .ni || token(index).word == .and
        return joined && token(index + 1).word == .same ? index + 2 : nil
    }

    private mutating func standsAfter(_ index: Int) -> Bool { index + 1 >= limit || isBoundary(index + 1) }

    private mutating func refer(_ index: Int, _ end: Int, _ reference: Citation.Reference) -> Int {
        flush()
        draft.refersTo = reference
        take(index, end, .reference)
        if token(end).word == .of { return end + 1 }
        return end
    }

    /// 同上, 上記資料の.
    private mutating func aboveReference(_ index: Int) -> Int? {
        var end = index + 1
        if token(end).word == .of { end += 1 }
        if token(end).word == .label, let match = labelMatch(end) {
            if !match.number.isEmpty {
                let past = sameEnd(match.end) ?? match.end
                return refer(index, past, Citation.Reference(kind: .label, label: labelText(match)))
            }
            end = match.end
        } else if token(end).kind == .text, token(end).gap.isEmpty {
            // 上記規程の…, but not 上記サービスの契約書.
            guard level(end, end + 1) > .none, isBoundary(end + 1),
                nouns.isBare(
                    text,
                    tokens[end].start,
                    tokens[end].end
                )
            else { return nil }
            end += 1
        } else if token(end).word == .web {
            draft.web = true
            end += 1
        }
        if let same = sameEnd(end) {
            end = same
            if token(end).word == .label, labelMatch(end)?.number.isEmpty == true { end += 1 }
        }
        if let past = referEnd(end), past > end { end = past }
        if token(end - 1).word == .of, end > index + 1 { end -= 1 }
        return refer(index, end, Citation.Reference(kind: .above))
    }

    /// 前掲資料3, 前掲の資料.
    private mutating func earlierReference(_ index: Int) -> Int? {
        var end = index + 1
        if token(end).word == .of { end += 1 }
        if token(end).kind == .word, let match = labelMatch(end) {
            if !match.number.isEmpty {
                let past = sameEnd(match.end) ?? match.end
                return refer(index, past, Citation.Reference(kind: .label, label: labelText(match)))
            }
            if token(match.end).kind != .open {
                return refer(index, sameEnd(match.end) ?? match.end, Citation.Reference(kind: .above))
            }
        }
        if token(end).kind == .open, token(end).mate < limit, let match = labelMatch(end + 1), !match.number.isEmpty,
            match.end == token(end).mate
        {
            // 前掲「資料5」, 既出（資料5）.
            return refer(index, match.end + 1, Citation.Reference(kind: .label, label: labelText(match)))
        }
        if token(end).kind == .open || token(end).word == .earlier { return nil }
        if token(end).kind == .text, token(end).gap.isEmpty {
            guard nouns.isBare(text, tokens[end].start, tokens[end].end) else { return nil }
            end += 1
        }
        end = sameEnd(end) ?? end
        end = referEnd(end) ?? end
        return refer(index, end, Citation.Reference(kind: .above))
    }

    /// 項目30参照, 項目30に同じ.
    private mutating func itemReference(_ index: Int) -> Int? {
        guard standsApart(index), token(index + 1).kind == .number, let end = numeral(index + 1),
            sameEnd(end) != nil || referEnd(end) != nil
        else { return nil }
        return numbered(index, index + 1..<end, end)
    }

    /// No.12に同じ, 項番8参照, 番号5の資料.
    private mutating func numberReference(_ index: Int) -> Int? {
        var number = index + 1
        if token(number).word == .latinNumber { number += 1 }
        if token(number).isMark(CitationMarks.period) || token(number).isMark(CitationMarks.colon) { number += 1 }
        let bracketed = token(number).kind == .open && token(number).mate == number + 2
        if bracketed { number += 1 }
        guard token(number).kind == .number, token(number).value > 0 else { return nil }
        let end = numeral(number) ?? number + 1
        let past = bracketed ? end + 1 : end
        // No.3「規程」: only a number before a document.
        let next = token(past)
        if next.kind == .open, next.bracket == .quotation || next.bracket == .lenticular {
            separate(.bullet)
            return past
        }
        if next.kind == .text, restLevel(past) >= .strong, tokens[index].kind == .latin {
            separate(.bullet)
            return past
        }
        if let within = numberWithin(index, past) {
            remark(index, within)
            draft.extend(index, within)
            return within
        }
        return numberRange(index, number..<end, past) ?? numbered(index, number..<end, past)
    }

    /// No.3～5参照: each row from one number to the other.
    private mutating func numberRange(_ index: Int, _ number: Range<Int>, _ past: Int) -> Int? {
        let mark = token(past)
        guard number.count == 1, mark.isMark(ScalarFolding.wave) || mark.word == .from else { return nil }
        var next = past + 1
        if token(next).word == .latinNumber || token(next).word == .numberLead { next += 1 }
        if token(next).isMark(CitationMarks.period) { next += 1 }
        guard token(next).kind == .number, numeral(next) == next + 1, !isUnit(token(next + 1)) else { return nil }
        let (from, to) = (tokens[number.lowerBound].value, token(next).value)
        let isRange = from < to && to - from <= Self.longestRange
        flush()
        let range = written(index, next + 1)
        for row in from...(isRange ? to - 1 : from) {
            reading.citations.append(
                Citation(text: range, refersTo: Citation.Reference(kind: .number, number: String(row)))
            )
        }
        let end = token(next + 1).word == .until ? next + 2 : next + 1
        return numbered(index, next..<next + 1, end)
    }

    /// 35 in No.33及び35に同じ; 12番に同じ, 12に同じ.
    private mutating func listedNumber(_ index: Int) -> Int? {
        guard tokens[index].style != .circled else { return nil }
        let end = numeral(index) ?? index + 1
        let listed =
            draft.refersTo?.kind == .number && draft.item == .reference
            && (separator == .joiner || separator == .comma)
        if listed {
            if isUnit(token(end)) { return nil }
            guard sameEnd(end) != nil || referEnd(end) != nil || isBoundary(end) else { return nil }
            return numbered(index, index..<end, end)
        }
        guard standsApart(index), draft.isEmpty || separator != .none else { return nil }
        let past = isCounter(end) ? end + 1 : end
        guard sameEnd(past) != nil || past > end && referEnd(past) != nil else { return nil }
        return numbered(index, index..<end, past)
    }

    /// Whether 番 follows a number at once.
    private mutating func isCounter(_ index: Int) -> Bool {
        let here = token(index)
        return here.kind == .text && here.gap.isEmpty && here.end - here.start == 1 && text[here.start] == 0x756A
    }

    private mutating func numbered(_ index: Int, _ number: Range<Int>, _ past: Int) -> Int {
        var end = past
        if token(end).word == .of, token(end + 1).word == .label, labelMatch(end + 1)?.number.isEmpty == true {
            end += 2
        }
        if let same = sameEnd(end) {
            end = same
        } else if let refer = referEnd(end) {
            end = refer
        }
        return refer(index, end, Citation.Reference(kind: .number, number: numbers(number)))
    }
}
