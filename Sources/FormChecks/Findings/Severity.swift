/// How much a finding matters.
public enum Severity: String, Codable, Hashable, Sendable, CaseIterable {
    /// The office would return the form.
    case error
    /// A person should look at it.
    case warning
    /// Good to know.
    case information
}
