internal import ApplicationForm
internal import ArgumentParser
internal import Messages
internal import RedInk

/// Two submissions that a command compares.
struct SubmissionPair {
    let baseline: SubmissionInput
    let current: SubmissionInput
    let comparison: SubmissionComparison
    /// What was read of the evidence of both.
    let citations: CitationMemory

    /// Reads and compares two submissions.
    ///
    /// - Throws: ``Failure`` when one of them cannot be used.
    init(
        _ baseline: String,
        _ current: String,
        catalogue: Catalogue?,
        against: SubmissionComparison.Against
    ) throws {
        guard baseline != "-" || current != "-" else {
            throw Failure(
                ExitCode(64),
                Message(ja: "標準入力（-）は一方にだけ指定できます。", en: "Only one of the two can be standard input (-).")
            )
        }
        let forms = FormReaderSource(catalogue)
        self.baseline = try SubmissionInput(baseline, catalogue: catalogue, forms: forms)
        self.current = try SubmissionInput(current, catalogue: catalogue, forms: forms)
        citations = forms.citations
        comparison = SubmissionComparison(
            baseline: self.baseline.submission,
            current: self.current.submission,
            against: against
        )
    }
}
