internal import ApplicationForm
internal import RedInk

/// How many fields of a section were changed, and how.
struct ChangeCounts: Hashable {
    /// The fields by kind of change, in the order of all kinds.
    private var kinds = [Int](repeating: 0, count: FieldChange.Kind.allCases.count)
    /// The fields that did not change.
    var unchanged = 0
    /// The fields that only one of two catalogues has.
    var notCompared = 0

    /// The fields that really changed.
    var changed: Int { kinds.reduce(0, +) - self[.noise] }
    /// All fields.
    var all: Int { changed + self[.noise] + unchanged + notCompared }

    subscript(_ kind: FieldChange.Kind) -> Int {
        get { FieldChange.Kind.allCases.firstIndex(of: kind).map { kinds[$0] } ?? 0 }
        set { if let place = FieldChange.Kind.allCases.firstIndex(of: kind) { kinds[place] = newValue } }
    }

    mutating func add(_ other: ChangeCounts) {
        for (place, count) in other.kinds.enumerated() { kinds[place] += count }
        unchanged += other.unchanged
        notCompared += other.notCompared
    }

    /// The counts by 大項目, in the order of the form; what the form has no row for stands last.
    static func bySection(_ model: ReviewModel) -> [(section: String, counts: ChangeCounts)] {
        var result: [(section: String, counts: ChangeCounts)] = []
        for row in model.rows {
            if result.last?.section != row.field.section { result.append((row.field.section, ChangeCounts())) }
            let last = result.count - 1
            if !row.isCompared {
                result[last].counts.notCompared += 1
            } else if let kind = row.kind {
                result[last].counts[kind] += 1
            } else {
                result[last].counts.unchanged += 1
            }
        }
        var others = ChangeCounts()
        for change in model.comparison.fields where model.fields[change.field] == nil {
            others[change.kind] += 1
        }
        others.notCompared = model.comparison.unmapped.count { model.fields[$0] == nil }
        let known = result.reduce(0) { $0 + $1.counts.unchanged }
        others.unchanged = max(0, model.comparison.summary.unchanged - known)
        if others.all > 0 { result.append(("（この様式に行のない項目）", others)) }
        return result
    }
}
