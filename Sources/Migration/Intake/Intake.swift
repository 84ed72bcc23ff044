/// What became of one input.
struct Intake: Sendable {
    /// What was found.
    enum Outcome: Sendable {
        /// A form, read.
        case form(FormRecord)
        /// The same content went in before, under the same settings and decisions.
        case known
        /// An archive; its members are inputs of their own.
        case archive([SubmissionArchive.Member])
        /// Not a form, or not readable.
        case leftOut(LeftOut)
    }

    /// The input.
    let ticket: InputTicket
    /// The SHA-256 of its bytes; nil when they could not be read.
    var sha256: String?
    /// What was found.
    var outcome: Outcome
}
