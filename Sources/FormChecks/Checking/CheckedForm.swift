public import ApplicationForm
public import RedInk

/// A submission with everything that rules look at.
public struct CheckedForm: Sendable {
    /// The submission.
    public let submission: Submission
    /// Its catalogue.
    public let catalogue: Catalogue
    /// The answers in the order of the form; those to unknown fields are left out.
    public let answers: [CheckedAnswer]
    /// The settings.
    public let settings: CheckSettings
    /// The day of the check.
    public let today: CalendarDate
    /// The submission that a renewal is compared with.
    public let baseline: Submission?
    /// What changed since the baseline.
    public let comparison: SubmissionComparison?
    /// What the ink of the cells says, by field; nil when the source tells nothing of ink.
    public let ink: [String: MarkedInk]?
    /// The evidence of the baseline with its references followed, by field.
    let baselineEvidence: [String: [Citation]]

    /// Prepares a submission.
    ///
    /// - Parameter comparison: what changed since the earliest text of the baseline, if it is known already.
    public init(
        _ submission: Submission,
        catalogue: Catalogue,
        settings: CheckSettings = CheckSettings(),
        today: CalendarDate,
        baseline: Submission? = nil,
        comparison: SubmissionComparison? = nil,
        ink: [String: MarkedInk]? = nil
    ) {
        // What the file says of its citations is not relied on: the text counts.
        var readings: [String: CitationReading] = [:]
        let parser = CitationParser()
        func read(_ submission: Submission) -> Submission {
            var result = submission
            for index in result.answers.indices {
                let text = result.answers[index].evidence.text
                let reading = readings[text] ?? parser.read(text)
                readings[text] = reading
                result.answers[index].evidence.citations = reading.citations
            }
            return result
        }
        let current = read(submission)
        let earlier = baseline.map(read)
        self.submission = current
        self.catalogue = catalogue
        self.settings = settings
        self.today = today
        self.baseline = earlier
        self.ink = ink
        self.comparison = earlier.map { comparison ?? SubmissionComparison(baseline: $0, current: current) }
        baselineEvidence = Dictionary(
            earlier.map { ReferenceResolver(catalogue: catalogue).resolve($0).map { ($0.field, $0.citations) } } ?? [],
            uniquingKeysWith: { first, _ in first }
        )
        let fields = Dictionary(catalogue.fields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let known = current.answers.filter { fields[$0.field] != nil }
        let resolved = ReferenceResolver(catalogue: catalogue).resolve(
            Submission(catalogue: catalogue.id, answers: known)
        )
        let groups = Self.groups(known)
        let hasSources = known.contains { $0.source != nil }
        answers = known.enumerated().compactMap { index, answer in
            guard let field = fields[answer.field] else { return nil }
            return CheckedAnswer(
                index: index,
                field: field,
                answer: answer,
                reading: readings[answer.evidence.text] ?? CitationReading(),
                resolved: index < resolved.count ? resolved[index] : ResolvedEvidence(field: answer.field),
                group: groups[index],
                isMissingFromForm: hasSources && answer.source == nil && answer.claim.text.isEmpty
                    && answer.evidence.text.isEmpty
            )
        }
    }

    /// The day on which the form was handed in, or today.
    var day: CalendarDate { submission.application.date ?? today }

    /// The answer to a field, or nil.
    func answer(to field: String) -> CheckedAnswer? { answers.first { $0.field.id == field } }

    /// The ids of the other fields of an evidence cell.
    func others(_ answer: CheckedAnswer) -> [String] {
        answer.group.filter { $0 != answer.index && answers.indices.contains($0) }.map { answers[$0].field.id }
    }

    private static func groups(_ answers: [Answer]) -> [[Int]] {
        struct Key: Hashable {
            var sheet: String
            var cell: String
        }
        var groups: [Key: [Int]] = [:]
        for (index, answer) in answers.enumerated() {
            guard let source = answer.source, let cell = source.evidence else { continue }
            groups[Key(sheet: source.sheet, cell: cell), default: []].append(index)
        }
        return answers.enumerated().map { index, answer in
            guard let source = answer.source, let cell = source.evidence else { return [index] }
            return groups[Key(sheet: source.sheet, cell: cell)] ?? [index]
        }
    }
}
