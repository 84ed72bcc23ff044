internal import ApplicationForm
internal import Messages

/// A claim that only points elsewhere.
public struct ClaimRefersOnly: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "claim-refers-only",
        code: "SG313",
        severity: .warning,
        summary: Message(
            ja: "申請内容が「上記のとおり」「別紙参照」だけ",
            en: "A claim only points elsewhere"
        ),
        rationale: SchemePassage.publishedAsWritten,
        passing: [.init([("platform.patch-management", "有。ベンダーの公開後1週間以内に適用", "資料1 p.1")])],
        failing: [.init([("platform.patch-management", "上記のとおり", "資料1 p.1")])]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        // A picture cannot stand in the cell.
        guard answer.isStated, answer.field.id != "people.representative-photo",
            AnswerWords.refersElsewhere(
                answer.foldedClaim,
                asksForDocument: answer.field.description.holds("文書")
            )
        else { return [] }
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)の申請内容が「\(answer.claim.quoted)」だけです。公表されたときに内容が分かりません。",
                    en:
                        "\(name.english) only says “\(answer.claim.quoted)”; when it is published, nobody knows what is meant."
                ),
                remedy: Message(
                    ja: "この欄だけで分かるように、内容を記述してください。",
                    en: "Write the content so that it stands by itself."
                )
            )
        ]
    }
}
