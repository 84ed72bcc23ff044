extension CitationGrammar {
    /// The most documents that a range of labels stands for.
    static let longestRange = 50

    /// Whether ～ or から stands between two labels, or between a label and a number.
    mutating func joinsLabels(_ index: Int) -> Bool {
        let here = tokens[index]
        guard here.isMark(ScalarFolding.wave) || here.word == .from, draft.item == .label, draft.itemEnd == index
        else { return false }
        let next = token(rangeEnd(index + 1))
        return next.kind == .number || next.word == .label && labelMatch(index + 1)?.number.isEmpty == false
            || isListedLetter(index + 1)
    }

    /// Skips No. before the number that ends a range: 資料No.1～No.3.
    mutating func rangeEnd(_ index: Int) -> Int {
        guard token(index).word == .latinNumber || token(index).word == .numberLead else { return index }
        return token(index + 1).isMark(CitationMarks.period) ? index + 2 : index + 1
    }

    /// Whether a token is a letter that goes on from that of the label before it: B in 別紙A、B.
    mutating func isListedLetter(_ index: Int) -> Bool {
        let here = token(index)
        guard here.kind == .latin, here.end - here.start == 1 else { return false }
        // 別紙A-1～A-3.
        if draft.labelCompound, let end = numeral(index), end - index > 1 { return isBoundary(end) }
        return isBoundary(index + 1)
            && draft.label?.utf8.last.map { $0 >= 0x41 && $0 <= 0x7A } == true
    }

    /// Ends the current citation; where a range leads to the next label, the documents between are named, too: 資料1～3.
    mutating func flushBefore(_ match: LabelMatch, _ index: Int) {
        let mark = token(draft.itemEnd)
        guard mark.isMark(ScalarFolding.wave) || mark.word == .from, draft.item == .label,
            rangeEnd(draft.itemEnd + 1) == index, draft.first >= 0, let label = draft.label, let from = counter(label),
            let to = counter(labelText(match)),
            from.word == to.word, from.kind == to.kind, from.number < to.number,
            to.number - from.number <= Self.longestRange
        else { return flush() }
        let range = written(draft.first, match.end)
        flush()
        for number in from.number + 1..<max(to.number, from.number + 1) {
            let counter = from.kind == .digits ? String(number) : String(UnicodeScalar(UInt8(number)))
            reading.citations.append(Citation(text: range, label: "\(from.word)\(counter)"))
        }
    }

    /// How labels count.
    private enum Counter {
        case digits, capital, small
    }

    /// The digits or the letter at the end of a label, and what stands before them.
    private mutating func counter(_ label: String) -> (word: Substring, number: Int, kind: Counter)? {
        if let last = label.utf8.last, last >= 0x41, last <= 0x5A || last >= 0x61, last <= 0x7A {
            return (label.dropLast(), Int(last), last <= 0x5A ? .capital : .small)
        }
        let digits = label.utf8.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        guard digits > 0, digits <= 4, let number = Int(label.suffix(digits)) else { return nil }
        return (label.dropLast(digits), number, .digits)
    }

    /// Where a number within the document just named ends: 資料10「監視設定一覧」No.3～No.8.
    ///
    /// Such a number is a remark. Nil where に同じ or 参照 makes it point at a row of the form.
    mutating func numberWithin(_ index: Int, _ past: Int) -> Int? {
        guard draft.hasDocument, draft.refersTo == nil, separator == .none else { return nil }
        var end = past
        while true {
            if sameEnd(end) != nil || referEnd(end) != nil { return nil }
            var next = end
            guard next < limit, !tokens[next].gap.contains(.line) else { return end }
            let here = tokens[next]
            let joined =
                here.isMark(ScalarFolding.wave) || here.isMark(CitationMarks.dash) || isListMark(here)
                || here.word == .from || here.word == .joiner
            guard joined else { return end }
            next += 1
            if token(next).word == .latinNumber || token(next).word == .numberLead { next += 1 }
            if token(next).isMark(CitationMarks.period) { next += 1 }
            guard token(next).kind == .number, let stop = numeral(next), !isUnit(token(stop)) else { return end }
            end = token(stop).word == .until ? stop + 1 : stop
        }
    }
}
