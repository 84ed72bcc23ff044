internal import ApplicationForm
public import RedInk

/// A comparison as `compare --format json` prints it: keys in a fixed order, the same input the same bytes.
public struct ComparisonJSON: Sendable {
    private let comparison: SubmissionComparison
    private let showsNoise: Bool

    /// Makes a report.
    ///
    /// - Parameter showsNoise: whether fields that differ by typing noise alone are listed; they are counted anyway.
    public init(_ comparison: SubmissionComparison, showsNoise: Bool = true) {
        self.comparison = comparison
        self.showsNoise = showsNoise
    }

    /// The bytes, ending with a line feed.
    public func bytes() -> [UInt8] {
        var writer = JSONWriter(indented: true)
        writer.object { writer in
            writer.key("summary")
            writer.object { writer in
                writer.member("changed", comparison.summary.changed)
                writer.member("noiseOnly", comparison.summary.noiseOnly)
                writer.member("unchanged", comparison.summary.unchanged)
            }
            writer.member("against", comparison.against.rawValue)
            writer.key("fields")
            writer.array(comparison.fields.filter { showsNoise || $0.kind != .noise }) { Self.write($1, to: &$0) }
            writer.key("documents")
            writer.array(comparison.documents.filter { $0.kind != .kept }) { Self.write($1, to: &$0) }
            if !comparison.unmapped.isEmpty {
                writer.key("unmapped")
                writer.array(comparison.unmapped) { $0.string($1) }
            }
        }
        return writer.finish()
    }

    private static func write(_ change: FieldChange, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("field", change.field)
            writer.member("kind", change.kind.rawValue)
            if let claim = change.claim {
                writer.key("claim")
                write(claim, to: &writer)
            }
            if let evidence = change.evidence {
                writer.key("evidence")
                write(evidence, to: &writer)
            }
            if !change.sharedWith.isEmpty {
                writer.key("sharedWith")
                writer.array(change.sharedWith) { $0.string($1) }
            }
        }
    }

    private static func write(_ comparison: TextComparison, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("old", comparison.old)
            writer.member("new", comparison.new)
            writer.key("edits")
            writer.array(comparison.edits) { writer, edit in
                writer.object { writer in
                    writer.member("op", edit.op.rawValue)
                    writer.member("text", edit.text)
                }
            }
        }
    }

    private static func write(_ change: DocumentChange, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("kind", change.kind.rawValue)
            if let old = change.old {
                writer.key("old")
                write(old, to: &writer)
            }
            if let new = change.new {
                writer.key("new")
                write(new, to: &writer)
            }
        }
    }

    private static func write(_ document: CitedDocument, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("label", document.label)
            writer.member("title", document.title)
            writer.key("editions")
            writer.array(document.editions) { $0.string($1) }
            writer.member("url", document.url)
            writer.key("uses")
            writer.array(document.uses) { writer, use in
                writer.object { writer in
                    writer.member("field", use.field)
                    writer.key("locations")
                    writer.array(use.locations) { writer, location in
                        writer.object { writer in
                            writer.member("kind", location.kind.rawValue)
                            writer.member("from", location.from)
                            writer.member("to", location.to)
                        }
                    }
                }
            }
        }
    }
}
