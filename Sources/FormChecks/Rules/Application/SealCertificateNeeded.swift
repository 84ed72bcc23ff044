internal import ApplicationForm
internal import Messages
internal import RedInk

/// The representative changed: with another seal, the seal certificate is due again.
public struct SealCertificateNeeded: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "seal-certificate-needed",
        code: "SG408",
        severity: .information,
        summary: Message(
            ja: "代表者の変更により印鑑証明書の再提出が必要なことがある",
            en: "A changed representative may need a new seal certificate"
        ),
        rationale: Message(
            ja: "概要§9(1)：「代表者氏名」欄に捺印された印影が新規申請時から変更になった場合は、印鑑証明書を再提出。",
            en: "Overview §9(1): a new seal certificate when the seal beside the representative's name changed."
        ),
        passing: [
            .init([("people.representative", "甲", "資料1 p.1")], baseline: [("people.representative", "甲", "資料1 p.1")])
        ],
        failing: [
            .init([("people.representative", "乙", "資料1 p.1")], baseline: [("people.representative", "甲", "資料1 p.1")])
        ]
    )

    /// Makes the rule.
    public init() {}

    /// A real change of the representative since the baseline; the seal itself is on paper only.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.field.id == "people.representative", let claim = form.realChange(answer) else { return [] }
        let name = answer.name
        let change = ChangeQuotation(claim.old, claim.new)
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)が「\(change.old)」から「\(change.new)」に変わっています。印影も変わった場合は印鑑証明書の再提出が必要です。",
                    en:
                        "\(name.english) changed from “\(change.old)” to “\(change.new)”. If the seal changed too, the seal certificate is due again."
                ),
                remedy: Message(
                    ja: "「代表者氏名」欄の印影が新規申請時から変わった場合は、印鑑証明書を添付してください。",
                    en: "Attach a seal certificate if the seal is not that of the first application."
                )
            )
        ]
    }
}
