internal import ApplicationForm
internal import Messages

/// A registry certificate older than three months.
public struct RegistryCertificateOld: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "registry-certificate-old",
        code: "SG406",
        severity: .warning,
        summary: Message(
            ja: "登記簿謄本・印鑑証明書が申請日の3ヶ月より前に発行",
            en: "A registry certificate is older than three months"
        ),
        rationale: Message(
            ja: "概要§4(4)イ（注2）：登記簿謄本、印鑑証明書等は、発行期日が申請日から3ヶ月以内のもの。",
            en: "Overview §4(4)イ note 2: certificates are issued within three months before the application."
        ),
        passing: [.init([("provider.name", "甲社", "登記簿謄本（2019年7月1日発行）p.1")]) { $0.date = CalendarDate("2019-08-20") }],
        failing: [.init([("provider.name", "甲社", "登記簿謄本（2019年4月1日発行）p.1")]) { $0.date = CalendarDate("2019-08-20") }]
    )

    /// Makes the rule.
    public init() {}

    private static let words = WordList(["登記", "履歴事項", "現在事項", "印鑑証明", "印鑑登録"])

    /// Certificates whose date of issue is given.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard form.offersEvidence(answer), let day = form.submission.application.date else { return [] }
        return answer.reading.citations.compactMap { citation in
            guard let title = citation.title, Self.words.isIn(title),
                let issued = DateWords.all(in: citation.text).last,
                let limit = Self.threeMonths(before: day), issued < limit
            else { return nil }
            let name = answer.name
            return Fault(
                .evidence(answer.index),
                Message(
                    ja: "\(name.japanese)の「\(citation.documentName.quoted)」の発行日（\(issued)）が、申請日（\(day)）の3ヶ月より前です。",
                    en:
                        "“\(citation.documentName.quoted)” of \(name.english) was issued on \(issued), more than three months before \(day)."
                ),
                remedy: Message(ja: "発行から3ヶ月以内のものを取り直して添付してください。", en: "Attach one issued within three months."),
                others: form.others(answer)
            )
        }
    }

    private static func threeMonths(before day: CalendarDate) -> CalendarDate? {
        let month = day.month > 3 ? day.month - 3 : day.month + 9
        let year = day.month > 3 ? day.year : day.year - 1
        return CalendarDate(year: year, month: month, day: min(day.day, CalendarDate.days(in: month, of: year)))
    }
}
