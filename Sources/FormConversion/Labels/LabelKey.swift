internal import ApplicationForm

/// How labels are compared: on copies without enumerators, notes, punctuation, spaces and polite endings.
enum LabelKey {
    /// The copy of a label for comparison; labels that a person would call the same have the same copy.
    static func of(_ text: String) -> String {
        if let plain = PlainLabel(text) { return polished(String(decoding: plain.letters, as: UTF8.self)) }
        return foldedKey(of: text)
    }

    /// The copy with and without what stands in brackets: 利用者への告知時期（…）is 利用者への告知時期.
    static func both(_ text: String) -> (key: String, core: String) {
        guard let plain = PlainLabel(text) else { return foldedKeys(of: text) }
        let key = polished(String(decoding: plain.letters, as: UTF8.self))
        guard plain.letters.count != plain.lettersOutside.count else { return (key, key) }
        return (key, polished(String(decoding: plain.lettersOutside, as: UTF8.self)))
    }

    /// ``of(_:)`` for texts of any characters.
    static func foldedKey(of text: String) -> String {
        var folded = TextFolding.matching.folded(String(LabelDecoration.undecorated(text)))
        return polished(folded.withUTF8 { letters(of: $0, withoutBrackets: false) })
    }

    /// ``both(_:)`` for texts of any characters.
    static func foldedKeys(of text: String) -> (key: String, core: String) {
        var folded = TextFolding.matching.folded(String(LabelDecoration.undecorated(text)))
        return folded.withUTF8 { text in
            let key = letters(of: text, withoutBrackets: false)
            let core = letters(of: text, withoutBrackets: true)
            let polishedKey = polished(key)
            return (polishedKey, core.utf8.count == key.utf8.count ? polishedKey : polished(core))
        }
    }

    /// The letters of a folded text.
    private static func letters(of text: UnsafeBufferPointer<UInt8>, withoutBrackets: Bool) -> String {
        var depth = 0
        var kept: [UInt8] = []
        kept.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            guard index + width <= text.count else { break }
            var value = width == 1 ? UInt32(byte) : UInt32(byte) & (0x7F >> UInt32(width))
            for offset in 1..<max(width, 1) { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
            if withoutBrackets, isOpening(value) {
                depth += 1
            } else if withoutBrackets, isClosing(value) {
                depth = max(0, depth - 1)
            } else if depth == 0, isLetter(value) {
                for offset in 0..<width { kept.append(text[index + offset]) }
            }
            index += width
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static func polished(_ letters: String) -> String {
        // Each of the endings has one of these words.
        guard letters.holds("さい") || letters.holds("こと") else { return letters }
        var key = letters
        for ending in ["してください", "して下さい", "すること", "下さい", "ください", "のこと"] where key.holds(word: ending) {
            key = key.replacing(ending, with: "")
        }
        return key
    }

    /// ( < [ 〈 《 【 〔 ｢.
    private static func isOpening(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x28, 0x3C, 0x5B, 0x3008, 0x300A, 0x3010, 0x3014, 0xFF62: true
        default: false
        }
    }

    /// ) > ] 〉 》 】 〕 ｣.
    private static func isClosing(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x29, 0x3E, 0x5D, 0x3009, 0x300B, 0x3011, 0x3015, 0xFF63: true
        default: false
        }
    }

    /// Letters, digits, kana and kanji; everything else is decoration.
    private static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0xC0: false
        case 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x3030...0x303F: false
        case 0x30FB, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: false
        default: true
        }
    }
}
