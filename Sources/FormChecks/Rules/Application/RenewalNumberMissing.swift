internal import ApplicationForm
internal import Messages

/// A renewal without the certification number.
public struct RenewalNumberMissing: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "renewal-number-missing",
        code: "SG407",
        severity: .warning,
        summary: Message(
            ja: "更新なのに認定番号がない",
            en: "A renewal has no certification number"
        ),
        rationale: SchemePassage.certificationNumber,
        passing: [
            .init([("disclosure.date", "2019年8月1日", "資料1 p.1")]) {
                $0.kind = .renewal; $0.certificationNumber = "特個0001-1710"
            }
        ],
        failing: [.init([("disclosure.date", "2019年8月1日", "資料1 p.1")]) { $0.kind = .renewal }]
    )

    /// Makes the rule.
    public init() {}

    /// The number of a renewal.
    public func check(_ form: CheckedForm) -> [Fault] {
        let application = form.submission.application
        guard application.kind == .renewal, (application.certificationNumber ?? "").trimmed.isEmpty else { return [] }
        return [
            Fault(
                .form,
                Message(ja: "申請区分は更新ですが、認定番号がありません。", en: "This is a renewal, but it has no certification number."),
                remedy: Message(ja: "認定証に書かれた認定番号を記入してください。", en: "Write the number that the certificate has.")
            )
        ]
    }
}
