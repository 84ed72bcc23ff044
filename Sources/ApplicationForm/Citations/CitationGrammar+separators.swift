extension CitationGrammar {
    /// Reads what stands between items: 、 ； 及び ・.
    mutating func separator(at index: Int) -> Int? {
        let here = tokens[index]
        if here.kind == .word, here.word != .from {
            guard here.word == .joiner || here.word == .and, token(index + 1).word != .same else { return nil }
            separate(.joiner)
            return index + 1
        }
        if joinsLabels(index) {
            // 資料1～3, 資料1から資料3まで.
            separate(.joiner)
            return rangeEnd(index + 1)
        }
        guard here.kind == .mark else { return nil }
        switch UInt32(truncatingIfNeeded: here.value) {
        case CitationMarks.ideographicComma, CitationMarks.comma, CitationMarks.semicolon, CitationMarks.slash,
            CitationMarks.fullStop:
            separate(.comma)
        case CitationMarks.middleDot, CitationMarks.plus, CitationMarks.ampersand:
            separate(.joiner)
        default:
            return nil
        }
        return index + 1
    }

    /// Reads a bullet or an enumerator (・, ①, (1)) at the start of a line; ① anywhere.
    mutating func bullet(_ index: Int) -> Int? {
        let here = tokens[index]
        let lineStart = separator >= .line
        // ③ in 資料①～③ is no bullet.
        let endsRange = index > 0 && draft.itemEnd == index - 1 && tokens[index - 1].isMark(ScalarFolding.wave)
        if isListedCircle(index) {
            // 資料①②.
            separate(.joiner)
            return nil
        }
        if here.kind == .number, here.style == .circled, !(endsRange && draft.item == .label) {
            return endBullet(index + 1, number: here.value)
        }
        guard let end = enumeratorEnd(index) else {
            guard lineStart, here.kind == .mark, CitationMarks.isBullet(UInt32(truncatingIfNeeded: here.value)) else {
                return nil
            }
            if index + 1 >= limit || tokens[index + 1].gap.contains(.line) { noneSeen = true }
            return endBullet(index + 1, number: 0)
        }
        if lineStart {
            let number = here.kind == .number ? here : token(index + 1)
            return endBullet(end, number: number.kind == .number ? number.value : 0)
        }
        // In the middle of a line, (2) before a document.
        guard !here.gap.isEmpty else { return nil }
        let number = here.kind == .open ? tokens[index + 1].value : here.value
        if here.kind == .text || here.kind == .latin { return nil }
        guard enumerator > 0 && number == enumerator + 1 || here.kind == .open && startsDocument(end) else {
            return nil
        }
        return endBullet(end, number: number)
    }

    private mutating func endBullet(_ end: Int, number: Int) -> Int {
        separate(.bullet)
        if number > 0 { enumerator = number }
        return end
    }

    /// Whether a label or a quoted title begins here.
    mutating func startsDocument(_ index: Int) -> Bool {
        let here = token(index)
        if here.kind == .open, here.bracket != .round { return true }
        return here.kind == .word && here.word == .label && labelMatch(index) != nil
    }

    /// Where an enumerator such as (1), 1., ア) ends.
    mutating func enumeratorEnd(_ index: Int) -> Int? {
        let here = tokens[index]
        // Most tokens are none at a glance.
        switch here.kind {
        case .open:
            let isNumbered = here.bracket == .square && token(index + 1).kind == .number
            guard here.bracket == .round || isNumbered, here.mate == index + 2 else { return nil }
        case .number: guard here.value < 100 else { return nil }
        case .latin, .text: guard here.end - here.start == 1 else { return nil }
        case .word, .close, .url, .mark: return nil
        }
        let next = token(index + 1)
        if here.kind == .open {
            switch next.kind {
            case .number: return next.value < 100 ? index + 3 : nil
            case .latin, .text: return next.end - next.start == 1 ? index + 3 : nil
            default: return nil
            }
        }
        let after = token(index + 2)
        let isClose = next.kind == .mark && next.value == 0x29
        let isDot = next.isMark(CitationMarks.period)
        guard next.gap.isEmpty || next.gap == .space, index + 2 < limit else { return nil }
        switch here.kind {
        case .number:
            if isClose || (isDot && !(after.kind == .number && after.gap.isEmpty)) { return index + 2 }
            // 1 会社案内, on its own line, where the numbers count up.
            guard here.value == enumerator + 1, draft.isEmpty || enumerator > 0, !next.gap.isEmpty,
                !next.gap.contains(.line), here.style == .digits,
                next.kind == .text || startsDocument(index + 1)
                    || next.kind == .latin && restLevel(index + 1) == .strong
            else { return nil }
            return index + 1
        case .latin:
            return isClose || (isDot && after.kind != .number && !after.gap.isEmpty) ? index + 2 : nil
        case .text:
            return isClose || isDot ? index + 2 : nil
        default:
            return nil
        }
    }

    /// Whether a circled number follows that of a label at once.
    private mutating func isListedCircle(_ index: Int) -> Bool {
        let here = tokens[index]
        guard here.kind == .number, here.style == .circled, here.gap.isEmpty, index > 1, draft.item == .label
        else { return false }
        // 資料①、②.
        let last = isListMark(tokens[index - 1]) ? index - 2 : index - 1
        guard draft.itemEnd == last + 1, tokens[last].style == .circled else { return false }
        // ①資料①②資料②: a bullet.
        let next = token(index + 1)
        return index + 1 >= limit || !next.gap.isEmpty || next.style == .circled || next.word == .of
            || next.kind == .mark || next.kind == .close
    }

    /// Reads a mark that is nothing else.
    mutating func mark(_ index: Int) -> Int {
        let here = tokens[index]
        if here.value == Int(CitationMarks.reference) { return note(index) }
        if here.isMark(CitationMarks.period), token(index + 1).word == .fileEnding, draft.title != nil {
            draft.extend(index, index + 2)
            draft.file = true
            return index + 2
        }
        return index + 1
    }
}
