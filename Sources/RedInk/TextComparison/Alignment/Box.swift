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

extension Box {
    /// The box without what both stretches begin and end with, which is set aside as matches.
    func trimmed<ID: Equatable>(_ oldIDs: [ID], _ newIDs: [ID], _ found: inout [Match]) -> Box {
        var (low, high) = (old.lowerBound, old.upperBound)
        var (newLow, newHigh) = (new.lowerBound, new.upperBound)
        while low < high, newLow < newHigh, oldIDs[low] == newIDs[newLow] {
            low += 1
            newLow += 1
        }
        while low < high, newLow < newHigh, oldIDs[high - 1] == newIDs[newHigh - 1] {
            high -= 1
            newHigh -= 1
        }
        if low > old.lowerBound {
            found.append(Match(old: old.lowerBound, new: new.lowerBound, count: low - old.lowerBound))
        }
        if high < old.upperBound {
            found.append(Match(old: high, new: newHigh, count: old.upperBound - high))
        }
        return Box(old: low..<high, new: newLow..<newHigh)
    }
}
