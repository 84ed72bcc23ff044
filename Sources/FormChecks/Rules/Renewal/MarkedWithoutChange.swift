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
        guard form.comparison != nil, let ink = answer.ink,
            (ink.claim?.isInked ?? false) || (ink.evidence?.isInked ?? false), let baseline = answer.earlier
        else { return [] }
        let change = answer.change
        let name = answer.name
        var faults: [Fault] = []
        let claimIsSame = change?.claim?.isNoiseOnly ?? true
        let evidenceIsSame = TextFolding.noise.areSame(baseline.earliestEvidence, answer.answer.evidence.text)
        for (reading, isSame, place, text) in [
            (ink.claim, claimIsSame, Fault.Place.claim(answer.index), answer.claim),
            (answer.leadsEvidence ? ink.evidence : nil, evidenceIsSame, .evidence(answer.index), answer.evidence),
        ] {
            guard let reading, reading.isInked, isSame else { continue }
            if case .ambiguous = reading { continue }
            faults.append(
                Fault(
                    place,
                    Message(
                        ja: "\(name.japanese)の「\(text.quoted)」は朱書きされていますが、前の申請から変わっていません。",
                        en: "“\(text.quoted)” in \(name.english) is marked in red, but has not changed."
                    ),
                    remedy: Message(
                        ja: "変更がなければ黒字に戻してください。変更があれば、変更後の記述を確かめてください。",
                        en: "Make it black if nothing changed; otherwise see what the new text should be."
                    ),
                    others: place == .evidence(answer.index) ? form.others(answer) : []
                )
            )
        }
        return faults
    }
}
