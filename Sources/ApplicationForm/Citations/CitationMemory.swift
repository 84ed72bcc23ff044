/// Remembers the citations of evidence texts from form to form.
///
/// Evidence that is merged over rows, 同上, and what a renewal carries on come again and again. For one thread at a time.
package final class CitationMemory {
    /// Texts kept: those of some dozen forms.
    private static let capacity = 8_192
    /// UTF-8 bytes of the texts kept.
    private static let byteCapacity = 2 << 20

    private let parser = CitationParser()
    private var texts = TextTable()
    private var citations: [[Citation]] = []

    /// Makes an empty memory.
    package init() {}

    /// Evidence of a text.
    package func evidence(_ text: String) -> Evidence {
        guard !text.isEmpty else { return .none }
        if citations.count >= Self.capacity || texts.byteCount >= Self.byteCapacity {
            texts.removeAll()
            citations.removeAll(keepingCapacity: true)
        }
        let (number, isNew) = texts.add(text)
        if isNew { citations.append(parser.parse(text)) }
        return Evidence(text: text, citations: citations[number])
    }
}
