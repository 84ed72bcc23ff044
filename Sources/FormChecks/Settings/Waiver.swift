public import ApplicationForm

/// A reasoned decision to let a finding stand; it stays visible in every report.
public struct Waiver: Codable, Hashable, Sendable {
    /// The id or code of the rule.
    public var rule: String
    /// The id of the field; nil for the form as a whole.
    public var field: String?
    /// Why it may stand.
    public var reason: String
    /// Who decided.
    public var who: String
    /// The last day on which it holds; nil for no end.
    public var until: CalendarDate?

    /// Makes a waiver.
    public init(rule: String, field: String? = nil, reason: String, who: String, until: CalendarDate? = nil) {
        self.rule = rule
        self.field = field
        self.reason = reason
        self.who = who
        self.until = until
    }
}
