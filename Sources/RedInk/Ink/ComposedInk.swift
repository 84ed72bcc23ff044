internal import ApplicationForm

/// Reads ink in the manner of ``InkComposer``: what is struck, what is red, and nothing else, to the character.
struct ComposedInk {
    private let cell: InkedCell

    init(_ cell: InkedCell) { self.cell = cell }

    /// What the ink says.
    var reading: InkReading {
        if cell.hasOld {
            let new = cell.withoutOld
            return new.isEmpty
                ? .withdrawn(old: cell.text) : .revised(old: cell.withoutNew, new: new, origin: .redInk)
        }
        guard cell.hasNew else { return .plain(cell.text) }
        let black = cell.black
        return black.isEmpty ? .allRed(cell.text) : .addedToBlack(old: black, new: cell.text)
    }
}
