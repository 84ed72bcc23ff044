/// One sheet of a workbook: its cells and what groups them.
public struct Sheet: Sendable {
    /// Whether a person can see the sheet (ECMA-376 part 1, 18.18.68, `ST_SheetState`).
    public enum Visibility: String, Hashable, Sendable {
        /// Shown.
        case visible
        /// Hidden, can be shown from Excel's menu.
        case hidden
        /// Hidden, can be shown by a program only.
        case veryHidden
    }

    /// The name on the tab.
    public var name: String
    /// Whether it is shown.
    public var visibility = Visibility.visible
    /// The cells that hold something, row by row, each address once.
    public var cells: [Cell] = []
    /// The merged ranges, as the file has them.
    public var merges: [CellRange] = []
    /// The text of comments, by cell.
    public var comments: [CellAddress: String] = [:]
    /// What may be entered into cells; read only where it is asked for.
    public var validations: [DataValidation] = []
    /// Whether the sheet is protected.
    public var isProtected = false

    /// Makes an empty sheet.
    public init(name: String) { self.name = name }

    /// Index of the cell at an address, or nil when that cell is empty.
    public func index(of address: CellAddress) -> Int? {
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].address < address { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].address == address ? low : nil
    }

    /// The cell at an address, or nil when it is empty.
    public subscript(_ address: CellAddress) -> Cell? { index(of: address).map { cells[$0] } }
}
