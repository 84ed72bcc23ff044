import Testing

@testable import SpreadsheetWriting

@Suite("Text measure")
struct TextMeasureTests {
    /// Ten ideographs a line.
    private func lines(_ text: String) -> Int { TextMeasure(size: 10).lines(text, width: 100) }

    @Test(
        "lines break as a cell breaks them",
        arguments: [
            ("", 1), ("漢", 1), (String(repeating: "漢", count: 10), 1), (String(repeating: "漢", count: 11), 2),
            (String(repeating: "漢", count: 100), 10), ("一\n二\n三", 3), ("一\r\n二", 2), ("\n", 2),
            // Half-width letters and katakana take about half the room.
            (String(repeating: "a", count: 17), 1), (String(repeating: "ｱ", count: 16), 1),
            // A word that does not fit goes to the next line, one that fits nowhere is broken.
            ("漢字漢字漢字漢 words", 2), (String(repeating: "a", count: 40), 3),
            // No line begins with a full stop or ends with an opening bracket.
            (String(repeating: "漢", count: 10) + "。", 2), (String(repeating: "漢", count: 9) + "「漢", 2),
            // Combining marks take no room of their own.
            (String(repeating: "か\u{3099}", count: 10), 1),
        ]
    )
    func breaks(text: String, expected: Int) { #expect(lines(text) == expected) }

    @Test("a column of 46 digits holds 24 ideographs of 10 points")
    func column() {
        let width = TextMeasure.points(ofColumn: 46)
        #expect(TextMeasure(size: 10).lines(String(repeating: "漢", count: 24), width: width) == 1)
        #expect(TextMeasure(size: 10).lines(String(repeating: "漢", count: 25), width: width) == 2)
    }

    @Test("odd widths do no harm", arguments: [-1.0, 0, 0.1, 1e9])
    func odd(width: Double) {
        #expect(TextMeasure(size: 10).lines("漢字 words", width: width) >= 1)
        #expect(TextMeasure.points(ofColumn: width) >= 1)
    }

    @Test(
        "wide, narrow and ambiguous characters",
        arguments: [("漢", 1.0), ("ア", 1), ("①", 1), ("𡌶", 1), ("ｱ", 0.6), ("※", 1)]
    )
    func widths(character: Character, ems: Double) { #expect(EastAsianWidth.ems(character) == ems) }
}
