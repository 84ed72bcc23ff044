/// The commonest citations, read off the bytes of a cell: 資料3「情報管理規程」（第2版）第3条 P.4.
///
/// Most evidence is written so, and folding it, cutting it into tokens and asking all that the grammar asks takes ten
/// times as long. What is read here the grammar reads in the same way: a test holds the two together. At the least doubt
/// (another bracket, a word in the title that the grammar minds, a second space) the cell is left to the grammar.
struct PlainCitation {
    private let text: UnsafeBufferPointer<UInt8>
    private let lexicon = CitationLexicon.shared
    private var offset = 0
    /// Past the citation that was read last.
    private var end = 0
    private var title: Range<Int>?
    private var edition: Range<Int>?
    private var locations: [Citation.Location] = []

    private init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// The citations of a cell, one a line or with 、 between them; nil where the grammar has to read it.
    static func read(_ source: String) -> [Citation]? {
        source.utf8.withContiguousStorageIfAvailable { text in
            // 資, 添 or 別: the rest is another kind of cell.
            guard let first = text.first, first == 0xE8 || first == 0xE6 || first == 0xE5 else { return nil }
            var reading = PlainCitation(text)
            var citations: [Citation] = []
            repeat {
                guard let citation = reading.citation(source) else { return nil }
                citations.append(citation)
            } while reading.offset < text.count
            return citations
        } ?? nil
    }

    private mutating func citation(_ source: String) -> Citation? {
        let start = offset
        title = nil
        edition = nil
        locations = []
        guard let label = label() else { return nil }
        if take(0x300C) {
            guard quotedTitle(), edition != nil || editionInBrackets(orRemark: true) else { return nil }
        }
        guard places() else { return nil }
        let isWhole = start == 0 && end == text.count
        return Citation(
            text: isWhole ? source : written(start..<end) ?? "",
            label: label,
            title: written(title),
            edition: written(edition),
            locations: locations.isEmpty ? nil : locations
        )
    }

    // MARK: - Scalars

    /// The scalar at an offset, its width folded, and how many bytes it has; 0 at the end and for one of two or four.
    @inline(__always)
    private func scalar(at offset: Int) -> (value: UInt32, length: Int) {
        guard offset < text.count else { return (0, 0) }
        let byte = text[offset]
        if byte < 0x80 { return (UInt32(byte), 1) }
        let value = wide(offset)
        return (value &- 0xFF01 < 0x5D ? value &- 0xFEE0 : value, 3)
    }

    /// The scalar of three bytes at an offset; 0 for every other one and at the end.
    @inline(__always)
    private func wide(_ offset: Int) -> UInt32 {
        guard offset + 2 < text.count, text[offset] & 0xF0 == 0xE0 else { return 0 }
        return UInt32(text[offset] & 0x0F) << 12 | UInt32(text[offset + 1] & 0x3F) << 6
            | UInt32(text[offset + 2] & 0x3F)
    }

    /// Passes a scalar if it stands here.
    @inline(__always)
    private mutating func take(_ value: UInt32) -> Bool {
        let here = scalar(at: offset)
        guard here.value == value, here.length > 0 else { return false }
        offset += here.length
        return true
    }

    /// Passes one blank.
    @inline(__always)
    private mutating func takeBlank() -> Bool { take(0x20) || take(0x3000) }

    /// Passes a number of at most four digits that does not begin with zero.
    private mutating func number() -> Int? {
        var value = 0
        let start = offset
        var digits = 0
        while case let here = scalar(at: offset), FoldedText.isDigit(here.value) {
            if digits == 4 || digits == 1 && value == 0 { return nil }
            value = value * 10 + Int(here.value - 0x30)
            digits += 1
            offset += here.length
        }
        return offset > start ? value : nil
    }

    private func written(_ range: Range<Int>?) -> String? {
        guard let range else { return nil }
        return String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
    }

    // MARK: - Label, title, edition

    /// 資料3, 添付資料3, 添付3, 別添3, 別紙3.
    private mutating func label() -> String? {
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
        guard let number = number() else { return nil }
        return ShortText.make(word.count + 4) { label in
            for index in word { label.append(text[index]) }
            label.append(number: number)
        }
    }

    /// The rest of 「情報管理規程」, an edition before the closing mark included.
    private mutating func quotedTitle() -> Bool {
        let start = offset
        var last = CitationWord.plain
        while case let scalar = wide(offset), Self.isLetter(scalar) {
            guard let found = word(scalar) else { return false }
            last = found.word
            if Self.matters(last) || last != .plain && offset == start { return false }
            offset += found.bytes
        }
        // The grammar takes a の off the end, and ページ makes it a web page.
        guard offset > start, last != .of, last != .page else { return false }
        title = start..<offset
        return editionInBrackets(orRemark: false) && take(0x300D)
    }

