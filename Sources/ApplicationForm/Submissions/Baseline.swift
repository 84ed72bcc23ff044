/// The earlier text that a renewal carries beside the present one (新規申請時の記述内容; scheme overview §9(1)).
public struct Baseline: Hashable, Sendable {
    /// What told the earlier text from the present one, in the file that was read.
    ///
    /// An export shows every baseline in red ink: read again, it is of ``redInk``.
    public enum Origin: String, Codable, Hashable, Sendable {
        /// Struck or red runs.
        case redInk = "red-ink"
        /// 変更前/変更後, 旧/新, or an arrow.
        case wording
        /// A column of its own, such as 前回記入内容.
        case column
    }

    /// The earlier claim.
    public var claim: Claim
    /// The earlier evidence.
    public var evidence: Evidence
    /// What told it from the present text.
    public var origin: Origin

    /// Makes a baseline.
    public init(claim: Claim, evidence: Evidence, origin: Origin) {
        self.claim = claim
        self.evidence = evidence
        self.origin = origin
    }
}
