internal import ApplicationForm
internal import Messages
internal import RedInk

extension CheckedAnswer {
    /// 申請内容 and 添付書類等, each with its ink and its change since the baseline.
    func parts(in form: CheckedForm) -> [MarkedPart] {
        func real(_ comparison: TextComparison?) -> TextComparison? {
            comparison.flatMap { $0.isNoiseOnly ? nil : $0 }
        }
        func other(_ old: String?, _ new: String) -> String? { old == new ? nil : old }
        let claimChange = real(change?.claim)
        let earliestEvidence = earlier?.earliestEvidence
        return [
            MarkedPart(
                place: .claim(index),
                word: Message(ja: "申請内容", en: "claim"),
                text: claim,
                earliest: earlier?.earliestClaim,
                latest: earlier?.claim.text,
                kept: other(answer.baseline?.claim.text, answer.claim.text),
                ink: ink?.claim,
                change: claimChange,
                isUnchanged: claimChange == nil,
                leadsCell: true,
                sharedWith: [],
                others: []
            ),
            MarkedPart(
                place: .evidence(index),
                word: Message(ja: "添付書類等", en: "evidence"),
                text: evidence,
                earliest: earliestEvidence,
                latest: earlier?.evidence.text,
                kept: other(answer.baseline?.evidence.text, answer.evidence.text),
                ink: ink?.evidence,
                change: real(change?.evidence),
                // The change of a shared cell is told at another answer.
                isUnchanged: earliestEvidence.map { TextFolding.noise.areSame($0, answer.evidence.text) } ?? true,
                leadsCell: leadsEvidence,
                sharedWith: change?.sharedWith ?? [],
                others: form.others(self)
            ),
        ]
    }
}
