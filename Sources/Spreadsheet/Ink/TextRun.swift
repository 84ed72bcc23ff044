/// A stretch of a cell's text in one look.
///
/// ECMA-376 part 1, 18.4.4 (`r`).
public struct TextRun: Hashable, Sendable {
    /// The text, escapes resolved, readings (ふりがな) left out.
    public var text: String
    /// Its look; a run that names none has the look of its cell.
    public var font: Font

    /// Makes a run.
    public init(text: String, font: Font) {
        self.text = text
        self.font = font
    }
}
