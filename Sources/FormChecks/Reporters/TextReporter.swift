internal import ApplicationForm
public import Messages

/// Writes findings for people: grouped by section (大項目), with counts at the end.
public struct TextReporter: Reporter {
    /// Makes a reporter.
    public init() {}

    /// The report as text in UTF-8, a line feed at the end.
    public func bytes(of report: CheckReport, in language: Language) -> [UInt8] {
        var sections: [String: String] = [:]
        for field in report.catalogue.fields { sections[field.id] = field.section }
        let general = Message(ja: "申請書全体", en: "The form as a whole")[language]
        var lines: [String] = []
        var section: String?
        for finding in report.findings {
            let here = finding.field.flatMap { sections[$0] } ?? general
            if here != section {
                if section != nil { lines.append("") }
                lines.append("■ \(here)")
                section = here
            }
            let cell = finding.cell.map { cell in finding.sheet.map { "\($0)!\(cell)" } ?? cell }
            let place = cell ?? finding.field ?? "—"
            let severity = FindingWords.severity(finding.severity)[language]
            lines.append("  \(place)  \(severity) \(finding.code) \(finding.message[language])")
            lines.append("      → \(finding.remedy[language])")
            if let waiver = finding.waiver { lines.append("      \(FindingWords.waived(waiver)[language])") }
        }
        if section != nil { lines.append("") }
        lines.append(FindingWords.counts(report)[language])
        return Array((TerminalText.plain(lines.joined(separator: "\n")) + "\n").utf8)
    }
}
