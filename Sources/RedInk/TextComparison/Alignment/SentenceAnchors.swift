/// Sentences and lines that stand exactly once in each of two long texts, in an order that both have.
///
/// Bram Cohen's patience diff, with the heaviest chain instead of the longest, so that little ink is spent.
struct SentenceAnchors {
    /// A shorter sentence is no anchor, in characters.
    static let shortest: Int32 = 6

    private let old: [Atom]
    private let new: [Atom]
    private let box: Box

    init(old: [Atom], new: [Atom], box: Box) {
        self.old = old
        self.new = new
        self.box = box
    }

    /// The anchors, in order.
    func anchors() -> [Match] {
        var places: [ArraySlice<Int32>: (old: Range<Int>?, new: Range<Int>?, isTwice: Bool)] = [:]
        let oldIDs = old.map(\.id)
        let newIDs = new.map(\.id)
        for sentence in Self.sentences(old, box.old) {
            let key = oldIDs[sentence]
            let isTwice = places[key] != nil
            places[key] = (sentence, nil, isTwice)
        }
        for sentence in Self.sentences(new, box.new) {
            guard let place = places[newIDs[sentence]] else { continue }
            places[newIDs[sentence]] = (place.old, sentence, place.isTwice || place.new != nil)
        }
        let candidates = places.values.compactMap { place -> Match? in
            guard !place.isTwice, let first = place.old, let second = place.new else { return nil }
            return Match(old: first.lowerBound, new: second.lowerBound, count: first.count)
        }
        return heaviestChain(candidates.sorted { $0.old < $1.old })
    }

    /// The chain of anchors, rising in both texts, that keeps the most text.
    private func heaviestChain(_ candidates: [Match]) -> [Match] {
        // Ranks by the new text; a Fenwick tree of the best chain that ends at or before a rank.
        let order = candidates.indices.sorted { candidates[$0].new < candidates[$1].new }
        var rank = [Int](repeating: 0, count: candidates.count)
        for (position, index) in order.enumerated() { rank[index] = position + 1 }
        var tree = [(weight: Int, last: Int)](repeating: (0, -1), count: candidates.count + 1)
        var before = [Int](repeating: -1, count: candidates.count)
        var best = (weight: 0, last: -1)
        for (index, candidate) in candidates.enumerated() {
            var chain = (weight: 0, last: -1)
            var position = rank[index] - 1
            while position > 0 {
                if tree[position].weight > chain.weight { chain = tree[position] }
                position &= position - 1
            }
            before[index] = chain.last
            let weight = chain.weight + old[candidate.old..<candidate.oldEnd].reduce(0) { $0 + Int($1.length) }
            if weight > best.weight { best = (weight, index) }
            position = rank[index]
            while position <= candidates.count {
                if weight > tree[position].weight { tree[position] = (weight, index) }
                position += position & -position
            }
        }
        var chain: [Match] = []
        var index = best.last
        while index >= 0 {
            chain.append(candidates[index])
            index = before[index]
        }
        return chain.reversed()
    }

    /// The sentences of a stretch that are long enough.
    private static func sentences(_ atoms: [Atom], _ range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        var length: Int32 = 0
        for index in range {
            length += atoms[index].length
            let isEnd = atoms[index].last == .sentenceEnd || atoms[index].last == .lineBreak
            guard isEnd || index == range.upperBound - 1 else { continue }
            if length >= shortest { result.append(start..<index + 1) }
            start = index + 1
            length = 0
        }
        return result
    }
}
