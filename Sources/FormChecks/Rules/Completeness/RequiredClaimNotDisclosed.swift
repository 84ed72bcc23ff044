internal import ApplicationForm
internal import Messages

/// A 必須 claim that says 開示なし.
public struct RequiredClaimNotDisclosed: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "required-claim-not-disclosed",
        code: "SG102",
        severity: .error,
        summary: Message(
            ja: "必須開示項目に「開示なし」と記述",
            en: "A required claim says 開示なし"
        ),
        rationale: Message(
            ja: "概要§5(2)：必須開示項目の全てについて適切な情報開示を行っていることが認定の条件。",
            en: "Overview §5(2): every required item must be disclosed."
        ),
        passing: [.init([("service.partners", "実施なし", "")]), .init([("people.employees", "開示なし", "")])],
        failing: [.init([("service.partners", "開示なし", "")])]
    )

    /// Makes the rule.
    public init() {}

    /// A required claim that is not disclosed.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.field.requirement == .required, answer.answer.claim.standing == .notDisclosed else { return [] }
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "必須項目の\(name.japanese)が「\(answer.claim.quoted)」となっています。必須開示項目は全て開示が必要です。",
                    en:
                        "The required claim \(name.english) says “\(answer.claim.quoted)”. A required item must be disclosed."
                ),
                remedy: Message(
                    ja: "内容を記述してください。公表を控えたい場合は、記述したうえで公表留保を申し出てください（概要§7(2)）。",
                    en: "State the content. To keep it from publication, ask for 公表留保 (overview §7(2))."
                )
            )
        ]
    }
}
