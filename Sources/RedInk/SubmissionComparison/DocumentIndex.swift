package import ApplicationForm

/// Gathers the documents that evidence cites.
package struct DocumentIndex {
    /// The documents, in order of first appearance.
    package private(set) var documents: [CitedDocument] = []
    private var byTitle: [TextKey: Int] = [:]
    private var byLabel: [TextKey: Int] = [:]
    /// The keys of names: a form cites its documents again and again.
    private var keys: [TextKey: TextKey] = [:]
    /// The editions of each document.
    private var editions: Set<Edition> = []
    /// The document named last: what 同上 points to.
    private var last: Int?

    /// An edition of a document.
    private struct Edition: Hashable {
        let document: Int
        let name: TextKey
    }

    /// Makes an index without documents.
    package init() {}

    /// Takes the citations of a field.
    package mutating func add(_ citations: [Citation], of field: String) {
        for citation in citations {
            guard let index = place(of: citation) else { continue }
            last = index
            if let edition = citation.edition,
                editions.insert(Edition(document: index, name: TextKey(edition))).inserted
            {
                documents[index].editions.append(edition)
            }
            if documents[index].label == nil { documents[index].label = citation.label }
            if documents[index].title == nil { documents[index].title = citation.title }
            if documents[index].url == nil { documents[index].url = citation.url }
            documents[index].uses.append(CitedDocument.Use(field: field, locations: citation.locations ?? []))
        }
    }

    /// The place of the document that a citation names, added when it is new; nil when it names none.
    private mutating func place(of citation: Citation) -> Int? {
        if let reference = citation.refersTo {
            switch reference.kind {
            case .above: return last
            case .label: return reference.label.flatMap { byLabel[TextKey(Self.key($0))] }
            // What another number cites is named there.
            case .number: return nil
            }
        }
        let title = (citation.title ?? citation.url).map { rememberedKey($0) }
        let label = citation.label.map { rememberedKey($0) }
        let known: Int?
        if let title {
            // A label cited alone before gets its name now.
            let labelled = label.flatMap { byLabel[$0] }.flatMap { documents[$0].title == nil ? $0 : nil }
            known = byTitle[title] ?? labelled
        } else {
            known = label.flatMap { byLabel[$0] }
        }
        guard title != nil || label != nil else { return nil }
        let index = known ?? documents.count
        if known == nil { documents.append(CitedDocument()) }
        if let title { byTitle[title] = index }
        if let label, byLabel[label] == nil { byLabel[label] = index }
        return index
    }

    private mutating func rememberedKey(_ name: String) -> TextKey {
        let name = TextKey(name)
        if let key = keys[name] { return key }
        let key = TextKey(Self.key(name.text))
        keys[name] = key
        return key
    }

    /// What names are compared by.
    static func key(_ name: String) -> String { TextFolding.matching.folded(name) }
}
