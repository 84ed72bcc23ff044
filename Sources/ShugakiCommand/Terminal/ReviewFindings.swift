internal import ApplicationForm
internal import FormChecks
internal import FormConversion
internal import Messages
internal import RedInk
internal import Review

/// What the checks find in the submission under review, for the sheet 指摘事項.
struct ReviewFindings {
    /// The findings in the order of the form, in Japanese as the whole workbook is.
    let all: [ReviewFinding]

    init(_ pair: SubmissionPair) {
        let current = pair.current
        let form = CheckedForm(
            current.submission,
            catalogue: current.catalogue,
            settings: CheckSettings(),
            // The day of the application, so that the same files give the same workbook on every day; without one
            // no date is in the future.
            today: current.submission.application.date ?? .last,
            baseline: pair.baseline.submission,
            comparison: pair.comparison.against == .first ? pair.comparison : nil,
            ink: current.reading?.ink.mapValues { MarkedInk(claim: $0.claim, evidence: $0.evidence) },
            citations: pair.citations
        )
        let fields = Dictionary(current.catalogue.fields.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        all = Checker().findings(in: form).map { finding in
            let field = finding.field.flatMap { fields[$0] }
            let severity: ReviewFinding.Severity =
                switch finding.severity {
                case .error: .error
                case .warning: .warning
                case .information: .information
                }
            return ReviewFinding(
                severity: severity,
                code: finding.code,
                number: field?.number ?? "",
                item: field.map { $0.subitem ?? $0.item } ?? "",
                sheet: finding.sheet,
                cell: finding.cell,
                field: finding.field,
                message: finding.message[.japanese],
                remedy: finding.remedy[.japanese]
            )
        }
    }
}
