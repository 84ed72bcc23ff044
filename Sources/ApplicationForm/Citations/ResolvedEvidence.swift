/// The evidence of one answer with its references followed.
public struct ResolvedEvidence: Hashable, Sendable {
    /// The id of the field.
    public var field: String
    /// The citations; a reference (同上, No.12に同じ) stands as what it refers to, with its own text.
    public var citations: [Citation]
    /// The references that lead nowhere, as they were read.
    public var unresolved: [Citation]

    /// Makes resolved evidence.
    public init(field: String, citations: [Citation] = [], unresolved: [Citation] = []) {
        self.field = field
        self.citations = citations
        self.unresolved = unresolved
    }
}
