/// The smallest meaningful part of a format code.
enum FormatLexeme: Equatable {
    /// Text shown as it is.
    case literal(String)
    /// `0`, `#` or `?`.
    case placeholder(DigitPlaceholder)
    /// A digit from 1 to 9, which is a literal unless it is a denominator.
    case digit(Int)
    case point
    case comma
    case percent
    case slash
    /// `E+` or `E-`, after a digit placeholder.
    case exponent(showsPlus: Bool)
    /// A run of one of the letters of dates, in lower case and as it is written.
    case letters(Character, String)
    /// Elapsed time: `[h]`, `[mm]`, `[ss]`.
    case elapsed(Character, count: Int)
    /// The halves of the day, such as AM and PM.
    case meridiem(morning: String, afternoon: String)
    case general
    /// `@`, the text of the cell.
    case text

    /// The part as plain text, for a place where it has no other meaning.
    var plainText: String {
        switch self {
        case .literal(let text): text
        case .placeholder(let placeholder): placeholder.plainText
        case .digit(let digit): String(digit)
        case .point: "."
        case .comma: ","
        case .percent: "%"
        case .slash: "/"
        case .exponent(let showsPlus): showsPlus ? "E+" : "E-"
        case .letters(_, let text): text
        case .elapsed: ""
        case .meridiem(let morning, let afternoon): morning + "/" + afternoon
        case .general: "General"
        case .text: "@"
        }
    }

    /// Whether this is `#` or `?`, which no date has.
    var isOptionalPlaceholder: Bool {
        self == .placeholder(.optional) || self == .placeholder(.space)
    }
}
