public import Messages

/// What a migration is to do.
public struct MigrationOptions: Sendable {
    /// Files, folders, patterns, and `-` for paths on standard input.
    public var inputs: [String]
    /// The folder for everything that is written.
    public var output: String
    /// The registry; `registry.sqlite` in the folder when nil.
    public var registry: String?
    /// Workbooks of exceptions with a person's decisions, in order.
    public var decisions: [String] = []
    /// Threads that read.
    public var jobs: Int
    /// The language of the report.
    public var language = Language.japanese
    /// How each file is read.
    public var intake = IntakeSettings()
    /// The version of the program; files read by another one are read again.
    public var version = ""
    /// Where threads note what they are at work on.
    public var inFlight: InFlight
    /// Seconds after which an input counts as stuck.
    public var timeLimit = 300.0
    /// Whether this run goes on for one that failed on an input: what was listed is not listed again.
    public var isResumed = false
    /// Called when an input is stuck, after everything else that is done was written; a program may start itself anew.
    public var onStuck: @Sendable (_ run: Int64, _ input: Int64) -> Void = { _, _ in }

    /// Makes options.
    public init(inputs: [String], output: String, jobs: Int) {
        self.inputs = inputs
        self.output = output
        self.jobs = max(1, jobs)
        inFlight = InFlight(jobs: self.jobs)
    }

    /// What decides how a file is read, as one word.
    var stamp: String { "\(version) \(intake.stamp)" }

    /// The place of the registry.
    public var registryPath: String { registry ?? "\(output)/registry.sqlite" }
}
