/// Remembers what the parser made of evidence texts that come again, from form to form.
///
/// Evidence that is merged over rows, 同上, and what a renewal carries on come again and again, and the checks read what
/// the import has read before; most other texts never come again, and keeping them would cost more than reading them. So
/// the import has a text kept when it comes for the second time, the checks at once. For one thread at a time.
package final class CitationMemory {
    /// Texts kept: those of some dozen forms.
    private static let capacity = 8_192
    /// UTF-8 bytes of the texts kept.
    private static let byteCapacity = 2 << 20

    private let parser = CitationParser()
    private var texts = TextTable()
    private var readings: [CitationReading] = []
    /// For each slot a part of the hash of the text that came last; a text that has another's is kept early, no more.
    private var seen = [UInt32](repeating: 0, count: capacity)

    /// Makes an empty memory.
    package init() {}

    /// Evidence of a text.
    package func evidence(_ text: String) -> Evidence {
        guard !text.isEmpty else { return .none }
        if let number = texts.number(of: text) { return Evidence(text: text, citations: readings[number].citations) }
        // Whoever asks for evidence alone needs no notes.
        return Evidence(text: text, citations: cameBefore(text) ? kept(text).citations : parser.parse(text))
    }

    /// What the parser makes of a text; the checks ask for it more than once.
    package func reading(_ text: String) -> CitationReading {
        guard !text.isEmpty else { return CitationReading() }
        if let number = texts.number(of: text) { return readings[number] }
        return kept(text)
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

    private func kept(_ text: String) -> CitationReading {
        if readings.count >= Self.capacity || texts.byteCount >= Self.byteCapacity {
            texts.removeAll()
            readings.removeAll(keepingCapacity: true)
        }
        let reading = parser.read(text)
        _ = texts.add(text)
        readings.append(reading)
        return reading
    }
}
