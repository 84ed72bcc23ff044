/// How alike two labels are.
enum EditDistance {
    /// One for equal texts, zero for texts that share nothing; nil below `floor`, found out early.
    ///
    /// Levenshtein's distance over Unicode scalars, as a share of the longer text.
    static func likeness(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar], floor: Double) -> Double? {
        let longer = max(one.count, other.count)
        guard longer > 0 else { return 1 }
        let bound = Int(Double(longer) * (1 - floor))
        guard abs(one.count - other.count) <= bound else { return nil }
        var row = Array(0...other.count)
        for (index, scalar) in one.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            var least = row[0]
            for column in other.indices {
                let substituted = diagonal + (scalar == other[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
                least = min(least, row[column + 1])
            }
            guard least <= bound else { return nil }
        }
        let distance = row[other.count]
        return distance <= bound ? 1 - Double(distance) / Double(longer) : nil
    }
}
