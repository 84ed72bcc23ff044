extension PlainCitation {
    /// The scalar at an offset, its width folded, and how many bytes it has; 0 at the end and for one of two or four.
    @inline(__always)
    func scalar(at offset: Int) -> (value: UInt32, length: Int) {
        guard offset < text.count else { return (0, 0) }
        let byte = text[offset]
        if byte < 0x80 { return (UInt32(byte), 1) }
        let value = wide(offset)
        return (value &- 0xFF01 < 0x5D ? value &- 0xFEE0 : value, 3)
    }

    /// The scalar of three bytes at an offset; 0 for every other one and at the end.
    @inline(__always)
    func wide(_ offset: Int) -> UInt32 {
        guard offset + 2 < text.count, text[offset] & 0xF0 == 0xE0 else { return 0 }
        return UInt32(text[offset] & 0x0F) << 12 | UInt32(text[offset + 1] & 0x3F) << 6
            | UInt32(text[offset + 2] & 0x3F)
    }

    /// Whether a scalar is kanji or kana that folding leaves alone.
    @inline(__always)
    static func isLetter(_ scalar: UInt32) -> Bool {
        scalar &- 0x4E00 < 0x5200 || scalar &- 0x3041 < 0x56 || scalar &- 0x30A1 < 0x5A || scalar == 0x30FC
    }

    /// The word at an offset, or the letter by itself; nil for a numeral.
    @inline(__always)
    func word(_ offset: Int, _ scalar: UInt32) -> (word: CitationWord, bytes: Int)? {
        let kind = lexicon.kind(of: scalar)
        if kind == CitationLexicon.ScalarClass.plain { return (.plain, 3) }
        guard kind >= CitationLexicon.ScalarClass.words else { return nil }
        // Words that do not consist of scalars of three bytes need letters that are not read here.
        let found = lexicon.match(row: kind, limit: (text.count - offset) / 3) { wide(offset + 3 * $0) }
        if let found { return (found.word, 3 * found.length) }
        return CitationNumerals.kanjiDigit(scalar) == nil ? (.plain, 3) : nil
    }

    /// Where letters that are no words of the grammar end.
    @inline(__always)
    func plainLetters(_ start: Int) -> Int {
        var end = start
        while case let scalar = wide(end), Self.isLetter(scalar), let found = word(end, scalar), found.word == .plain {
            end += found.bytes
        }
        return end
    }

    /// Passes a scalar if it stands here.
    @inline(__always)
    mutating func take(_ value: UInt32) -> Bool {
        let here = scalar(at: offset)
        guard here.value == value, here.length > 0 else { return false }
        offset += here.length
        return true
    }

    /// Passes one blank.
    @inline(__always)
    mutating func takeBlank() -> Bool { take(0x20) || take(0x3000) }

    /// Passes a number of at most four digits that does not begin with zero.
    mutating func number() -> Int? {
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

    /// A part of the text as written.
    func written(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
    }
}
