internal import FormChecks
internal import RedInk

/// What became of a submission when it was set beside the first application of its service.
struct ComparedRecord: Sendable {
    /// The submission's row.
    let submission: Int64
    /// Its SHA-256.
    let sha256: String
    /// The SHA-256 of the first application; nil when there is none other.
    let baseline: String?
    /// The counts of the comparison.
    let counts: SubmissionComparison.Summary?
    /// What the checks found, the audit of the red ink included.
    let findings: [Finding]
    /// The files beside the submission: findings, and the comparison where there is a baseline.
    let findingsFile: [UInt8]
    let comparisonFile: [UInt8]?
}
