internal import ApplicationForm

/// The folded copies of names: each is folded once, for a form cites its documents again and again.
struct FoldedNames {
    private var copies: [TextKey: String] = [:]

    /// The folded copy of a name.
    mutating func folded(_ name: String) -> String {
        let key = TextKey(name)
        if let copy = copies[key] { return copy }
        let copy = name.folded
        copies[key] = copy
        return copy
    }
}
