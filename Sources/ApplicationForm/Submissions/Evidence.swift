/// What substantiates a claim (添付書類等).
public struct Evidence: Hashable, Sendable {
    /// The text as written; two columns are joined by a space.
    public var text: String
    /// The documents and places that the text names.
    public var citations: [Citation]

    /// Makes evidence.
    public init(text: String, citations: [Citation] = []) {
        self.text = text
        self.citations = citations
    }

    /// No evidence: an empty cell.
    public static let none = Evidence(text: "")
}
