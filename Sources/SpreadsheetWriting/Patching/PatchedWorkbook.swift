public import Spreadsheet

/// A workbook that was patched and proved.
public struct PatchedWorkbook: Sendable {
    /// A cell of a sheet.
    public struct Place: Hashable, Sendable {
        /// The sheet, as its place in ``Workbook/sheets``.
        public var sheet: Int
        /// The cell.
        public var cell: CellAddress

        /// Makes a place.
        public init(sheet: Int, cell: CellAddress) {
            self.sheet = sheet
            self.cell = cell
        }
    }

    /// The bytes of the file.
    public var bytes: [UInt8]
    /// The workbook as it was read back from them.
    public var workbook: Workbook
    /// The cells that changed.
    public var changed: [Place] = []
    /// Cells that are locked on a protected sheet; they were left as they are.
    public var locked: [Place] = []
    /// Cells whose text does not show whole, since the author of the workbook fixed their rows.
    public var cut: [Place] = []
    /// Formulas whose cached value is no longer true and was taken out; Excel computes them when it opens the file.
    public var uncomputed: [Place] = []
    /// The parts that changed or were taken out, in the order of their names.
    public var parts: [String] = []
}
