internal import ApplicationForm
public import Messages

/// Writes findings as SARIF 2.1.0 (OASIS), for tools that collect findings.
///
/// A cell stands as a logical location (`sheet!G23`), as SARIF knows lines and not cells; waived findings bear a
/// suppression.
public struct SARIFReporter: Reporter {
    /// Makes a reporter.
    public init() {}

    /// The report as SARIF in UTF-8, a line feed at the end.
    public func bytes(of report: CheckReport, in language: Language) -> [UInt8] {
        var writer = JSONWriter(indented: true)
        let rules = RuleRegistry.all.map { $0.description }
        var places: [String: Int] = [:]
        for (index, rule) in rules.enumerated() { places[rule.code] = index }
        writer.object { writer in
            writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            writer.member("version", "2.1.0")
            writer.key("runs")
            writer.array { writer in
                writer.object { writer in
                    writer.key("tool")
                    writer.object { writer in
                        writer.key("driver")
                        writer.object { writer in
                            writer.member("name", "shugaki")
                            writer.member("version", "0.1.0")
                            writer.key("rules")
                            writer.array(rules) { writer, rule in Self.write(rule, language, to: &writer) }
                        }
                    }
                    writer.key("artifacts")
                    writer.array { writer in
                        writer.object { writer in
                            writer.key("location")
                            writer.object { $0.member("uri", Self.uri(report.file)) }
                        }
                    }
                    writer.member("columnKind", "utf16CodeUnits")
                    writer.key("results")
                    writer.array(report.findings) { writer, finding in
                        Self.write(finding, places[finding.code], report.file, language, to: &writer)
                    }
                }
            }
        }
        return writer.finish()
    }

    private static func write(_ rule: RuleDescription, _ language: Language, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", rule.code)
            writer.member("name", rule.id)
            text("shortDescription", rule.summary[language], to: &writer)
            text("fullDescription", rule.rationale[language], to: &writer)
            writer.key("defaultConfiguration")
            writer.object { $0.member("level", level(rule.severity)) }
        }
    }

    private static func write(
        _ finding: Finding,
        _ index: Int?,
        _ file: String,
        _ language: Language,
        to writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("ruleId", finding.code)
            if let index { writer.member("ruleIndex", index) }
            writer.member("level", level(finding.severity))
            text("message", "\(finding.message[language]) \(finding.remedy[language])", to: &writer)
            writer.key("locations")
            writer.array { writer in
                writer.object { writer in
                    writer.key("physicalLocation")
                    writer.object { writer in
                        writer.key("artifactLocation")
                        writer.object { writer in
                            writer.member("uri", uri(file))
                            writer.member("index", 0)
                        }
                    }
                    guard finding.cell != nil || finding.field != nil else { return }
                    writer.key("logicalLocations")
                    writer.array { writer in
                        writer.object { writer in
                            if let cell = finding.cell {
                                writer.member("name", cell)
                                writer.member("fullyQualifiedName", finding.sheet.map { "\($0)!\(cell)" } ?? cell)
                            } else if let field = finding.field {
                                writer.member("name", field)
                            }
                            writer.member("kind", finding.cell == nil ? "field" : "cell")
                        }
                    }
                }
            }
            writer.key("partialFingerprints")
            writer.object { $0.member("field/v1", "\(finding.code):\(finding.field ?? ""):\(finding.cell ?? "")") }
            guard let waiver = finding.waiver else { return }
            writer.key("suppressions")
            writer.array { writer in
                writer.object { writer in
                    writer.member("kind", "external")
                    writer.member("justification", FindingWords.waived(waiver)[language])
                }
            }
        }
    }

    private static func text(_ name: StaticString, _ text: String, to writer: inout JSONWriter) {
        writer.key(name)
        writer.object { $0.member("text", text) }
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .information: "note"
        }
    }

    /// A file's name as a relative reference (RFC 3986): what is not unreserved is escaped.
    private static func uri(_ file: String) -> String {
        var result = ""
        for byte in file.utf8 {
            let scalar = Unicode.Scalar(byte)
            if byte < 0x80,
                scalar.properties.isAlphabetic || (0x30...0x39).contains(byte) || "-._~".unicodeScalars.contains(scalar)
            {
                result.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%\(digits.count < 2 ? "0" : "")\(digits)"
            }
        }
        return result
    }
}
