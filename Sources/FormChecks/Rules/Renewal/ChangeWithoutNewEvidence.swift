internal import ApplicationForm
internal import Messages
internal import RedInk

/// A changed claim whose evidence was not touched.
public struct ChangeWithoutNewEvidence: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "change-without-new-evidence",
        code: "SG505",
        severity: .warning,
        summary: Message(
            ja: "申請内容が変わったのに添付書類等が変わっていない",
            en: "A claim changed, its evidence did not"
        ),
        rationale: Message(
            ja: "概要§9(1)：記載内容に変更がある場合は、当該箇所の変更を疎明できる資料を添付。",
            en: "Overview §9(1): evidence of the change is attached."
        ),
        passing: [
            .init([("service.users", "120名", "資料1（2019年版） p.1")], baseline: [("service.users", "100名", "資料1 p.1")])
        ],
        failing: [.init([("service.users", "120名", "資料1 p.1")], baseline: [("service.users", "100名", "資料1 p.1")])]
    )

    /// Makes the rule.
    public init() {}

    /// A stated claim that really changed, beside evidence that reads as before.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.isStated, !answer.evidence.isEmpty, !answer.reading.isNone,
            let claim = form.realChange(answer),
            answer.group.first(where: { form.index($0).map { form.realChange($0) != nil } ?? false }) == answer.index,
            !form.evidenceMoved(answer),
            let baseline = answer.earlier,
            TextFolding.noise.areSame(baseline.earliestEvidence, answer.answer.evidence.text)
        else { return [] }
        let name = answer.name
        let change = ChangeQuotation(claim.old, claim.new)
        return [
            Fault(
                .evidence(answer.index),
                Message(
                    ja:
                        "\(name.japanese)の申請内容が「\(change.old)」から「\(change.new)」に変わりましたが、添付書類等は「\(answer.evidence.quoted)」のままです。",
                    en:
                        "\(name.english) changed from “\(change.old)” to “\(change.new)”, but its evidence is still “\(answer.evidence.quoted)”."
                ),
                remedy: Message(
                    ja: "変更を疎明できる資料に差し替え、版や日付、記載箇所を書き直してください。同じ資料で疎明できる場合はそのままで構いません。",
                    en: "Cite a document that shows the change, with edition or date. If the same one does, leave it."
                ),
                others: answer.group.filter { $0 > answer.index }.compactMap { form.index($0) }
                    .filter { form.realChange($0) != nil }.map(\.field.id)
            )
        ]
    }
}
