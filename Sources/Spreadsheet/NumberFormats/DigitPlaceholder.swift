/// The place of one digit in a number format.
enum DigitPlaceholder: Equatable {
    /// `0`: a digit, or 0 where there is none.
    case zero
    /// `#`: a digit, or nothing.
    case optional
    /// `?`: a digit, or a space.
    case space

    /// What stands in a place without a digit.
    var filling: String {
        switch self {
        case .zero: "0"
        case .optional: ""
        case .space: " "
        }
    }

    /// The placeholder as it is written.
    var plainText: String {
        switch self {
        case .zero: "0"
        case .optional: "#"
        case .space: "?"
        }
    }
}
