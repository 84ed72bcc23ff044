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

    /// The reason of bytes that are no characters: the text names them in hexadecimal with their place in the file.
    public static let undecodableBytes = "undecodable-bytes"

    /// Makes an entry.
    public init(sheet: String, cell: String, text: String, reason: String) {
        self.sheet = sheet
        self.cell = cell
        self.text = text
        self.reason = reason
    }
}
