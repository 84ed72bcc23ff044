public import Messages

/// Writes the rules for people: as text, and as the Markdown of `Documentation/Rules.md`.
public enum RuleListing {
    /// One line a rule.
    public static func text(in language: Language) -> String {
        RuleRegistry.all.map { rule in
            let description = rule.description
            let severity = FindingWords.severity(description.severity)[language]
            return "\(description.code)  \(description.id)  \(severity)  \(description.summary[language])"
        }.joined(separator: "\n")
    }

    /// The document of all rules.
    public static func markdown() -> String {
        var lines = [
            "# Rules", "",
            "`shugaki check` looks for these. Codes and ids are stable and never reused; `shugaki.json` sets a rule to `off`,",
            "`error`, `warning` or `information`. This file is generated: `RECORD=1 swift test --filter RuleDocumentation`.",
            "",
        ]
        let groups = [
            ("SG1", "Completeness"), ("SG2", "Evidence"), ("SG3", "Values"), ("SG4", "Application"), ("SG5", "Renewal"),
        ]
        for (prefix, title) in groups {
            lines += ["## \(title)", ""]
            for rule in (RuleRegistry.all.map { $0.description }) where rule.code.hasPrefix(prefix) {
                lines += [
                    "### \(rule.code) `\(rule.id)`", "",
                    "\(rule.summary.japanese)。\(rule.summary.english).", "",
                    "- Severity: \(rule.severity.rawValue); since \(rule.since)",
                    "- \(rule.rationale.japanese)",
                    "- \(rule.rationale.english)",
                ]
                for finding in rule.failing.prefix(1).flatMap({ $0.findings(of: RuleRegistry.all) })
                where finding.code == rule.code {
                    lines += ["- Example: \(finding.message.japanese)", "  → \(finding.remedy.japanese)"]
                }
                lines.append("")
            }
        }
        return lines.joined(separator: "\n")
    }
}
