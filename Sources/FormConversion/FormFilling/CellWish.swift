/// What the cells of an answer are to say.
package struct CellWish: Hashable, Sendable {
    /// The text.
    package var new: String
    /// The earlier text that stands beside it in red ink; nil for none.
    package var old: String?
    /// Whether the ink must be that and no other; otherwise a cell that reads so already is left, however it is marked.
    package var isExact = false

    /// Makes a wish; an earlier text that is the same is none.
    package init(_ new: String, old: String? = nil, isExact: Bool = false) {
        self.new = new
        self.old = old.flatMap { $0.utf8.elementsEqual(new.utf8) ? nil : $0 }
        self.isExact = isExact
    }

    /// Whether two wishes are the same, scalar for scalar.
    func isSame(as other: CellWish) -> Bool {
        Self.same(new, other.new) && (old == nil) == (other.old == nil) && Self.same(old ?? "", other.old ?? "")
    }

    static func same(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
}
