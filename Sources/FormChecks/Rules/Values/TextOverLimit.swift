internal import ApplicationForm
internal import Messages

/// A claim longer than the form asks for.
public struct TextOverLimit: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "text-over-limit",
        code: "SG303",
        severity: .warning,
        summary: Message(
            ja: "記述が字数の上限を超えている",
            en: "A claim is longer than the form asks for"
        ),
        rationale: Message(
            ja: "様式：＜100字以内で記述＞、＜500字以内で記述＞。",
            en: "The form: within 100, within 500 characters."
        ),
        passing: [.init([("provider.business", "クラウドサービスの提供", "資料1 p.1")])],
        failing: [.init([("provider.business", String(repeating: "あ", count: 101), "資料1 p.1")])]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.isStated, let limit = answer.field.lengthLimit else { return [] }
        // A character has a byte or more.
        guard answer.claim.utf8.count > limit else { return [] }
        let length = answer.claim.count { !$0.isWhitespace }
        guard length > limit else { return [] }
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)の申請内容は\(length)字あり、\(limit)字以内を超えています。",
                    en: "\(name.english) has \(length) characters; the form asks for at most \(limit)."
                ),
                remedy: Message(
                    ja: "\(length - limit)字以上減らしてください（空白と改行は数えていません）。",
                    en:
                        "Shorten it by \(length - limit) character\(length - limit == 1 ? "" : "s") (blanks are not counted)."
                )
            )
        ]
    }
}
