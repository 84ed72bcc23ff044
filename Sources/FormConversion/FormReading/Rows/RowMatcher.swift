internal import ApplicationForm

/// Finds the field of every row, by its whole path: section, item, subitem and description.
///
/// Numbers confirm a match and never make one: they are no keys across families of forms.
struct RowMatcher {
    /// A row matched to a field.
    struct Match: Hashable {
        /// Index of the row.
        let row: Int
        /// Index of the field in the catalogue.
        let field: Int
        /// How well they fit; 100 and more for equal descriptions.
        let score: Int
        /// Whether another field fitted as well.
        let isTie: Bool
    }

    private struct Candidate {
        let row: Int
        let field: Int
        let score: Int
    }

    /// What a row and a field have in common counts as much as this.
    private enum Weight {
        static let exact = 100
        static let core = 70
        static let alike = 75
        static let path = 60
        static let subitem = 12
        static let section = 10
        static let item = 8
        static let number = 4
        static let carried = 3
    }

    /// Descriptions less alike than this are different ones.
    private static let likenessFloor = 0.68
    /// Rows that are compared by likeness; a form has some hundred rows at most.
    private static let likenessRows = 1_000

    let index: LabelIndex

    /// The best field of every row that has one, and rows that repeat a field already taken.
    func match(_ rows: [TableRow]) -> (matches: [Match], duplicates: [Match]) {
        var candidates: [Candidate] = []
        var isCovered = [Bool](repeating: false, count: index.fields.count)
        var open: [Int] = []
        for (position, row) in rows.enumerated() where !row.asksSeveral {
            let found = exact(position, row)
            if found.isEmpty { open.append(position) }
            for candidate in found where candidate.score >= Weight.exact { isCovered[candidate.field] = true }
            candidates += found
        }
        candidates += byPath(rows, open)
        candidates += byNumber(rows, open, isCovered)
        for position in open.prefix(Self.likenessRows) { candidates += alike(position, rows[position], isCovered) }
        // Of two rows that ask for the same, the one that is shown counts.
        let order = { (one: Candidate) in rows[one.row].isHidden ? one.row + rows.count : one.row }
        candidates.sort { ($1.score, order($0), $0.field) < ($0.score, order($1), $1.field) }
        return assign(candidates, rows.count)
    }

    private func assign(_ candidates: [Candidate], _ rowCount: Int) -> (matches: [Match], duplicates: [Match]) {
        var fieldTaken = [Int](repeating: -1, count: index.fields.count)
        var rowTaken = [Bool](repeating: false, count: rowCount)
        var matches: [Match] = []
        for (place, candidate) in candidates.enumerated() {
            guard !rowTaken[candidate.row], fieldTaken[candidate.field] < 0 else { continue }
            rowTaken[candidate.row] = true
            fieldTaken[candidate.field] = candidate.score
            let rest = candidates[(place + 1)...].prefix { $0.score == candidate.score }
            let isTie = rest.contains { $0.row == candidate.row && fieldTaken[$0.field] < 0 }
            matches.append(Match(row: candidate.row, field: candidate.field, score: candidate.score, isTie: isTie))
        }
        var duplicates: [Match] = []
        for candidate in candidates where !rowTaken[candidate.row] && candidate.score >= Weight.core {
            rowTaken[candidate.row] = true
            duplicates.append(Match(row: candidate.row, field: candidate.field, score: candidate.score, isTie: false))
        }
        matches.sort { $0.row < $1.row }
        return (matches, duplicates)
    }

    /// Fields whose description stands in the row, with or without its brackets.
    private func exact(_ position: Int, _ row: TableRow) -> [Candidate] {
        var best: [Int: Int] = [:]
        for label in row.labels {
            for field in index.byDescription[label.key] ?? [] { best[field] = Weight.exact }
            guard label.key == LabelTable.unknown || index.byDescription[label.key] == nil else { continue }
            // The description's own column may leave brackets out; other columns hold items of the same words.
            guard row.description.map({ $0.text == label.text }) ?? true else { continue }
            for key in [label.core, label.key] where key != LabelTable.unknown {
                for field in index.byCore[key] ?? [] where best[field] == nil { best[field] = Weight.core }
            }
        }
        return best.map { Candidate(row: position, field: $0.key, score: $0.value + path(row, $0.key)) }
    }

    /// Fields of rows that name their item and subitem and have no description.
    ///
    /// An item may ask for several things: its rows are those fields in their order when there are as many, and
    /// nothing is guessed when there are more or fewer.
    private func byPath(_ rows: [TableRow], _ open: [Int]) -> [Candidate] {
        var result: [Candidate] = []
        var next = 0
        while next < open.count {
            let first = open[next]
            next += 1
            guard let leaf = leaf(of: rows[first]) else { continue }
            var group = [first]
            while next < open.count, open[next] == open[next - 1] + 1, follows(rows[open[next]], rows[first]) {
                group.append(open[next])
                next += 1
            }
            guard let fields = fields(named: leaf, rows[first]) else { continue }
            if fields.count == group.count {
                for (row, field) in zip(group, fields) {
                    result.append(Candidate(row: row, field: field, score: Weight.path + path(rows[row], field)))
                }
            } else if fields.count == 1, group.dropFirst().allSatisfy({ rows[$0].isBare }) {
                result.append(
                    Candidate(row: first, field: fields[0], score: Weight.path + path(rows[first], fields[0]))
                )
            }
        }
        return result
    }

