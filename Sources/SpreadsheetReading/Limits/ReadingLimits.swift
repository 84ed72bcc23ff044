/// How much a file may ask of us.
///
/// Every legitimate workbook of a collection of 6,820 public ones passes; what is over a limit is refused with a message
/// that names it. Whatever is accepted is read within a second and 200 MB, or nearly.
public struct ReadingLimits: Hashable, Sendable {
    /// Bytes of the file itself.
    public var fileBytes = 128 << 20
    /// Entries of the zip archive.
    public var archiveEntries = 10_000
    /// Bytes that all parts together may unpack to, counted as unpacked.
    public var unpackedBytes = 512 << 20
    /// Bytes that one part may unpack to.
    public var partBytes = 256 << 20
    /// How many times larger than packed a part may be, beyond its first mebibyte; legitimate parts reach 437.
    public var compressionRatio = 1_000
    /// Parts up to this size are unpacked whole, larger ones in pieces.
    public var wholePartBytes = 24 << 20
    /// Bytes of such a piece; other than this only to try the seams between pieces.
    package var pieceBytes = 256 << 10
    /// Elements within elements.
    public var markupDepth = 256
    /// Attributes of one element.
    public var attributes = 4_096
    /// Bytes of one attribute's value.
    public var attributeBytes = 1 << 20
    /// Cells that hold something, in all sheets together.
    public var cells = 3_000_000
    /// Sheets.
    public var sheets = 4_096
    /// Strings in the table of shared strings.
    public var sharedStrings = 3_000_000
    /// Cell formats; Excel itself stops at 64,000.
    public var styles = 65_536
    /// Merged ranges of one sheet.
    public var merges = 200_000
    /// Rules of what may be entered, of one sheet; Excel itself stops at 65,534.
    public var validations = 65_536
    /// Values of one list to choose from.
    public var listValues = 1_000
    /// Rich text runs of all cells together; real workbooks have up to 1,257.
    public var runs = 500_000
    /// Bytes of the texts of all cells together, as they are shown: one string may stand in many cells.
    public var shownBytes = 256 << 20
    /// Bytes of those texts that number formats made, so that no two cells share them, with 32 for each.
    public var displayedBytes = 96 << 20
    /// What is noticed in one sheet and told; of more, the first.
    public var notes = 10_000
    /// UTF-16 units of a text that Excel itself would keep; longer ones are kept and noted.
    public var textUnits = 32_767
    /// Bytes, in UTF-16 units, of one value in CSV; a quotation mark that is never closed would take in the whole file.
    public var fieldUnits = 1 << 20

    /// The limits in force unless others are given.
    public init() {}
}
