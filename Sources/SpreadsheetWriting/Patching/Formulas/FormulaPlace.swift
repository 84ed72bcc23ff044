internal import Spreadsheet

/// A formula in the bytes of a sheet (ECMA-376 part 1, 18.3.1.40, `f`).
struct FormulaPlace {
    /// `normal`, `shared`, `array` or `dataTable`.
    let kind: String
    /// The cells that it fills or is shared by.
    let range: CellRange?
    /// The group of formulas that share one text.
    let group: String?
    /// Its text, as it is written.
    var text: Range<Int>
    /// The element with its cached value.
    var value: Range<Int>?
}
