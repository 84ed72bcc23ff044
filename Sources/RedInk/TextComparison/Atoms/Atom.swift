/// A stretch of text that a reader sees as one and that no edit cuts.
struct Atom {
    /// Equal for atoms of the same bytes.
    var id: Int32
    /// Where its UTF-8 begins in the text.
    var start: Int32
    /// Where its UTF-8 ends.
    var end: Int32
    /// Its length in scalars: the ink that it costs.
    var length: Int32
    /// How its first character looks.
    var first: CharacterClass
    /// How its last character looks.
    var last: CharacterClass
}
