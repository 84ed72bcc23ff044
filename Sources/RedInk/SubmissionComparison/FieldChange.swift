/// What became of the answer to one field.
public struct FieldChange: Hashable, Sendable, Encodable {
    /// What kind of change it is.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// 申請内容 differs.
        case claim
        /// 添付書類等 differs.
        case evidence
        /// Both differ.
        case both
        /// The field was blank and has a claim now.
        case stated
        /// The field had a claim and is blank now.
        case withdrawn
        /// Typing noise alone (``TypingNoise``): shown on request, not counted as changed.
        case noise
    }

    /// The id of the field.
    public var field: String
    /// What kind of change it is.
    public var kind: Kind
    /// The claim's old and new text; nil when it stayed to the character.
    public var claim: TextComparison?
    /// The evidence's old and new text; nil when it stayed to the character, or is told at the first field that shares it.
    public var evidence: TextComparison?
    /// The other fields that share the changed evidence cell, in the order of the form.
    public var sharedWith: [String]

    /// Makes a change.
    public init(
        field: String,
        kind: Kind,
        claim: TextComparison? = nil,
        evidence: TextComparison? = nil,
        sharedWith: [String] = []
    ) {
        self.field = field
        self.kind = kind
        self.claim = claim
        self.evidence = evidence
        self.sharedWith = sharedWith
    }

    private enum CodingKeys: String, CodingKey {
        case field, kind, claim, evidence, sharedWith
    }

    /// Writes the members of `compare --format json`; absent ones are left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(field, forKey: .field)
        try container.encode(kind, forKey: .kind)
        try container.encodeIfPresent(claim, forKey: .claim)
        try container.encodeIfPresent(evidence, forKey: .evidence)
        if !sharedWith.isEmpty { try container.encode(sharedWith, forKey: .sharedWith) }
    }
}
