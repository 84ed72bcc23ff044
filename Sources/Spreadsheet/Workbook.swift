/// A workbook as it was read: sheets, cells, runs and merges, with no notion of what they mean.
public struct Workbook: Sendable {
    /// The sheets that hold cells, in the order of their tabs.
    public var sheets: [Sheet] = []
    /// The styles that cells refer to; never empty.
    public var styles: [CellStyle] = [CellStyle()]
    /// How dates are counted.
    public var dateSystem = DateSystem.from1900
    /// Whether the file holds text alone, without fonts and merged cells: CSV.
    public var isPlain = false
    /// What was noticed on the way and left as it is.
    public var notes: [ReadingNote] = []

    /// Makes an empty workbook.
    public init() {}

    /// The style of a cell.
    public func style(of cell: Cell) -> CellStyle { styles[Int(cell.style)] }

    /// The text of a cell in runs, one run with the font of the cell when it has no runs of its own.
    public func runs(of cell: Cell) -> [TextRun] {
        cell.runs.isEmpty ? [TextRun(text: cell.text, font: style(of: cell).font)] : cell.runs
    }
}
