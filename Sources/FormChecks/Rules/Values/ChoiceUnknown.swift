internal import ApplicationForm
internal import Messages

/// None of the options.
public struct ChoiceUnknown: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "choice-unknown",
        code: "SG309",
        severity: .warning,
        summary: Message(
            ja: "選択肢のどれにも当たらない",
            en: "None of the options is named"
        ),
        rationale: SchemePassage.unclearEntries,
        passing: [
            .init([("finance.audit", "④いずれでもない", "資料1 p.1")]), .init([("service.type", "アプリケーションサービス", "資料1 p.1")]),
        ],
        failing: [.init([("finance.audit", "⑤税理士による確認", "資料1 p.1")]), .init([("service.type", "クラウド型", "資料1 p.1")])]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.isStated, answer.field.answer == .choice else { return [] }
        // What the form offers counts; else what the description lists.
        let options = answer.field.options ?? AnswerWords.options(in: answer.field.description)
        guard options.count > 1, !AnswerWords.names(options, answer.claim, folded: answer.foldedClaim) else {
            return []
        }
        let list = options.map { "「\($0)」" }.joined()
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)の「\(answer.claim.quoted)」は、選択肢のどれにあたるか読み取れません。",
                    en: "\(name.english) says “\(answer.claim.quoted)”, which is none of the options."
                ),
                remedy: Message(
                    ja: "\(list)のうち、あてはまるものを記述してください。",
                    en: "Name one of \(list)."
                )
            )
        ]
    }
}
