internal import Spreadsheet

/// What a cell's style says of its text, looked up once for all cells of the style.
struct StyleLook {
    let font: Font
    let format: NumberFormat
    /// Whether numbers are shown as `General` does and texts as they are.
    let isGeneral: Bool
    let isDate: Bool

    init(_ style: CellStyle) {
        font = style.font
        format = style.numberFormat
        isGeneral = style.numberFormat == .general
        isDate = style.numberFormat.isDate
    }
}
