/// Something noticed while a workbook was read that did not stop the reading.
public struct ReadingNote: Hashable, Sendable {
    /// What was noticed.
    public enum Kind: String, Hashable, Sendable {
        /// A formula that the saving program had not computed.
        case formulaWithoutValue
        /// Text over Excel's own limit of 32,767 UTF-16 units, kept whole.
        case textOverLimit
        /// The same cell twice; the later one was taken.
        case cellTwice
        /// A reference to a string or a style that is not there.
        case danglingReference
        /// A sheet without cells: a chart, a dialogue or a macro sheet.
        case sheetWithoutCells
        /// A part that is named but missing.
        case partMissing
        /// Bytes that are no characters of the encoding; U+FFFD stands for them in the text.
        case undecodableBytes
        /// A quotation mark that is never closed; the rest of the text is in the cell.
        case quoteNotClosed
    }

    /// What was noticed.
    public let kind: Kind
    /// The sheet where it was, if it was in one.
    public let sheet: String?
    /// The cell where it was, if it was in one.
    public let cell: CellAddress?
    /// What it was, where the kind says too little: undecodable bytes as `81 FF @1234`, hexadecimal with their place.
    public let detail: String?

    /// Makes a note.
    public init(_ kind: Kind, sheet: String? = nil, cell: CellAddress? = nil, detail: String? = nil) {
        self.kind = kind
        self.sheet = sheet
        self.cell = cell
        self.detail = detail
    }
}
