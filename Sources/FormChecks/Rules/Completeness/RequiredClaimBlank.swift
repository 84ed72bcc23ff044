internal import ApplicationForm
internal import Messages

/// A 必須 claim that is blank.
public struct RequiredClaimBlank: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "required-claim-blank",
        code: "SG101",
        severity: .error,
        summary: Message(
            ja: "必須開示項目の申請内容が空欄",
            en: "A required claim is blank"
        ),
        rationale: Message(
            ja: "概要§4(4)ア：必須開示項目は全て記述してください。",
            en: "Overview §4(4)ア: every required item must be answered."
        ),
        passing: [.init([("provider.years", "12年", "資料1 p.1")]), .init([("service.awards", "", "")])],
        failing: [.init([("provider.years", "", "")])]
    )

    /// Makes the rule.
    public init() {}

    /// A blank required claim; a row that is missing is another rule's.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.field.requirement == .required, answer.answer.claim.standing == .blank, !answer.isMissingFromForm
        else { return [] }
        let name = answer.name
        let criterionJa = answer.isCriterion ? "記述がないと非認定となる項目です。" : ""
        let criterionEn = answer.isCriterion ? " Without it the service is not certified." : ""
        let evidenceJa = answer.evidence.isEmpty ? "" : "添付書類等（「\(answer.evidence.quoted)」）だけが書かれています。"
        let evidenceEn = answer.evidence.isEmpty ? "" : " Only evidence is given (“\(answer.evidence.quoted)”)."
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "必須項目の\(name.japanese)の申請内容が空欄です。\(evidenceJa)\(criterionJa)",
                    en: "The required claim \(name.english) is blank.\(evidenceEn)\(criterionEn)"
                ),
                remedy: Message(
                    ja: "申請内容を記述してください。行っていない場合は「実施なし」、該当しない場合は「該当なし」と記述してください。",
                    en: "Write the claim. Write 実施なし where nothing is done, 該当なし where it does not apply."
                )
            )
        ]
    }
}
