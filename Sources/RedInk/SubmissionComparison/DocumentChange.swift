/// What became of one document that a submission cites.
public struct DocumentChange: Hashable, Sendable, Encodable {
    /// What became of a document.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// Cited as before.
        case kept
        /// Cited for the first time.
        case added
        /// No longer cited: to be returned (返却対象; scheme overview §10(3)).
        case dropped
        /// Cited in another edition, or under a name that was brought up to date.
        case reedited
        /// Cited from other fields, for other places, or under another label.
        case recited
    }

    /// What became of it.
    public var kind: Kind
    /// How it was cited; nil for an added document.
    public var old: CitedDocument?
    /// How it is cited; nil for a dropped document.
    public var new: CitedDocument?

    /// Makes a change.
    public init(kind: Kind, old: CitedDocument?, new: CitedDocument?) {
        self.kind = kind
        self.old = old
        self.new = new
    }
}
