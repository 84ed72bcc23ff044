public import Messages

/// What a rule is, for people and for settings.
public struct RuleDescription: Sendable {
    /// The stable id, such as `evidence-location-missing`.
    public var id: String
    /// The stable code, such as `SG203`.
    public var code: String
    /// The version in which it came.
    public var since: String
    /// How much it matters when nothing is set.
    public var severity: Severity
    /// What it looks for.
    public var summary: Message
    /// Why: the section of the scheme overview.
    public var rationale: Message
    /// Forms that it has nothing to say of.
    public var passing: [RuleExample]
    /// Forms in which it finds a fault.
    public var failing: [RuleExample]

    /// Makes a description.
    public init(
        id: String,
        code: String,
        since: String = "0.1.0",
        severity: Severity,
        summary: Message,
        rationale: Message,
        passing: [RuleExample],
        failing: [RuleExample]
    ) {
        self.id = id
        self.code = code
        self.since = since
        self.severity = severity
        self.summary = summary
        self.rationale = rationale
        self.passing = passing
        self.failing = failing
    }
}
