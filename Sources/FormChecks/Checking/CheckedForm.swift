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
    /// Whether faults of each answer's evidence are told at it (``offersEvidence(_:)``).
    private let offering: [Bool]

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
        self.init(
            submission,
            catalogue: catalogue,
            settings: settings,
            today: today,
            baseline: baseline,
            comparison: comparison,
            ink: ink,
            citations: CitationMemory()
        )
    }

    /// Prepares a submission.
    ///
    /// - Parameter citations: what was read of evidence before; texts that are new are added.
    package init(
        _ submission: Submission,
        catalogue: Catalogue,
        settings: CheckSettings = CheckSettings(),
        today: CalendarDate,
        baseline: Submission? = nil,
        comparison: SubmissionComparison? = nil,
        ink: [String: MarkedInk]? = nil,
        citations: CitationMemory
    ) {
        // What the file says of its citations is not relied on: the text counts.
        func read(_ submission: Submission) -> Submission {
            var result = submission
            for index in result.answers.indices {
                result.answers[index].evidence.citations =
                    citations.reading(result.answers[index].evidence.text).citations
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
        let changes = earlier.map { comparison ?? SubmissionComparison(baseline: $0, current: current) }
        self.comparison = changes
        baselineEvidence = Dictionary(
            earlier.map { ReferenceResolver(catalogue: catalogue).resolve($0).map { ($0.field, $0.citations) } } ?? [],
            uniquingKeysWith: { first, _ in first }
        )
        let fields = Self.places(catalogue.fields, \.id)
        let known = current.answers.filter { fields[TextKey($0.field)] != nil }
        let earlierPlaces = Self.places(earlier?.answers ?? [], \.field)
        let changePlaces = Self.places(changes?.fields ?? [], \.field)
        let resolved = ReferenceResolver(catalogue: catalogue).resolve(
            Submission(catalogue: catalogue.id, answers: known)
        )
        let groups = Self.groups(known)
        let hasSources = known.contains { $0.source != nil }
        let answers = known.enumerated().compactMap { index, answer -> CheckedAnswer? in
            let id = TextKey(answer.field)
            guard let field = fields[id] else { return nil }
            return CheckedAnswer(
                index: index,
                field: catalogue.fields[field],
                answer: answer,
                reading: citations.reading(answer.evidence.text),
                resolved: index < resolved.count ? resolved[index] : ResolvedEvidence(field: answer.field),
                group: groups[index],
                isMissingFromForm: hasSources && answer.source == nil && answer.claim.text.isEmpty
                    && answer.evidence.text.isEmpty,
                earlier: earlierPlaces[id].flatMap { earlier?.answers[$0] },
                change: changePlaces[id].flatMap { changes?.fields[$0] },
                ink: ink?[answer.field]
            )
        }
        self.answers = answers
        offering = answers.map { Self.offersEvidence($0, among: answers) }
    }

    /// Where each text stands first.
    private static func places<Element>(_ elements: [Element], _ text: KeyPath<Element, String>) -> [TextKey: Int] {
        Dictionary(
            elements.indices.lazy.map { (TextKey(elements[$0][keyPath: text]), $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Whether faults of an answer's evidence are told here: it leads its cell, the cell offers something, and a claim
    /// that needs evidence, or a blank one, shares it.
    func offersEvidence(_ answer: CheckedAnswer) -> Bool {
        offering.indices.contains(answer.index) && offering[answer.index]
    }

    private static func offersEvidence(_ answer: CheckedAnswer, among answers: [CheckedAnswer]) -> Bool {
        guard answer.leadsEvidence, !answer.evidence.isEmpty, !answer.reading.isNone else { return false }
        return answer.group.contains { index in
            answers.indices.contains(index)
                && (answers[index].isStated || answers[index].answer.claim.standing == .blank)
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
            var sheet: TextKey
            var cell: TextKey
        }
        var groups: [Key: [Int]] = [:]
        for (index, answer) in answers.enumerated() {
            guard let source = answer.source, let cell = source.evidence else { continue }
            groups[Key(sheet: TextKey(source.sheet), cell: TextKey(cell)), default: []].append(index)
        }
        return answers.enumerated().map { index, answer in
            guard let source = answer.source, let cell = source.evidence else { return [index] }
            return groups[Key(sheet: TextKey(source.sheet), cell: TextKey(cell))] ?? [index]
        }
    }
}
