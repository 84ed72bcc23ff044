internal import ApplicationForm
internal import Messages

/// A placeholder that was not filled in.
public struct PlaceholderLeft: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "placeholder-left",
        code: "SG312",
        severity: .error,
        summary: Message(
            ja: "記入例や伏せ字が残っている",
            en: "A placeholder was left in"
        ),
        rationale: SchemePassage.publishedAsWritten,
        passing: [.init([("service.scope", "個人番号を保管する。", "資料1 p.1")])],
        failing: [.init([("service.scope", "○○○○（特徴を追記）", "資料1 p.1")])]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard !answer.claim.isEmpty, answer.field.answer != .presence || !AnswerWords.isPlanned(answer.foldedClaim),
            let left = AnswerWords.placeholder(in: answer.claim)
        else { return [] }
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)に「\(left.quoted)」が残っています。",
                    en: "\(name.english) still has the placeholder “\(left.quoted)”."
                ),
                remedy: Message(
                    ja: "実際の内容に書き換えてください。申請内容はそのまま公表されます。",
                    en: "Replace it; the claim is published as it stands."
                )
            )
        ]
    }
}
