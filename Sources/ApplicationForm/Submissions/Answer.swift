/// The answer to one field of form B.
public struct Answer: Hashable, Sendable {
    /// Where an answer was read.
    public struct Source: Codable, Hashable, Sendable {
        /// The sheet.
        public var sheet: String
        /// The cell of the claim, as `F23`.
        public var claim: String?
        /// The cell of the evidence, as `G23`; the anchor where cells are merged, `G23 H23` where there are two.
        public var evidence: String?

        /// Makes a source.
        public init(sheet: String, claim: String? = nil, evidence: String? = nil) {
            self.sheet = sheet
            self.claim = claim
            self.evidence = evidence
        }
    }

    /// The id of the field.
    public var field: String
    /// 申請内容.
    public var claim: Claim
    /// 添付書類等.
    public var evidence: Evidence
    /// The earlier text, where the source itself carries one.
    public var baseline: Baseline?
    /// Whether the claim is kept from publication (公表留保; scheme overview §7(2)).
    public var withheld: Bool
    /// Where it was read; nil for a field that the form does not have.
    public var source: Source?

    /// Makes an answer.
    public init(
        field: String,
        claim: Claim = .blank,
        evidence: Evidence = .none,
        baseline: Baseline? = nil,
        withheld: Bool = false,
        source: Source? = nil
    ) {
        self.field = field
        self.claim = claim
        self.evidence = evidence
        self.baseline = baseline
        self.withheld = withheld
        self.source = source
    }
}
