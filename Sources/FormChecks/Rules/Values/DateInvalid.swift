internal import ApplicationForm
internal import Messages

/// A date that the calendar does not have, or that is not whole.
public struct DateInvalid: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "date-invalid",
        code: "SG301",
        severity: .error,
        summary: Message(
            ja: "日付が暦にない、または年月日がそろっていない",
            en: "A date that is not in the calendar, or not whole"
        ),
        rationale: SchemePassage.unclearEntries,
        passing: [
            .init([("disclosure.date", "平成30年2月28日", "資料1 p.1")]), .init([("provider.founded", "昭和60年", "資料1 p.1")]),
        ],
        failing: [
            .init([("disclosure.date", "平成30年2月30日", "資料1 p.1")]), .init([("provider.founded", "昭和65年", "資料1 p.1")]),
        ]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.isStated, answer.field.answer == .date || answer.field.answer == .year else { return [] }
        let text = answer.claim
        let impossible: Bool
        let isPartial: Bool
        if answer.field.answer == .date {
            impossible = DateWords.impossible(in: text) != nil
            isPartial = DateWords.all(in: text).isEmpty && answer.foldedClaim.contains { $0.isNumber }
        } else {
            let years = DateWords.years(in: text)
            impossible =
                years.contains(nil)
                || years.contains { year in year.map { $0 < 1000 || $0 > 2999 } ?? false }
                || DateWords.impossible(in: text) != nil
            isPartial = years.isEmpty && answer.foldedClaim.contains { $0.isNumber }
        }
        guard impossible || isPartial else { return [] }
        let said = impossible ? "暦にない日付" : "年月日がそろっていない日付"
        let saidEnglish = impossible ? "is not in the calendar" : "is not a whole date"
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)の「\(text.quoted)」は\(said)です。",
                    en: "\(name.english) says “\(text.quoted)”, which \(saidEnglish)."
                ),
                remedy: answer.field.answer == .year
                    ? Message(ja: "「2008年」のように西暦で正しく記述してください。", en: "Write the year in the common era, such as 2008年.")
                    : Message(
                        ja: "「2019年8月1日」のように西暦で正しく記述してください。",
                        en: "Write the date in the common era, such as 2019年8月1日."
                    ),
                severity: impossible ? nil : .warning
            )
        ]
    }
}
