/// Why JSON is no submission, in one line: the place and what is wrong there.
public struct SubmissionFault: CustomStringConvertible, Sendable {
    /// The line.
    public let description: String

    /// Describes an error that reading JSON threw.
    public init(_ error: any Error) {
        func place(_ context: DecodingError.Context) -> String {
            let steps = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }
            return "$" + steps.joined()
        }
        guard let error = error as? DecodingError else {
            description = Self.shortened("\(error)")
            return
        }
        let line: String
        switch error {
        case .keyNotFound(let key, let context): line = "\(place(context)): “\(key.stringValue)” is missing"
        case .typeMismatch(let type, let context): line = "\(place(context)): not \(Self.name(type))"
        case .valueNotFound(let type, let context): line = "\(place(context)): null, not \(Self.name(type))"
        case .dataCorrupted(let context): line = "\(place(context)): \(Self.words(context.debugDescription))"
        @unknown default: line = "\(error)"
        }
        description = Self.shortened(line)
    }

    /// What the JSON itself says may be as long as it likes.
    private static func shortened(_ line: String) -> String {
        let longest = 300
        return line.count > longest ? line.prefix(longest) + "…" : line
    }

    /// What JSON calls a type.
    private static func name(_ type: Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Bool.Type: "true or false"
        case is any FixedWidthInteger.Type: "a whole number"
        case is any BinaryFloatingPoint.Type: "a number"
        default: "\(type)".hasPrefix("Array") ? "a list" : "an object"
        }
    }

    /// What the decoder says, in words that need no knowledge of it.
    private static func words(_ description: String) -> String {
        // Whether it is JSON at all was seen before.
        if description == "The given data was not valid JSON." { return "a number that is not whole or too large" }
        let parts = description.split(separator: " from invalid String value ", maxSplits: 1)
        guard description.hasPrefix("Cannot initialize "), parts.count == 2 else { return description }
        return "“\(parts[1])” is not one of its values"
    }
}
