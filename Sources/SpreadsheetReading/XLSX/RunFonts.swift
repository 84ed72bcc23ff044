internal import Spreadsheet

/// The fonts of runs (ECMA-376 part 1, 18.4.7, `rPr`), known again by the bytes that spell them.
///
/// LibreOffice cuts Japanese text into a run a script and spells out the same few fonts for each: a form holds a
/// thousand of them.
struct RunFonts {
    /// The spellings one behind the other, where each ends, and what it stands for.
    private var spellings: [UInt8] = []
    private var ends: [Int] = []
    private var fonts: [Font] = []

    private static let knownLimit = 16
    private static let attributeLimit = 4

    /// Passes the properties of a run, whose first `<` is passed; nil when they are spelt in a way that is left to the events.
    mutating func pass(_ cursor: inout MarkupCursor, _ palette: ColorPalette) -> Font? {
        if let known = passKnown(&cursor) { return fonts[known] }
        let start = cursor
        guard let font = Self.read(&cursor, palette) else { return nil }
        if fonts.count < Self.knownLimit {
            spellings += start.spelling(upTo: cursor)
            ends.append(spellings.count)
            fonts.append(font)
        }
        return font
    }

    private func passKnown(_ cursor: inout MarkupCursor) -> Int? {
        spellings.withUnsafeBufferPointer { all in
            var from = 0
            for index in ends.indices {
                if cursor.pass(UnsafeBufferPointer(rebasing: all[from..<ends[index]])) { return index }
                from = ends[index]
            }
            return nil
        }
    }

    private static func read(_ cursor: inout MarkupCursor, _ palette: ColorPalette) -> Font? {
        guard cursor.pass("rPr>") else { return nil }
        return withUnsafeTemporaryAllocation(of: MarkupAttribute.self, capacity: attributeLimit) { room in
            var font = Font()
            while !cursor.pass("</rPr>") {
                guard let name = cursor.emptyElement(in: room) else { return nil }
                font.take(name.element, MarkupAttributes(UnsafeBufferPointer(rebasing: room[..<name.count])), palette)
            }
            return font
        }
    }
}
