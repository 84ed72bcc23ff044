/// Finds which atoms of two texts stand for each other.
///
/// What both texts begin and end with is set aside. The rest, when it is small, is aligned for the least ink and the
/// fewest stretches of it (``InkAlignment``); when it is large, it is first cut at sentences that stand once in both texts
/// (patience), and what is still large is given to ``LinearAlignment``, whose cost is bounded.
struct Alignment {
    /// The largest number of pairs that is aligned for the least ink.
    static let pairLimit = 1 << 19
    /// The number of pairs that may be looked at in all.
    static let pairBudget = 1 << 24

    private let old: [Atom]
    private let new: [Atom]
    private let oldIDs: [Int32]
    private let newIDs: [Int32]
    private var budget = Self.pairBudget
    private var found: [Match] = []

    /// Takes the atoms of both texts.
    init(old: [Atom], new: [Atom]) {
        self.old = old
        self.new = new
        oldIDs = old.map(\.id)
        newIDs = new.map(\.id)
    }

    /// The matches, in order, none adjoining another.
    consuming func matches() -> [Match] {
        let whole = Box(old: 0..<old.count, new: 0..<new.count).trimmed(oldIDs, newIDs, &found)
        if !whole.isDone {
            if whole.area <= Self.pairLimit {
                align(whole)
            } else {
                for box in cut(whole) {
                    let rest = box.trimmed(oldIDs, newIDs, &found)
                    if !rest.isDone { align(rest) }
                }
            }
        }
        return Self.joined(found)
    }

    private mutating func align(_ box: Box) {
        if box.area <= min(Self.pairLimit, budget) {
            budget -= box.area
            found += InkAlignment(old: old, new: new, box: box).matches()
        } else {
            var linear = LinearAlignment(old: oldIDs, new: newIDs, box: box)
            found += linear.matches()
        }
    }

    /// Cuts a large box at the sentences that stand once in each text.
    private mutating func cut(_ box: Box) -> [Box] {
        let anchors = SentenceAnchors(old: old, new: new, box: box).anchors()
        var boxes: [Box] = []
        var (low, newLow) = (box.old.lowerBound, box.new.lowerBound)
        for anchor in anchors {
            found.append(anchor)
            boxes.append(Box(old: low..<anchor.old, new: newLow..<anchor.new))
            (low, newLow) = (anchor.oldEnd, anchor.newEnd)
        }
        boxes.append(Box(old: low..<box.old.upperBound, new: newLow..<box.new.upperBound))
        return boxes
    }

    /// Matches in order, adjoining ones made one.
    static func joined(_ matches: [Match]) -> [Match] {
        var result: [Match] = []
        for match in matches.sorted(by: { $0.old < $1.old }) where match.count > 0 {
            if let last = result.last, last.oldEnd == match.old, last.newEnd == match.new {
                result[result.count - 1].count += match.count
            } else {
                result.append(match)
            }
        }
        return result
    }
}
