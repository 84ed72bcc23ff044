/// One thing that is looked for in a form.
///
/// A rule has a file of its own, named for it, and stands in ``RuleRegistry``. It reports what it has understood: where
/// the text could not be read, `evidence-unread` says so, and no other rule guesses.
public protocol Rule: Sendable {
    /// What the rule is, for people and for settings.
    static var description: RuleDescription { get }
    /// Makes the rule.
    init()
    /// The faults of one answer.
    func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault]
    /// The faults of the form as a whole.
    func check(_ form: CheckedForm) -> [Fault]
}

extension Rule {
    /// No faults.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] { [] }
    /// No faults.
    public func check(_ form: CheckedForm) -> [Fault] { [] }
}
