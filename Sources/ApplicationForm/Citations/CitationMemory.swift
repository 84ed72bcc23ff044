/// Remembers the citations of evidence texts that come again, from form to form.
///
/// Evidence that is merged over rows, 同上, and what a renewal carries on come again and again; most other texts never do,
/// and keeping them would cost more than reading them. So a text is kept when it comes for the second time. For one thread
/// at a time.
package final class CitationMemory {
    /// Texts kept: those of some dozen forms.
    private static let capacity = 8_192
    /// UTF-8 bytes of the texts kept.
    private static let byteCapacity = 2 << 20

    private let parser = CitationParser()
    private var texts = TextTable()
    private var citations: [[Citation]] = []
    /// For each slot a part of the hash of the text that came last; a text that has another's is kept early, no more.
    private var seen = [UInt32](repeating: 0, count: capacity)

    /// Makes an empty memory.
    package init() {}

    /// Evidence of a text.
    package func evidence(_ text: String) -> Evidence {
        guard !text.isEmpty else { return .none }
        if let number = texts.number(of: text) { return Evidence(text: text, citations: citations[number]) }
        let found = parser.parse(text)
        if cameBefore(text) { keep(text, found) }
        return Evidence(text: text, citations: found)
    }

    private func cameBefore(_ text: String) -> Bool {
        var text = text
        let hash = text.withUTF8 { TextHash.hash($0, seed: 0) }
        let slot = Int(truncatingIfNeeded: hash) & (Self.capacity - 1)
        let mark = UInt32(truncatingIfNeeded: hash >> 32)
        if seen[slot] == mark { return true }
        seen[slot] = mark
        return false
    }

    private func keep(_ text: String, _ found: [Citation]) {
        if citations.count >= Self.capacity || texts.byteCount >= Self.byteCapacity {
            texts.removeAll()
            citations.removeAll(keepingCapacity: true)
        }
        _ = texts.add(text)
        citations.append(found)
    }
}
