/// How sheet 朱書き shows old and new text together.
public enum ReviewStyle: String, Hashable, Sendable, CaseIterable {
    /// Both in one cell, as the scheme overview has it (§9(1), 併記).
    case inline
    /// In two cells beside each other.
    case sideBySide = "side-by-side"
}
