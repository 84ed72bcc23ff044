public import Messages

/// One gap in a form: where, what, and what to do.
public struct Finding: Hashable, Sendable {
    /// The id of the rule.
    public var rule: String
    /// The code of the rule, as `SG203`.
    public var code: String
    /// How much it matters.
    public var severity: Severity
    /// The id of the field; nil for the form as a whole.
    public var field: String?
    /// The sheet; nil where the submission does not say.
    public var sheet: String?
    /// The cell, as `G23`.
    public var cell: String?
    /// What is wrong.
    public var message: Message
    /// What to do.
    public var remedy: Message
    /// The ids of other fields that share the cell.
    public var others: [String]
    /// Why the applicant or the office lets it stand; nil for most.
    public var waiver: Waiver?

    /// Makes a finding.
    public init(
        rule: String,
        code: String,
        severity: Severity,
        field: String? = nil,
        sheet: String? = nil,
        cell: String? = nil,
        message: Message,
        remedy: Message,
        others: [String] = [],
        waiver: Waiver? = nil
    ) {
        self.rule = rule
        self.code = code
        self.severity = severity
        self.field = field
        self.sheet = sheet
        self.cell = cell
        self.message = message
        self.remedy = remedy
        self.others = others
        self.waiver = waiver
    }
}
