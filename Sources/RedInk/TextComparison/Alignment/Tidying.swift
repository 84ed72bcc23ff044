/// Makes an alignment one for people: no crumbs of equal text, edges where words, clauses and lines end.
struct Tidying {
    private let old: [Atom]
    private let new: [Atom]

    init(old: [Atom], new: [Atom]) {
        self.old = old
        self.new = new
    }

    /// The tidied matches.
    func tidied(_ matches: [Match]) -> [Match] {
        // An edge that is well placed leaves fewer crumbs: る。…いる。 is no match, である。 is.
        let whole = WholeSentences(old: old, new: new).moved(matches)
        let kept = withoutCrumbs(Alignment.joined(slid(whole)))
        return withoutCrumbs(Alignment.joined(slid(kept)))
    }

    // MARK: Crumbs

    /// Gives up matches that are too short to be read between the changes around them.
    ///
    /// The measure is that of diff-match-patch's semantic clean-up, no longer than the changes on both sides, but only for
    /// what is short in itself: a longer stretch that stayed is worth to be seen.
    private func withoutCrumbs(_ matches: [Match]) -> [Match] {
        var kept: [Match] = []
        for match in matches {
            kept.append(match)
            // The last but one has changes on both sides now; giving it up can make the one before it a crumb.
            while kept.count >= 2 {
                let index = kept.count - 2
                let candidate = kept[index]
                let isFirst = candidate.old == 0 && candidate.new == 0
                guard !isFirst, isCrumb(candidate, after: index > 0 ? kept[index - 1] : nil, before: kept[index + 1])
                else { break }
                kept.remove(at: index)
            }
        }
        // The last match has a change behind it unless both texts end with it.
        while let last = kept.last, last.oldEnd < old.count || last.newEnd < new.count, last.old > 0 || last.new > 0,
            isCrumb(last, after: kept.count > 1 ? kept[kept.count - 2] : nil, before: nil)
        {
            kept.removeLast()
        }
        return kept
    }

    private func isCrumb(_ match: Match, after previous: Match?, before next: Match?) -> Bool {
        let atoms = old[match.old..<match.oldEnd]
        let length = atoms.reduce(0) { $0 + Int($1.length) }
        guard length <= 6, !atoms.contains(where: { $0.last == .lineBreak }) else { return false }
        if atoms.allSatisfy({ $0.first.isFrame }) { return false }
        let before = ink((previous?.oldEnd ?? 0)..<match.old, (previous?.newEnd ?? 0)..<match.new)
        let after = ink(match.oldEnd..<(next?.old ?? old.count), match.newEnd..<(next?.new ?? new.count))
        guard before > 0, after > 0 else { return false }
        if length <= 1 { return true }
        // Particles and endings hold no meaning of their own.
        let isFiller = atoms.allSatisfy { $0.first != .kanji && $0.first != .katakana && $0.first != .latin }
        let least = min(before, after)
        guard length <= least, length <= 3 || isFiller else { return false }
        // A word or the end of a sentence can be read by itself where the changes beside it are short.
        return length * Self.legibility < least || !isLegible(match, isFiller: isFiller)
    }

    /// How many times its length a change may have beside a short word that stayed.
    private static let legibility = 4

    /// Whether a short match is a word from edge to edge in both texts, or ends a sentence.
    private func isLegible(_ match: Match, isFiller: Bool) -> Bool {
        if isFiller {
            return old[match.oldEnd - 1].last == .sentenceEnd && match.count > 2
        }
        return isEdge(old, match.old) && isEdge(old, match.oldEnd) && isEdge(new, match.new)
            && isEdge(new, match.newEnd)
    }

    /// Whether a word may begin or end before an atom: another script begins, or a number stands there.
    private func isEdge(_ atoms: [Atom], _ index: Int) -> Bool {
        guard index > 0, index < atoms.count else { return true }
        let (before, after) = (atoms[index - 1], atoms[index])
        return before.last != after.first || before.first == .latin || after.first == .latin
    }

    /// The longer of what is deleted and what is inserted.
    private func ink(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> Int {
        max(
            old[oldRange].reduce(0) { $0 + Int($1.length) },
            new[newRange].reduce(0) { $0 + Int($1.length) }
        )
    }

    // MARK: Edges

    /// Moves each pure insertion and deletion to where its edges read best.
    private func slid(_ matches: [Match]) -> [Match] {
        var result = matches
        // A change may stand before the first match and behind the last.
        if result.first.map({ $0.old > 0 || $0.new > 0 }) ?? true {
            result.insert(Match(old: 0, new: 0, count: 0), at: 0)
        }
        if result.last.map({ $0.oldEnd < old.count || $0.newEnd < new.count }) ?? true {
            result.append(Match(old: old.count, new: new.count, count: 0))
        }
        for index in 1..<max(result.count, 1) {
            let before = result[index - 1]
            let after = result[index]
            let shift: Int
            if before.oldEnd == after.old {
                shift = bestShift(new, before.newEnd..<after.new, back: before.count, ahead: after.count)
            } else if before.newEnd == after.new {
                shift = bestShift(old, before.oldEnd..<after.old, back: before.count, ahead: after.count)
            } else {
                continue
            }
            result[index - 1].count += shift
            result[index].old += shift
            result[index].new += shift
            result[index].count -= shift
        }
        return result
    }

    /// How far a change is best moved: less than 0 is back, more is ahead.
    private func bestShift(_ atoms: [Atom], _ range: Range<Int>, back: Int, ahead: Int) -> Int {
        guard !range.isEmpty else { return 0 }
        var best = (shift: 0, score: score(atoms, range.lowerBound) + score(atoms, range.upperBound))
        func consider(_ shift: Int) {
            let value = score(atoms, range.lowerBound + shift) + score(atoms, range.upperBound + shift)
            if value > best.score { best = (shift, value) }
        }
        var shift = 0
        while shift < ahead, range.upperBound + shift < atoms.count,
            atoms[range.lowerBound + shift].id == atoms[range.upperBound + shift].id
        {
            shift += 1
            consider(shift)
        }
        shift = 0
        while -shift < back, range.lowerBound + shift > 0,
            atoms[range.lowerBound + shift - 1].id == atoms[range.upperBound + shift - 1].id
        {
            shift -= 1
            consider(shift)
        }
        return best.shift
    }

    /// How good an edge before an atom reads.
    private func score(_ atoms: [Atom], _ index: Int) -> Int {
        guard index > 0, index < atoms.count else { return 10 }
        let before = atoms[index - 1].last
        let after = atoms[index].first
        if before == .lineBreak { return 9 }
        if after == .lineBreak { return 8 }
        if before == .sentenceEnd { return 7 }
        if before == .clauseEnd || after == .opening || after == .bullet { return 6 }
        if before == .closing || before == .space { return 5 }
        if after == .space || before == .bullet { return 4 }
        if after == .sentenceEnd || after == .clauseEnd || after == .closing { return 4 }
        if before == .opening { return 4 }
        if before == .hiragana, after != .hiragana { return 3 }
        return before == after ? 0 : 2
    }
}
