public import ApplicationForm
public import Messages
internal import RedInk

/// The documents that a form cites, each once: the list that the office asks for (資料内訳書; scheme overview §4(4)).
public struct DocumentInventory: Hashable, Sendable {
    /// A field that cites a document.
    public struct Use: Hashable, Sendable {
        /// The id of the field.
        public var field: String
        /// Its number in the form.
        public var number: String
        /// The places, in words; empty when none is named.
        public var places: String
    }

    /// A document.
    public struct Entry: Hashable, Sendable {
        /// The attachment's label.
        public var label: String?
        /// Its name.
        public var title: String?
        /// The editions named.
        public var editions: [String]
        /// Its address, for a web page.
        public var url: String?
        /// Where it is cited, in the order of the form.
        public var uses: [Use]
        /// What does not agree.
        public var inconsistencies: [Message]
    }

    /// The documents, by label and then in the order of the form.
    public let entries: [Entry]

    /// Lists the documents of a submission; references (同上) are followed.
    public init(_ submission: Submission, catalogue: Catalogue, today: CalendarDate) {
        self.init(CheckedForm(submission, catalogue: catalogue, today: today))
    }

    /// Lists the documents of a form that was prepared for the checks.
    package init(_ form: CheckedForm) {
        let catalogue = form.catalogue
        var index = DocumentIndex()
        var names = Names()
        var fields: Set<TextKey> = []
        // Each row of a merged cell counts as a use.
        for answer in form.answers {
            var citations = answer.resolved.citations
            for index in citations.indices {
                citations[index].refersTo = nil
                names.add(citations[index])
            }
            if fields.insert(TextKey(answer.field.id)).inserted { index.add(citations, of: answer.field.id) }
        }
        let numbers = Dictionary(catalogue.fields.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
        let documents = index.documents
        let listed = documents.map { document in
            let uses = document.uses.map { use in
                Use(
                    field: use.field,
                    number: numbers[use.field] ?? "",
                    places: use.locations.map { $0.words }.joined(separator: "、")
                )
            }
            return Entry(
                label: document.label,
                title: document.title,
                editions: document.editions,
                url: document.url,
                uses: uses,
                inconsistencies: Self.inconsistencies(document, uses, &names)
            )
        }
        entries = listed.enumerated().map { (key: Self.key($0.element.label), offset: $0.offset) }
            .sorted { $0.key == $1.key ? $0.offset < $1.offset : $0.key < $1.key }
            .map { listed[$0.offset] }
    }

    /// What labels and titles stand for.
    private struct Names {
        private var labels: [TextKey: [String]] = [:]
        private var titles: [TextKey: [(title: String, key: TextKey)]] = [:]
        private var folded = FoldedNames()
        /// Each label with each title that it was seen with.
        private var seen: Set<[TextKey]> = []

        mutating func key(_ title: String) -> TextKey { TextKey(folded.folded(title)) }

        mutating func add(_ citation: Citation) {
            guard let label = citation.label, let title = citation.title else { return }
            let key = key(title)
            guard seen.insert([TextKey(label), key]).inserted else { return }
            labels[key, default: []].append(label)
            titles[TextKey(label), default: []].append((title, key))
        }

        /// The labels of a title.
        mutating func labels(of title: String) -> [String] { labels[key(title)] ?? [] }

        /// The titles of a label but one; of many the first, and one more than are named.
        mutating func titles(of label: String, without title: String?) -> [String] {
            let own = title.map { key($0) }
            let titles = titles[TextKey(label)] ?? []
            return titles.lazy.filter { $0.key != own }.prefix(DocumentInventory.mostNamed + 1).map(\.title)
        }
    }

    /// Others that a document is told of; where a label stands for thousands, each would name thousands.
    private static let mostNamed = 20

    /// The first of some names, with a word on the rest.
    private static func list(_ names: [String], _ separator: String) -> String {
        names.prefix(mostNamed).joined(separator: separator) + (names.count > mostNamed ? "…" : "")
    }

    private static func inconsistencies(
        _ document: CitedDocument,
        _ uses: [Use],
        _ names: inout Names
    ) -> [Message] {
        var found: [Message] = []
        let own = document.title.map { names.labels(of: $0) } ?? []
        if own.count > 1 {
            let list = list(own, "、")
            found.append(Message(ja: "資料番号が複数あります：\(list)", en: "several labels: \(list)"))
        }
        let others = document.label.map { names.titles(of: $0, without: document.title) } ?? []
        if !others.isEmpty {
            let list = list(others.map { "「\($0)」" }, "")
            found.append(Message(ja: "同じ資料番号が別の資料にも使われています：\(list)", en: "its label is also used for \(list)"))
        }
        if document.editions.count > 1 {
            let list = document.editions.joined(separator: "、")
            found.append(Message(ja: "版が複数あります：\(list)", en: "several editions: \(list)"))
        }
        if document.label == nil {
            found.append(Message(ja: "資料番号がありません", en: "no label"))
        }
        let placeless = uses.filter { $0.places.isEmpty }
        if !placeless.isEmpty, document.url == nil {
            var numbers: [String] = []
            for use in placeless where !numbers.contains(use.number) { numbers.append(use.number) }
            let list = numbers.map { "No.\($0)" }.joined(separator: "、")
            found.append(Message(ja: "記載箇所がありません：\(list)", en: "no place named at \(list)"))
        }
        return found
    }

    /// Labels in order of their numbers; documents without one come last.
    private static func key(_ label: String?) -> [Int] {
        guard let label else { return [Int.max] }
        let numbers = label.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
        return numbers.isEmpty ? [Int.max - 1] : numbers
    }
}

extension [Int] {
    fileprivate static func < (left: [Int], right: [Int]) -> Bool { left.lexicographicallyPrecedes(right) }
}
