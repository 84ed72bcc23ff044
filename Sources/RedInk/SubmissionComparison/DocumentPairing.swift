internal import ApplicationForm

/// Finds for each present document the earlier one that has the same name, address or label.
///
/// Documents with equal keys lie together, so that the cost grows with the number of documents, not with its square.
struct DocumentPairing {
    /// For each present document its earlier one.
    private(set) var partner: [Int?]
    /// For each earlier document whether it has a present one.
    private(set) var isTaken: [Bool]

    /// Earlier documents of one label that are looked at for a present one; forms have two or three.
    private static let mostCandidates = 8

    init(old: Int, new: Int) {
        partner = [Int?](repeating: nil, count: new)
        isTaken = [Bool](repeating: false, count: old)
    }

    /// Pairs what has no partner yet: equal keys, and alike in the eyes of `isSame`; the first in order counts.
    mutating func pair(
        _ old: [String?],
        _ new: [String?],
        where isSame: (_ old: Int, _ new: Int) -> Bool = { _, _ in true }
    ) {
        var places: [TextKey: [Int]] = [:]
        for (index, key) in old.enumerated() where !isTaken[index] {
            if let key { places[TextKey(key), default: []].append(index) }
        }
        /// For each key how many of its documents, from the first, are taken.
        var passed: [TextKey: Int] = [:]
        for index in new.indices where partner[index] == nil {
            guard let key = new[index].map({ TextKey($0) }), let candidates = places[key] else { continue }
            var first = passed[key] ?? 0
            while first < candidates.count, isTaken[candidates[first]] { first += 1 }
            passed[key] = first
            let free = candidates[first...].prefix(Self.mostCandidates)
            guard let found = free.first(where: { !isTaken[$0] && isSame($0, index) }) else { continue }
            partner[index] = found
            isTaken[found] = true
        }
    }
}
