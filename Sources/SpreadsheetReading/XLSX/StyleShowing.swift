internal import Spreadsheet

/// How cells of a style show what they hold, asked once a style and not once a cell.
struct StyleShowing {
    /// Whether whole numbers are shown digit by digit.
    let isGeneral: Bool
    /// Whether numbers are dates.
    let isDate: Bool
    /// Whether texts are shown as they are.
    let showsTextAsIs: Bool

    init(_ style: CellStyle) {
        isGeneral = style.numberFormat.isGeneral
        isDate = style.numberFormat.isDate
        showsTextAsIs = style.numberFormat.showsTextAsIs
    }
}