    /// Fields of rows that ask in other words, where the section, the item or subitem and the number are those of one
    /// open field and of one row.
    ///
    /// Where the number has several fields, the row must ask for the open one with some of its words left out.
    private func byNumber(_ rows: [TableRow], _ open: [Int], _ isCovered: [Bool]) -> [Candidate] {
        guard !open.isEmpty else { return [] }
        let fieldsByNumber = Dictionary(grouping: index.fields.indices) { index.fields[$0].number }
        var found: [Int: [Int]] = [:]
        for position in open {
            let row = rows[position]
            guard !row.isBare, let description = row.description,
                let fields = row.number.flatMap({ fieldsByNumber[$0] }),
                case let left = fields.filter({ !isCovered[$0] }), left.count == 1
            else { continue }
            let labels = index.fields[left[0]]
            guard row.section == labels.section,
                row.labels.contains(where: { $0.key == labels.subitem ?? labels.item }),
                fields.count == 1 || Self.leavesOut(index.texts[left[0]], description.text)
            else { continue }
            found[left[0], default: []].append(position)
        }
        return found.filter { $0.value.count == 1 }.map { field, positions in
            Candidate(row: positions[0], field: field, score: Weight.path + path(rows[positions[0]], field))
        }
    }

    /// Whether a text is another one with letters left out.
    private static func leavesOut(_ whole: [Unicode.Scalar], _ text: String) -> Bool {
        let fewest = 3
        guard text.unicodeScalars.count >= fewest else { return false }
        var rest = whole[...]
        for scalar in text.unicodeScalars {
            guard let place = rest.firstIndex(of: scalar) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }

    /// The item or subitem that a row names last; nil where something else is its description.
    private func leaf(of row: TableRow) -> LabelTable.Entry? {
        guard !row.isBare, let leaf = row.labels.last(where: { index.items.contains($0.key) }) else { return nil }
        guard let description = row.description else { return leaf }
        return description.key == leaf.key || description.itemNumber != nil ? leaf : nil
    }

    /// Whether a row asks on below an item: it names the same, or nothing.
    private func follows(_ row: TableRow, _ first: TableRow) -> Bool {
        if row.isBare { return true }
        let items = { (row: TableRow) in row.labels.map(\.key).filter { index.items.contains($0) } }
        return items(row) == items(first)
    }

    /// The fields of an item or a subitem, where the row's path tells which one of that name.
    private func fields(named leaf: LabelTable.Entry, _ row: TableRow) -> [Int]? {
        let named = index.fields.indices.filter { (index.fields[$0].subitem ?? index.fields[$0].item) == leaf.key }
        let groups = Dictionary(grouping: named) { index.fields[$0].number }.values.sorted { $0[0] < $1[0] }
        let scores = groups.map { path(row, $0[0]) }
        guard let best = scores.max(), scores.count(where: { $0 == best }) == 1 else { return nil }
        return scores.firstIndex(of: best).map { groups[$0] }
    }

    /// Fields whose description is much like the row's.
    private func alike(_ position: Int, _ row: TableRow, _ isCovered: [Bool]) -> [Candidate] {
        guard let description = row.description, !description.text.isEmpty else { return [] }
        let scalars = Array(description.text.unicodeScalars)
        var result: [Candidate] = []
        for field in index.texts.indices where !isCovered[field] {
            let common = path(row, field)
            // With the item and the subitem in place, less of the description must agree.
            let floor = common >= Weight.subitem + Weight.item ? Self.likenessFloor - 0.2 : Self.likenessFloor
            guard let likeness = EditDistance.likeness(scalars, index.texts[field], floor: floor) else { continue }
            result.append(Candidate(row: position, field: field, score: Int(likeness * Double(Weight.alike)) + common))
        }
        return result
    }

    /// What the row's path has in common with the field's.
    private func path(_ row: TableRow, _ field: Int) -> Int {
        let labels = index.fields[field]
        var score = 0
        if row.section == labels.section { score += Weight.section }
        if row.labels.contains(where: { $0.key == labels.item }) {
            score += Weight.item
        } else if row.carried.contains(where: { $0.key == labels.item }) {
            score += Weight.carried
        }
        if let subitem = labels.subitem {
            if row.labels.contains(where: { $0.key == subitem }) {
                score += Weight.subitem
            } else if row.carried.contains(where: { $0.key == subitem }) {
                score += Weight.carried
            }
        }
        if row.number == labels.number { score += Weight.number }
        return score
    }
}
