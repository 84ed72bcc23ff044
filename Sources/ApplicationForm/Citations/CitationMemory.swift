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
    private var kept: [Kept] = []
    /// For each slot a part of the hash of the text that came last; a text that has another's is kept early, one whose
    /// slot another took is read once more.
    private var seen = [UInt32](repeating: 0, count: capacity)

    /// A text's citations, and all that the parser makes of it once somebody has asked for it.
    private struct Kept {
        var citations: [Citation]
        var reading: CitationReading?
    }

    /// Makes an empty memory.
    package init() {}

    /// Evidence of a text.
    package func evidence(_ text: String) -> Evidence {
        guard !text.isEmpty else { return .none }
        let cameBefore = cameBefore(text)
        if cameBefore, let number = texts.number(of: text) {
            return Evidence(text: text, citations: kept[number].citations)
        }
        // Whoever asks for evidence alone needs no notes.
        let citations = parser.parse(text)
        if cameBefore { keep(text, Kept(citations: citations)) }
        return Evidence(text: text, citations: citations)
    }

    /// What the parser makes of a text; the checks ask for it more than once.
    package func reading(_ text: String) -> CitationReading {
        guard !text.isEmpty else { return CitationReading() }
        let number = texts.number(of: text)
        if let number, let reading = kept[number].reading { return reading }
        let reading = parser.read(text)
        if let number {
            kept[number].reading = reading
        } else {
            keep(text, Kept(citations: reading.citations, reading: reading))
        }
        return reading
    }

    private func cameBefore(_ text: String) -> Bool {
        let hash = text.withBytes { TextHash.hash($0, seed: 0) }
        let slot = Int(truncatingIfNeeded: hash) & (Self.capacity - 1)
        let mark = UInt32(truncatingIfNeeded: hash >> 32)
        if seen[slot] == mark { return true }
        seen[slot] = mark
        return false
    }

    private func keep(_ text: String, _ new: Kept) {
        if kept.count >= Self.capacity || texts.byteCount >= Self.byteCapacity {
            texts.removeAll()
            kept.removeAll(keepingCapacity: true)
        }
        _ = texts.add(text)
        kept.append(new)
    }
}
