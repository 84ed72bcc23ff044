internal import ApplicationForm
internal import Messages
internal import RedInk

/// A change that is not in red.
public struct ChangeUnmarked: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "change-unmarked",
        code: "SG501",
        severity: .error,
        summary: Message(
            ja: "変更が朱書きされていない",
            en: "A change is not marked in red"
        ),
        rationale: Message(
            ja: "概要§9(1)：変更のあった項目は、新規申請時の記述内容と変更後の内容を併記し、朱書きする。",
            en: "Overview §9(1): changed items show the old and the new text together in red."
        ),
        passing: [
            .init(
                [("service.users", "120名", "資料1 p.1")],
                baseline: [("service.users", "100名", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .revised(old: "100名", new: "120名", origin: .redInk))]
            )
        ],
        failing: [
            .init([("service.users", "120名", "資料1 p.1")], baseline: [("service.users", "100名", "資料1 p.1")], ink: [:])
        ]
    )

    /// Makes the rule.
    public init() {}

    /// Real changes since the baseline in cells without ink.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard let change = answer.change, let ink = answer.ink ?? form.bareInk else { return [] }
        let name = answer.name
        let sharedWith = change.sharedWith
        var faults: [Fault] = []
        for (comparison, reading, place, part) in [
            (change.claim, ink.claim, Fault.Place.claim(answer.index), Message(ja: "申請内容", en: "claim")),
            (change.evidence, ink.evidence, .evidence(answer.index), Message(ja: "添付書類等", en: "evidence")),
        ] {
            guard let comparison, !comparison.isNoiseOnly, !(reading?.isMarked ?? false) else { continue }
            let change = ChangeQuotation(comparison.old, comparison.new)
            faults.append(
                Fault(
                    place,
                    Message(
                        ja:
                            "\(name.japanese)の\(part.japanese)が「\(change.old)」から「\(change.new)」に変わっていますが、朱書きされていません。",
                        en:
                            "The \(part.english) of \(name.english) changed from “\(change.old)” to “\(change.new)”, but is not marked in red."
                    ),
                    remedy: Message(
                        ja: "変更前の記述を赤字の取消線で残し、変更後の記述を赤字で書いてください（shugaki reviewで作成できます）。",
                        en:
                            "Keep the old text in red and struck through, and write the new one in red (shugaki review does it)."
                    ),
                    others: sharedWith
                )
            )
        }
        return faults
    }
}
