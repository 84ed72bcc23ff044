/// A stretch of the old text and a stretch of the new one that are to be aligned.
struct Box {
    /// Atoms of the old text.
    var old: Range<Int>
    /// Atoms of the new text.
    var new: Range<Int>

    /// Whether nothing is left to align.
    var isDone: Bool { old.isEmpty || new.isEmpty }
    /// The number of pairs.
    var area: Int { old.count.multipliedReportingOverflow(by: new.count).partialValue }
}
