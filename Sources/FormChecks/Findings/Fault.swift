internal import ApplicationForm
public import Messages

/// What a rule has found, before settings and addresses are applied.
public struct Fault: Hashable, Sendable {
    /// Where a fault is.
    public enum Place: Hashable, Sendable {
        /// 申請内容 of the answer at an index.
        case claim(Int)
        /// 添付書類等 of the answer at an index.
        case evidence(Int)
        /// A cell that is no answer's.
        case cell(sheet: String, cell: String)
        /// The block above the table, or the form as a whole.
        case form
    }

    /// Where it is.
    public var place: Place
    /// What is wrong.
    public var message: Message
    /// What to do.
    public var remedy: Message
    /// A severity other than the rule's; a user's setting goes before it.
    public var severity: Severity?
    /// The ids of other fields that share the cell.
    public var others: [String] = []

    /// Makes a fault.
    public init(_ place: Place, _ message: Message, remedy: Message, severity: Severity? = nil, others: [String] = []) {
        self.place = place
        self.message = message
        self.remedy = remedy
        self.severity = severity
        self.others = others
    }
}
