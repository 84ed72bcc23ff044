internal import ApplicationForm
internal import Messages

/// 有 where the form asks for more.
public struct PresenceDetailMissing: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "presence-detail-missing",
        code: "SG311",
        severity: .warning,
        summary: Message(
            ja: "「有」だけで、様式の求める内容がない",
            en: "Only 有, where the form asks for details"
        ),
        rationale: SchemePassage.unclearEntries,
        passing: [
            .init([("platform.life-monitoring", "有\n5分間隔", "資料1 p.1")]),
            .init([("platform.fault-monitoring", "有", "資料1 p.1")]),
        ],
        failing: [.init([("platform.life-monitoring", "有", "資料1 p.1")])]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.isStated, AnswerWords.isBarePresence(answer.foldedClaim),
            let detail = AnswerWords.detail(askedIn: answer.field.description)
        else { return [] }
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)は「\(answer.claim.quoted)」だけで、様式の求める「\(detail.quoted)」がありません。",
                    en: "\(name.english) only says “\(answer.claim.quoted)”; the form also asks for “\(detail.quoted)”."
                ),
                remedy: Message(
                    ja: "「有」に続けて、その内容を記述してください。",
                    en: "Write it after 有."
                )
            )
        ]
    }
}
