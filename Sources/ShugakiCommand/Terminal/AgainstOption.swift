internal import ArgumentParser
internal import RedInk

/// `--against`, which text of the baseline counts.
struct AgainstOption: ParsableArguments {
    /// The choices as they are typed.
    enum Choice: String, ExpressibleByArgument, CaseIterable {
        case first
        case latest
    }

    @Option(help: "Compare with the first text that the baseline holds, as the scheme demands, or with its latest.")
    var against = Choice.first

    /// The choice for the comparison.
    var choice: SubmissionComparison.Against { against == .first ? .first : .latest }
}
