/// Lets a sentence that was put in or taken out be told whole, not with the end of its neighbour.
///
/// What two texts end with is set aside before they are aligned: of 通知する。 and 報告する。教育している。 that is る。, and 報告する。教育してい
/// would stand for 通知す. Moved to the end of the first sentence, less is told as changed: 通知 and 報告, and 教育している。
struct WholeSentences {
    private let old: [Atom]
    private let new: [Atom]
    /// The most atoms of a sentence's end that are looked at.
    private static let longestEnd = 12

    init(old: [Atom], new: [Atom]) {
        self.old = old
        self.new = new
    }

    /// The matches with such ends moved.
    func moved(_ matches: [Match]) -> [Match] {
        var result: [Match] = []
        for match in matches {
            let (oldStart, newStart) = (result.last?.oldEnd ?? 0, result.last?.newEnd ?? 0)
            let count = endLength(of: match)
            guard count > 0, match.old > oldStart, match.new > newStart else {
                result.append(match)
                continue
            }
            // The end of the first sentence of the one change, as long as the other change ends alike.
            if let end = firstEnd(new, newStart..<match.new),
                case let shared = sharedEnd(old, match.old + count, from: oldStart, new, end, from: newStart),
                shared > count
            {
                result.append(Match(old: match.old + count - shared, new: end - shared, count: shared))
            } else if let end = firstEnd(old, oldStart..<match.old),
                case let shared = sharedEnd(old, end, from: oldStart, new, match.new + count, from: newStart),
                shared > count
            {
                result.append(Match(old: end - shared, new: match.new + count - shared, count: shared))
            } else {
                result.append(match)
                continue
            }
            if match.count > count {
                result.append(Match(old: match.old + count, new: match.new + count, count: match.count - count))
            }
        }
        return result
    }

    /// The atoms of a match up to the end of a sentence that it begins within; 0 for none.
    private func endLength(of match: Match) -> Int {
        let atoms = old[match.old..<min(match.oldEnd, match.old + Self.longestEnd)]
        guard let end = atoms.firstIndex(where: { $0.last == .sentenceEnd }) else { return 0 }
        return end + 1 - match.old
    }

    /// Behind the first sentence that ends in a stretch; nil for none.
    private func firstEnd(_ atoms: [Atom], _ range: Range<Int>) -> Int? {
        atoms[range].firstIndex { $0.last == .sentenceEnd }.map { $0 + 1 }
    }

    /// How many atoms two stretches end with alike.
    private func sharedEnd(
        _ old: [Atom],
        _ oldEnd: Int,
        from oldStart: Int,
        _ new: [Atom],
        _ newEnd: Int,
        from newStart: Int
    ) -> Int {
        var count = 0
        while count < Self.longestEnd, oldEnd - count > oldStart, newEnd - count > newStart,
            old[oldEnd - count - 1].id == new[newEnd - count - 1].id
        {
            count += 1
        }
        return count
    }
}
