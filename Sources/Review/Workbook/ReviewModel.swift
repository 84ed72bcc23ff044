internal import ApplicationForm
internal import RedInk

/// What all sheets of a review show: the form's fields with their old and new answers.
struct ReviewModel {
    let baseline: Submission
    let current: Submission
    let catalogue: Catalogue
    let comparison: SubmissionComparison
    let findings: [ReviewFinding]
    let baselineFile: Source
    let currentFile: Source
    /// The rows in the order of the form.
    let rows: [ReviewRow]
    /// The field of an id.
    let fields: [String: Field]

    init(
        baseline: Submission,
        current: Submission,
        catalogue: Catalogue,
        comparison: SubmissionComparison,
        findings: [ReviewFinding],
        baselineFile: Source,
        currentFile: Source
    ) {
        self.baseline = baseline
        self.current = current
        self.catalogue = catalogue
        self.comparison = comparison
        self.findings = findings
        self.baselineFile = baselineFile
        self.currentFile = currentFile
        fields = Dictionary(catalogue.fields.map { ($0.id, $0) }) { first, _ in first }
        let old = Dictionary(baseline.answers.map { ($0.field, $0) }) { first, _ in first }
        let new = Dictionary(current.answers.map { ($0.field, $0) }) { first, _ in first }
        let changes = Dictionary(comparison.fields.map { ($0.field, $0) }) { first, _ in first }
        let isOneCatalogue = baseline.catalogue == current.catalogue
        rows = catalogue.fields.map { field in
            let (before, after) = (old[field.id], new[field.id])
            let change = changes[field.id]
            // A field that only one catalogue has is shown as it stands, in black.
            let isCompared = isOneCatalogue ? before != nil || after != nil : before != nil && after != nil
            let earliest = comparison.against == .first ? before?.baseline : nil
            let newClaim = after?.claim.text ?? ""
            let newEvidence = after?.evidence.text ?? ""
            let oldClaim = isCompared ? earliest?.claim.text ?? before?.claim.text ?? "" : newClaim
            let oldEvidence = isCompared ? earliest?.evidence.text ?? before?.evidence.text ?? "" : newEvidence
            return ReviewRow(
                field: field,
                kind: change?.kind,
                isCompared: isCompared,
                claim: change?.claim ?? TextComparison(old: oldClaim, new: newClaim),
                evidence: change?.evidence ?? TextComparison(old: oldEvidence, new: newEvidence),
                sharedWith: change?.sharedWith ?? []
            )
        }
    }

    /// The rows that sheet 新旧対照表 shows.
    var changedRows: [ReviewRow] { rows.filter { row in row.kind.map { $0 != .noise } ?? false } }

    /// Numbers of fields, each once, as `No.5、No.7`.
    func numbers(of ids: [String]) -> String {
        var seen: Set<String> = []
        return ids.map { fields[$0].map { "No.\($0.number)" } ?? $0 }.filter { seen.insert($0).inserted }
            .joined(separator: "、")
    }
}

extension Field {
    /// The item in a line: 中項目 and 小項目.
    var label: String { subitem.map { "\(item)／\($0)" } ?? item }
}
