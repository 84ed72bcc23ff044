import Testing

/// A number, the format code it is shown by, and the text that a person sees.
struct DisplayRow: CustomTestStringConvertible, Sendable {
    let code: String
    let value: Double
    let expected: String

    init(_ code: String, _ value: Double, _ expected: String) {
        self.code = code
        self.value = value
        self.expected = expected
    }

    var testDescription: String { "\(value) in \(code)" }
}
