/// The look that cells share.
///
/// The parts of a cell format (ECMA-376 part 1, 18.8.45, `xf`) that bear meaning in a form.
public struct CellStyle: Hashable, Sendable {
    /// The font of the cell, for every run that names none.
    public var font: Font
    /// How numbers are shown.
    public var numberFormat: NumberFormat
    /// Whether the cell is locked when its sheet is protected (18.8.33, `protection`).
    public var isLocked: Bool

    /// Makes a style.
    public init(font: Font = Font(), numberFormat: NumberFormat = .general, isLocked: Bool = true) {
        self.font = font
        self.numberFormat = numberFormat
        self.isLocked = isLocked
    }
}
