internal import ApplicationForm

/// Brings the answers of two submissions together by their fields.
struct AnswerMatching {
    /// The answers to fields that both have, in the order of the current submission.
    private(set) var pairs: [AnswerPair] = []
    /// Answered fields that only one of two catalogues has.
    private(set) var unmapped: [String] = []

    init(baseline: Submission, current: Submission, against: SubmissionComparison.Against) {
        let isOneCatalogue = baseline.catalogue == current.catalogue
        let names = isOneCatalogue ? [:] : Self.names(from: baseline.catalogue, to: current.catalogue)
        // The fields of the baseline under the names that the current catalogue has for them.
        func name(_ answer: Answer) -> String { names[answer.field] ?? answer.field }
        let old = Dictionary(baseline.answers.map { (name($0), $0) }) { first, _ in first }
        var known: Set<String> = []
        for answer in current.answers where known.insert(answer.field).inserted {
            let earlier = old[answer.field]
            if earlier == nil, !isOneCatalogue {
                if Self.isAnswered(answer) { unmapped.append(answer.field) }
            } else {
                pairs.append(Self.pair(answer.field, earlier, answer, against))
            }
        }
        for answer in baseline.answers where known.insert(name(answer)).inserted {
            if isOneCatalogue {
                pairs.append(Self.pair(answer.field, answer, nil, against))
            } else if Self.isAnswered(answer) {
                unmapped.append(answer.field)
            }
        }
    }

    /// What the fields of one catalogue are called in another: by their mapping, read in either direction.
    ///
    /// A field that no mapping names keeps its id, which catalogues share where they ask for the same.
    private static func names(from: String, to: String) -> [String: String] {
        var names: [String: String] = [:]
        if let mapping = CatalogueMapping.builtIn(from: from, to: to) {
            for entry in mapping.fields { names[entry.from] = entry.to }
        } else if let mapping = CatalogueMapping.builtIn(from: to, to: from) {
            for entry in mapping.fields { if let target = entry.to { names[target] = entry.from } }
        }
        return names
    }

    private static func pair(
        _ field: String,
        _ old: Answer?,
        _ new: Answer?,
        _ against: SubmissionComparison.Against
    ) -> AnswerPair {
        let earliest = against == .first ? old?.baseline : nil
        let source = new?.source?.evidence == nil ? old?.source : new?.source
        return AnswerPair(
            field: field,
            oldClaim: earliest?.claim ?? old?.claim ?? .blank,
            oldEvidence: earliest?.evidence ?? old?.evidence ?? .none,
            newClaim: new?.claim ?? .blank,
            newEvidence: new?.evidence ?? .none,
            cell: source?.evidence.map { "\(source?.sheet ?? "")!\($0)" }
        )
    }

    private static func isAnswered(_ answer: Answer) -> Bool {
        !answer.claim.text.isEmpty || !answer.evidence.text.isEmpty
    }
}
