internal import ApplicationForm
internal import Messages
internal import RedInk

/// Name, representative or address changed: the registry certificate is due again.
public struct RegistryCertificateNeeded: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "registry-certificate-needed",
        code: "SG405",
        severity: .warning,
        summary: Message(
            ja: "事業者名・代表者・住所の変更により登記簿謄本の再提出が必要",
            en: "A changed name, representative or address needs a new registry certificate"
        ),
        rationale: Message(
            ja: "概要§9(1)：「事業者名称」「事業者の代表者氏名」「事業者の住所」が変更になった場合、登記簿謄本を再提出。",
            en: "Overview §9(1): a new registry certificate when name, representative or address changed."
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

    private static let fields: Set<String> = ["provider.name", "people.representative", "provider.head-office"]

    /// Real changes of the three fields since the baseline.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard Self.fields.contains(answer.field.id), let claim = answer.change?.claim,
            !claim.isNoiseOnly
        else { return [] }
        let name = answer.name
        let change = ChangeQuotation(claim.old, claim.new)
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)が「\(change.old)」から「\(change.new)」に変わっています。登記簿謄本の再提出が必要です。",
                    en:
                        "\(name.english) changed from “\(change.old)” to “\(change.new)”. The registry certificate is due again."
                ),
                remedy: Message(
                    ja: "申請日から3ヶ月以内に発行された商業・法人登記簿謄本を添付してください。",
                    en: "Attach a registry certificate issued within three months before the application."
                )
            )
        ]
    }
}
