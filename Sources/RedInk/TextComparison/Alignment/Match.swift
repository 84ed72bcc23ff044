/// A stretch of atoms that stands in both texts.
struct Match {
    /// Its first atom in the old text.
    var old: Int
    /// Its first atom in the new text.
    var new: Int
    /// The number of atoms.
    var count: Int

    /// Behind its last atom in the old text.
    var oldEnd: Int { old + count }
    /// Behind its last atom in the new text.
    var newEnd: Int { new + count }
}
