public import ApplicationForm

/// What reading a form gave: the submission and the account of every cell.
public struct FormReading: Sendable {
    /// The account of the cells: every one that holds text is counted once.
    public struct Account: Hashable, Sendable {
        /// Cells with text in the workbook.
        public var cells = 0
        /// Cells that are the form's own text: titles, headings, bands, labels.
        public var formText = 0
        /// Cells that are the source of a claim, evidence or a baseline.
        public var answerCells = 0
        /// Cells of the application block, labels and values.
        public var applicationCells = 0
        /// Cells that have no place and stand in ``Submission/unplaced``.
        public var unplacedCells = 0
        /// Comments, which stand in ``Submission/unplaced`` too.
        public var comments = 0

        /// Whether the parts add up to the whole.
        public var addsUp: Bool { formText + answerCells + applicationCells + unplacedCells == cells }
    }

    /// Something that a person should know of, and that did not stop the reading.
    public enum Note: Hashable, Sendable {
        /// A row fits two fields equally well; the first was taken.
        case tie(sheet: String, cell: String, field: String)
        /// A formula in an answer's cell was never computed.
        case formulaWithoutValue(sheet: String, cell: String)
        /// A field of the catalogue that no row of the form has.
        case fieldMissing(field: String)
        /// Blank evidence below evidence of the same number, in a file that knows no merged cells: the cell may have
        /// been merged over both; it is left blank, as it stands.
        case evidenceMaybeShared(field: String)
        /// A quotation mark in CSV is never closed: the cell holds the rest of the file.
        case quoteNotClosed(sheet: String, cell: String)
    }

    /// The cell of a value that the submission itself names no cell for.
    public struct Origin: Hashable, Sendable {
        /// The value: `application.date`, or the id of a field with `/baseline.claim` or `/baseline.evidence`.
        public var value: String
        /// The sheet.
        public var sheet: String
        /// The cell, as `C4`.
        public var cell: String
    }

    /// The submission.
    public var submission: Submission
    /// The account of the cells.
    public var account: Account
    /// What a person should know of.
    public var notes: [Note]
    /// What the ink of the cells says, by field; fields without ink and without the wording of a change are left out.
    public var ink: [String: FieldInk]
    /// The cells of the application block and of columns with earlier texts, in the order of reading.
    public var origins: [Origin] = []
}
