internal import ApplicationForm
internal import Messages

/// Evidence for a claim that needs none.
public struct EvidenceUnneeded: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-unneeded",
        code: "SG204",
        severity: .information,
        summary: Message(
            ja: "疎明が不要な記述に添付書類等がある",
            en: "Evidence is given where none is needed"
        ),
        rationale: Message(
            ja: "概要§4(4)ウ(ア)：必須・選択にかかわらず疎明資料が必要。「実施なし」「開示なし」等は不要。",
            en:
                "Overview §4(4)ウ(ア): every claim needs evidence, required or optional; 実施なし, 開示なし and the like need none."
        ),
        passing: [.init([("service.awards", "実施なし", "－")]), .init([("service.awards", "大賞", "資料1 p.2")])],
        failing: [.init([("service.awards", "実施なし", "資料1 p.2")])]
    )

    /// Makes the rule.
    public init() {}

    /// Evidence beside 実施なし, 開示なし or 該当なし.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.leadsEvidence, !answer.evidence.isEmpty, !answer.reading.isNone else { return [] }
        switch answer.answer.claim.standing {
        case .notImplemented, .notDisclosed, .notApplicable: break
        case .stated, .blank: return []
        }
        let isShared = answer.group.contains { form.answers.indices.contains($0) && form.answers[$0].isStated }
        guard !isShared else { return [] }
        let name = answer.name
        return [
            Fault(
                .evidence(answer.index),
                Message(
                    ja: "\(name.japanese)は「\(answer.claim.quoted)」なので疎明は不要ですが、「\(answer.evidence.quoted)」が書かれています。",
                    en:
                        "\(name.english) says “\(answer.claim.quoted)”, which needs no evidence, but “\(answer.evidence.quoted)” is given."
                ),
                remedy: Message(
                    ja: "申請内容が正しければ、添付書類等は空欄で構いません。",
                    en: "If the claim is right, the evidence may be left blank."
                ),
                others: form.others(answer)
            )
        ]
    }
}
