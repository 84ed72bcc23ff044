/// What a cell holds, apart from how it is shown.
public enum CellValue: Hashable, Sendable {
    /// Nothing; the cell stands for its comment or its formula only.
    case empty
    /// Text.
    case string
    /// A number; ``Cell/text`` shows it in its number format.
    case number(Double)
    /// A date or time as its serial number in the workbook's date system.
    case date(Double)
    /// TRUE or FALSE.
    case boolean(Bool)
    /// An error value such as `#N/A`; ``Cell/text`` holds its name.
    case error
}
