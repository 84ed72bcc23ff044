/// Follows the references between the evidence cells of a form: 同上, No.12に同じ, 前掲資料3.
///
/// 同上 looks upward in its own cell first, then at the evidence of the answer before that has any. Chains are followed; a circle
/// leads nowhere.
public struct ReferenceResolver: Sendable {
    /// The numbers of the fields, by id.
    private let numbers: [String: String]
    /// How far a reference to a later answer is followed.
    private static let depthLimit = 64
    /// Citations that one answer may take over from others.
    ///
    /// A form cites some hundred documents in all. References to answers that refer twice to others that refer twice to
    /// others would give more citations than there is memory.
    private static let mostReferred = 1_000

    /// Makes a resolver for forms of a catalogue.
    public init(catalogue: Catalogue) {
        numbers = Dictionary(catalogue.fields.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
    }

    /// The evidence of every answer, in order, with its references followed.
    public func resolve(_ submission: Submission) -> [ResolvedEvidence] {
        var work = Work(answers: submission.answers, numbers: numbers)
        for index in submission.answers.indices { work.resolve(index, depth: 0) }
        return zip(submission.answers, work.results).map { answer, result in
            result ?? ResolvedEvidence(field: answer.field)
        }
    }

    /// One run over a submission.
    private struct Work {
        let answers: [Answer]
        var results: [ResolvedEvidence?]
        private var busy: Set<Int> = []
        /// The answers of each number of the form.
        private let byNumber: [String: [Int]]
        /// The answer with evidence before each; nil for none.
        private let before: [Int?]
        /// The citations of each label, in the order of the form.
        private let byLabel: [String: [(answer: Int, citation: Int)]]

        init(answers: [Answer], numbers: [String: String]) {
            self.answers = answers
            results = Array(repeating: nil, count: answers.count)
            var byNumber: [String: [Int]] = [:]
            var byLabel: [String: [(answer: Int, citation: Int)]] = [:]
            var before: [Int?] = []
            var last: Int?
            for (index, answer) in answers.enumerated() {
                if let number = numbers[answer.field] { byNumber[number, default: []].append(index) }
                before.append(last)
                let text = answer.evidence.text
                if !text.allSatisfy(\.isWhitespace) || !answer.evidence.citations.isEmpty { last = index }
                for (place, citation) in answer.evidence.citations.enumerated() where citation.refersTo == nil {
                    if let label = citation.label { byLabel[label, default: []].append((index, place)) }
                }
            }
            self.byNumber = byNumber
            self.byLabel = byLabel
            self.before = before
        }

        /// Resolves an answer; nil while it is being resolved, which is a circle.
        @discardableResult
        mutating func resolve(_ index: Int, depth: Int) -> ResolvedEvidence? {
            if let result = results[index] { return result }
            guard depth < ReferenceResolver.depthLimit, busy.insert(index).inserted else { return nil }
            defer { busy.remove(index) }
            var result = ResolvedEvidence(field: answers[index].field)
            var room = ReferenceResolver.mostReferred
            for (place, citation) in answers[index].evidence.citations.enumerated() {
                guard let reference = citation.refersTo else {
                    result.citations.append(citation)
                    continue
                }
                let found = targets(of: reference, in: index, at: place, above: result.citations, depth: depth)
                if found.isEmpty {
                    result.unresolved.append(citation)
                } else {
                    // One at least, so that no reference is without its document.
                    let taken = found.count > 1 ? Array(found.prefix(max(room, 1))) : found
                    room -= taken.count
                    result.citations.append(contentsOf: merged(citation, taken, reference.kind))
                }
            }
            results[index] = result
            return result
        }

        /// What a reference points at, itself resolved.
        private mutating func targets(
            of reference: Citation.Reference,
            in index: Int,
            at place: Int,
            above: [Citation],
            depth: Int
        ) -> [Citation] {
            switch reference.kind {
            case .above:
                // `suffix(1)` as an array would walk through all of them.
                if place > 0 { return above.last.map { [$0] } ?? [] }
                guard let previous = before[index] else { return [] }
                return resolve(previous, depth: depth + 1)?.citations ?? []
            case .number:
                guard let number = reference.number else { return [] }
                for candidate in byNumber[number] ?? [] where candidate != index {
                    if let found = resolve(candidate, depth: depth + 1)?.citations, !found.isEmpty { return found }
                }
                return []
            case .label:
                guard let label = reference.label, let places = byLabel[label] else { return [] }
                // The nearest one upward; failing that, the first one below.
                let upward = places.last { ($0.answer, $0.citation) < (index, place) }
                guard let nearest = upward ?? places.first else { return [] }
                return [answers[nearest.answer].evidence.citations[nearest.citation]]
            }
        }

        /// The targets with the reference's own text and, where it gives them anew, its places.
        private func merged(_ citation: Citation, _ found: [Citation], _ kind: Citation.Reference.Kind) -> [Citation] {
            let own = citation.locations ?? []
            // Places of its own are in one document: the nearest.
            let chosen = own.isEmpty ? found[...] : kind == .above ? found.suffix(1) : found.prefix(1)
            return chosen.map { target in
                var result = target
                result.text = citation.text
                result.refersTo = citation.refersTo
                if !own.isEmpty { result.locations = own }
                if let edition = citation.edition { result.edition = edition }
                return result
            }
        }
    }
}
