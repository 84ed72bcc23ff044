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
        return Self.inkable(comparison.edits).map { edit in
            switch edit.op {
            case .equal: TextRun(text: edit.text, font: baseFont)
            case .delete: TextRun(text: edit.text, font: oldFont)
            case .insert: TextRun(text: edit.text, font: newFont)
            }
        }
    }

    /// Edits of which none ends in a line break that a reader would take for one of both texts.
    ///
    /// There, one more atom is told as changed.
    private static func unmistakable(_ edits: [Edit]) -> [Edit] {
        guard edits.contains(where: { $0.op == .insert && $0.text.last?.isNewline == true }) else { return edits }
        var result: [Edit] = []
        var (old, new) = ("", "")
        func flush() {
            if !old.isEmpty { result.append(Edit(op: .delete, text: old)) }
            if !new.isEmpty { result.append(Edit(op: .insert, text: new)) }
            (old, new) = ("", "")
        }
        for edit in edits {
            switch edit.op {
            case .delete: old += edit.text
            case .insert: new += edit.text
            case .equal:
                var rest = edit.text
                if !old.isEmpty, !new.isEmpty,
                    InkPiece.isMisleading(
                        InkPiece(text: old, kind: .old, isUnderlined: false),
                        InkPiece(text: new, kind: .new, isUnderlined: true),
                        beforeText: InkPiece(text: rest, kind: .both, isUnderlined: false)
                    )
                {
                    let atom = AtomScanner(rest).firstAtom
                    old += atom
                    new += atom
                    rest = String(decoding: rest.utf8.dropFirst(atom.utf8.count), as: UTF8.self)
                }
                if rest.isEmpty { continue }
                flush()
                result.append(Edit(op: .equal, text: rest))
            }
        }
        flush()
        return result
    }

    /// The most runs of a cell: nobody reads more, and spreadsheet programs become slow.
    private static let runLimit = 1_000
    /// The most UTF-16 units of a cell, in Excel.
    private static let textLimit = 32_767

    /// Edits that a cell can show.
    ///
    /// Where there are too many, the shortest stretches of equal text between two changes are told as changed too. Both
    /// texts rebuild from them all the same.
    ///
    /// - Parameter together: whether both texts stand in one cell, or each in its own.
    package static func inkable(_ edits: [Edit], together: Bool = true) -> [Edit] {
        let few = limited(edits, together: together)
        return together ? unmistakable(few) : few
    }

    /// Edits of which there are no more than a cell holds.
    private static func limited(_ edits: [Edit], together: Bool) -> [Edit] {
        var result = edits
        var shortest = 1
        while result.count > 2 {
            var excess = Self.excess(of: result, together: together)
            if excess <= 0 { break }
            shortest *= 2
            // A stretch that goes takes itself and two edits beside it away; no more of them than is needed.
            var coarser: [Edit] = []
            var (old, new) = ("", "")
            func flush() {
                if !old.isEmpty { coarser.append(Edit(op: .delete, text: old)) }
                if !new.isEmpty { coarser.append(Edit(op: .insert, text: new)) }
                (old, new) = ("", "")
            }
            for edit in result {
                switch edit.op {
                case .delete: old += edit.text
                case .insert: new += edit.text
                case .equal where excess > 0 && edit.text.unicodeScalars.count < shortest:
                    old += edit.text
                    new += edit.text
                    excess -= 3
                case .equal:
                    flush()
                    coarser.append(edit)
                }
            }
            flush()
            result = coarser
        }
        return result
    }

    /// Whether one cell can hold both texts.
    package static func fitsTogether(_ edits: [Edit]) -> Bool {
        inkable(edits).reduce(0) { $0 + $1.text.utf16.count } <= textLimit
    }

    /// How many runs too many there are; 0 or less when a cell can hold them.
    private static func excess(of edits: [Edit], together: Bool) -> Int {
        if together { return edits.count - runLimit }
        let (old, new) = (edits.count { $0.op != .insert }, edits.count { $0.op != .delete })
        return max(old, new) - runLimit
    }
}
