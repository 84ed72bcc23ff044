/// What a user's settings make of a rule.
public enum RuleLevel: String, Codable, Hashable, Sendable, CaseIterable {
    /// Not run.
    case off
    /// Reported as an error.
    case error
    /// Reported as a warning.
    case warning
    /// Reported as an information.
    case information

    /// The severity; nil for off.
    public var severity: Severity? { Severity(rawValue: rawValue) }
}
