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
            description = "\(error)"
            return
        }
        switch error {
        case .keyNotFound(let key, let context): description = "\(place(context)): “\(key.stringValue)” is missing"
        case .typeMismatch(let type, let context): description = "\(place(context)): not a \(type)"
        case .valueNotFound(let type, let context): description = "\(place(context)): no \(type)"
        case .dataCorrupted(let context): description = "\(place(context)): \(context.debugDescription)"
        @unknown default: description = "\(error)"
        }
    }
}
