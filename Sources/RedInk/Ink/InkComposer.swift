public import Spreadsheet

/// Writes a change in red ink: old and new text together in one cell (朱書き; scheme overview §9(1)).
///
/// The old text is red and struck through, the new text red and underlined, what stayed is as the cell was. No word is
/// added, so that the runs without the underlined ones are the old text and without the struck ones the new text, to the
/// character. ``InkReader`` reads it back.
public struct InkComposer: Hashable, Sendable {
    /// The red of the ink.
    public static let red = Color(argb: 0xFFFF_0000)

    /// The look of what stayed.
    public let baseFont: Font
    /// Whether a text that differs by typing noise alone is inked.
    public let inksNoise: Bool

    /// Makes a composer.
    ///
    /// - Parameters:
    ///   - baseFont: The look of the cell; red, strike and underline are taken off it, for they would read as ink.
    ///   - inksNoise: Whether a difference of typing noise alone is inked; when not, the new text is written plainly.
    public init(baseFont: Font, inksNoise: Bool = false) {
        var font = baseFont
        if font.isRed { font.color = nil }
        font.strike = false
        font.underline = .none
        self.baseFont = font
        self.inksNoise = inksNoise
    }

    /// The look of old text.
    public var oldFont: Font {
        var font = baseFont
        font.color = Self.red
        font.strike = true
        return font
    }

    /// The look of new text.
    public var newFont: Font {
        var font = baseFont
        font.color = Self.red
        font.underline = .single
        return font
    }

    /// The runs that show a change; none for an empty text that stayed empty.
    public func runs(for comparison: TextComparison) -> [TextRun] {
        if comparison.isUnchanged || !inksNoise && comparison.isNoiseOnly {
            return comparison.new.isEmpty ? [] : [TextRun(text: comparison.new, font: baseFont)]
        }
        return comparison.edits.map { edit in
            switch edit.op {
            case .equal: TextRun(text: edit.text, font: baseFont)
            case .delete: TextRun(text: edit.text, font: oldFont)
            case .insert: TextRun(text: edit.text, font: newFont)
            }
        }
    }
}
