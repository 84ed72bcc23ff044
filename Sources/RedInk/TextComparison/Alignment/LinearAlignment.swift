/// The alignment of two long stretches in linear space and bounded time.
///
/// Myers, “An O(ND) Difference Algorithm and Its Variations” (1986), section 4b: the middle of a shortest way is searched
/// from both ends. When the search has cost ``searchLimit`` steps, the way that came farthest is taken, as git does.
struct LinearAlignment {
    /// How many rounds a search for the middle may take.
    static let searchLimit = 400

    private let old: [Int32]
    private let new: [Int32]
    private let box: Box
    /// The farthest old atom on each diagonal, searched forward and backward.
    private var forward: [Int]
    private var backward: [Int]
    /// What is added to a diagonal to index the arrays.
    private let shift: Int

    init(old: [Int32], new: [Int32], box: Box) {
        self.old = old
        self.new = new
        self.box = box
        shift = box.new.upperBound - box.old.lowerBound + 2
        let count = box.old.count + box.new.count + 5
        forward = Array(repeating: -1, count: count)
        backward = Array(repeating: Int.max / 2, count: count)
    }

    /// The matches, in no order.
    mutating func matches() -> [Match] {
        var found: [Match] = []
        var boxes = [box]
        while let next = boxes.popLast() {
            let rest = next.trimmed(old, new, &found)
            guard !rest.isDone, rest.old.count > 1 || rest.new.count > 1 else { continue }
            let (x, y) = middle(of: rest)
            guard rest.old.lowerBound <= x, x <= rest.old.upperBound, rest.new.lowerBound <= y, y <= rest.new.upperBound
            else { continue }
            let first = Box(old: rest.old.lowerBound..<x, new: rest.new.lowerBound..<y)
            let second = Box(old: x..<rest.old.upperBound, new: y..<rest.new.upperBound)
            // A corner would come back for ever.
            guard first.old.count + first.new.count > 0, second.old.count + second.new.count > 0 else { continue }
            boxes.append(second)
            boxes.append(first)
        }
        return found
    }

    /// A point on a short way through a box, at best its middle.
    private mutating func middle(of box: Box) -> (Int, Int) {
        let (x0, x1, y0, y1) = (box.old.lowerBound, box.old.upperBound, box.new.lowerBound, box.new.upperBound)
        let (lowest, highest) = (x0 - y1, x1 - y0)
        let (first, last) = (x0 - y0, x1 - y1)
        let isOdd = (first - last) & 1 != 0
        var (forwardLow, forwardHigh, backwardLow, backwardHigh) = (first, first, last, last)
        forward[first + shift] = x0
        backward[last + shift] = x1
        var round = 0
        while true {
            round += 1
            if forwardLow > lowest {
                forwardLow -= 1
                forward[forwardLow - 1 + shift] = -1
            } else {
                forwardLow += 1
            }
            if forwardHigh < highest {
                forwardHigh += 1
                forward[forwardHigh + 1 + shift] = -1
            } else {
                forwardHigh -= 1
            }
            for diagonal in stride(from: forwardHigh, through: forwardLow, by: -2) {
                let index = diagonal + shift
                var x = forward[index - 1] >= forward[index + 1] ? forward[index - 1] + 1 : forward[index + 1]
                var y = x - diagonal
                while x < x1, y < y1, old[x] == new[y] {
                    x += 1
                    y += 1
                }
                forward[index] = x
                if isOdd, backwardLow <= diagonal, diagonal <= backwardHigh, backward[index] <= x { return (x, y) }
            }
            if backwardLow > lowest {
                backwardLow -= 1
                backward[backwardLow - 1 + shift] = Int.max / 2
            } else {
                backwardLow += 1
            }
            if backwardHigh < highest {
                backwardHigh += 1
                backward[backwardHigh + 1 + shift] = Int.max / 2
            } else {
                backwardHigh -= 1
            }
            for diagonal in stride(from: backwardHigh, through: backwardLow, by: -2) {
                let index = diagonal + shift
                var x = backward[index - 1] < backward[index + 1] ? backward[index - 1] : backward[index + 1] - 1
                var y = x - diagonal
                while x > x0, y > y0, old[x - 1] == new[y - 1] {
                    x -= 1
                    y -= 1
                }
                backward[index] = x
                if !isOdd, forwardLow <= diagonal, diagonal <= forwardHigh, x <= forward[index] { return (x, y) }
            }
            if round >= Self.searchLimit {
                return farthest(in: box, forwardLow...forwardHigh, backwardLow...backwardHigh)
            }
        }
    }

    /// The point that a search came farthest to, from whichever end.
    private func farthest(in box: Box, _ ahead: ClosedRange<Int>, _ behind: ClosedRange<Int>) -> (Int, Int) {
        let (x0, x1, y0, y1) = (box.old.lowerBound, box.old.upperBound, box.new.lowerBound, box.new.upperBound)
        var best = (x0, y0)
        for diagonal in stride(from: ahead.upperBound, through: ahead.lowerBound, by: -2) {
            var x = min(forward[diagonal + shift], x1)
            if x - diagonal > y1 { x = y1 + diagonal }
            if x + x - diagonal > best.0 + best.1 { best = (x, x - diagonal) }
        }
        var bestBehind = (x1, y1)
        for diagonal in stride(from: behind.upperBound, through: behind.lowerBound, by: -2) {
            var x = max(backward[diagonal + shift], x0)
            if x - diagonal < y0 { x = y0 + diagonal }
            if x + x - diagonal < bestBehind.0 + bestBehind.1 { bestBehind = (x, x - diagonal) }
        }
        let gained = best.0 + best.1 - x0 - y0
        let gainedBehind = x1 + y1 - bestBehind.0 - bestBehind.1
        return gained >= gainedBehind ? best : bestBehind
    }
}
