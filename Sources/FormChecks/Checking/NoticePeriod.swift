internal import ApplicationForm

/// Reads how long before something a notice is given: 3ヶ月前, 90日前, 当日.
enum NoticePeriod {
    /// The shortest notice in a text, in days, a month as 30; nil when none could be read.
    static func shortestDays(in text: String) -> Int? {
        let folded = TextFolding([.width, .compatibility, .counters, .spaces]).folded(text)
        var shortest: Int?
        func take(_ days: Int) { shortest = min(shortest ?? days, days) }
        for word in ["当日", "即日", "直前", "事後"] where folded.contains(word) { take(0) }
        var rest = folded[...]
        while let start = rest.firstIndex(where: { Numerals.isDigit($0) }) {
            rest = rest[start...]
            let digits = rest.prefix { Numerals.isDigit($0) }
            rest = rest.dropFirst(digits.count)
            if digits == "十", rest.hasPrefix("分な") || rest.hasPrefix("分に") { continue }
            guard let number = Numerals.value(digits), number <= 10_000 else { continue }
            if let unit = units.first(where: { rest.hasPrefix($0.word) }) {
                let half = rest.dropFirst(unit.word.count).hasPrefix("半") ? unit.days / 2 : 0
                take(number * unit.days + half)
            }
        }
        if folded.contains("半年") { take(182) }
        if shortest == nil, ["同時", "終了後", "変更後", "廃止後", "後に告知", "後に通知"].contains(where: { folded.contains($0) }) {
            take(0)
        }
        return shortest
    }

    private static let units: [(word: String, days: Int)] = [
        ("ヶ月", 30), ("か月", 30), ("カ月", 30), ("ケ月", 30), ("箇月", 30), ("月前", 30), ("ヵ月", 30), ("週", 7), ("営業日", 1),
        ("日", 1), ("年", 365),
        ("時間", 0), ("分", 0),
    ]
}
