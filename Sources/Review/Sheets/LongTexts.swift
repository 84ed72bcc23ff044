internal import ApplicationForm
internal import FormConversion
internal import RedInk
internal import Spreadsheet
internal import SpreadsheetWriting

/// The whole texts of the answers that no row of a table can show: Excel's highest row has 409 points.
///
/// They stand below 新旧対照表, over its whole width and over as many rows as they need, so that nothing is cut off in
/// print.
struct LongTexts {
    /// A text with its caption.
    struct Part: Hashable {
        /// What it is.
        var caption: String
        /// The text, in ink where it changed.
        var runs: [TextRun]
    }

    /// How old and new text stand together on sheet 朱書き.
    let style: ReviewStyle

    /// The texts of a row that are too high for one of the tables.
    func parts(of row: ReviewRow) -> [Part] {
        let texts = [
            ("申請内容", row.claim, FormLook.Column.claim.points, ComparisonSheet.claimWidth),
            ("添付書類等", row.evidence, FormLook.Column.evidence.points, ComparisonSheet.evidenceWidth),
        ]
        return texts.flatMap { name, comparison, form, table in
            let (old, new) = (InkedTexts.old(comparison), InkedTexts.new(comparison))
            let narrow = min(form, table)
            let shown = style == .inline ? InkedTexts.together(comparison) : new
            guard Self.isTooHigh(shown, form) || Self.isTooHigh(old, narrow) || Self.isTooHigh(new, narrow)
            else { return [Part]() }
            let caption = "No.\(row.field.number)　\(row.field.label)　\(name)"
            if style == .inline { return [Part(caption: caption, runs: shown)] }
            return [Part(caption: caption + "（変更前）", runs: old), Part(caption: caption + "（変更後）", runs: new)]
        }
    }

    private static func isTooHigh(_ runs: [TextRun], _ width: Double) -> Bool {
        let size = FormLook.smallerSizes.last ?? FormLook.labelSize
        return TextMeasure(size: size).height(runs.map(\.text).joined(), width: width) > TextMeasure.highestRow
    }

    // MARK: Rows

    /// The height of a row: less than half a page, so that captions and rows fill the pages.
    private static let highestRow = 200.0
    /// The longest piece that is moved to the next row as a whole, in characters.
    private static let pieceLength = 300

    /// Cuts a text into rows that are not too high.
    static func rows(_ runs: [TextRun], width: Double) -> [(runs: [TextRun], height: Double)] {
        let measure = TextMeasure(size: FormLook.labelSize)
        var rows: [(runs: [TextRun], height: Double)] = []
        var row: [TextRun] = []
        var text = ""
        func close() {
            // The line break at the end of a row is the end of the row.
            if let last = row.last, last.text.last?.isNewline == true {
                row[row.count - 1].text.removeLast()
                text.removeLast()
            }
            rows.append((row, measure.height(text, width: width)))
            (row, text) = ([], "")
        }
        for piece in pieces(runs) {
            if !row.isEmpty, measure.height(text + piece.text, width: width) > highestRow { close() }
            row.append(piece)
            text += piece.text
        }
        if !row.isEmpty { close() }
        return rows
    }

    /// The runs cut behind line breaks, and where a line is long.
    private static func pieces(_ runs: [TextRun]) -> [TextRun] {
        var pieces: [TextRun] = []
        for run in runs {
            var piece = TextRun(text: "", font: run.font)
            var length = 0
            for character in run.text {
                piece.text.append(character)
                length += 1
                guard character.isNewline || length == pieceLength else { continue }
                pieces.append(piece)
                piece.text = ""
                length = 0
            }
            if length > 0 { pieces.append(piece) }
        }
        return pieces
    }
}
