internal import FormConversion
internal import Messages

/// One thing that a person should decide.
struct ExceptionItem: Hashable, Sendable {
    /// What is to be decided.
    enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Red ink in which old and new text cannot be told apart.
        case ink
        /// A row or an answer without a field.
        case unmapped
        /// A value of the block above the table.
        case application
        /// Something noticed that a person may let stand.
        case note
        /// A file that was left out.
        case leftOut = "left-out"
        /// Another file for the same service and date.
        case duplicate
    }

    /// Where a decision stands.
    enum State: String, Hashable, Sendable {
        case open
        case applied
        /// It could not be applied; ``ExceptionItem/problem`` says why.
        case refused
    }

    /// What is to be decided.
    var kind: Kind
    /// The SHA-256 of the file; empty where it could not be read.
    var sha256: String
    /// The field or the value of the application block; empty where it is none.
    var value = ""
    /// `claim` or `evidence`; empty where it is neither.
    var part = ""
    /// The sheet.
    var sheet = ""
    /// The cell, as `F23`.
    var cell = ""
    /// What stands there.
    var text = ""
    /// Why it must be decided.
    var reason: Message
    /// Where the decision stands.
    var state = State.open
    /// Why a decision could not be applied.
    var problem: Message?

    /// The name of the exception, the same in every run: a digest of what and where it is.
    var id: String {
        let key = [kind.rawValue, sha256, value, part, sheet, cell].joined(separator: "\u{1F}")
        return String(SHA256Digest.hexadecimal(of: Array(key.utf8)).prefix(16))
    }
}
