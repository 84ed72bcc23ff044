/// One cell that holds something.
public struct Cell: Hashable, Sendable {
    /// Where it stands.
    public var address: CellAddress
    /// What it holds.
    public var value: CellValue
    /// The text as a person sees it: the string, or the number in its format.
    public var text: String
    /// Its rich text runs; empty when the whole text has the font of the cell.
    public var runs: [TextRun]
    /// Index of its style in ``Workbook/styles``.
    public var style: Int32
    /// Whether its row or column is hidden.
    public var isHidden: Bool
    /// Whether a formula made it.
    public var hasFormula: Bool

    /// Makes a cell.
    @inlinable
    public init(
        address: CellAddress,
        value: CellValue,
        text: String,
        runs: [TextRun] = [],
        style: Int32 = 0,
        isHidden: Bool = false,
        hasFormula: Bool = false
    ) {
        self.address = address
        self.value = value
        self.text = text
        self.runs = runs
        self.style = style
        self.isHidden = isHidden
        self.hasFormula = hasFormula
    }
}
