/// What becomes of the red ink of earlier renewals in a form that is inked.
public enum EarlierInk: String, Hashable, Sendable, CaseIterable {
    /// A cell that did not change since the baseline keeps its ink; where it did, its earliest text stays the old one.
    case keep
    /// All earlier ink goes; the cells bear the ink of this comparison and no other.
    case replace
    /// Earlier changes are accepted: they turn black, and only what changed since the baseline's latest text is inked.
    case settle
}
