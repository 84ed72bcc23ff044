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
    /// How each file is read.
    public var intake = IntakeSettings()
    /// The version of the program, for the list of runs.
    public var version = ""

    /// Makes options.
    public init(inputs: [String], output: String, jobs: Int) {
        self.inputs = inputs
        self.output = output
        self.jobs = max(1, jobs)
    }

    /// The place of the registry.
    public var registryPath: String { registry ?? "\(output)/registry.sqlite" }
}
