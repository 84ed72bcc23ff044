/// One application form B as data: the canonical model.
public struct Submission: Hashable, Sendable {
    /// The id of its catalogue.
    public var catalogue: String
    /// The block above the table.
    public var application: Application
    /// The file it was read from; nil when it was not read from a workbook.
    public var source: Source?
    /// The answers, one for each field of the catalogue, in its order.
    public var answers: [Answer]
    /// Text of the source that has no place in the form.
    public var unplaced: [Unplaced]

    /// Makes a submission.
    public init(
        catalogue: String,
        application: Application = Application(),
        source: Source? = nil,
        answers: [Answer] = [],
        unplaced: [Unplaced] = []
    ) {
        self.catalogue = catalogue
        self.application = application
        self.source = source
        self.answers = answers
        self.unplaced = unplaced
    }

    /// The answer to a field, or nil.
    public func answer(to field: String) -> Answer? { answers.first { $0.field == field } }
}
