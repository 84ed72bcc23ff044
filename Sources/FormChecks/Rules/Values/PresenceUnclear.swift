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
        rationale: SchemePassage.unclearEntries,
        passing: [
            .init([("compliance.body", "有（コンプライアンス委員会）", "資料1 p.1")]),
            .init([("housing.fire-detection", "煙感知器", "資料1 p.1")]),
        ],
        failing: [
            .init([("compliance.body", "規程による", "資料1 p.1")]), .init([("platform.encryption", "別途協議", "資料1 p.1")]),
        ]
    )

    /// Makes the rule.
    public init() {}

    /// Words that put the answer off: what is named without one of them is taken to be there (避雷針, ID・パスワード).
    private static let vague = WordList([
        "検討", "予定", "未定", "協議", "個別", "確認中", "調整中", "準備中", "作成中", "要確認", "状況", "必要に応じ", "場合による", "不明", "次第",
        "適宜",
        "契約による", "規程による", "規定による", "規約による", "約款による", "内容による", "担当者による", "案件による", "運用による", "環境による", "利用者による", "顧客による",
        "依存",
    ])
    private static let answers = WordList([
        "有", "無", "あり", "なし", "ある", "ない", "しない", "して", "した", "せず", "済", "可", "はい", "yes", "no", "実施", "対応", "設置", "導入",
        "提供", "取得",
    ])

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.isStated, answer.field.answer == .presence, !answer.answer.withheld,
            answer.field.description.holds("有無")
        else { return [] }
        let text = answer.foldedClaim
        // What is still planned is told by the rule on criteria.
        if answer.isCriterion, AnswerWords.isPlanned(text) { return [] }
        // A long text says what there is; a short one that puts the answer off leaves it open.
        guard text.utf8.count <= 80, text.count <= 12, Self.vague.isIn(text), !Self.answers.isIn(text),
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
