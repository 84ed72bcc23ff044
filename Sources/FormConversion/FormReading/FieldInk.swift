public import RedInk

/// What the ink of one answer's cells says.
public struct FieldInk: Hashable, Sendable {
    /// The ink of 申請内容; nil where there is none.
    public let claim: InkReading?
    /// The ink of 添付書類等; nil where there is none.
    public let evidence: InkReading?
}
