internal import ApplicationForm
internal import FormChecks
internal import RedInk

/// What one form gave: the submission and everything that the registry keeps of it.
struct FormRecord: Sendable {
    /// The submission, decisions applied.
    var submission: Submission
    /// Its catalogue.
    var catalogue: Catalogue
    /// What the checks found, without a baseline.
    var findings: [Finding] = []
    /// The documents it cites.
    var documents: [DocumentInventory.Entry] = []
    /// What made its values.
    var ledger: [LedgerEntry] = []
    /// What a person should decide.
    var exceptions: [ExceptionItem] = []
    /// What its ink says, by field; nil when the source tells nothing of ink.
    var ink: [String: MarkedInk]?
    /// What it is marked with.
    var tags: Set<Tag> = []
    /// The digest of the decisions that were applied.
    var decisions = ""
    /// The submission's JSON: indented for the tree, one line for a stream.
    var file: [UInt8] = []
    /// The findings' JSON.
    var findingsFile: [UInt8] = []
}
