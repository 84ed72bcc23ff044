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
        rationale: SchemePassage.unclearEntries,
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
        "ない", "公表", "協議", "ありません", "月末", "随時監視", "翌", "算出不", "算定不", "債務超過", "ただち", "すみやか", "検知次第", "前日", "前月", "前週",
        "前営業日",
        "前年", "いつでも", "単年", "年間", "月間", "年単位", "月単位", "対象外", "直販", "応談", "前々", "問合せ", "問い合わせ", "問合わせ",
    ])
    /// What says how money is reckoned, not how much.
    private static let priceWords = WordList(["による", "により", "異な", "変動", "応じ", "オープン", "区分", "単価"])

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.isStated, !answer.answer.withheld, Self.kinds.contains(answer.field.answer),
            !AnswerWords.isBarePresence(answer.foldedClaim)
        else { return [] }
        let folded = answer.foldedClaim
        guard !Numerals.contains(folded), !Self.words.isIn(folded), !AnswerWords.refersElsewhere(folded),
            !(answer.field.answer == .money && Self.priceWords.isIn(folded)), !isUnderstood(answer)
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

    /// Whether a time of notice is read without a number: 直前, or 随時 of a user's own cancellation.
    private func isUnderstood(_ answer: CheckedAnswer) -> Bool {
        guard answer.field.answer == .notice else { return false }
        return NoticePeriod.shortestDays(in: answer.claim) != nil
            || answer.field.id == "service.cancellation-deadline" && answer.foldedClaim.holds("随時")
    }
}
