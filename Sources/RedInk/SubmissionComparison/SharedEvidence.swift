internal import ApplicationForm

/// Which fields share an evidence cell that is merged over their rows, with the same old and new text.
struct SharedEvidence {
    /// The part that a field has in a shared cell.
    enum Role {
        /// Its cell is its own.
        case alone
        /// The cell's change is told here; the others are named.
        case first(others: [String])
        /// Told at the first field.
        case follower
    }

    private struct Key: Hashable {
        var cell: String
        var old: [UInt8]
        var new: [UInt8]
    }

    private var roles: [Role]

    init(_ pairs: [AnswerPair]) {
        roles = Array(repeating: .alone, count: pairs.count)
        var groups: [Key: [Int]] = [:]
        for (index, pair) in pairs.enumerated() {
            guard let cell = pair.cell else { continue }
            let key = Key(cell: cell, old: Array(pair.oldEvidence.text.utf8), new: Array(pair.newEvidence.text.utf8))
            groups[key, default: []].append(index)
        }
        for group in groups.values where group.count > 1 {
            roles[group[0]] = .first(others: group.dropFirst().map { pairs[$0].field })
            for index in group.dropFirst() { roles[index] = .follower }
        }
    }

    /// The part of the field at an index.
    func role(of index: Int) -> Role { roles[index] }
}
