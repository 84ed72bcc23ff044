internal import ApplicationForm
internal import Messages

/// An expiry that is not two years after the certification.
public struct ExpiryNotTwoYears: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "expiry-not-two-years",
        code: "SG402",
        severity: .error,
        summary: Message(
            ja: "有効期限が認定日から2年後でない",
            en: "The expiry is not two years after the certification"
        ),
        rationale: Message(
            ja: "概要§8：認定の有効期間は認定日より2年間。",
            en: "Overview §8: a certification holds for two years."
        ),
        passing: [
            .init([("disclosure.date", "2019年8月1日", "資料1 p.1")]) {
                $0.certifiedOn = CalendarDate("2017-10-20"); $0.expiresOn = CalendarDate("2019-10-19")
            }
        ],
        failing: [
            .init([("disclosure.date", "2019年8月1日", "資料1 p.1")]) {
                $0.certifiedOn = CalendarDate("2017-10-20"); $0.expiresOn = CalendarDate("2018-10-19")
            }
        ]
    )

    /// Makes the rule.
    public init() {}

    /// Two years, or a multiple after renewals; the day before or the same day.
    public func check(_ form: CheckedForm) -> [Fault] {
        let application = form.submission.application
        guard let from = application.certifiedOn, let to = application.expiresOn else { return [] }
        let isRight = (1...20).contains { times in
            guard let anniversary = CalendarDate(year: from.year + 2 * times, month: from.month, day: min(from.day, 28))
            else {
                return false
            }
            let day = anniversary.dayNumber + max(0, from.day - 28)
            return (-1...0).contains(to.dayNumber - day)
        }
        guard !isRight else { return [] }
        return [
            Fault(
                .form,
                Message(
                    ja: "有効期限（\(to)）が、認定年月日（\(from)）から2年後になっていません。",
                    en: "The expiry (\(to)) is not two years after the certification (\(from))."
                ),
                remedy: Message(ja: "認定証を見て、認定年月日か有効期限を直してください。", en: "Correct the dates as the certificate has them.")
            )
        ]
    }
}
