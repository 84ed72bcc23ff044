extension CitationGrammar {
    /// The most documents that a range of labels stands for.
    private static let longestRange = 50

    /// Whether ～ or から stands between two labels, or between a label and a number.
    mutating func joinsLabels(_ index: Int) -> Bool {
        let here = tokens[index]
        guard here.isMark(ScalarFolding.wave) || here.word == .from, draft.item == .label, draft.itemEnd == index
        else { return false }
        let next = token(index + 1)
        return next.kind == .number || next.word == .label && labelMatch(index + 1)?.number.isEmpty == false
    }

    /// Ends the current citation; where a range leads to the next label, the documents between are named, too: 資料1～3.
    mutating func flushBefore(_ match: LabelMatch, _ index: Int) {
        let mark = token(index - 1)
        guard mark.isMark(ScalarFolding.wave) || mark.word == .from, draft.item == .label, draft.itemEnd == index - 1,
            draft.first >= 0, let label = draft.label, let from = counter(label), let to = counter(labelText(match)),
            from.word == to.word, from.number < to.number, to.number - from.number <= Self.longestRange
        else { return flush() }
        let range = written(draft.first, match.end)
        flush()
        for number in from.number + 1..<max(to.number, from.number + 1) {
            reading.citations.append(Citation(text: range, label: "\(from.word)\(number)"))
        }
    }

    /// The digits at the end of a label, and what stands before them.
    private mutating func counter(_ label: String) -> (word: Substring, number: Int)? {
        let digits = label.utf8.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        guard digits > 0, digits <= 4, let number = Int(label.suffix(digits)) else { return nil }
        return (label.dropLast(digits), number)
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
