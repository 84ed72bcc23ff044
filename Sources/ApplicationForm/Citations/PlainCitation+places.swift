extension PlainCitation {
    /// What a place stands behind.
    private enum Before {
        case label, title, unit, number, bareNumber, heading
    }

    /// 3.2, 第3条, P.4～5 and the like, to the end of the cell or past what stands before the next label.
    mutating func places() -> Bool {
        var before = title == nil ? Before.label : .title
        end = offset
        if offset < text.count { locations.reserveCapacity(2) }
        while offset < text.count {
            if take(0x0A) { return true }
            let isListed = take(0x3001)
            // 別紙 behind a comma may be a part of the document.
            if isListed, wide(offset) == 0x8CC7 || wide(offset) == 0x6DFB { return true }
            if isListed, locations.isEmpty { return false }
            let isBlank = !isListed && takeBlank()
            let isApart = isListed || isBlank || before == .title
            switch scalar(at: offset).value {
            case 0x7B2C:
                // 3.2、第4条 is a list of articles.
                guard isApart || before == .unit, !isListed || before != .bareNumber, ordinal() else { return false }
                before = .unit
            case 0x50, 0x70:
                guard isApart, page() else { return false }
                before = .number
            case 0x56F3, 0x8868:
                guard isApart, figure() || heading() else { return false }
                before = locations.last?.kind == .heading ? .heading : .number
            case 0x300C:
                guard before != .title || isBlank, quotedHeading() else { return false }
                before = .heading
            case 0x30...0x39:
                guard before == .title, isQuoted || isBlank, bareNumber() else { return false }
                before = .bareNumber
            case 0x5225:
                guard before == .title, annex() else { return false }
                before = .number
            default:
                guard isApart, title != nil else { return false }
                if heading() {
                    before = .heading
                } else if isQuoted, before != .title, before != .bareNumber, before != .heading || isListed {
                    guard bareHeading() else { return false }
                    before = .heading
                } else {
                    guard before == .title, !isBlank, gloss() else { return false }
                    continue
                }
            }
            end = offset
        }
        return true
    }

    private mutating func add(_ kind: Citation.Location.Kind, _ from: String, _ to: String) {
        locations.append(Citation.Location(kind: kind, from: from, to: to))
    }

    /// Whether a cell, a line or an item ends here, or a blank follows.
    private var isBoundary: Bool {
        if offset == text.count { return true }
        switch scalar(at: offset).value {
        case 0x0A, 0x20, 0x3000, 0x3001: return true
        default: return false
        }
    }

    // MARK: - Numbered places

    /// 第3条, 第3条～第5条.
    private mutating func ordinal() -> Bool {
        guard let from = count() else { return false }
        let text = SmallNumber.text(from.number)
        guard takeWave() else {
            add(from.kind, text, text)
            return true
        }
        guard let to = count(), to.kind == from.kind else { return false }
        add(from.kind, text, SmallNumber.text(to.number))
        return true
    }

    private mutating func count() -> (number: Int, kind: Citation.Location.Kind)? {
        guard take(0x7B2C), let number = number() else { return nil }
        let kind: Citation.Location.Kind
        switch wide(offset) {
        case 0x6761: kind = .article
        case 0x7AE0: kind = .chapter
        case 0x7BC0: kind = .section
        case 0x9805: kind = .paragraph
        default: return nil
        }
        offset += 3
        return (number, kind)
    }

    private mutating func takeWave() -> Bool { take(0x7E) || take(0x301C) || take(0xFF5E) }

    /// P.4, P.4～5, P4～P5.
    private mutating func page() -> Bool {
        guard let from = pageNumber(needsLetter: true) else { return false }
        let text = SmallNumber.text(from)
        guard takeWave() else {
            add(.page, text, text)
            return true
        }
        guard let to = pageNumber(needsLetter: false) else { return false }
        add(.page, text, SmallNumber.text(to))
        return true
    }

    private mutating func pageNumber(needsLetter: Bool) -> Int? {
        let hasLetter = take(0x50) || take(0x70)
        if needsLetter, !hasLetter { return nil }
        if hasLetter { _ = take(0x2E) }
        return number()
    }

    /// 図3, 表3-1; goes back where another word stands.
    private mutating func figure() -> Bool {
        let start = offset
        let kind = wide(offset) == 0x56F3 ? Citation.Location.Kind.figure : .table
        offset += 3
        guard let first = number() else {
            offset = start
            return false
        }
        guard take(0x2D) else {
            let text = SmallNumber.text(first)
            add(kind, text, text)
            return true
        }
        guard let second = number() else { return false }
        let text = compound(first, 0x2D, second)
        add(kind, text, text)
        return true
    }

    /// 3.2.
    private mutating func bareNumber() -> Bool {
        guard let first = number(), first < 100, take(0x2E), let second = number(), second < 1_000 else { return false }
        let text = compound(first, 0x2E, second)
        add(.section, text, text)
        return true
    }

    /// 別紙2 of a document.
    private mutating func annex() -> Bool {
        guard wide(offset + 3) == 0x7D19 else { return false }
        offset += 6
        guard let number = number(), isBoundary else { return false }
        let text = SmallNumber.text(number)
        add(.appendix, text, text)
        return true
    }

    private func compound(_ first: Int, _ mark: UInt8, _ second: Int) -> String {
        ShortText.make(9) { text in
            text.append(number: first)
            text.append(mark)
            text.append(number: second)
        }
    }

    // MARK: - Named places

    /// 表紙, 改訂履歴, 全文; goes nowhere where another word stands.
    private mutating func heading() -> Bool {
        let start = offset
        guard case let scalar = wide(offset), Self.isLetter(scalar), let found = word(offset, scalar) else {
            return false
        }
        guard found.word == .heading || found.word == .whole else { return false }
        offset += found.bytes
        guard isBoundary else {
            offset = start
            return false
        }
        if found.word == .whole {
            locations.append(Citation.Location(kind: .whole, from: nil, to: nil))
        } else {
            let name = written(start..<offset)
            add(.heading, name, name)
        }
        return true
    }

    /// 「教育計画」の項.
    private mutating func quotedHeading() -> Bool {
        let start = offset + 3
        offset = start
        while case let scalar = wide(offset), Self.isLetter(scalar) { offset += 3 }
        let name = start..<offset
        guard !name.isEmpty, take(0x300D), ofPart() else { return false }
        let text = written(name)
        add(.heading, text, text)
        return true
    }

    /// 教育計画の項.
    private mutating func bareHeading() -> Bool {
        let start = offset
        offset = plainLetters(start)
        let name = start..<offset
        guard !name.isEmpty, ofPart() else { return false }
        let text = written(name)
        add(.heading, text, text)
        return true
    }

    /// の項, の欄, の箇所 behind a name.
    private mutating func ofPart() -> Bool {
        guard take(0x306E), case let scalar = wide(offset), Self.isLetter(scalar), let found = word(offset, scalar),
            found.word == .partNoun || found.word == .paragraph
        else { return false }
        offset += found.bytes
        return isBoundary
    }

    /// 損益計算書 behind 「有価証券報告書」 and before a page: what stands there.
    private mutating func gloss() -> Bool {
        guard wide(offset - 3) == 0x300D, edition == nil, let title, level(title) == .strong else { return false }
        let end = plainLetters(offset)
        guard end > offset else { return false }
        offset = end
        let next = scalar(at: end + scalar(at: end).length).value
        let isBlank = scalar(at: end).value == 0x20 || scalar(at: end).value == 0x3000
        return isBlank && (next == 0x50 || next == 0x70)
    }
}
