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
        var plain = Submission(catalogue: catalogue.id)
        var labels: [String: [String]] = [:]
        var titles: [String: [String]] = [:]
        for answer in form.answers {
            var citations = answer.resolved.citations
            for index in citations.indices {
                citations[index].refersTo = nil
                guard let label = citations[index].label, let title = citations[index].title else { continue }
                if !labels[title.folded, default: []].contains(label) {
                    labels[title.folded, default: []].append(label)
                }
                if !titles[label, default: []].contains(where: { $0.folded == title.folded }) {
                    titles[label, default: []].append(title)
                }
            }
            // Without its cell, each row of a merged cell counts as a use.
            plain.answers.append(
                Answer(
                    field: answer.field.id,
                    evidence: Evidence(text: answer.answer.evidence.text, citations: citations)
                )
            )
        }
        let numbers = Dictionary(catalogue.fields.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
        let documents = SubmissionComparison(baseline: plain, current: plain).documents.compactMap(\.new)
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
                inconsistencies: Self.inconsistencies(document, uses, labels, titles)
            )
        }
        entries = listed.enumerated().sorted { left, right in
            let one = Self.key(left.element.label)
            let other = Self.key(right.element.label)
            return one == other ? left.offset < right.offset : one < other
        }.map(\.element)
    }

    private static func inconsistencies(
        _ document: CitedDocument,
        _ uses: [Use],
        _ labels: [String: [String]],
        _ titles: [String: [String]]
    ) -> [Message] {
        var found: [Message] = []
        let own = document.title.flatMap { labels[$0.folded] } ?? []
        if own.count > 1 {
            let list = own.joined(separator: "、")
            found.append(Message(ja: "資料番号が複数あります：\(list)", en: "several labels: \(list)"))
        }
        let others = (document.label.flatMap { titles[$0] } ?? []).filter { $0.folded != document.title?.folded }
        if !others.isEmpty {
            let list = others.map { "「\($0)」" }.joined()
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
