public import Spreadsheet

/// One cell of an existing workbook as it is to be.
public struct CellEdit: Hashable, Sendable {
    /// What a cell is to hold.
    public enum Content: Hashable, Sendable {
        /// Text in the look of the cell; empty text empties the cell.
        case text(String)
        /// Text in several looks; a run's font without a name or a size has those of the cell.
        case rich([TextRun])
        /// Text in the look of the cell with marks: a run has what its font has beside a plain one.
        ///
        /// Red, strike and underline of the cell itself are left out, for they would read as marks.
        case marked([TextRun])
        /// A number, shown in the number format of the cell.
        case number(Double)
        /// A date as its serial number in the workbook's date system.
        ///
        /// A cell whose number format shows no date is given the short date of the reader's locale.
        case date(Double)
        /// A date where the number format of the cell shows dates, else the text.
        case day(serial: Double, text: String)
        /// Nothing; the look stays.
        case blank
        /// What it holds; only the look or the row changes.
        case kept
    }

    /// The sheet, as its place in ``Workbook/sheets``.
    public var sheet: Int
    /// The cell; any cell of a merged range stands for its first.
    public var cell: CellAddress
    /// What it is to hold.
    public var content: Content
    /// The font that the cell is to have, with its own name and size where this names none; nil leaves its own.
    public var font: Font?
    /// Whether the cell must not look like red ink: a font of its own that is red or struck is then given up.
    public var clearsInk: Bool
    /// The height that its row is to have, in points; nil leaves it.
    public var rowHeight: Double?

    /// Makes an edit.
    public init(
        sheet: Int,
        cell: CellAddress,
        content: Content,
        font: Font? = nil,
        clearsInk: Bool = false,
        rowHeight: Double? = nil
    ) {
        self.sheet = sheet
        self.cell = cell
        self.content = content
        self.font = font
        self.clearsInk = clearsInk
        self.rowHeight = rowHeight
    }
}
