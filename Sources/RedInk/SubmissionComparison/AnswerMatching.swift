internal import ApplicationForm

/// Brings the answers of two submissions together by their fields.
struct AnswerMatching {
    /// The answers to fields that both have, in the order of the current submission.
    private(set) var pairs: [AnswerPair] = []
    /// Answered fields that only one of two catalogues has.
    private(set) var unmapped: [String] = []

    init(baseline: Submission, current: Submission, against: SubmissionComparison.Against) {
        let isOneCatalogue = baseline.catalogue == current.catalogue
        let old = Dictionary(baseline.answers.map { ($0.field, $0) }) { first, _ in first }
        var known: Set<String> = []
        for answer in current.answers where known.insert(answer.field).inserted {
            let earlier = old[answer.field]
            if earlier == nil, !isOneCatalogue {
                if Self.isAnswered(answer) { unmapped.append(answer.field) }
            } else {
                pairs.append(Self.pair(answer.field, earlier, answer, against))
            }
        }
        for answer in baseline.answers where known.insert(answer.field).inserted {
            if isOneCatalogue {
                pairs.append(Self.pair(answer.field, answer, nil, against))
            } else if Self.isAnswered(answer) {
                unmapped.append(answer.field)
            }
        }
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
