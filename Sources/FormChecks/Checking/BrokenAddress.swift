internal import ApplicationForm

/// Finds addresses of web pages that are mistyped: `http//www…`, `htttp://`, `http:/…`, `ttps://`.
enum BrokenAddress {
    private static let beginnings = [
        "http//", "https//", "http;//", "https;//", "htp://", "htps://", "htttp://", "htttps://", "ttp://", "ttps://",
        "http:/", "https:/", "http:www", "https:www", "hppt://", "hpps://", "http::", "https::", "http.//", "https.//",
    ]

    /// The first such address in a text, or nil.
    static func find(in text: String) -> String? {
        // Japanese without Latin letters is the rule; ｔ of full width begins with 0xEF.
        guard
            text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "t") || $0 | 0x20 == UInt8(ascii: "p") || $0 == 0xEF }
            )
        else { return nil }
        let lowered = TextFolding([.width, .letterCase]).folded(text)
        guard lowered.containsAny(["http", "htp", "ttp", "hppt", "hpps"]) else { return nil }
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
