public import ApplicationForm
internal import Messages

/// An answer with what the rules need to know of it.
public struct CheckedAnswer: Sendable {
    /// The place in the form.
    public let index: Int
    /// The field.
    public let field: Field
    /// The answer.
    public let answer: Answer
    /// What the parser made of the evidence.
    public let reading: CitationReading
    /// The evidence with its references followed.
    public let resolved: ResolvedEvidence
    /// The answers that share the evidence cell, this one too, in order.
    public let group: [Int]
    /// Whether the form has no row for the field.
    public let isMissingFromForm: Bool

    /// The claim without blanks around it.
    var claim: String { answer.claim.text.trimmed }
    /// The evidence without blanks around it.
    var evidence: String { answer.evidence.text.trimmed }
    /// Whether something is stated.
    var isStated: Bool { answer.claim.standing == .stated }
    /// Whether this is the first answer of its evidence cell: faults of the cell are told here.
    var leadsEvidence: Bool { group.first == index }
    /// Whether the claim must be there and counts for the certification (一定の要件を考慮すべき項目).
    var isCriterion: Bool { !(field.criteria ?? []).isEmpty }

    /// The field in the form's own words: `No.37「告知時期」（…）`.
    var name: Message {
        let title = field.subitem ?? field.item
        let what = Self.short(field.description)
        let head = field.number.isEmpty ? "" : "No.\(field.number)"
        let detail = what == title ? "" : "（\(what)）"
        return Message(
            ja: "\(head)「\(title)」\(detail)",
            en: "\(head.isEmpty ? "" : head + " ")“\(title)”\(what == title ? "" : " (\(what))")"
        )
    }

    /// The first words of a description: what stands before the first bracket, at most 30 characters.
    private static func short(_ text: String) -> String {
        let head = text.prefix { !"（(＜<".contains($0) }
        let chosen = head.isEmpty ? text[...] : head
        return chosen.count > 30 ? chosen.prefix(29) + "…" : String(chosen)
    }
}
