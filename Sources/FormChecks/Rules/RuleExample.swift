public import ApplicationForm
internal import RedInk

/// A small form that shows what a rule does.
public struct RuleExample: Sendable {
    /// The form.
    public var submission: Submission
    /// The form that it is compared with.
    public var baseline: Submission?
    /// What the ink says.
    public var ink: [String: MarkedInk]?
    /// The settings.
    public var settings = CheckSettings()
    /// The day of the check.
    public static let today = CalendarDate("2019-09-01")

    /// Makes an example of answers: field, claim, evidence.
    ///
    /// - Parameter merged: whether all answers share one evidence cell.
    public init(
        _ answers: [(field: String, claim: String, evidence: String)],
        catalogue: Catalogue = .tokuko2017,
        merged: Bool = false,
        baseline: [(field: String, claim: String, evidence: String)]? = nil,
        ink: [String: MarkedInk]? = nil,
        settings: CheckSettings = CheckSettings(),
        application: (inout Application) -> Void = { _ in }
    ) {
        func made(_ rows: [(field: String, claim: String, evidence: String)]) -> Submission {
            Submission(
                catalogue: catalogue.id,
                answers: rows.enumerated().map { row, entry in
                    let kind = catalogue.field(entry.field)?.answer ?? .text
                    let read = StandingReader.read(entry.claim, for: kind)
                    return Answer(
                        field: entry.field,
                        claim: Claim(text: entry.claim, standing: read.standing),
                        evidence: Evidence(text: entry.evidence),
                        withheld: read.withheld,
                        source: Answer.Source(
                            sheet: "申請書B",
                            claim: "F\(row + 10)",
                            evidence: "G\(merged ? 10 : row + 10)"
                        )
                    )
                }
            )
        }
        submission = made(answers)
        self.baseline = baseline.map(made)
        self.ink = ink
        self.settings = settings
        application(&submission.application)
    }

    /// What rules find in it.
    public func findings(of rules: [any Rule.Type]) -> [Finding] {
        guard let today = Self.today else { return [] }
        let form = CheckedForm(
            submission,
            catalogue: .tokuko2017,
            settings: settings,
            today: today,
            baseline: baseline,
            ink: ink
        )
        return Checker(rules: rules).findings(in: form)
    }
}

extension RuleExample {
    /// The example with a field that the form has no row for.
    func withoutRow(_ field: String) -> RuleExample {
        var copy = self
        for index in copy.submission.answers.indices where copy.submission.answers[index].field == field {
            copy.submission.answers[index].source = nil
        }
        return copy
    }

    /// The example with a text that has no place in the form.
    func with(_ unplaced: Unplaced) -> RuleExample {
        var copy = self
        copy.submission.unplaced.append(unplaced)
        return copy
    }
}
