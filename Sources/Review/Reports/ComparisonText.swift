public import ApplicationForm
public import Messages
public import RedInk

/// A comparison as text for a terminal.
///
/// Changes stand in brackets, `[-old-]` and `{+new+}`, so that they are seen without colour too; with colour old text
/// is red and struck, new text green and underlined.
public struct ComparisonText: Sendable {
    private let comparison: SubmissionComparison
    private let fields: [String: Field]
    private let language: Language
    private let showsNoise: Bool
    private let isColored: Bool

    /// Makes a report.
    ///
    /// - Parameters:
    ///   - showsNoise: whether fields that differ by typing noise alone are listed.
    ///   - isColored: whether escape sequences of a terminal (ECMA-48) may be used.
    public init(
        _ comparison: SubmissionComparison,
        catalogue: Catalogue,
        language: Language,
        showsNoise: Bool = false,
        isColored: Bool = false
    ) {
        self.comparison = comparison
        fields = Dictionary(catalogue.fields.map { ($0.id, $0) }) { first, _ in first }
        self.language = language
        self.showsNoise = showsNoise
        self.isColored = isColored
    }

    /// The text, ending with a line feed.
    public var text: String {
        var lines: [String] = []
        for change in comparison.fields where showsNoise || change.kind != .noise { append(change, to: &lines) }
        let documents = comparison.documents.filter { $0.kind != .kept }
        if !documents.isEmpty {
            lines.append(styled("■ \(ComparisonWords.documents[language])", "1"))
            for change in documents {
                lines.append(
                    "  \(ComparisonWords.kind(change.kind)[language])\t\(TerminalText.plain(ComparisonWords.name(change)))"
                )
            }
            lines.append("")
        }
        if comparison.isUnchanged { lines.append(ComparisonWords.nothing[language]) }
        lines.append(ComparisonWords.summary(comparison)[language])
        if !comparison.unmapped.isEmpty { lines.append(ComparisonWords.unmapped(comparison.unmapped.count)[language]) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func append(_ change: FieldChange, to lines: inout [String]) {
        let field = fields[change.field]
        let name = field.map { "No.\($0.number) \($0.label)" } ?? change.field
        lines.append(
            styled("■ \(TerminalText.plain(name))", "1")
                + "  [\(ComparisonWords.kind(change.kind)[language])]  \(change.field)"
        )
        if let field { lines.append("  \(TerminalText.plain(field.description))") }
        for (label, comparison) in [(ComparisonWords.claim, change.claim), (ComparisonWords.evidence, change.evidence)]
        {
            guard let comparison, showsNoise || !comparison.isNoiseOnly || change.kind != .noise else { continue }
            lines.append("  \(label[language]):")
            let text = comparison.edits.map(show).joined()
            lines += text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { "    \($0)" }
        }
        if !change.sharedWith.isEmpty {
            lines.append("  " + TerminalText.plain(ComparisonWords.shared(with: change.sharedWith, fields)[language]))
        }
        lines.append("")
    }

    private func show(_ edit: Edit) -> String {
        let text = TerminalText.plain(edit.text)
        return switch edit.op {
        case .equal: text
        case .delete: styled("[-\(text)-]", "31;9")
        case .insert: styled("{+\(text)+}", "32;4")
        }
    }

    private func styled(_ text: String, _ code: String) -> String {
        guard isColored else { return text }
        // A style does not reach over a line break: pagers start each line plainly.
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { $0.isEmpty ? "" : "\u{1B}[\(code)m\($0)\u{1B}[0m" }.joined(separator: "\n")
    }
}
