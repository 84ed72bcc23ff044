/// How far a run is.
public struct MigrationProgress: Hashable, Sendable {
    /// What is being done.
    public enum Phase: String, Hashable, Sendable {
        /// The inputs are listed.
        case listing
        /// Files are imported and checked.
        case reading
        /// Submissions of one service are compared.
        case comparing
        /// The report and the exceptions workbook are written.
        case reporting
    }

    /// What is being done.
    public var phase: Phase
    /// Inputs, or comparisons, that are done and safe.
    public var done: Int
    /// All of them, as far as they are known.
    public var total: Int
    /// Inputs of this run that were left out so far.
    public var leftOut: Int
    /// How many a second, over the last seconds.
    public var rate: Double
    /// Whether the phase has just ended.
    public var isEnd: Bool

    /// Seconds that are left at this rate; nil where it cannot be told.
    public var secondsLeft: Int? {
        guard rate > 0, total > done else { return total == done ? 0 : nil }
        return Int((Double(total - done) / rate).rounded(.up))
    }
}
