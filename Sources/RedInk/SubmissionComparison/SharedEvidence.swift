internal import ApplicationForm
internal import Spreadsheet

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

    private var roles: [Role]

    init(_ pairs: [AnswerPair]) {
        roles = Array(repeating: .alone, count: pairs.count)
        // The groups of a cell: mostly one, since a cell has one text in a form.
        var groups: [String: [[Int]]] = [:]
        for (index, pair) in pairs.enumerated() {
            guard let cell = pair.cell else { continue }
            let place = groups[cell]?.firstIndex { Self.isSame(pairs[$0[0]], pair) }
            if let place { groups[cell]?[place].append(index) } else { groups[cell, default: []].append([index]) }
        }
        for group in groups.values.joined() where group.count > 1 {
            roles[group[0]] = .first(others: group.dropFirst().map { pairs[$0].field })
            for index in group.dropFirst() { roles[index] = .follower }
        }
    }

    private static func isSame(_ one: AnswerPair, _ other: AnswerPair) -> Bool {
        one.oldEvidence.text.hasSameBytes(as: other.oldEvidence.text)
            && one.newEvidence.text.hasSameBytes(as: other.newEvidence.text)
    }

    /// The part of the field at an index.
    func role(of index: Int) -> Role { roles[index] }
}
