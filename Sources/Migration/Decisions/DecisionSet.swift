internal import FormConversion

/// The decisions in force, by file.
struct DecisionSet: Sendable {
    private let bySubmission: [String: [Decision]]
    private let byID: [String: Decision]

    init(_ decisions: [Decision] = []) {
        byID = Dictionary(decisions.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        bySubmission = Dictionary(grouping: byID.values, by: \.sha256).mapValues { $0.sorted { $0.id < $1.id } }
    }

    /// The decisions about a file, in the order of their ids.
    subscript(sha256: String) -> [Decision] { bySubmission[sha256] ?? [] }

    /// The decision about an exception.
    func decision(_ id: String) -> Decision? { byID[id] }

    /// The files that there are decisions about.
    var files: some Sequence<String> { bySubmission.keys }

    /// A digest of the decisions about a file; empty where there are none.
    ///
    /// A file read under another one is read again.
    func stamp(of sha256: String) -> String {
        let all = self[sha256].filter { $0.kind != .leftOut }
        guard !all.isEmpty else { return "" }
        let text = all.map {
            [$0.id, $0.choice.rawValue, $0.field, $0.old, $0.new].joined(separator: "\u{1F}")
        }
        return SHA256Digest.hexadecimal(of: Array(text.joined(separator: "\u{1E}").utf8))
    }
}
