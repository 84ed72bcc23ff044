internal import ApplicationForm
internal import Messages

/// A 選択 claim that is blank.
public struct OptionalClaimBlank: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "optional-claim-blank",
        code: "SG103",
        severity: .information,
        summary: Message(
            ja: "選択開示項目の申請内容が空欄",
            en: "An optional claim is blank"
        ),
        rationale: Message(
            ja: "概要§4(4)ア：選択開示項目の記述は任意。出来る限り記述するようにしてください。",
            en: "Overview §4(4)ア: optional items should be answered as far as possible."
        ),
        passing: [.init([("service.awards", "該当なし", "")]), .init([("provider.years", "", "")])],
        failing: [.init([("service.awards", "", "")])]
    )

    /// Makes the rule.
    public init() {}

    /// A blank optional claim; with evidence beside it, a claim was probably forgotten.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.field.requirement == .optional, answer.answer.claim.standing == .blank, !answer.isMissingFromForm
        else { return [] }
        let name = answer.name
        let isForgotten = !answer.evidence.isEmpty && !answer.reading.isNone && answer.group.count == 1
        let fault =
            isForgotten
            ? Message(
                ja: "選択項目の\(name.japanese)は申請内容が空欄で、添付書類等（「\(answer.evidence.quoted)」）だけが書かれています。",
                en: "The optional claim \(name.english) is blank; only evidence is given (“\(answer.evidence.quoted)”)."
            )
            : Message(
                ja: "選択項目の\(name.japanese)の申請内容が空欄です。",
                en: "The optional claim \(name.english) is blank."
            )
        return [
            Fault(
                .claim(answer.index),
                fault,
                remedy: Message(
                    ja: "任意ですが、できるだけ記述してください。行っていない場合は「実施なし」と記述できます。",
                    en: "It is optional; answer it if you can. Write 実施なし where nothing is done."
                ),
                severity: isForgotten ? .warning : nil
            )
        ]
    }
}
