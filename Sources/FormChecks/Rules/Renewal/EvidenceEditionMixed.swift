internal import ApplicationForm
internal import Messages
internal import RedInk

/// A document with a new edition that another field still cites in the old one.
public struct EvidenceEditionMixed: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-edition-mixed",
        code: "SG507",
        severity: .warning,
        summary: Message(
            ja: "改版された資料の旧版が引用されたままになっている",
            en: "A document is cited in its new edition here and in its old edition there"
        ),
        rationale: Message(
            ja: "概要§9(1)：改版がなされた資料がある場合は、最新版の疎明資料を提出。",
            en: "Overview §9(1): the latest edition is handed in."
        ),
        passing: [
            .init(
                [("service.users", "100名", "資料1「会社案内」第3版 p.1"), ("service.name", "甲", "資料1「会社案内」第3版 p.2")],
                baseline: [
                    ("service.users", "100名", "資料1「会社案内」第2版 p.1"), ("service.name", "甲", "資料1「会社案内」第2版 p.2"),
                ]
            )
        ],
        failing: [
            .init(
                [("service.users", "100名", "資料1「会社案内」第3版 p.1"), ("service.name", "甲", "資料1「会社案内」第2版 p.2")],
                baseline: [
                    ("service.users", "100名", "資料1「会社案内」第2版 p.1"), ("service.name", "甲", "資料1「会社案内」第2版 p.2"),
                ]
            )
        ]
    )

    /// Makes the rule.
    public init() {}

    /// Citations of an edition that the baseline had too, where the same document has a newer one.
    public func check(_ form: CheckedForm) -> [Fault] {
        (form.comparison?.documents ?? []).flatMap { change -> [Fault] in
            guard change.kind == .reedited, let old = change.old, let new = change.new, new.editions.count > 1 else {
                return []
            }
            let before = Set(old.editions.map(\.folded))
            let fresh = new.editions.filter { !before.contains($0.folded) }
            let stale = new.editions.filter { edition in
                // 第2版 and 第3版 are two editions; 第2版 and 2019年改定 may be one.
                before.contains(edition.folded) && fresh.contains { Self.shape($0) == Self.shape(edition) }
            }
            guard !stale.isEmpty else { return [] }
            let document = (new.title ?? new.label)?.folded
            return form.answers.filter(\.leadsEvidence).compactMap { answer in
                let citation = answer.reading.citations.first { citation in
                    guard let edition = citation.edition, stale.contains(edition) else { return false }
                    return citation.title?.folded == document || citation.label?.folded == new.label?.folded
                }
                guard let citation, let edition = citation.edition else { return nil }
                let list = fresh.joined(separator: "、").quoted
                return Fault(
                    .evidence(answer.index),
                    Message(
                        ja:
                            "\(answer.name.japanese)の添付書類等は「\(citation.documentName.quoted)」の「\(edition)」を引用していますが、他の項目では「\(list)」です。",
                        en:
                            "The evidence of \(answer.name.english) cites “\(edition)” of “\(citation.documentName.quoted)”; other fields cite “\(list)”."
                    ),
                    remedy: Message(
                        ja: "最新版を確かめ、版と記載箇所を揃えてください。",
                        en: "See which edition is the latest, and cite it, with the place in it."
                    ),
                    others: form.others(answer)
                )
            }
        }
    }

    /// An edition without its numbers.
    private static func shape(_ edition: String) -> String { edition.folded.filter { !$0.isNumber } }
}
