/// The alignment of two short stretches with the least ink, where every stretch of ink costs something by itself.
///
/// A dynamic programme with affine costs (Gotoh, 1982): the ink of an atom is its length, beginning to ink costs
/// ``opening``. Hence no crumb of equal text is kept that would save less ink than it takes to lift the pen.
struct InkAlignment {
    /// What it costs to begin a stretch of ink, in characters.
    static let opening: Int32 = 3
    /// What inking a line break or a bracket costs beyond its length: lines and brackets are kept whole.
    static let frameCost: Int32 = 1

    private let old: [Atom]
    private let new: [Atom]
    private let box: Box

    init(old: [Atom], new: [Atom], box: Box) {
        self.old = old
        self.new = new
        self.box = box
    }

    // How the best way comes to a pair: with ink or without before an equal atom; and into ink by which step.
    private static let equalAfterInk: UInt8 = 1
    private static let stepMask: UInt8 = 6
    private static let deleteAfterEqual: UInt8 = 0
    private static let deleteAfterInk: UInt8 = 2
    private static let insertAfterEqual: UInt8 = 4
    private static let insertAfterInk: UInt8 = 6
    private static let never = Int32.max / 2

    /// The matches, one for each atom.
    func matches() -> [Match] {
        let rows = box.old.count
        let columns = box.new.count
        let width = columns + 1
        var ways = [UInt8](repeating: 0, count: (rows + 1) * width)
        // The costs of the row before: the last atom equal, or inked.
        var equal = [Int32](repeating: Self.never, count: width)
        var inked = [Int32](repeating: Self.never, count: width)
        let inserts = box.new.map { Self.cost(new[$0]) }
        equal[0] = 0
        for column in 1..<max(width, 1) {
            let fromEqual = equal[column - 1] + Self.opening
            inked[column] = min(fromEqual, inked[column - 1]) + inserts[column - 1]
            ways[column] = fromEqual < inked[column - 1] ? Self.insertAfterEqual : Self.insertAfterInk
        }
        for row in 1...max(rows, 1) where row <= rows {
            let atom = old[box.old.lowerBound + row - 1]
            let delete = Self.cost(atom)
            var diagonalEqual = equal[0]
            var diagonalInked = inked[0]
            let base = row * width
            ways[base] = equal[0] + Self.opening < inked[0] ? Self.deleteAfterEqual : Self.deleteAfterInk
            inked[0] = min(equal[0] + Self.opening, inked[0]) + delete
            equal[0] = Self.never
            for column in 1..<max(width, 1) {
                var way: UInt8 = Self.deleteAfterEqual
                var best = equal[column] + Self.opening + delete
                if inked[column] + delete <= best {
                    best = inked[column] + delete
                    way = Self.deleteAfterInk
                }
                let insert = inserts[column - 1]
                if equal[column - 1] + Self.opening + insert < best {
                    best = equal[column - 1] + Self.opening + insert
                    way = Self.insertAfterEqual
                }
                if inked[column - 1] + insert < best {
                    best = inked[column - 1] + insert
                    way = Self.insertAfterInk
                }
                var same = Self.never
                if atom.id == new[box.new.lowerBound + column - 1].id {
                    same = min(diagonalEqual, diagonalInked)
                    if diagonalInked < diagonalEqual { way |= Self.equalAfterInk }
                }
                diagonalEqual = equal[column]
                diagonalInked = inked[column]
                equal[column] = same
                inked[column] = min(best, Self.never)
                ways[base + column] = way
            }
        }
        return trace(ways, startsEqual: equal[columns] < inked[columns])
    }

    /// Follows the ways back from the end.
    private func trace(_ ways: [UInt8], startsEqual: Bool) -> [Match] {
        let width = box.new.count + 1
        var row = box.old.count
        var column = box.new.count
        var isEqual = startsEqual
        var found: [Match] = []
        while row > 0 || column > 0 {
            let way = ways[row * width + column]
            if isEqual {
                guard row > 0, column > 0 else { break }
                row -= 1
                column -= 1
                found.append(Match(old: box.old.lowerBound + row, new: box.new.lowerBound + column, count: 1))
                isEqual = way & Self.equalAfterInk == 0
            } else {
                switch way & Self.stepMask {
                case Self.deleteAfterEqual, Self.deleteAfterInk:
                    guard row > 0 else { return found }
                    row -= 1
                    isEqual = way & Self.stepMask == Self.deleteAfterEqual
                default:
                    guard column > 0 else { return found }
                    column -= 1
                    isEqual = way & Self.stepMask == Self.insertAfterEqual
                }
            }
        }
        return found
    }

    private static func cost(_ atom: Atom) -> Int32 {
        atom.length + (atom.first.isFrame ? frameCost : 0)
    }
}
