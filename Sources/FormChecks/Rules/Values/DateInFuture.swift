internal import ApplicationForm
internal import Messages

/// A date after the application.
public struct DateInFuture: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "date-in-future",
        code: "SG302",
        severity: .error,
        summary: Message(
            ja: "日付が申請日より後",
            en: "A date after the application"
        ),
        rationale: Message(
            ja: "概要§4(1)：申請対象は、既に提供を開始しているサービスに限る。",
            en: "Overview §4(1): only services that are already offered may apply."
        ),
        passing: [.init([("service.start", "2017年10月1日", "資料1 p.1")]) { $0.date = CalendarDate("2018-06-15") }],
        failing: [.init([("service.start", "2018年10月1日", "資料1 p.1")]) { $0.date = CalendarDate("2018-06-15") }]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.isStated, answer.field.answer == .date || answer.field.answer == .year else { return [] }
        let limit = form.day
        let text = answer.claim
        let isLate: Bool
        if answer.field.answer == .date {
            isLate = DateWords.all(in: text).first.map { $0 > limit } ?? false
        } else {
            isLate = DateWords.years(in: text).compactMap { $0 }.first.map { $0 > limit.year && $0 <= 2999 } ?? false
        }
        guard isLate else { return [] }
        // A disclosure may be dated a few days after the day that stands on the application.
        let isGrave = answer.field.id != "disclosure.date" || form.submission.application.date == nil
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)の「\(text.quoted)」は申請日（\(limit)）より後です。",
                    en: "\(name.english) says “\(text.quoted)”, which is after the application (\(limit))."
                ),
                remedy: answer.field.id == "service.start"
                    ? Message(
                        ja: "日付の誤りを直してください。サービスは、提供を開始してから申請してください。",
                        en: "Correct the date. Apply after the service has been started."
                    )
                    : Message(
                        ja: "日付と申請日を確かめ、誤りを直してください。",
                        en: "Compare the date with that of the application and correct it."
                    ),
                severity: isGrave ? nil : .warning
            )
        ]
    }
}
