public import Spreadsheet

/// How an earlier and a present text stand together in one cell (朱書き; scheme overview §9(1)).
///
/// Old text is red and struck through, new text red and underlined, and no word is added: a cell without its
/// underlined runs is the old text, without its struck runs the new one.
public struct InkComposer: Sendable {
    /// Makes the runs of a cell from the old and the new text.
    public var compose: @Sendable (_ old: String, _ new: String) -> [TextRun]

    /// Makes a composer.
    public init(compose: @escaping @Sendable (_ old: String, _ new: String) -> [TextRun]) { self.compose = compose }

    /// The whole old text, struck, before the whole new one.
    public static let wholeText = InkComposer { old, new in
        if old == new { return [TextRun(text: new, font: Font())] }
        return [TextRun(text: old, font: .struckInk), TextRun(text: new, font: .underlinedInk)]
    }
}

extension Font {
    /// The look of old text: red and struck through.
    package static var struckInk: Font {
        var font = Font()
        font.color = Color(argb: 0xFFFF_0000)
        font.strike = true
        return font
    }

    /// The look of new text: red and underlined.
    package static var underlinedInk: Font {
        var font = Font()
        font.color = Color(argb: 0xFFFF_0000)
        font.underline = .single
        return font
    }
}
