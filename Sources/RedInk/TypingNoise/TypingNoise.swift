internal import ApplicationForm

/// Typing noise: differences that come from the keyboard, not from the applicant.
///
/// Noise is a difference in width (ＩＳＯ, ｻｰﾊﾞ), in dashes and wave dashes, in spaces, in composed and decomposed or
/// compatibility forms of one character (か+゛, Kangxi radicals, ㈱, ①), and in ヶ, カ, ケ, 箇 and か as counters. A line
/// break counts as a space: a cell is wrapped by hand where its column ends. Not noise are superscripts and fractions
/// (10³ is not 103), long vowels (サーバ, サーバー), eras (平成17年, 2005年), letter case, punctuation, and what runs
/// into a digit (10 3, 10③).
public enum TypingNoise {
    /// Whether two texts are the same to a reader, or differ by typing noise alone.
    public static func isOnlyDifference(between old: String, and new: String) -> Bool {
        !beginsWithRealDifference(old, new) && TextFolding.noise.areSame(old, new)
    }

    /// Whether two texts first differ by two kanji, two digits or two letters of ASCII, none of which is ever another.
    ///
    /// Most changes are told so without folding the texts.
    private static func beginsWithRealDifference(_ old: String, _ new: String) -> Bool {
        let result = old.utf8.withContiguousStorageIfAvailable { old in
            new.utf8.withContiguousStorageIfAvailable { new in
                let count = min(old.count, new.count)
                var index = 0
                while index < count, old[index] == new[index] { index += 1 }
                // To the beginning of the character.
                while index > 0, index < count, old[index] & 0xC0 == 0x80 || new[index] & 0xC0 == 0x80 { index -= 1 }
                guard let kind = Kind(old, index) else { return false }
                return kind == Kind(new, index)
            }
        }
        return (result ?? nil) ?? false
    }

    /// What a character is that no noise makes of another.
    private enum Kind {
        case kanji, digit, letter

        init?(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
            guard index < bytes.count else { return nil }
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): self = .letter
            case 0xE5...0xE9 where index + 2 < bytes.count:
                // 箇 is a counter that may be written with kana.
                if bytes[index] == 0xE7, bytes[index + 1] == 0xAE, bytes[index + 2] == 0x87 { return nil }
                self = .kanji
            default: return nil
            }
        }
    }
}
