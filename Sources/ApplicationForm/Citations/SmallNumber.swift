/// The texts of numbers as places have them, made once.
enum SmallNumber {
    private static let texts = (0..<1_000).map { String($0) }

    /// A number in ASCII digits.
    static func text(_ value: Int) -> String {
        value >= 0 && value < texts.count ? texts[value] : String(value)
    }
}
