internal import ApplicationForm
internal import Messages

/// A renewal too early or too late.
public struct RenewalOutsideWindow: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "renewal-outside-window",
        code: "SG403",
        severity: .error,
        summary: Message(
            ja: "更新の申請日が満了日の60日前から30日前までの外",
            en: "A renewal outside 60 to 30 days before the expiry"
        ),
        rationale: Message(
            ja: "概要§9(1)：有効期間満了日の60日前から30日前までに更新手続。",
            en: "Overview §9(1): renewal from 60 to 30 days before the expiry."
        ),
        passing: [
            .init([("disclosure.date", "2019年8月1日", "資料1 p.1")]) {
                $0.kind = .renewal; $0.date = CalendarDate("2019-08-20"); $0.expiresOn = CalendarDate("2019-10-19")
            }
        ],
        failing: [
            .init([("disclosure.date", "2019年8月1日", "資料1 p.1")]) {
                $0.kind = .renewal; $0.date = CalendarDate("2019-10-01"); $0.expiresOn = CalendarDate("2019-10-19")
            }
        ]
    )

    /// Makes the rule.
    public init() {}

    /// The day of the application against the expiry.
    public func check(_ form: CheckedForm) -> [Fault] {
        let application = form.submission.application
        guard application.kind == .renewal, let day = application.date, let expiry = application.expiresOn else {
            return []
        }
        let left = expiry.dayNumber - day.dayNumber
        guard !(30...60).contains(left) else { return [] }
        return [
            Fault(
                .form,
                Message(
                    ja:
                        "更新の申請日（\(day)）は、有効期間満了日（\(expiry)）の\(left >= 0 ? "\(left)日前" : "\(-left)日後")です。更新の手続は60日前から30日前までです。",
                    en:
                        "The renewal (\(day)) is \(left >= 0 ? "\(left) days before" : "\(-left) days after") the expiry (\(expiry)); it is due 60 to 30 days before."
                ),
                remedy: Message(
                    ja: left > 60 ? "満了日の60日前になってから申請してください。" : "日付の誤りでなければ、至急事務局に相談してください。",
                    en: left > 60 ? "Apply when 60 days are left." : "If the dates are right, ask the office at once."
                )
            )
        ]
    }
}
