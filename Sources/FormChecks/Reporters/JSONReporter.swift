internal import ApplicationForm
public import Messages

/// Writes findings as JSON: `{ "summary": {…}, "findings": […] }`.
public struct JSONReporter: Reporter {
    /// Makes a reporter.
    public init() {}

    /// The report as JSON in UTF-8, a line feed at the end.
    public func bytes(of report: CheckReport, in language: Language) -> [UInt8] {
        var writer = JSONWriter(indented: true)
        writer.object { writer in
            writer.key("summary")
            writer.object { writer in
                writer.member("error", report.count(.error))
                writer.member("warning", report.count(.warning))
                writer.member("information", report.count(.information))
                if report.waived > 0 { writer.member("waived", report.waived) }
            }
            writer.key("findings")
            writer.array(report.findings) { writer, finding in Self.write(finding, language, to: &writer) }
        }
        return writer.finish()
    }

    private static func write(_ finding: Finding, _ language: Language, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("rule", finding.rule)
            writer.member("code", finding.code)
            writer.member("severity", finding.severity.rawValue)
            writer.member("field", finding.field)
            writer.member("sheet", finding.sheet)
            writer.member("cell", finding.cell)
            writer.member("message", finding.message[language])
            writer.member("remedy", finding.remedy[language])
            if !finding.others.isEmpty {
                writer.key("others")
                writer.array(finding.others) { $0.string($1) }
            }
            guard let waiver = finding.waiver else { return }
            writer.key("waiver")
            writer.object { writer in
                writer.member("reason", waiver.reason)
                writer.member("who", waiver.who)
                writer.member("until", waiver.until?.description)
            }
        }
    }
}
