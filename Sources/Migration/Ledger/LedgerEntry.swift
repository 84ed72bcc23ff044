/// One value that is not simply the text of its cell: where it came from, what stood there, and what made it.
public struct LedgerEntry: Hashable, Sendable {
    /// What made a value of a cell.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// Struck and red runs were told apart: the value is the old or the new text.
        case redInk = "red-ink"
        /// 変更前/変更後, 旧/新 or an arrow was understood.
        case wording
        /// The text of a column of earlier answers.
        case column
        /// Evidence in several columns, joined by a space.
        case joinedColumns = "joined-columns"
        /// A cell that is merged over several rows answers for each of them.
        case mergedCell = "merged-cell"
        /// A number or a date, as its format shows it.
        case displayed
        /// The result of a formula, as the file holds it.
        case formulaResult = "formula-result"
        /// A date of the application block, in ISO 8601.
        case date
        /// 新規, 更新 or 変更届 as the model's word.
        case kind
        /// A value that stood behind its label in one cell.
        case label
        /// The text of the cell; entered because no answer names the cell.
        case asWritten = "as-written"
        /// The field of another family's form.
        case family
        /// What a person decided in the exceptions workbook.
        case decision
        /// Anything else that made the value another text than the cell's.
        case reading
    }

    /// The id of the field, or `application.date` and the like.
    public var value: String
    /// `claim`, `evidence`, `baseline.claim`, `baseline.evidence`; empty for the application block.
    public var part: String
    /// The sheet.
    public var sheet: String
    /// The cell, as `G23`.
    public var cell: String
    /// What made the value.
    public var rule: Rule
    /// The text of the cell itself.
    public var own: String
    /// What the cell holds, where that is no text: the number, or the day's serial number.
    public var raw: String?
    /// The number format that shows it.
    public var format: String?
    /// The runs of the text with their ink, as JSON; nil for text in one look.
    public var runs: String?
    /// The value.
    public var result: String
    /// What else is to be known: the id of the decision, the field of the other family.
    public var note: String?
}
