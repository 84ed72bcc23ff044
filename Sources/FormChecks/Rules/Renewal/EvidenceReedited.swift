internal import ApplicationForm
internal import Messages
internal import RedInk

/// A document that is cited in another edition than before: its latest edition is to be handed in.
public struct EvidenceReedited: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-reedited",
        code: "SG506",
        severity: .information,
        summary: Message(
            ja: "疎明資料が改版されている",
            en: "A document of the evidence has a new edition"
        ),
        rationale: Message(
            ja: "概要§9(1)：申請内容に変更がなくても、疎明資料に変更や改版があった場合は最新版を提出。",
            en: "Overview §9(1): the latest edition is handed in, even where the claim did not change."
        ),
        passing: [
            .init(
                [("service.users", "100名", "資料1「会社案内」第2版 p.1")],
                baseline: [("service.users", "100名", "資料1「会社案内」第2版 p.3")]
            )
        ],
        failing: [
            .init(
                [("service.users", "100名", "資料1「会社案内」第3版 p.1")],
                baseline: [("service.users", "100名", "資料1「会社案内」第2版 p.1")]
            )
        ]
    )

    /// Makes the rule.
    public init() {}

    /// The documents whose editions or names differ from those of the baseline, each at the first field that cites it.
    public func check(_ form: CheckedForm) -> [Fault] {
        (form.comparison?.documents ?? []).compactMap { change in
            guard change.kind == .reedited, let old = change.old, let new = change.new,
                let answer = new.uses.lazy.compactMap({ form.answer(to: $0.field) }).first
            else { return nil }
            let title = (new.title ?? new.label ?? "").quoted
            let (before, after) = (Self.words(old), Self.words(new))
            let fields = new.fields.filter { $0 != answer.field.id }
            return Fault(
                .evidence(answer.index),
                Message(
                    ja: "資料「\(title)」が\(before.japanese)から\(after.japanese)に変わっています（\(new.fields.count)項目で引用）。",
                    en:
                        "The document “\(title)” changed from \(before.english) to \(after.english); \(new.fields.count) fields cite it."
                ),
                remedy: Message(
                    ja: "最新版の資料を提出してください。旧版は返却の対象になります。",
                    en: "Hand in the latest edition; the old one is returned."
                ),
                others: fields
            )
        }
    }

    private static func words(_ document: CitedDocument) -> Message {
        guard !document.editions.isEmpty else {
            return Message(ja: "「\((document.title ?? "").quoted)」", en: "“\((document.title ?? "").quoted)”")
        }
        let list = document.editions.joined(separator: "、").quoted
        return Message(ja: "「\(list)」", en: "“\(list)”")
    }
}
