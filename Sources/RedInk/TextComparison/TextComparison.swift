internal import ApplicationForm
internal import Spreadsheet

/// What became of a text: the edits from the old one to the new one, over units that a reader sees as one.
///
/// Numbers with their counters (30日前, 99.9%, 3ヶ月), dates and eras, Latin words, addresses and katakana runs are never
/// cut. The edits are those of people: no crumbs of equal text between two changes, edges at the ends of clauses and
/// lines, the old text before the new. Both texts rebuild from the edits, scalar for scalar. Time is bounded, also for
/// texts as long as a cell can hold (32,767 characters) that have nothing in common.
public struct TextComparison: Hashable, Sendable {
    /// The old text.
    public let old: String
    /// The new text.
    public let new: String
    /// The steps from the old text to the new one, none empty, no two of one kind adjoining, each deletion before the
    /// insertion that stands for it.
    public let edits: [Edit]
    /// The lines and sentences that stand elsewhere now.
    public let moves: [Move]
    /// Whether the texts differ, but by typing noise alone (``TypingNoise``).
    public let isNoiseOnly: Bool

    /// Compares two texts.
    public init(old: String, new: String) {
        self.old = old
        self.new = new
        guard !old.hasSameBytes(as: new) else {
            edits = old.isEmpty ? [] : [Edit(op: .equal, text: old)]
            moves = []
            isNoiseOnly = false
            return
        }
        let oldScanner = AtomScanner(old)
        let newScanner = AtomScanner(new)
        var table = AtomTable(capacity: oldScanner.values.count + newScanner.values.count)
        let oldAtoms = oldScanner.atoms(&table)
        let newAtoms = newScanner.atoms(&table)
        let matches = Tidying(old: oldAtoms, new: newAtoms)
            .tidied(Alignment(old: oldAtoms, new: newAtoms).matches())
        var builder = EditBuilder()
        var (oldByte, newByte) = (0, 0)
        func byte(_ atoms: [Atom], _ index: Int) -> Int {
            index < atoms.count ? Int(atoms[index].start) : Int(atoms.last?.end ?? 0)
        }
        for match in matches where match.count > 0 {
            let (oldStart, newStart) = (byte(oldAtoms, match.old), byte(newAtoms, match.new))
            let oldEnd = byte(oldAtoms, match.oldEnd)
            builder.append(.delete, oldScanner.bytes[oldByte..<oldStart])
            builder.append(.insert, newScanner.bytes[newByte..<newStart])
            builder.append(.equal, oldScanner.bytes[oldStart..<oldEnd])
            (oldByte, newByte) = (oldEnd, byte(newAtoms, match.newEnd))
        }
        builder.append(.delete, oldScanner.bytes[oldByte...])
        builder.append(.insert, newScanner.bytes[newByte...])
        edits = builder.edits
        moves = MoveFinder(edits: edits).moves()
        isNoiseOnly = TypingNoise.isOnlyDifference(between: old, and: new)
    }

    /// Whether both texts are the same, scalar for scalar.
    public var isUnchanged: Bool { !edits.contains { $0.op != .equal } }

    /// The number of characters that are inked: deleted and inserted ones, in scalars.
    public var ink: Int {
        edits.reduce(0) { $1.op == .equal ? $0 : $0 + $1.text.unicodeScalars.count }
    }
}
