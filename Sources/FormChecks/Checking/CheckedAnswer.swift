public import ApplicationForm
internal import Messages
public import RedInk

/// An answer with what the rules need to know of it.
///
/// It is handed from rule to rule and never changes: an object, so that no rule copies the texts of its field.
public final class CheckedAnswer: Sendable {
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
    /// The answer that the baseline has to the field; nil without a baseline, or where it has none.
    public let earlier: Answer?
    /// What changed since the baseline, noise too; nil for nothing.
    public let change: FieldChange?
    /// What the ink of its cells says; nil for none.
    public let ink: MarkedInk?

    /// The claim without blanks around it.
    let claim: String
    /// The evidence without blanks around it.
    let evidence: String
    /// The claim's copy in which words are searched.
    let foldedClaim: String

    init(
        index: Int,
        field: Field,
        answer: Answer,
        reading: CitationReading,
        resolved: ResolvedEvidence,
        group: [Int],
        isMissingFromForm: Bool,
        earlier: Answer?,
        change: FieldChange?,
        ink: MarkedInk?
    ) {
        self.index = index
        self.field = field
        self.answer = answer
        self.reading = reading
        self.resolved = resolved
        self.group = group
        self.isMissingFromForm = isMissingFromForm
        self.earlier = earlier
        self.change = change
        self.ink = ink
        claim = answer.claim.text.trimmed
        evidence = answer.evidence.text.trimmed
        foldedClaim = claim.folded
    }

    /// The field in the form's own words: `No.37「告知時期」（…）`; made for the few answers that have a fault.
    var name: Message { Self.name(of: field) }

    /// Whether something is stated.
    var isStated: Bool { answer.claim.standing == .stated }
    /// Whether this is the first answer of its evidence cell: faults of the cell are told here.
    var leadsEvidence: Bool { group.first == index }
    /// Whether the claim must be there and counts for the certification (一定の要件を考慮すべき項目).
    var isCriterion: Bool { !(field.criteria ?? []).isEmpty }

    private static func name(of field: Field) -> Message {
        let title = field.subitem ?? field.item
        let what = short(field.description)
        let head = field.number.isEmpty ? "" : "No.\(field.number)"
        let isSame = what.utf8.elementsEqual(title.utf8)
        let detail = isSame ? "" : "（\(what)）"
        return Message(
            ja: "\(head)「\(title)」\(detail)",
            en: "\(head.isEmpty ? "" : head + " ")“\(title)”\(isSame ? "" : " (\(what))")"
        )
    }

    /// The first words of a description: what stands before the first bracket, at most 30 characters.
    private static func short(_ text: String) -> String {
        var head = text.unicodeScalars.prefix { scalar in
            switch scalar {
            case "（", "(", "＜", "<": false
            default: true
            }
        }
        if head.isEmpty { head = text.unicodeScalars[...] }
        return head.count > 30 ? String(head.prefix(29)) + "…" : String(head)
    }
}
