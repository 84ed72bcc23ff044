internal import ApplicationForm
internal import Messages

/// A number that is not there.
public struct NumberUnreadable: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "number-unreadable",
        code: "SG304",
        severity: .warning,
        summary: Message(
            ja: "数値・期間・日数が読み取れない",
            en: "A number, period or notice could not be read"
        ),
        rationale: Message(
            ja: "概要§6(2)：明らかに誤解に基づく記述、記入漏れ、不鮮明な記述は照会の対象。",
            en: "Overview §6(2): the office asks back about mistaken, missing or unclear entries."
        ),
        passing: [
            .init([("service.backup-generations", "3世代", "資料1 p.1")]),
            .init([("service.fee-initial", "無料", "資料1 p.1")]),
        ],
        failing: [
            .init([("service.backup-generations", "数世代", "資料1 p.1")]),
            .init([("support.maintenance-notice-timing", "適宜", "資料1 p.1")]),
        ]
    )

    /// Makes the rule.
    public init() {}

    private static let kinds: Set<Field.AnswerKind> = [.count, .money, .percent, .number, .duration, .notice]
    private static let words = WordList([
        "無", "なし", "無料", "見積", "相談", "契約", "料金", "従量", "当日", "即", "直ち", "速やか", "定め", "実績", "未", "個別", "常時", "半年",
        "リアルタイム", "該当",
        "ない", "公表", "協議", "ありません", "月末", "随時監視", "翌",
    ])

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.isStated, !answer.answer.withheld, Self.kinds.contains(answer.field.answer),
            !AnswerWords.isBarePresence(answer.foldedClaim)
        else { return [] }
        let folded = answer.foldedClaim
        guard !Numerals.contains(folded), !Self.words.isIn(folded), !AnswerWords.refersElsewhere(folded)
        else { return [] }
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)の「\(answer.claim.quoted)」から数値が読み取れません。",
                    en: "\(name.english) says “\(answer.claim.quoted)”, in which no number could be read."
                ),
                remedy: Message(
                    ja: "「3世代」「14日前」「12,000円」のように、数値と単位で記述してください。",
                    en: "Write a number and its unit, such as 3世代, 14日前 or 12,000円."
                )
            )
        ]
    }
}
