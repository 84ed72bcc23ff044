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
    /// The same fields, with the texts straight from the submissions; for the proof.
    let texts: [ProofTexts]
    /// The field of an id.
    let fields: [String: Field]
    /// The cells of the current form that hold the evidence of a field.
    let evidenceCells: [String: [Substring]]

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
        let evidence = current.answers.map { ($0.field, $0.source?.evidence?.split(separator: " ") ?? []) }
        evidenceCells = Dictionary(evidence) { first, _ in first }
        let changes = Dictionary(comparison.fields.map { ($0.field, $0) }) { first, _ in first }
        let all = ProofTexts.texts(catalogue, baseline: baseline, current: current, against: comparison.against)
        texts = all.map(\.texts)
        rows = all.map { texts, isCompared in
            let change = changes[texts.field.id]
            return ReviewRow(
                field: texts.field,
                kind: change?.kind,
                isCompared: isCompared,
                claim: change?.claim ?? TextComparison(old: texts.claim.old, new: texts.claim.new),
                evidence: change?.evidence ?? TextComparison(old: texts.evidence.old, new: texts.evidence.new),
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
