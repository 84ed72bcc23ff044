public import ApplicationForm
internal import Spreadsheet

/// What changed between two submissions, field by field and document by document.
///
/// The scheme reviews what changed since the first application (新規申請時点から変更のあった項目; overview §9(1)), so the
/// earliest text that the baseline holds is taken unless ``Against/latest`` is asked for.
public struct SubmissionComparison: Hashable, Sendable, Encodable {
    /// Which text of the baseline is compared with.
    public enum Against: String, Codable, Hashable, Sendable, CaseIterable {
        /// The earliest text that it holds.
        case first
        /// The text that stood last.
        case latest
    }

    /// The number of fields by what became of them; together all that were compared.
    public struct Summary: Codable, Hashable, Sendable {
        /// Really changed.
        public var changed: Int
        /// Changed by typing noise alone.
        public var noiseOnly: Int
        /// Not changed; also fields whose only change is told at the first field of a shared evidence cell.
        public var unchanged: Int

        /// Makes a summary.
        public init(changed: Int, noiseOnly: Int, unchanged: Int) {
            self.changed = changed
            self.noiseOnly = noiseOnly
            self.unchanged = unchanged
        }
    }

    /// The counts.
    public let summary: Summary
    /// Which text of the baseline was compared with.
    public let against: Against
    /// The fields that changed, noise too, in the order of the current submission.
    public let fields: [FieldChange]
    /// The documents of both, kept ones too.
    public let documents: [DocumentChange]
    /// Fields with an answer that only one of the two catalogues has; they are not compared.
    public let unmapped: [String]
    /// The places of changes by their fields.
    private let places: [String: Int]

    /// Compares two submissions; fields are matched by their ids, which catalogues share.
    public init(baseline: Submission, current: Submission, against: Against = .first) {
        self.against = against
        let matching = AnswerMatching(baseline: baseline, current: current, against: against)
        unmapped = matching.unmapped
        let shared = SharedEvidence(matching.pairs)
        fields = matching.pairs.indices.compactMap { Self.change(matching.pairs[$0], shared.role(of: $0)) }
        places = Dictionary(fields.enumerated().map { ($1.field, $0) }) { first, _ in first }
        let noise = fields.count { $0.kind == .noise }
        summary = Summary(
            changed: fields.count - noise,
            noiseOnly: noise,
            unchanged: matching.pairs.count - fields.count
        )
        var old = DocumentIndex()
        var new = DocumentIndex()
        for (index, pair) in matching.pairs.enumerated() {
            // A cell that several fields share cites once.
            if case .follower = shared.role(of: index) { continue }
            old.add(pair.oldEvidence.citations, of: pair.field)
            new.add(pair.newEvidence.citations, of: pair.field)
        }
        documents = DocumentComparison(old: old.documents, new: new.documents).changes()
    }

    /// Whether nothing really changed; noise does not count.
    public var isUnchanged: Bool { summary.changed == 0 }

    /// The change of a field, or nil.
    public func change(of field: String) -> FieldChange? { places[field].map { fields[$0] } }

    private static func change(_ pair: AnswerPair, _ role: SharedEvidence.Role) -> FieldChange? {
        func comparison(_ old: String, _ new: String) -> TextComparison? {
            old.hasSameBytes(as: new) ? nil : TextComparison(old: old, new: new)
        }
        let claim = comparison(pair.oldClaim.text, pair.newClaim.text)
        var evidence = comparison(pair.oldEvidence.text, pair.newEvidence.text)
        var others: [String] = []
        switch role {
        case .alone: break
        case .first(let fields): others = evidence == nil ? [] : fields
        case .follower: evidence = nil
        }
        guard claim != nil || evidence != nil else { return nil }
        let isClaimReal = claim.map { !$0.isNoiseOnly } ?? false
        let isEvidenceReal = evidence.map { !$0.isNoiseOnly } ?? false
        let kind: FieldChange.Kind
        switch (isClaimReal, isEvidenceReal) {
        case (true, _) where pair.oldClaim.isBlank && !pair.newClaim.isBlank: kind = .stated
        case (true, _) where !pair.oldClaim.isBlank && pair.newClaim.isBlank: kind = .withdrawn
        case (true, true): kind = .both
        case (true, false): kind = .claim
        case (false, true): kind = .evidence
        case (false, false): kind = .noise
        }
        return FieldChange(field: pair.field, kind: kind, claim: claim, evidence: evidence, sharedWith: others)
    }

    private enum CodingKeys: String, CodingKey {
        case summary, against, fields, documents, unmapped
    }

    /// Writes the object of `compare --format json`; kept documents are left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(summary, forKey: .summary)
        try container.encode(against, forKey: .against)
        try container.encode(fields, forKey: .fields)
        try container.encode(documents.filter { $0.kind != .kept }, forKey: .documents)
        if !unmapped.isEmpty { try container.encode(unmapped, forKey: .unmapped) }
    }
}

extension Claim {
    /// Whether nothing is claimed.
    fileprivate var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
