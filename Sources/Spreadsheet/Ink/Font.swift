/// The look of a run of text.
///
/// The parts that carry meaning in a form: ECMA-376 part 1, 18.8.22 (`font`) and 18.4.7 (`rPr`).
public struct Font: Hashable, Sendable {
    /// Whether and how text is underlined (18.18.82, `ST_UnderlineValues`).
    public enum Underline: String, Hashable, Sendable {
        /// No underline.
        case none
        /// One line.
        case single
        /// Two lines.
        case double
        /// One line, below the descenders.
        case singleAccounting
        /// Two lines, below the descenders.
        case doubleAccounting
    }

    /// Whether text stands on, above or below the line (22.9.2.17, `ST_VerticalAlignRun`).
    public enum VerticalPosition: String, Hashable, Sendable {
        /// On the line.
        case baseline
        /// Raised, as in 10³.
        case superscript
        /// Lowered.
        case `subscript`
    }

    /// Bold.
    public var bold = false
    /// Italic.
    public var italic = false
    /// Struck through; in red ink, the old text.
    public var strike = false
    /// Underlined; in red ink, the new text.
    public var underline = Underline.none
    /// Raised or lowered.
    public var vertical = VerticalPosition.baseline
    /// The colour; nil for the automatic one, black on most screens.
    public var color: Color?
    /// The size in points; nil when none is given.
    public var size: Double?
    /// The name of the typeface; nil when none is given.
    public var name: String?

    /// A plain font.
    public init() {}

    /// Hashes what tells most fonts apart; hashing a Japanese name, whatever Unicode thinks equal, takes longer.
    public func hash(into hasher: inout Hasher) {
        let size = (size ?? 0).bitPattern >> 48
        let marks: UInt64 = (bold ? 1 : 0) | (strike ? 2 : 0) | (underline == .none ? 0 : 4)
        hasher.combine(UInt64(color?.argb ?? 0) << 32 | size << 8 | marks)
    }

    /// Whether a reader would call the text red.
    public var isRed: Bool { color?.isRed ?? false }

    /// Whether the text would look like any other: no mark that a reader could take for a meaning.
    public var isPlain: Bool {
        !bold && !italic && !strike && underline == .none && vertical == .baseline
            && (color == nil || color?.argb == 0xFF00_0000)
    }
}
