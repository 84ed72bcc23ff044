public import Spreadsheet

/// A diagram of numbers that stand on a sheet.
public struct Chart: Hashable, Sendable {
    /// The kind of diagram.
    public enum Kind: Hashable, Sendable {
        /// Lying bars, the first row on top.
        case bar
        /// Lying bars, the series in one bar.
        case stackedBar
        /// Standing bars.
        case column
        /// Standing bars, the series in one bar.
        case stackedColumn
    }

    /// One row of numbers.
    public struct Series: Hashable, Sendable {
        /// The name in the legend.
        public var name: String
        /// The sheet that holds the cells.
        public var sheet: String
        /// The cells with the labels.
        public var categories: CellRange
        /// The cells with the numbers.
        public var values: CellRange
        /// The colour; nil for the program's choice.
        public var color: Color?

        /// Makes a series.
        public init(name: String, sheet: String, categories: CellRange, values: CellRange, color: Color? = nil) {
            self.name = name
            self.sheet = sheet
            self.categories = categories
            self.values = values
            self.color = color
        }
    }

    /// The kind of diagram.
    public var kind: Kind
    /// The title; nil for none.
    public var title: String?
    /// The rows of numbers.
    public var series: [Series]
    /// The width in pixels.
    public var width = 480.0
    /// The height in pixels.
    public var height = 288.0

    /// Makes a chart.
    public init(kind: Kind, title: String? = nil, series: [Series]) {
        self.kind = kind
        self.title = title
        self.series = series
    }
}
