internal import ApplicationForm

/// Finds out what became of the documents that two submissions cite.
struct DocumentComparison {
    /// A document with what its names are compared by.
    private struct Named {
        let document: CitedDocument
        let title: String?
        let url: String?
        let label: String?

        init(_ document: CitedDocument) {
            self.document = document
            title = document.title.map(DocumentIndex.key)
            url = document.url.map(DocumentIndex.key)
            label = document.label.map(DocumentIndex.key)
        }
    }

    private let old: [Named]
    private let new: [Named]

    init(old: [CitedDocument], new: [CitedDocument]) {
        self.old = old.map(Named.init)
        self.new = new.map(Named.init)
    }

    /// The changes: first the documents cited now, in their order, then the dropped ones.
    func changes() -> [DocumentChange] {
        var pairing = DocumentPairing(old: old.count, new: new.count)
        // The name first, then the address, then the label where a name is missing or was brought up to date.
        pairing.pair(old.map(\.title), new.map(\.title))
        pairing.pair(old.map(\.url), new.map(\.url))
        pairing.pair(old.map(\.label), new.map(\.label)) { old[$0].title == nil || new[$1].title == nil }
        pairing.pair(old.map(\.label), new.map(\.label)) {
            Self.areAlike(old[$0].document.title, new[$1].document.title)
        }
        let partner = pairing.partner
        let isTaken = pairing.isTaken
        let present = new.indices.map { index -> DocumentChange in
            guard let match = partner[index].map({ old[$0] }) else {
                return DocumentChange(kind: .added, old: nil, new: new[index].document)
            }
            return DocumentChange(kind: Self.kind(match, new[index]), old: match.document, new: new[index].document)
        }
        let dropped = old.indices.filter { !isTaken[$0] }.map {
            DocumentChange(kind: .dropped, old: old[$0].document, new: nil)
        }
        return present + dropped
    }

    private static func kind(_ old: Named, _ new: Named) -> DocumentChange.Kind {
        let editions = [old.document.editions, new.document.editions].map { Set($0.map(DocumentIndex.key)) }
        if editions[0] != editions[1] { return .reedited }
        if let oldTitle = old.title, let newTitle = new.title, oldTitle != newTitle { return .reedited }
        return old.label == new.label && isCitedAlike(old.document, new.document) ? .kept : .recited
    }

    /// Whether the same fields cite the same places, in whatever order.
    private static func isCitedAlike(_ old: CitedDocument, _ new: CitedDocument) -> Bool {
        old.uses == new.uses || Set(old.uses) == Set(new.uses)
    }

    /// Whether most of two names is the same: 教育計画 and 2021年度教育計画.
    private static func areAlike(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return false }
        let equal = TextComparison(old: left, new: right).edits.reduce(0) { $1.op == .equal ? $0 + $1.text.count : $0 }
        return equal > 0 && equal * 2 >= min(left.count, right.count)
    }
}
