internal import Spreadsheet

/// A text of an `.xls` workbook, and where its fonts change.
///
/// Most texts have one font however many runs the file has: runs that look alike are joined before anything is cut.
struct XLSText {
    /// A place from which a font holds.
    struct Change {
        /// Bytes of UTF-8 before it.
        let start: Int
        /// The number of the font.
        let font: Int
    }

    /// The whole text.
    var text: String
    /// The font at the beginning; nil for that of the cell.
    var firstFont: Int?
    /// Where the font changes later, in order, each within the text.
    var changes: [Change] = []

    /// Makes a text.
    init(_ text: String) { self.text = text }

    /// The runs in a cell of a font; empty when they all look like the cell.
    func runs(_ fonts: FontTable, cellFont: Font) -> [TextRun] {
        let cellLook = FontTable.look(cellFont)
        let firstLook = firstFont.flatMap { fonts.look($0) } ?? cellLook
        if firstLook == cellLook, changes.allSatisfy({ fonts.look($0.font) ?? cellLook == cellLook }) { return [] }
        var result: [TextRun] = []
        var start = 0
        var font = firstFont.flatMap { fonts[$0] } ?? cellFont
        var look = firstLook
        func cut(at end: Int) {
            guard end > start else { return }
            let utf8 = text.utf8
            let from = utf8.index(utf8.startIndex, offsetBy: start)
            let to = utf8.index(utf8.startIndex, offsetBy: end)
            result.append(TextRun(text: String(text[from..<to]), font: font))
            start = end
        }
        for change in changes {
            let next = fonts.look(change.font) ?? cellLook
            guard next != look else { continue }
            cut(at: change.start)
            font = fonts[change.font] ?? cellFont
            look = next
        }
        cut(at: text.utf8.count)
        return result
    }
}
