/// Remembers the citations of evidence texts from form to form.
///
/// Evidence that is merged over rows, 同上, and what a renewal carries on come again and again, and the checks read what
/// the import has read before. For one thread at a time.
package final class CitationMemory {
    /// Texts kept: those of some dozen forms.
    private static let capacity = 8_192
    /// UTF-8 bytes of the texts kept.
    private static let byteCapacity = 2 << 20

    private let parser = CitationParser()
    private var texts = TextTable()
    private var readings: [CitationReading] = []

    /// Makes an empty memory.
    package init() {}

    /// Evidence of a text.
    package func evidence(_ text: String) -> Evidence {
        text.isEmpty ? .none : Evidence(text: text, citations: reading(text).citations)
    }

    /// What the parser makes of a text.
    package func reading(_ text: String) -> CitationReading {
        guard !text.isEmpty else { return CitationReading() }
        if readings.count >= Self.capacity || texts.byteCount >= Self.byteCapacity {
            texts.removeAll()
            readings.removeAll(keepingCapacity: true)
        }
        let (number, isNew) = texts.add(text)
        if isNew { readings.append(parser.read(text)) }
        return readings[number]
    }
}
