internal import ApplicationForm
internal import Messages

/// A measure that the certification depends on and that is not taken.
public struct CriteriaNotMet: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "criteria-not-met",
        code: "SG104",
        severity: .error,
        summary: Message(
            ja: "行っていないと非認定となる対策・措置が行われていない",
            en: "A measure that the certification depends on is not taken"
        ),
        rationale: Message(
            ja: "概要§5(2)：「一定の要件を考慮すべき項目」は、対策・措置などを行っていない場合に非認定。",
            en: "Overview §5(2): no certification where the measure of such an item is not taken."
        ),
        passing: [
            .init([("platform.antivirus", "有（毎日更新）", "資料1 p.1")]), .init([("network.intrusion-detection", "無", "")]),
            .init([("network.firewall", "有（拠点間の接続は許可していない）", "資料1 p.1")]),
            .init([("compliance.contractor-confidentiality", "委託先なし", "")]),
        ],
        failing: [
            .init([("platform.antivirus", "無", "")]), .init([("platform.usage-unit", "該当なし", "")]),
            .init([("platform.log-recording", "ログは取得していない。", "")]), .init([("platform.antivirus", "導入を検討中", "")]),
        ]
    )

    /// Makes the rule.
    public init() {}

    /// A criterion that is denied; blank and 開示なし are other rules'.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.field.criteria?.contains(.measure) == true else { return [] }
        let standing = answer.answer.claim.standing
        let deniesNotice =
            answer.field.answer == .notice
            && ["無", "なし", "無し", "告知なし", "告知しない", "行わない", "事前告知なし"].contains(answer.foldedClaim)
        let isPlanned = standing == .stated && AnswerWords.isPlanned(answer.foldedClaim)
        guard standing == .notImplemented || standing == .notApplicable || deniesNotice || isPlanned else { return [] }
        let name = answer.name
        // Who has no contractor has none to bind (委託先の監督).
        let isContractors = answer.field.id == "compliance.contractor-confidentiality"
        if isContractors, AnswerWords.saysNoContractor(answer.foldedClaim) { return [] }
        let mayNotApply = standing == .notApplicable && isContractors
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(name.japanese)が「\(answer.claim.quoted)」となっています。対策・措置などを行っていない場合に非認定とする項目です。",
                    en:
                        "\(name.english) says “\(answer.claim.quoted)”. Without this measure the service is not certified."
                ),
                remedy: mayNotApply
                    ? Message(
                        ja: "委託先がない場合はその旨（「委託先なし」など）を記述し、事務局に確認してください。",
                        en: "If there are no contractors, say so and ask the office."
                    )
                    : Message(
                        ja: "対策・措置を行っている場合は「有」とその内容、疎明資料を記述してください。行っていない場合は、実施してから申請してください。",
                        en:
                            "If the measure is taken, write 有, what is done, and the evidence. If not, take it before you apply."
                    ),
                severity: mayNotApply ? .warning : nil
            )
        ]
    }
}
