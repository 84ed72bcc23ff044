internal import ApplicationForm

/// Finds addresses of web pages that are mistyped: `http//www…`, `htttp://`, `http:/…`, `ttps://`.
enum BrokenAddress {
    private static let beginnings = [
        "http//", "https//", "http;//", "https;//", "htp://", "htps://", "htttp://", "htttps://", "ttp://", "ttps://",
        "http:/", "https:/", "http:www", "https:www", "hppt://", "hpps://", "http::", "https::", "http.//", "https.//",
    ]

    /// The first such address in a text, or nil.
    static func find(in text: String) -> String? {
        // Texts without an address are the rule, and then those with a right one.
        var copy = text
        guard copy.withUTF8(mayHold) else { return nil }
        let folding = TextFolding([.width])
        let words = folding.folded(text).split { $0.isWhitespace || "「」（）()、，,<>".contains($0) }
        for word in words {
            let lower = word.lowercased()
            guard
                let start = ["http", "htp", "ttp", "hppt", "hpps", "http"].compactMap({
                    lower.range(of: $0)?.lowerBound
                }).min()
            else { continue }
            let rest = lower[start...]
            if rest.hasPrefix("http://") || rest.hasPrefix("https://") { continue }
            if beginnings.contains(where: { rest.hasPrefix($0) }) { return String(word) }
        }
        return nil
    }
}

extension BrokenAddress {
    /// Whether there is something like http in the bytes of a text that no http:// or https:// accounts for, or letters of
    /// full width, which may spell anything.
    private static func mayHold(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        func letter(_ index: Int) -> UInt8 { index >= 0 && index < text.count ? text[index] | 0x20 : 0 }
        var index = 1
        while index < text.count {
            let byte = text[index]
            if byte == 0xEF || text[index - 1] == 0xEF { if isFullWidthLetter(text, index) { return true } }
            if byte | 0x20 == UInt8(ascii: "p") {
                let before = letter(index - 1)
                let first = letter(index - 2)
                let after = letter(index + 1)
                // ttp, htp.
                if before == UInt8(ascii: "t"), first == UInt8(ascii: "t") || first == UInt8(ascii: "h") {
                    guard first == UInt8(ascii: "t"), letter(index - 3) == UInt8(ascii: "h"), isRight(text, index + 1)
                    else { return true }
                }
                // hppt, hpps.
                if before == UInt8(ascii: "p"), first == UInt8(ascii: "h"),
                    after == UInt8(ascii: "t") || after == UInt8(ascii: "s")
                {
                    return true
                }
            }
            index += 1
        }
        return false
    }

    /// Whether `://` or `s://` stands at a place.
    private static func isRight(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        var index = index
        if index < text.count, text[index] | 0x20 == UInt8(ascii: "s") { index += 1 }
        return index + 2 < text.count && text[index] == UInt8(ascii: ":") && text[index + 1] == UInt8(ascii: "/")
            && text[index + 2] == UInt8(ascii: "/")
    }

    /// Whether Ａ to ｚ stands at a place or just before (U+FF21 to U+FF5A).
    private static func isFullWidthLetter(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let lead = text[index] == 0xEF ? index : index - 1
        guard lead + 2 < text.count else { return false }
        let value = UInt32(0xF) << 12 | UInt32(text[lead + 1] & 0x3F) << 6 | UInt32(text[lead + 2] & 0x3F)
        return (0xFF21...0xFF5A).contains(value)
    }
}

extension String {
    /// Where a short word stands first.
    fileprivate func range(of word: String) -> Range<String.Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(word) { return index..<self.index(index, offsetBy: word.count) }
            index = self.index(after: index)
        }
        return nil
    }
}
