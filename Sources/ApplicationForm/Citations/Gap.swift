/// The white space before a scalar or a token.
struct Gap: OptionSet, Sendable {
    let rawValue: UInt8

    /// A narrow space.
    static let space = Gap(rawValue: 1)
    /// An ideographic space or a tab.
    static let wide = Gap(rawValue: 2)
    /// A line break.
    static let line = Gap(rawValue: 4)
    /// White space after the line break: an indented line.
    static let indent = Gap(rawValue: 8)
}
