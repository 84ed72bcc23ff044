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

    /// A cell with its texts, which are compared to the byte.
    private struct Key: Hashable {
        var cell: String
        var old: String
        var new: String

        static func == (one: Key, other: Key) -> Bool {
            one.cell == other.cell && one.old.hasSameBytes(as: other.old) && one.new.hasSameBytes(as: other.new)
        }

        // A cell has one text in most forms.
        func hash(into hasher: inout Hasher) { hasher.combine(cell) }
    }

    private var roles: [Role]

    init(_ pairs: [AnswerPair]) {
        roles = Array(repeating: .alone, count: pairs.count)
        var groups: [Key: [Int]] = [:]
        for (index, pair) in pairs.enumerated() {
            guard let cell = pair.cell else { continue }
            let key = Key(cell: cell, old: pair.oldEvidence.text, new: pair.newEvidence.text)
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
