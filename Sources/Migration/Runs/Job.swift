/// One piece of work for a worker.
enum Job: Sendable {
    /// Import and check an input.
    case read(InputTicket)
    /// Compare a submission with the first application of its service, or check it anew without one.
    case compare(ComparisonTicket)
}

/// What came of a job.
enum JobResult: Sendable {
    case read(Intake)
    case compared(ComparedRecord)
    /// The registry or the tree could not be read.
    case failed(MigrationError)
}

/// Two submissions that are to be compared.
struct ComparisonTicket: Sendable {
    let submission: Int64
    let sha256: String
    let baseline: String?
}
