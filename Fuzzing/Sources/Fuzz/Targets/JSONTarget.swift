import ApplicationForm
import FormChecks
import FormConversion
import RedInk

/// JSON of strangers: submissions, catalogues, settings; what is read as a submission goes through everything.
enum JSONTarget {
    @Sendable static func run(_ bytes: [UInt8]) {
        _ = try? Catalogue(json: bytes)
        _ = try? CheckSettings(json: bytes)
        if let submission = try? Submission(json: bytes) { check(submission) }
    }

    /// What must hold of every submission.
    static func check(_ submission: Submission) {
        let json = submission.json()
        guard let again = try? Submission(json: json) else { fatalError("our own JSON cannot be read") }
        demand(again.json() == json, "reading our own JSON changes it")
        guard let catalogue = Catalogue.builtIn(submission.catalogue) ?? Catalogue.builtIn("tokuko-2017") else {
            return
        }
        let whole = submission.completed(for: catalogue)
        let comparison = SubmissionComparison(baseline: whole, current: whole, against: .latest)
        demand(comparison.isUnchanged, "a submission differs from itself")
        guard let today = CalendarDate(year: 2019, month: 8, day: 20) else { return }
        let form = CheckedForm(
            whole,
            catalogue: catalogue,
            settings: CheckSettings(),
            today: today,
            baseline: nil,
            ink: nil
        )
        let report = CheckReport(findings: Checker().findings(in: form), catalogue: catalogue, file: "f")
        _ = SARIFReporter().bytes(of: report, in: .japanese)
        _ = TextReporter().bytes(of: report, in: .english)
    }
}
