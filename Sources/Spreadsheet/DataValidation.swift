/// What Excel lets people enter into some cells (ECMA-376 part 1, 18.3.1.32, `dataValidation`).
public struct DataValidation: Hashable, Sendable {
    /// What is asked for (18.18.21, `ST_DataValidationType`).
    public enum Kind: String, Hashable, Sendable {
        /// One of a list.
        case list
        /// Text of some length.
        case textLength
        /// A whole number.
        case whole
        /// Any number.
        case decimal
        /// A date.
        case date
        /// A time of day.
        case time
        /// Whatever a formula says.
        case custom
        /// Anything; the rule only shows a message.
        case none
    }

    /// The cells.
    public var ranges: [CellRange]
    /// What is asked for.
    public var kind: Kind
    /// The values of the list, in order: written into the rule, or standing in the cells that it names.
    public var options: [String]
    /// The greatest length, in UTF-16 units, where the length of a text is limited.
    public var greatestLength: Int?

    /// Makes a rule.
    public init(ranges: [CellRange], kind: Kind, options: [String] = [], greatestLength: Int? = nil) {
        self.ranges = ranges
        self.kind = kind
        self.options = options
        self.greatestLength = greatestLength
    }
}
