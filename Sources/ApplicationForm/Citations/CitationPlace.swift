/// A place as found in the tokens, before its numbers are written out.
struct CitationPlace {
    /// Where a number or a name comes from.
    enum Value {
        case none
        /// The numbers of these tokens.
        case numbers(Range<Int>)
        /// These tokens as written.
        case name(Range<Int>)
    }

    var kind: Citation.Location.Kind
    var from = Value.none
    /// The end of a range; none where it is the same as ``from``.
    var to = Value.none
    /// Whether the range has no end.
    var open = false

    init(_ kind: Citation.Location.Kind, _ from: Value = .none, to: Value = .none, open: Bool = false) {
        self.kind = kind
        self.from = from
        self.to = to
        self.open = open
    }
}
