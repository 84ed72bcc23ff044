/// One step from an old text to a new one.
public struct Edit: Codable, Hashable, Sendable {
    /// What happens to the text of an edit.
    public enum Operation: String, Codable, Hashable, Sendable {
        /// It stands in both texts.
        case equal
        /// It stands in the old text only.
        case delete
        /// It stands in the new text only.
        case insert
    }

    /// What happens to the text.
    public var op: Operation
    /// The text, never empty.
    public var text: String

    /// Makes an edit.
    public init(op: Operation, text: String) {
        self.op = op
        self.text = text
    }
}
