/// The letters of a label that is made of usual characters, found in one pass over its bytes.
///
/// Nearly every label is: kanji, kana, letters, digits and brackets. ``LabelKey`` folds the rest, and a test compares both.
struct PlainLabel {
    /// What stands before a character, as far as folding asks for it.
    private enum Before {
        case kana, kanji, other
    }

    /// The letters.
    private(set) var letters: [UInt8] = []
    /// The letters outside of brackets.
    private(set) var lettersOutside: [UInt8] = []
    private var depth = 0
    private var before = Before.other
    /// Whether a digit or a bracket that comes now would be the first character.
    private var isAtBeginning: Bool

    /// Reads a label; nil when it holds a character that folding changes in some way of its own, or may begin with an
    /// enumerator, which ``LabelDecoration`` knows.
    init?(_ text: String) {
        // A number alone is no enumerator.
        isAtBeginning = text.utf8.count > 2
        let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
            letters.reserveCapacity(bytes.count)
            lettersOutside.reserveCapacity(bytes.count)
            var index = 0
            while index < bytes.count {
                let width = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
                // Two bytes: Latin and Greek; four: rare kanji and symbols.
                guard width == 1 || width == 3, index + width <= bytes.count else { return false }
                guard width == 1 ? take(ascii: bytes[index]) : take(bytes, at: index) else { return false }
                index += width
            }
            return true
        }
        guard isPlain == true else { return nil }
    }

    private mutating func take(ascii byte: UInt8) -> Bool {
        before = .other
        if isAtBeginning {
            if byte == 0x28 || byte >= 0x30 && byte <= 0x39 { return false }
            isAtBeginning = byte == 0x20 || byte >= 0x09 && byte <= 0x0D
        }
        switch byte {
        case 0x30...0x39, 0x61...0x7A: keep(byte)
        case 0x41...0x5A: keep(byte + 0x20)
        case 0x28, 0x3C, 0x5B: depth += 1
        case 0x29, 0x3E, 0x5D: depth = max(0, depth - 1)
        // Everything else is decoration.
        default: break
        }
        return true
    }

    private mutating func keep(_ byte: UInt8) {
        letters.append(byte)
        if depth == 0 { lettersOutside.append(byte) }
    }

    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let scalar =
            UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        if scalar < 0xFF01, scalar != 0x3000 { isAtBeginning = false }
        switch scalar {
        // か, カ, ケ, ヵ and ヶ count something behind a number (3ヶ月); behind kana they do not.
        case 0x304B, 0x30AB, 0x30B1, 0x30F5, 0x30F6: guard before == .kana else { return false }
        // ー is a dash between letters and digits.
        case 0x30FC: guard before != .other else { return false }
        // 箇 counts too.
        case 0x7B87: return false
        case 0x3041...0x3096, 0x30A1...0x30FA: before = .kana
        case 0x3400...0x9FFF: before = .kanji
        // 〈, 《, 【, 〔 and what closes them.
        case 0x3008, 0x300A, 0x3010, 0x3014:
            depth += 1
            before = .other
            return true
        case 0x3009, 0x300B, 0x3011, 0x3015:
            depth = max(0, depth - 1)
            before = .other
            return true
        // The ideographic space, comma and full stop, 「」『』, ・.
        case 0x3000...0x3002, 0x300C...0x300F, 0x30FB:
            before = .other
            return true
        // Full-width letters are letters.
        case 0xFF01...0xFF5E: return take(ascii: UInt8(truncatingIfNeeded: scalar - 0xFEE0))
        default: return false
        }
        for offset in 0..<3 { keep(bytes[index + offset]) }
        return true
    }
}
