import Testing

@testable import SpreadsheetWriting

@Suite("Escaped text")
struct EscapedTextTests {
    @Test(
        "what XML cannot carry is escaped, and what looks like an escape",
        arguments: [
            ("plain 漢字 𡌶 e\u{301}\t\n", "plain 漢字 𡌶 e\u{301}\t\n"),
            ("a\u{1}b\u{1F}", "a_x0001_b_x001F_"),
            ("a\r\nb\r", "a_x000D_\nb_x000D_"),
            ("\u{FFFE}\u{FFFF}\u{FFFD}", "_xFFFE__xFFFF_\u{FFFD}"),
            ("_x0041_", "_x005F_x0041_"),
            ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
            ("_x005F_x0041_", "_x005F_x005F_x005F_x0041_"),
            ("_x004_ _X0041_ _xGGGG_ _x0041", "_x004_ _X0041_ _xGGGG_ _x0041"),
            ("_x00af_", "_x005F_x00af_"),
        ]
    )
    func escapes(text: String, stored: String) {
        let escaped = EscapedText.escaped(text)
        #expect(escaped.map { Array($0.unicodeScalars) } == Array(stored.unicodeScalars))
        #expect(escaped.map(Self.read).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }

    @Test("U+0000 cannot be written")
    func null() { #expect(EscapedText.escaped("a\u{0}b") == nil) }

    /// What a reader makes of stored text, after ECMA-376 part 1, 22.9.2.19.
    private static func read(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if index + 6 < scalars.count, scalars[index] == "_", scalars[index + 1] == "x", scalars[index + 6] == "_",
                let value = UInt32(String(String.UnicodeScalarView(scalars[(index + 2)...(index + 5)])), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                result.append(scalar)
                index += 7
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return String(result)
    }
}
