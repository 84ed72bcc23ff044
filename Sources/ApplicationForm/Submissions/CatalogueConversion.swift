public import Messages

/// A submission that was moved to another catalogue, and what became of each answer.
public struct CatalogueConversion: Hashable, Sendable {
    /// What became of one field.
    public struct Step: Hashable, Sendable {
        /// What became of it.
        public enum Kind: String, Hashable, Sendable {
            /// The answer moved.
            case same
            /// The answer moved, and a person must look at it.
            case review
            /// The answer has no counterpart; its text is in ``Submission/unplaced``.
            case none
            /// Nothing answers the field of the new catalogue.
            case blank
        }

        /// What became of it.
        public let kind: Kind
        /// The field that the answer came from; nil where the step is blank.
        public let from: String?
        /// The field that it moved to; nil where there is none.
        public let to: String?
        /// Why; nil where the kind is same.
        public let reason: Message?
        /// Whether the submission had an answer there: a claim, evidence or earlier text.
        public let isAnswered: Bool
    }

    /// The submission, with an answer for each field of the new catalogue in its order.
    public let submission: Submission
    /// What became of the fields: those of the old catalogue in its order, then those that stay blank.
    public let steps: [Step]
    /// The steps that a person must know of: answered ones to review and without counterpart, and the blank ones.
    public var remarkable: [Step] { steps.filter { $0.kind == .blank || ($0.kind != .same && $0.isAnswered) } }
}

extension Submission {
    /// Moves the answers to another catalogue.
    ///
    /// Texts, standings and sources stay as they are, unless the new field asks for another kind of answer: then its
    /// standing is read anew. What has no counterpart goes to ``unplaced`` with its cell and the reason
    /// `no-counterpart: FIELD`, earlier text with `no-counterpart-baseline: FIELD`; nothing is lost.
    ///
    /// - Parameters:
    ///   - mapping: the mapping; fields that it does not name have no counterpart.
    ///   - catalogue: the catalogue that the mapping leads to.
    ///   - old: the catalogue of the submission, where it is known.
    public func converted(
        by mapping: CatalogueMapping,
        to catalogue: Catalogue,
        from old: Catalogue? = nil
    ) -> CatalogueConversion {
        let entries = Dictionary(mapping.fields.map { ($0.from, $0) }, uniquingKeysWith: { first, _ in first })
        let targets = Dictionary(catalogue.fields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var result = self
        result.catalogue = catalogue.id
        var moved: [String: Answer] = [:]
        var steps: [CatalogueConversion.Step] = []
        for answer in answers {
            let entry = entries[answer.field]
            guard let entry, let id = entry.to, let target = targets[id], moved[id] == nil else {
                let reason = entry?.reason ?? Self.unmapped(answer.field, catalogue)
                if answer.isAnswered || entry != nil {
                    steps.append(
                        .init(kind: .none, from: answer.field, to: nil, reason: reason, isAnswered: answer.isAnswered)
                    )
                }
                result.unplaced += answer.unplaced
                continue
            }
            var copy = answer
            copy.field = id
            if let kind = old?.field(answer.field)?.answer, kind != target.answer { copy.readStandings(for: target) }
            moved[id] = copy
            steps.append(
                .init(
                    kind: entry.kind == .review ? .review : .same,
                    from: answer.field,
                    to: id,
                    reason: entry.reason,
                    isAnswered: answer.isAnswered
                )
            )
        }
        let reasons = Dictionary(mapping.blank.map { ($0.to, $0.reason) }, uniquingKeysWith: { first, _ in first })
        result.answers = catalogue.fields.map { field in
            if let answer = moved[field.id] { return answer }
            let reason = reasons[field.id] ?? Self.unmapped(field.id, catalogue)
            steps.append(.init(kind: .blank, from: nil, to: field.id, reason: reason, isAnswered: false))
            return Answer(field: field.id)
        }
        return CatalogueConversion(submission: result, steps: steps)
    }

    private static func unmapped(_ field: String, _ catalogue: Catalogue) -> Message {
        Message(
            ja: "カタログ「\(catalogue.id)」への対応表に項目「\(field)」がない。",
            en: "The mapping to “\(catalogue.id)” has no field “\(field)”."
        )
    }
}

extension Answer {
    /// Whether there is any text: a claim, evidence or an earlier text.
    fileprivate var isAnswered: Bool {
        !claim.text.isEmpty || !evidence.text.isEmpty || !(baseline?.claim.text ?? "").isEmpty
            || !(baseline?.evidence.text ?? "").isEmpty
    }

    /// The texts as entries of ``Submission/unplaced``.
    fileprivate var unplaced: [Unplaced] {
        let texts = [
            (claim.text, source?.claim, "no-counterpart"), (evidence.text, source?.evidence, "no-counterpart"),
            (baseline?.claim.text ?? "", source?.claim, "no-counterpart-baseline"),
            (baseline?.evidence.text ?? "", source?.evidence, "no-counterpart-baseline"),
        ]
        return texts.filter { !$0.0.isEmpty }.map { text, cell, reason in
            Unplaced(sheet: source?.sheet ?? "", cell: cell ?? "", text: text, reason: "\(reason): \(field)")
        }
    }

    fileprivate mutating func readStandings(for field: Field) {
        let reading = StandingReader.read(claim.text, for: field.answer)
        claim.standing = reading.standing
        withheld = withheld || reading.withheld
        if let earlier = baseline?.claim.text {
            baseline?.claim.standing = StandingReader.read(earlier, for: field.answer).standing
        }
    }
}
