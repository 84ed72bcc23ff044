internal import FormConversion
internal import RedInk

/// The old and the new text of one part of an answer, as a form is to show them.
struct InkWish {
    let field: String
    let part: FormFilling.Part
    let new: String
    var old: String
    /// Whether the cell is left with the ink that it has.
    var isKept = false
    /// Whether the old text is that of the ink in the cell, and the comparison has another.
    var keepsOld = false

    init(field: String, part: FormFilling.Part, new: String, old: String) {
        self.field = field
        self.part = part
        self.new = new
        self.old = old
    }

    /// Whether the texts differ by more than typing noise.
    var isInked: Bool {
        !old.utf8.elementsEqual(new.utf8) && !TypingNoise.isOnlyDifference(between: old, and: new)
    }

    /// What the cells are to say.
    var cells: CellWish { CellWish(new, old: isInked ? old : nil, isExact: true) }
}
