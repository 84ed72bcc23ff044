/// A line or sentence that stands in both texts, at another place.
///
/// The edits show it as deleted and inserted, as the scheme wants old and new text side by side; a move says that nothing
/// was lost.
public struct Move: Hashable, Sendable {
    /// The text that moved, without its list mark and the blanks around it.
    public var text: String
    /// The line of the old text, from 0.
    public var oldLine: Int
    /// The line of the new text, from 0.
    public var newLine: Int

    /// Makes a move.
    public init(text: String, oldLine: Int, newLine: Int) {
        self.text = text
        self.oldLine = oldLine
        self.newLine = newLine
    }
}