    /// The word at the offset, or the letter by itself; nil for a numeral.
    @inline(__always)
    private func word(_ scalar: UInt32) -> (word: CitationWord, bytes: Int)? {
        let kind = lexicon.kind(of: scalar)
        if kind == CitationLexicon.ScalarClass.plain { return (.plain, 3) }
        guard kind >= CitationLexicon.ScalarClass.words else { return nil }
        // Words that do not consist of scalars of three bytes need letters that are not read here.
        let found = lexicon.match(row: kind, limit: (text.count - offset) / 3) { wide(offset + 3 * $0) }
        if let found { return (found.word, 3 * found.length) }
        return CitationNumerals.kanjiDigit(scalar) == nil ? (.plain, 3) : nil
    }

    /// Whether a scalar is kanji or kana that folding leaves alone.
    @inline(__always)
    private static func isLetter(_ scalar: UInt32) -> Bool {
        scalar &- 0x4E00 < 0x5200 || scalar &- 0x3041 < 0x56 || scalar &- 0x30A1 < 0x5A || scalar == 0x30FC
    }

    /// Whether the grammar reads a title in another way for a word in it: an edition, a web page.
    @inline(__always)
    private static func matters(_ word: CitationWord) -> Bool {
        switch word {
        case .ordinal, .firstEdition, .era, .version, .revision, .web: true
        default: false
        }
    }

    /// （第2.1版）, （Ver.2.1）, （2017年4月1日改定） or a remark, if a bracket opens here; false for anything else in it.
    private mutating func editionInBrackets(orRemark: Bool) -> Bool {
        guard take(0x28) else { return true }
        let start = offset
        switch scalar(at: offset).value {
        case 0x7B2C:
            guard take(0x7B2C), version(), take(0x7248) else { return false }
        case 0x56:
            guard take(0x56), take(0x65), take(0x72), take(0x2E), version() else { return false }
        case 0x31, 0x32:
            guard dateOfRevision() else { return false }
        default:
            return orRemark && remark() && take(0x29)
        }
        edition = start..<offset
        return take(0x29)
    }

    /// 2, 2.1.
    private mutating func version() -> Bool {
        guard number() != nil else { return false }
        return !take(0x2E) || number() != nil
    }

    /// 2017年4月1日改定.
    private mutating func dateOfRevision() -> Bool {
        guard let year = number(), year >= 1868, year < 2200, take(0x5E74), let month = number(), month >= 1,
            month <= 12,
            take(0x6708), let day = number(), day >= 1, day <= 28, take(0x65E5)
        else { return false }
        switch (wide(offset), wide(offset + 3)) {
        // 改定, 改訂, 改正, 制定, 施行.
        case (0x6539, 0x5B9A), (0x6539, 0x8A02), (0x6539, 0x6B63), (0x5236, 0x5B9A), (0x65BD, 0x884C): offset += 6
        default: return false
        }
        return true
    }

    /// 写し, 見本, 抜粋, ひな形.
    private mutating func remark() -> Bool {
        switch (wide(offset), wide(offset + 3)) {
        case (0x5199, 0x3057), (0x898B, 0x672C), (0x629C, 0x7C8B): offset += 6
        case (0x3072, 0x306A) where wide(offset + 6) == 0x5F62: offset += 9
        default: return false
        }
        return true
    }

    // MARK: - Places

    /// What a place stands behind.
    private enum Before {
        case label, title, unit, number, bareNumber
    }

    /// 3.2, 第3条, P.4～5 and the like, to the end of the cell or past what stands before the next label.
    private mutating func places() -> Bool {
        var before = title == nil ? Before.label : .title
        end = offset
        if offset < text.count { locations.reserveCapacity(2) }
        while offset < text.count {
            if take(0x0A) { return true }
            let isListed = take(0x3001)
            // 別紙 behind a comma may be a part of the document.
            if isListed, wide(offset) == 0x8CC7 || wide(offset) == 0x6DFB { return true }
            if isListed, locations.isEmpty { return false }
            let isApart = isListed || takeBlank() || before == .title
            switch scalar(at: offset).value {
            case 0x7B2C:
                // 3.2、第4条 is a list of articles.
                guard isApart || before == .unit, !isListed || before != .bareNumber, ordinal() else { return false }
                before = .unit
            case 0x50, 0x70:
                guard isApart, page() else { return false }
                before = .number
            case 0x56F3, 0x8868:
                guard isApart, figure() else { return false }
                before = .number
            default:
                guard before == .title, bareNumber() else { return false }
                before = .bareNumber
            }
            end = offset
        }
        return true
    }

    private mutating func add(_ kind: Citation.Location.Kind, _ from: String, _ to: String) {
        locations.append(Citation.Location(kind: kind, from: from, to: to))
    }

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

    /// 図3, 表3-1.
    private mutating func figure() -> Bool {
        let kind = wide(offset) == 0x56F3 ? Citation.Location.Kind.figure : .table
        offset += 3
        guard let first = number() else { return false }
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

    private func compound(_ first: Int, _ mark: UInt8, _ second: Int) -> String {
        ShortText.make(9) { text in
            text.append(number: first)
            text.append(mark)
            text.append(number: second)
        }
    }
}
