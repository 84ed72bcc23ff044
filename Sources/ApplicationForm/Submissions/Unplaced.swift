/// Text of the source that is no form text and no answer, kept so that nothing is lost.
public struct Unplaced: Codable, Hashable, Sendable {
    /// The sheet.
    public var sheet: String
    /// The cell, as `H40`.
    public var cell: String
    /// The text as displayed.
    public var text: String
    /// Why it has no place: a stable word such as `extra-column`.
    public var reason: String

    /// Makes an entry.
    public init(sheet: String, cell: String, text: String, reason: String) {
        self.sheet = sheet
        self.cell = cell
        self.text = text
        self.reason = reason
    }
}
