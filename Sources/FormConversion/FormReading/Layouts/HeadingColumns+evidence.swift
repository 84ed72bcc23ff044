internal import Spreadsheet

/// Which columns are the evidence of the claims.
extension HeadingColumns {
    /// The columns of evidence; the table ends where those of something else begin.
    mutating func takeEvidence(rightOf claim: Int) -> [Int] {
        var evidence = columns(.evidence)
        // Columns below one wide heading belong to it, whatever the second heading row calls them.
        if let span = evidenceSpan, span.count > 1 {
            evidence = Set(evidence).union(span.filter { roles[$0] == .evidencePlace }).sorted()
        }
        // A column of places without documents beside it is evidence of its own kind.
        evidence += columns(.evidencePlace).filter { !evidence.contains($0) }
        let all = evidence
        rivalEvidence = all.filter { isBesideOtherClaim($0, among: all, claim) }
        evidence.removeAll { rivalEvidence.contains($0) }
        for column in columns(.evidence) + columns(.evidencePlace) where !evidence.contains(column) {
            roles[column] = nil
        }
        let (strangers, cut) = strangers(among: evidence)
        for column in strangers { roles[column] = nil }
        evidence.removeAll { strangers.contains($0) }
        if let cut, cut > bounds.lowerBound, cut > claim {
            bounds = bounds.lowerBound...(cut - 1)
            roles = roles.filter { bounds.contains($0.key) }
        }
        return evidence
    }

    /// Columns of evidence that belong to something else: the 確認資料 of an examiner, or a list of documents to the right,
    /// and the column that such a list begins at.
    private func strangers(among evidence: [Int]) -> (columns: Set<Int>, cut: Int?) {
        guard evidence.count > 1 else { return ([], nil) }
        let documents = headings.filter { $0.heading.role == .evidence }
        let isSure = documents.contains { $0.heading.weight > 0 }
        var strangers: Set<Int> = []
        for found in documents where isSure && found.heading.weight == 0 {
            strangers.formUnion(
                found.columns.filter { evidenceSpan?.contains($0) != true || evidenceSpan == found.columns }
            )
        }
        // What stands beyond a column without a heading, or beyond another table's numbers and labels.
        var headed: Set<Int> = []
        for cell in rows.flatMap({ grid.rows[$0].cells }).map({ grid.sheet.cells[$0] }) {
            let columns = grid.merge(at: cell.address)?.columns ?? cell.address.column...cell.address.column
            headed.formUnion(columns.clamped(to: TableLayout.allColumns))
        }
        let labels = headings.filter { [.number, .label].contains($0.heading.role) }.map(\.columns.lowerBound)
        for (left, right) in zip(evidence, evidence.dropFirst()) where right > left + 1 {
            if let cut = ((left + 1)..<right).first(where: { !headed.contains($0) || labels.contains($0) }) {
                strangers.formUnion(evidence.filter { $0 >= right })
                return (strangers, cut)
            }
        }
        return (strangers.count < evidence.count ? strangers : [], nil)
    }

    /// Whether a column of evidence belongs to another claim than the one that is read: beyond it, while the claim has
    /// evidence of its own on this side.
    private func isBesideOtherClaim(_ column: Int, among evidence: [Int], _ claim: Int) -> Bool {
        otherClaims.contains { other in
            let first = other.columns.lowerBound
            guard first > claim else { return false }
            return column > first && evidence.contains { $0 < first && $0 != claim }
        }
    }
}
