internal import ApplicationForm

/// Finds out what became of the documents that two submissions cite.
struct DocumentComparison {
    private let old: [CitedDocument]
    private let new: [CitedDocument]

    init(old: [CitedDocument], new: [CitedDocument]) {
        self.old = old
        self.new = new
    }

    /// The changes: first the documents cited now, in their order, then the dropped ones.
    func changes() -> [DocumentChange] {
        var partner = [Int?](repeating: nil, count: new.count)
        var isTaken = [Bool](repeating: false, count: old.count)
        func pair(_ isSame: (CitedDocument, CitedDocument) -> Bool) {
            for index in new.indices where partner[index] == nil {
                guard let found = old.indices.first(where: { !isTaken[$0] && isSame(old[$0], new[index]) }) else {
                    continue
                }
                partner[index] = found
                isTaken[found] = true
            }
        }
        // The name first, then the address, then the label where a name is missing or was brought up to date.
        pair { Self.isSame($0.title, $1.title) }
        pair { Self.isSame($0.url, $1.url) }
        pair { Self.isSame($0.label, $1.label) && ($0.title == nil || $1.title == nil) }
        pair { Self.isSame($0.label, $1.label) && Self.areAlike($0.title, $1.title) }
        let present = new.indices.map { index -> DocumentChange in
            guard let match = partner[index].map({ old[$0] }) else {
                return DocumentChange(kind: .added, old: nil, new: new[index])
            }
            return DocumentChange(kind: Self.kind(match, new[index]), old: match, new: new[index])
        }
        let dropped = old.indices.filter { !isTaken[$0] }.map { DocumentChange(kind: .dropped, old: old[$0], new: nil) }
        return present + dropped
    }

    private static func kind(_ old: CitedDocument, _ new: CitedDocument) -> DocumentChange.Kind {
        let editions = [old.editions, new.editions].map { Set($0.map(DocumentIndex.key)) }
        if editions[0] != editions[1] { return .reedited }
        if let oldTitle = old.title, let newTitle = new.title, !isSame(oldTitle, newTitle) { return .reedited }
        let isSameLabel = old.label.map(DocumentIndex.key) == new.label.map(DocumentIndex.key)
        return isSameLabel && Set(old.uses) == Set(new.uses) ? .kept : .recited
    }

    private static func isSame(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return false }
        return DocumentIndex.key(left) == DocumentIndex.key(right)
    }

    /// Whether most of two names is the same: 教育計画 and 2021年度教育計画.
    private static func areAlike(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return false }
        let equal = TextComparison(old: left, new: right).edits.reduce(0) { $1.op == .equal ? $0 + $1.text.count : $0 }
        return equal > 0 && equal * 2 >= min(left.count, right.count)
    }
}
