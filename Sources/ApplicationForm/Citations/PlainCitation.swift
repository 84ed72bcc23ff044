/// The commonest citations, read off the bytes of a cell: 資料3「情報管理規程」（第2版）第3条 P.4.
///
/// Most evidence is written so, and folding it, cutting it into tokens and asking all that the grammar asks takes five
/// times as long. What is read here the grammar reads in the same way: a test holds the two together. At the least doubt
/// (another bracket, a word in the title that the grammar minds, a second space) the cell is left to the grammar.
struct PlainCitation {
    let text: UnsafeBufferPointer<UInt8>
    let lexicon = CitationLexicon.shared
    var offset = 0
    /// Past the citation that was read last.
    var end = 0
    var title: Range<Int>?
    /// Whether the title stands in quotation marks.
    var isQuoted = false
    var edition: Range<Int>?
    var url: Range<Int>?
    var accessed: CalendarDate?
    var locations: [Citation.Location] = []

    private init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// The citations of a cell, one a line or with 、 between them; nil where the grammar has to read it.
    static func read(_ source: String) -> [Citation]? {
        source.utf8.withContiguousStorageIfAvailable { text in
            // 資, 添 or 別: the rest is another kind of cell.
            guard let first = text.first, first == 0xE8 || first == 0xE6 || first == 0xE5 else { return nil }
            var reading = PlainCitation(text)
            guard let label = reading.document() else { return nil }
            var citations = [reading.citation(label, 0, of: source)]
            while reading.offset < text.count {
                let start = reading.offset
                guard let label = reading.document() else { return nil }
                citations.append(reading.citation(label, start, of: source))
            }
            return citations
        } ?? nil
    }

    /// Reads a document and the places in it; the label, or nil where the grammar has to read them.
    private mutating func document() -> String? {
        title = nil
        edition = nil
        url = nil
        accessed = nil
        locations = []
        guard let label = label() else { return nil }
        isQuoted = take(0x300C)
        if isQuoted {
            guard quotedTitle(), edition != nil || brackets() else { return nil }
        } else if let range = bareTitle() {
            title = range
            guard brackets() else { return nil }
        }
        return places() ? label : nil
    }

    /// What was read, which begins at an offset.
    private func citation(_ label: String, _ start: Int, of source: String) -> Citation {
        let isWhole = start == 0 && end == text.count
        return Citation(
            text: isWhole ? source : written(start..<end),
            label: label,
            title: title.map { written($0) },
            edition: edition.map { written($0) },
            url: url.map { written($0) },
            accessed: accessed,
            locations: locations.isEmpty ? nil : locations
        )
    }
}
