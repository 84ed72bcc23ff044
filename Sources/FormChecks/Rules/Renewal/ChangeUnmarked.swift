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
        rationale: SchemePassage.oldAndNewInRed,
        passing: [
            .init(
                [("service.users", "120名", "資料1 p.1")],
                baseline: [("service.users", "100名", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .revised(old: "100名", new: "120名", origin: .redInk))]
            )
        ],
        failing: [
            .init([("service.users", "120名", "資料1 p.1")], baseline: [("service.users", "100名", "資料1 p.1")], ink: [:]),
            .init(
                [("service.users", "120名", "資料1 p.1")],
                baseline: [("service.users", "100名", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .worded(old: "100名", new: "120名"))]
            ),
            // Struck, and 120名 in black behind it.
            .init(
                [("service.users", "120名", "資料1 p.1")],
                baseline: [("service.users", "100名", "資料1 p.1")],
                ink: ["service.users": MarkedInk(claim: .revised(old: "100名120名", new: "120名", origin: .redInk))]
            ),
        ]
    )

    /// Makes the rule.
    public init() {}

    /// Real changes since the baseline in cells without ink.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.change != nil, form.showsInk else { return [] }
        let name = answer.name
        var faults: [Fault] = []
        for part in answer.parts(in: form) {
            guard let comparison = part.change else { continue }
            let isHalf = part.ink?.leavesNewBlack(behind: comparison.old) ?? false
            guard isHalf || !(part.ink?.isInked ?? false) else { continue }
            let change = ChangeQuotation(comparison.old, comparison.new)
            let (was, becomes) = (Self.words(change.old), Self.words(change.new))
            faults.append(
                Fault(
                    part.place,
                    isHalf
                        ? Message(
                            ja:
                                "\(name.japanese)の\(part.word.japanese)は変更前の記述に取消線がありますが、変更後の記述\(becomes.japanese)が赤字になっていません。",
                            en:
                                "The \(part.word.english) of \(name.english) has the old text struck through, but the new one, \(becomes.english), is not in red."
                        )
                        : Message(
                            ja:
                                "\(name.japanese)の\(part.word.japanese)が\(was.japanese)から\(becomes.japanese)に変わっていますが、朱書きされていません。",
                            en:
                                "The \(part.word.english) of \(name.english) changed from \(was.english) to \(becomes.english), but is not marked in red."
                        ),
                    remedy: Message(
                        ja: "変更前の記述を赤字の取消線で残し、変更後の記述を赤字で書いてください（shugaki reviewで作成できます）。",
                        en:
                            "Keep the old text in red and struck through, and write the new one in red (shugaki review does it)."
                    ),
                    others: part.sharedWith
                )
            )
        }
        return faults
    }

    private static func words(_ text: String) -> Message {
        text.isEmpty ? Message(ja: "空欄", en: "blank") : Message(ja: "「\(text)」", en: "“\(text)”")
    }
}
