internal import ApplicationForm
internal import Messages

/// 事前告知時期 against the minimum.
public struct CriteriaMinimum: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "criteria-minimum",
        code: "SG105",
        severity: .error,
        summary: Message(
            ja: "事前告知時期が最低水準以下",
            en: "The time of notice is below the minimum"
        ),
        rationale: Message(
            ja: "概要§5(2)：サービス（事業）変更・終了時の事前告知時期は、最低水準数値以下の場合に非認定（数値は非公表）。",
            en: "Overview §5(2): the notice before a change or an end has a minimum, which is not published."
        ),
        passing: [
            .init([("service.change-notice-timing", "6ヶ月前", "資料1 p.1")], settings: CheckSettings(minimumNoticeDays: 90))
        ],
        failing: [
            .init([("service.change-notice-timing", "当日", "資料1 p.1")]),
            .init(
                [("service.change-notice-timing", "1ヶ月前", "資料1 p.1")],
                settings: CheckSettings(minimumNoticeDays: 90)
            ),
        ]
    )

    /// Makes the rule.
    public init() {}

    /// The notice against the threshold of the settings; without one, an information that the office decides.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.field.criteria?.contains(.minimum) == true, answer.isStated,
            let days = NoticePeriod.shortestDays(in: answer.claim)
        else { return [] }
        let name = answer.name
        let said = answer.claim.quoted
        if days > 0, let minimum = form.settings.minimumNoticeDays, days >= minimum { return [] }
        if days > 0, form.settings.minimumNoticeDays == nil {
            return [
                Fault(
                    .claim(answer.index),
                    Message(
                        ja: "\(name.japanese)は「\(said)」です。最低水準は公表されていないため、適否は事務局が判断します。",
                        en: "\(name.english) says “\(said)”. The minimum is not published; the office decides."
                    ),
                    remedy: Message(
                        ja: "最低水準が分かっている場合は、設定の minimumNoticeDays に日数を入れると確認できます。",
                        en: "If you know the minimum, set minimumNoticeDays to check it."
                    ),
                    severity: .information
                )
            ]
        }
        let limit = form.settings.minimumNoticeDays.map { "（最低\($0)日前）" } ?? ""
        let limitEnglish = form.settings.minimumNoticeDays.map { " (at least \($0) days before)" } ?? ""
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)が「\(said)」となっています。事前の告知が最低水準\(limit)に達しないと非認定となります。",
                    en:
                        "\(name.english) says “\(said)”. Notice below the minimum\(limitEnglish) means no certification."
                ),
                remedy: Message(
                    ja: "「3ヶ月前」のように、何ヶ月前・何日前に告知するかを記述してください。規約等の定めも確かめてください。",
                    en: "Say how many months or days before notice is given, such as 3ヶ月前, and see what your terms say."
                )
            )
        ]
    }
}
