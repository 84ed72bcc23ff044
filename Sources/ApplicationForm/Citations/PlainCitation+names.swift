extension PlainCitation {
    /// 資料3, 添付資料3, 添付3, 別添3, 別紙2-1, 別添一.
    mutating func label() -> String? {
        let start = offset
        let second = wide(offset + 3)
        switch wide(offset) {
        case 0x8CC7 where second == 0x6599: offset += 6
        case 0x6DFB where second == 0x4ED8:
            offset += wide(offset + 6) == 0x8CC7 && wide(offset + 9) == 0x6599 ? 12 : 6
        case 0x5225 where second == 0x6DFB || second == 0x7D19: offset += 6
        default: return nil
        }
        let word = start..<offset
        guard let number = kanjiNumber() ?? number() else { return nil }
        var part: Int?
        if take(0x2D) {
            part = self.number()
            if part == nil { return nil }
        }
        return ShortText.make(word.count + 9) { label in
            for index in word { label.append(text[index]) }
            label.append(number: number)
            guard let part else { return }
            label.append(UInt8(ascii: "-"))
            label.append(number: part)
        }
    }

    /// 一 to 九 before a title in quotation marks; in any other place it may begin a word.
    private mutating func kanjiNumber() -> Int? {
        guard wide(offset + 3) == 0x300C else { return nil }
        let number: Int
        switch wide(offset) {
        case 0x4E00: number = 1
        case 0x4E8C: number = 2
        case 0x4E09: number = 3
        case 0x56DB: number = 4
        case 0x4E94: number = 5
        case 0x516D: number = 6
        case 0x4E03: number = 7
        case 0x516B: number = 8
        case 0x4E5D: number = 9
        default: return nil
        }
        offset += 3
        return number
    }

    /// The rest of 「情報管理規程」, an edition before the closing mark included.
    mutating func quotedTitle() -> Bool {
        let start = offset
        var last = CitationWord.plain
        while case let scalar = wide(offset), Self.isLetter(scalar) {
            guard let found = word(offset, scalar) else { return false }
            last = found.word
            if Self.matters(last) || last != .plain && offset == start { return false }
            offset += found.bytes
        }
        // The grammar takes a の off the end, and ページ makes it a web page.
        guard offset > start, last != .of, last != .page else { return false }
        title = start..<offset
        return editionInQuotation() && take(0x300D)
    }

    /// Whether the grammar reads a quoted title in another way for a word in it: an edition, a web page.
    @inline(__always)
    private static func matters(_ word: CitationWord) -> Bool {
        switch word {
        case .ordinal, .firstEdition, .era, .version, .revision, .web: true
        default: false
        }
    }

    /// A title without quotation marks behind a label and a blank: 資料3 運用手順書.
    ///
    /// It ends like a document's name, so that the grammar, too, ends it before a place, a bracket and the end of the line.
    mutating func bareTitle() -> Range<Int>? {
        let before = offset
        guard takeBlank() else { return nil }
        let start = offset
        var last = CitationWord.plain
        while case let scalar = wide(offset), Self.isLetter(scalar), let found = word(offset, scalar) {
            switch found.word {
            case .plain: break
            // お客様窓口のご案内.
            case .of where offset > start: break
            // 紹介資料, ネットワーク図, 価格表: but 規程別表 may be a place.
            case .label, .figure, .table:
                guard offset > start, last == .plain, level(start..<offset) < .strong else { return bare(nil, before) }
            default: return bare(nil, before)
            }
            last = found.word
            offset += found.bytes
        }
        guard offset > start, last != .of, level(start..<offset) >= .medium else { return bare(nil, before) }
        return bare(start..<offset, before)
    }

    /// Goes back where no title was found.
    private mutating func bare(_ title: Range<Int>?, _ before: Int) -> Range<Int>? {
        if title == nil { offset = before }
        return title
    }

    /// How surely some letters are the name of a document.
    func level(_ range: Range<Int>) -> DocumentNoun.Class {
        let last = range.upperBound - 3
        return DocumentNoun.shared.level(limit: range.count / 3) { wide(last - 3 * $0) }
    }
}
