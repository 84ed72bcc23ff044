internal import FormConversion
internal import RedInk
internal import Spreadsheet
internal import SpreadsheetWriting

/// Old and new text of an answer as runs: together in one cell, or each in a cell of its own.
struct InkedTexts {
    private static let composer = InkComposer(baseFont: Font())

    /// Both texts in one cell.
    static func together(_ comparison: TextComparison) -> [TextRun] { composer.runs(for: comparison) }

    /// The old text, what was given up in red and struck.
    static func old(_ comparison: TextComparison) -> [TextRun] { one(comparison, without: .insert) }

    /// The new text, what was added in red and underlined.
    static func new(_ comparison: TextComparison) -> [TextRun] { one(comparison, without: .delete) }

    /// Whether a cell can hold both texts (Excel's limit of 32,767 characters).
    static func fitTogether(_ comparison: TextComparison) -> Bool {
        !ReviewRow.isInked(comparison) || InkComposer.fitsTogether(comparison.edits)
    }

    private static func one(_ comparison: TextComparison, without op: Edit.Operation) -> [TextRun] {
        // A difference of typing noise alone is shown as it was written, in black.
        if !ReviewRow.isInked(comparison) {
            let text = op == .insert ? comparison.old : comparison.new
            return text.isEmpty ? [] : [TextRun(text: text, font: composer.baseFont)]
        }
        return InkComposer.inkable(comparison.edits, together: false).filter { $0.op != op }.map { edit in
            switch edit.op {
            case .equal: TextRun(text: edit.text, font: composer.baseFont)
            case .delete: TextRun(text: edit.text, font: composer.oldFont)
            case .insert: TextRun(text: edit.text, font: composer.newFont)
            }
        }
    }
}
