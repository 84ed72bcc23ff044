internal import ApplicationForm
internal import Messages
internal import RedInk

/// New text in red, without the old text beside it.
public struct OldTextMissing: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "old-text-missing",
        code: "SG508",
        severity: .error,
        summary: Message(
            ja: "変更後の記述だけが朱書きされ、変更前の記述が併記されていない",
            en: "The new text is in red, but the old text is not beside it"
        ),
        rationale: SchemePassage.oldAndNewInRed,
        passing: [
            .init(
                [("service.users", "120名", "資料1 p.1")],
                baseline: [("service.users", "100名", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .revised(old: "100名", new: "120名", origin: .redInk))]
            ),
            // Nothing stood there before.
            .init(
                [("service.users", "120名", "資料1 p.1")],
                baseline: [("service.users", "", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .allRed("120名"))]
            ),
        ],
        failing: [
            .init(
                [("service.users", "120名", "資料1 p.1")],
                baseline: [("service.users", "100名", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .allRed("120名"))]
            )
        ]
    )

    /// Makes the rule.
    public init() {}

    /// Cells that are red as a whole and changed, where something stood before.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.change != nil, answer.ink != nil else { return [] }
        let name = answer.name
        var faults: [Fault] = []
        for part in answer.parts(in: form) {
            guard let comparison = part.change, case .allRed? = part.ink, !comparison.old.trimmed.isEmpty else {
                continue
            }
            let quotation = ChangeQuotation(comparison.old, comparison.new)
            faults.append(
                Fault(
                    part.place,
                    Message(
                        ja:
                            "\(name.japanese)の\(part.word.japanese)は「\(quotation.new)」と朱書きされていますが、変更前の記述「\(quotation.old)」が併記されていません。",
                        en:
                            "The \(part.word.english) of \(name.english) has the new text “\(quotation.new)” in red, but not the old one, “\(quotation.old)”, beside it."
                    ),
                    remedy: Message(
                        ja: "変更前の記述を赤字の取消線で残し、変更後の記述と併記してください（shugaki reviewで作成できます）。",
                        en: "Keep the old text beside the new one, in red and struck through (shugaki review does it)."
                    ),
                    others: part.sharedWith
                )
            )
        }
        return faults
    }
}
