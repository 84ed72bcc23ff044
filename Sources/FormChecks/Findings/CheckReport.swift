public import ApplicationForm

/// All findings of one run.
public struct CheckReport: Hashable, Sendable {
    /// The findings in the order of the form, waived ones too.
    public var findings: [Finding]
    /// The catalogue of the form.
    public var catalogue: Catalogue
    /// The name of the file that was checked.
    public var file: String

    /// Makes a report.
    public init(findings: [Finding], catalogue: Catalogue, file: String) {
        self.findings = findings
        self.catalogue = catalogue
        self.file = file
    }

    /// The number of findings of a severity, waived ones left out.
    public func count(_ severity: Severity) -> Int {
        findings.count { $0.severity == severity && $0.waiver == nil }
    }

    /// The number of waived findings.
    public var waived: Int { findings.count { $0.waiver != nil } }

    /// Whether an error stands that nobody waived.
    public var hasErrors: Bool { count(.error) > 0 }
}
