internal import Spreadsheet

/// Text of a shared or inline string, its runs without the font of a cell.
struct RichText {
    /// The whole text, readings left out.
    var text = ""
    /// The runs, empty when the string has none.
    ///
    /// A run without a font takes that of its cell.
    var runs: [(text: String, font: Font?)] = []

    /// The runs in a cell of a font; empty when they all look like the cell.
    func runs(in cellFont: @autoclosure () -> Font) -> [TextRun] {
        guard !runs.isEmpty else { return [] }
        let cellFont = cellFont()
        // The usual case, and then no text is put together in vain.
        guard runs.contains(where: { !$0.text.isEmpty && !($0.font?.marks(alike: cellFont) ?? true) }) else {
            return []
        }
        var result: [TextRun] = []
        for run in runs where !run.text.isEmpty {
            let font = run.font ?? cellFont
            if let last = result.last, last.font.marks(alike: font) {
                result[result.count - 1].text += run.text
            } else {
                result.append(TextRun(text: run.text, font: font))
            }
        }
        return result.count == 1 && result[0].font.marks(alike: cellFont) ? [] : result
    }
}
