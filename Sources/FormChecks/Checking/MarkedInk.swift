public import RedInk

/// What the ink of one answer's cells says.
public struct MarkedInk: Hashable, Sendable {
    /// The ink of 申請内容; nil where there is none.
    public var claim: InkReading?
    /// The ink of 添付書類等; nil where there is none.
    public var evidence: InkReading?

    /// Makes the ink of an answer.
    public init(claim: InkReading? = nil, evidence: InkReading? = nil) {
        self.claim = claim
        self.evidence = evidence
    }
}
