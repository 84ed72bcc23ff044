extension Submission {
    /// The submission with one answer for each field of a catalogue, in its order, blank where there was none.
    ///
    /// Answers to fields that the catalogue does not have go to ``unplaced``, so that nothing is lost.
    public func completed(for catalogue: Catalogue) -> Submission {
        var byField: [String: Answer] = [:]
        var result = self
        result.catalogue = catalogue.id
        let known = Set(catalogue.fields.map(\.id))
        for answer in answers {
            if known.contains(answer.field), byField[answer.field] == nil {
                byField[answer.field] = answer
                continue
            }
            let reason = known.contains(answer.field) ? "second-answer" : "unknown-field"
            for (text, cell) in [
                (answer.claim.text, answer.source?.claim), (answer.evidence.text, answer.source?.evidence),
            ]
            where !text.isEmpty {
                let sheet = answer.source?.sheet ?? ""
                result.unplaced.append(
                    Unplaced(sheet: sheet, cell: cell ?? "", text: text, reason: "\(reason): \(answer.field)")
                )
            }
        }
        result.answers = catalogue.fields.map { byField[$0.id] ?? Answer(field: $0.id) }
        return result
    }
}
