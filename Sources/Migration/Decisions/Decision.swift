/// What a person decided about one exception.
struct Decision: Hashable, Sendable {
    /// The id of the exception.
    var id: String
    /// The kind of the exception.
    var kind: ExceptionItem.Kind
    /// The SHA-256 of the file.
    var sha256: String
    /// The field or value that it is about; empty where it is none.
    var value = ""
    /// `claim` or `evidence`.
    var part = ""
    /// The sheet.
    var sheet = ""
    /// The cell.
    var cell = ""
    /// What was decided.
    var choice: Choice
    /// The field that a row is assigned to.
    var field = ""
    /// The earlier text.
    var old = ""
    /// The present text, or the value.
    var new = ""
    /// A remark for other people.
    var remark = ""

    /// Whether it is about an answer without a counterpart in another family: taken after the move.
    var isOfFamily: Bool { kind == .unmapped && !value.isEmpty }
}
