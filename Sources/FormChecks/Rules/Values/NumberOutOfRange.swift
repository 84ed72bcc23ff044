internal import ApplicationForm
internal import Messages

/// A share above 100 %.
public struct NumberOutOfRange: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "number-out-of-range",
        code: "SG305",
        severity: .error,
        summary: Message(
            ja: "割合が100%を超えている",
            en: "A share is above 100 %"
        ),
        rationale: SchemePassage.unclearEntries,
        passing: [
            .init([("service.availability", "99.9%", "資料1 p.1")]),
            .init([("finance.cash-flow-debt-ratio", "230%", "資料1 p.1")]),
        ],
        failing: [.init([("service.availability", "100.5%", "資料1 p.1")])]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        // Cash flow may well be more than debt.
        guard answer.isStated, answer.field.answer == .percent, answer.field.id != "finance.cash-flow-debt-ratio",
            let number = AnswerWords.percent(in: answer.foldedClaim), number > 100
        else { return [] }
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)の「\(answer.claim.quoted)」は100%を超えています。",
                    en: "\(name.english) says “\(answer.claim.quoted)”, which is above 100 %."
                ),
                remedy: Message(
                    ja: "数値と小数点の位置を確かめて直してください。",
                    en: "Correct the number or its decimal point."
                )
            )
        ]
    }
}
