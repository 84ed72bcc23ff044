internal import ApplicationForm

/// How labels are compared: on copies without punctuation, spaces and polite endings.
enum LabelKey {
    /// The copy of a label for comparison; labels that a person would call the same have the same copy.
    static func of(_ text: String) -> String { polished(TextFolding.matching.folded(text)) }

    /// The copy without what stands in brackets: 利用者への告知時期（…）is 利用者への告知時期.
    static func core(of text: String) -> String { both(text).core }

    /// The copy with and without what stands in brackets.
    static func both(_ text: String) -> (key: String, core: String) {
        let folded = TextFolding.matching.folded(text)
        let key = polished(folded)
        var depth = 0
        var hasBrackets = false
        var kept = String.UnicodeScalarView()
        for scalar in folded.unicodeScalars {
            switch scalar {
            case "(", "<", "[", "〈", "《", "【", "〔", "｢":
                depth += 1
                hasBrackets = true
            case ")", ">", "]", "〉", "》", "】", "〕", "｣": depth = max(0, depth - 1)
            default: if depth == 0 { kept.append(scalar) }
            }
        }
        return (key, hasBrackets ? polished(String(kept)) : key)
    }

    private static func polished(_ folded: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in folded.unicodeScalars where isLetter(scalar) { kept.append(scalar) }
        var key = String(kept)
        for ending in ["してください", "して下さい", "すること", "下さい", "ください", "のこと"] where key.holds(word: ending) {
            key = key.replacing(ending, with: "")
        }
        return key
    }

    /// Letters, digits, kana and kanji; everything else is decoration.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0xC0: false
        case 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x3030...0x303F: false
        case 0x30FB, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: false
        default: true
        }
    }
}
