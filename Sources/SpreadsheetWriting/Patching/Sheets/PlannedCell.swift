internal import Spreadsheet
internal import SpreadsheetReading

/// One cell on its way: what it is to hold, checked and brought to its anchor.
struct PlannedCell {
    /// The first cell of the merged range, or the cell itself.
    var address: CellAddress
    /// The merged range that it stands for.
    var merge: CellRange?
    var content: CellEdit.Content
    var font: Font?
    var clearsInk: Bool
    var rowHeight: Double?

    /// The runs as the reader gives them back: those of one look are one, empty ones are none.
    ///
    /// - Returns: none when the whole text has the look of the cell.
    static func merged(_ runs: [TextRun], in font: Font) -> [TextRun] {
        var result: [TextRun] = []
        for run in runs where !run.text.isEmpty {
            if let last = result.last, last.font.marks(alike: run.font) {
                result[result.count - 1].text += run.text
            } else {
                result.append(run)
            }
        }
        return result.count == 1 && result[0].font.marks(alike: font) ? [] : result
    }
}

/// What the reader must see in a cell that was written.
struct CellExpectation {
    /// What it must hold.
    enum Content {
        case text(String)
        case rich([TextRun])
        case number(Double)
        case blank
        /// A formula without a cached value.
        case uncomputed
        /// What it held.
        case same
    }

    var address: CellAddress
    var content: Content
    var font: Font?
}
