internal import ApplicationForm
internal import Messages

/// A claim that rests on a contractor, without the contractor’s material.
public struct EvidenceOutsourced: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "evidence-outsourced",
        code: "SG208",
        severity: .warning,
        summary: Message(
            ja: "外部委託先に関わる記述に、委託先の公表資料や署名のある資料がない",
            en: "A claim rests on a contractor, but no published or signed material of the contractor is cited"
        ),
        rationale: Message(
            ja: "概要§4(4)ウ(イ)：外部委託先による公表資料もしくは外部委託先の事業担当責任者の署名のある資料を提出。",
            en: "Overview §4(4)ウ(イ): published material of the contractor, or a document signed by its manager."
        ),
        passing: [
            .init([("housing.building", "外部委託先のデータセンターである。", "委託先公表資料「センター案内」p.2")]),
            .init([("housing.building", "専用建物である。", "資料1「設備一覧」p.2")]),
        ],
        failing: [.init([("housing.building", "外部委託先のデータセンターである。", "資料1「設備一覧」p.2")])]
    )

    /// Makes the rule.
    public init() {}

    private static let words = WordList(folding: [
        "外部委託", "委託先のデータセンタ", "業務委託先", "委託先が", "委託先の", "再委託先", "外部データセンタ", "外部のデータセンタ", "他社データセンタ",
        "他社のデータセンタ", "データセンター事業者", "データセンタ事業者", "に委託して", "へ委託して",
    ])
    private static let denials = WordList(folding: [
        "委託していない", "委託していません", "委託しない", "委託先なし", "外部委託なし", "委託はしていない", "委託はない",
    ])
    private static let material = WordList(folding: [
        "公表", "公開", "署名", "パンフレット", "カタログ", "ホームページ", "web", "http", "証明書", "報告書", "確認書", "回答書", "委託先", "契約書", "紹介",
        "案内",
    ])

    /// The words of outsourcing in a claim, and evidence without any sign of the contractor's own material.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard form.offersEvidence(answer), answer.isStated, !answer.resolved.citations.isEmpty,
            !answer.reading.mentionsContractorMaterial, Self.words.isIn(answer.foldedClaim),
            !Self.denials.isIn(answer.foldedClaim), !answer.field.description.holds("委託"),
            !answer.field.id.hasPrefix("compliance.")
        else { return [] }
        let cited = ([answer.evidence] + answer.resolved.citations.compactMap(\.title)).joined().folded
        guard !Self.material.isIn(cited) else { return [] }
        let name = answer.name
        return [
            Fault(
                .evidence(answer.index),
                Message(
                    ja: "\(name.japanese)は外部委託先に関わる記述（「\(answer.claim.quoted)」）ですが、添付書類等から委託先の公表資料または署名のある資料と読み取れません。",
                    en:
                        "\(name.english) rests on a contractor (“\(answer.claim.quoted)”), but the evidence shows no published or signed material of theirs."
                ),
                remedy: Message(
                    ja: "委託先の公表資料、または委託先の事業担当責任者の署名のある資料を添付し、そのことが分かるように記述してください。",
                    en: "Attach published material of the contractor, or a document signed by its manager, and say so."
                ),
                others: form.others(answer)
            )
        ]
    }
}
