/// An era (元号) of the modern Japanese calendar.
struct JapaneseEra {
    /// The first letter, such as `R`.
    let letter: String
    /// The first character, such as 令.
    let short: String
    /// The name, such as 令和.
    let name: String
    /// The year of the common era that is year 1.
    let firstYear: Int
    /// The first day, as year × 10,000 + month × 100 + day.
    private let firstDay: Int

    /// The era of a day; days before 1912-07-30 count as 明治.
    static func era(year: Int, month: Int, day: Int) -> JapaneseEra {
        let key = year * 10_000 + month * 100 + day
        return later.first { $0.firstDay <= key } ?? meiji
    }

    private static let meiji = JapaneseEra(letter: "M", short: "明", name: "明治", firstYear: 1868, firstDay: 18_680_125)

    /// The latest first.
    private static let later = [
        JapaneseEra(letter: "R", short: "令", name: "令和", firstYear: 2019, firstDay: 20_190_501),
        JapaneseEra(letter: "H", short: "平", name: "平成", firstYear: 1989, firstDay: 19_890_108),
        JapaneseEra(letter: "S", short: "昭", name: "昭和", firstYear: 1926, firstDay: 19_261_225),
        JapaneseEra(letter: "T", short: "大", name: "大正", firstYear: 1912, firstDay: 19_120_730),
    ]
}
