internal import ApplicationForm
internal import Messages

/// A renewal before the start.
public struct DateOrder: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "date-order",
        code: "SG308",
        severity: .warning,
        summary: Message(
            ja: "リニューアルの日付がサービス開始より前",
            en: "The renewal of a service is before its start"
        ),
        rationale: SchemePassage.unclearEntries,
        passing: [.init([("service.start", "2015年4月1日", "資料1 p.1"), ("service.renewal", "2017年4月1日", "資料1 p.1")])],
        failing: [.init([("service.start", "2018年10月1日", "資料1 p.1"), ("service.renewal", "2017年4月1日", "資料1 p.1")])]
    )

    /// Makes the rule.
    public init() {}

    /// The faults of one answer.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.field.id == "service.renewal", answer.isStated, let start = form.answer(to: "service.start"),
            let begun = DateWords.all(in: start.claim).first, let renewed = DateWords.all(in: answer.claim).last,
            renewed < begun
        else { return [] }
        let name = answer.name
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)の「\(answer.claim.quoted)」は、サービス開始の日付（\(start.claim.quoted)）より前です。",
                    en:
                        "\(name.english) says “\(answer.claim.quoted)”, before the start of the service (“\(start.claim.quoted)”)."
                ),
                remedy: Message(
                    ja: "どちらかの日付を直してください。リニューアルがない場合は「該当なし」と記述してください。",
                    en: "Correct one of the dates. Write 該当なし where there was no renewal."
                )
            )
        ]
    }
}
