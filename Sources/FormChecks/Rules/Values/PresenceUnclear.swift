internal import ApplicationForm
internal import Messages

/// A 有無 that is not answered.
public struct PresenceUnclear: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "presence-unclear",
        code: "SG310",
        severity: .warning,
        summary: Message(
            ja: "有無が読み取れない",
            en: "It is not said whether there is one (有無)"
        ),
        rationale: Message(
            ja: "概要§6(2)：明らかに誤解に基づく記述、記入漏れ、不鮮明な記述は照会の対象。",
            en: "Overview §6(2): the office asks back about mistaken, missing or unclear entries."
        ),
        passing: [.init([("compliance.body", "有（コンプライアンス委員会）", "資料1 p.1")])],
        failing: [.init([("compliance.body", "規程による", "資料1 p.1")])]
    )

    /// Makes the rule.
    public init() {}

    private static let words = WordList([
        "有", "無", "あり", "なし", "ある", "ない", "する", "しない", "して", "した", "せず", "します", "ます", "いる", "済", "可", "です", "である", "実施",
        "対応",
        "設置", "導入", "提供", "取得", "採用", "部", "課", "室", "会", "yes", "no", "はい", "上場", "非", "社", "署", "機", "冗長", "系統", "認証",
        "方式",
    ])

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.isStated, answer.field.answer == .presence, !answer.answer.withheld,
            answer.field.description.holds("有無")
        else { return [] }
        let text = answer.foldedClaim
        // A long text says what there is; a short one without a verb or a name leaves it open.
        guard text.utf8.count <= 80, text.count <= 10, !Self.words.isIn(text),
            !AnswerWords.refersElsewhere(text),
            !text.contains(where: { $0.isNumber || "「『○◯×●■☑✓レ".contains($0) })
        else { return [] }
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)は有無を尋ねていますが、「\(answer.claim.quoted)」からは有無が分かりません。",
                    en: "\(name.english) asks whether there is one; “\(answer.claim.quoted)” does not say."
                ),
                remedy: Message(
                    ja: "「有」または「無」を先に書き、「有」の場合はその内容を続けて記述してください。",
                    en: "Write 有 or 無 first, and after 有 what there is."
                )
            )
        ]
    }
}
