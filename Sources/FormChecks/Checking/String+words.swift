internal import ApplicationForm

extension String {
    /// The text without blanks around it.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// The text on one line, at most 40 characters, for a message.
    var quoted: String {
        let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 40 ? line.prefix(39) + "…" : line
    }

    /// The copy by which words are searched: narrow, lower case, without blanks.
    var folded: String { TextFolding.matching.folded(self) }

    /// Whether any of some words is in the text.
    func containsAny(_ words: [String]) -> Bool { words.contains { contains($0) } }
}
