internal import ApplicationForm
internal import RedInk

extension CheckedForm {
    /// Whether the source shows ink at all: what is not in ``ink`` then is unmarked.
    var showsInk: Bool { ink != nil }

    /// The answer at an index, or nil.
    func index(_ index: Int) -> CheckedAnswer? { answers.indices.contains(index) ? answers[index] : nil }

    /// The change of a stated claim since the baseline; nil for none, or typing noise.
    func realChange(_ answer: CheckedAnswer) -> TextComparison? {
        guard answer.isStated, let claim = answer.change?.claim, !claim.isNoiseOnly else {
            return nil
        }
        return claim
    }

    /// Whether what the evidence refers to (同上) became another document, edition or place, though the words stayed.
    func evidenceMoved(_ answer: CheckedAnswer) -> Bool {
        guard answer.reading.citations.contains(where: { $0.refersTo != nil }) else { return false }
        func cited(_ citations: [Citation]) -> [[String]] {
            citations.map { citation in
                let places = (citation.locations ?? []).map { "\($0.kind.rawValue) \($0.from ?? "") \($0.to ?? "")" }
                return [citation.label ?? "", citation.title ?? "", citation.edition ?? "", citation.url ?? ""] + places
            }
        }
        return cited(baselineEvidence[answer.field.id] ?? []) != cited(answer.resolved.citations)
    }
}

extension Answer {
    /// The claim as it stood first (新規申請時点; scheme overview §9(1)).
    var earliestClaim: String { baseline?.claim.text ?? claim.text }
    /// The evidence as it stood first.
    var earliestEvidence: String { baseline?.evidence.text ?? evidence.text }
}

extension InkReading {
    /// Whether the old text is struck, and the new one stands behind it in black.
    ///
    /// By the ink alone both are the old text; who knows the earlier application knows better.
    func leavesNewBlack(behind earliest: String) -> Bool {
        guard case .revised(let old, let new, .redInk) = self, !earliest.trimmed.isEmpty else { return false }
        return TextFolding.noise.areSame(old.trimmed, earliest.trimmed + new.trimmed)
    }
}
