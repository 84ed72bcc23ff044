public import Spreadsheet

/// The look of a cell that is written.
///
/// A value: equal formats become one record of the workbook (ECMA-376 part 1, 18.8.45, `xf`).
public struct CellFormat: Hashable, Sendable {
    /// Where text stands between left and right (18.18.40, `ST_HorizontalAlignment`).
    public enum Horizontal: Hashable, Sendable {
        /// Text left, numbers right.
        case general
        /// Left.
        case left
        /// In the middle.
        case center
        /// Right.
        case right
    }

    /// Where text stands between top and bottom (18.18.88, `ST_VerticalAlignment`).
    public enum Vertical: Hashable, Sendable {
        /// At the top.
        case top
        /// In the middle.
        case center
        /// At the bottom, Excel's default.
        case bottom
    }

    /// The lines around a cell (18.18.3, `ST_BorderStyle`).
    public enum Border: Hashable, Sendable {
        /// None.
        case none
        /// A hair line.
        case hair
        /// A thin line.
        case thin
        /// A medium line.
        case medium
    }

    /// The font; what it leaves open is 11 points Calibri, black.
    public var font = Font()
    /// The colour of the ground.
    public var fill: Color?
    /// The lines on all four sides.
    public var border = Border.none
    /// The colour of the lines; nil for black.
    public var borderColor: Color?
    /// Where text stands between left and right.
    public var horizontal = Horizontal.general
    /// Where text stands between top and bottom.
    public var vertical = Vertical.bottom
    /// Whether long text wraps.
    public var wraps = false
    /// Steps of indentation, 0 to 15.
    public var indent = 0
    /// The number format code; nil for General.
    ///
    /// Such as `yyyy"年"m"月"d"日"`; `@` keeps what is typed as text.
    public var numberFormat: String?

    /// Excel's default look.
    public init() {}

    /// The same look with changes.
    public func with(_ change: (inout CellFormat) -> Void) -> CellFormat {
        var copy = self
        change(&copy)
        return copy
    }
}
