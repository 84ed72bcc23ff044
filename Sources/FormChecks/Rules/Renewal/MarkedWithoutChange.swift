internal import ApplicationForm
internal import Messages
internal import RedInk

/// Red ink where nothing changed.
public struct MarkedWithoutChange: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "marked-without-change",
        code: "SG502",
        severity: .warning,
        summary: Message(
            ja: "変更がないのに朱書きされている",
            en: "Marked in red, but nothing changed"
        ),
        rationale: SchemePassage.oldAndNewInRed,
        passing: [
            .init(
                [("service.users", "120名", "資料1 p.1")],
                baseline: [("service.users", "100名", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .revised(old: "100名", new: "120名", origin: .redInk))]
            )
        ],
        failing: [
            .init(
                [("service.users", "100名", "資料1 p.1")],
                baseline: [("service.users", "100名", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .allRed("100名"))]
            )
        ]
    )

    /// Makes the rule.
    public init() {}

    /// Ink in cells whose text is the baseline's.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard form.comparison != nil, answer.ink != nil, answer.earlier != nil else { return [] }
        let name = answer.name
        var faults: [Fault] = []
        for part in answer.parts(in: form) where part.leadsCell && part.isUnchanged {
            guard let ink = part.ink, ink.isInked else { continue }
            if case .ambiguous = ink { continue }
            faults.append(
                Fault(
                    part.place,
                    Message(
                        ja: "\(name.japanese)の「\(part.text.quoted)」は朱書きされていますが、前の申請から変わっていません。",
                        en: "“\(part.text.quoted)” in \(name.english) is marked in red, but has not changed."
                    ),
                    remedy: Message(
                        ja: "変更がなければ黒字に戻してください。変更があれば、変更後の記述を確かめてください。",
                        en: "Make it black if nothing changed; otherwise see what the new text should be."
                    ),
                    others: part.others
                )
            )
        }
        return faults
    }
}
