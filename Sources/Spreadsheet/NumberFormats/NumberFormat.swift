/// A number format: how a number or a date is shown as text.
///
/// The code is compiled once, when the format is made; copies share the result. Texts are those of Japanese Excel: eras,
/// Japanese weekdays and kanji numerals included. Colours, column padding (`*x`) and alignment are not text and are left
/// out; `_x` becomes one space. ECMA-376 part 1, 18.8.30 (`numFmt`) and 18.8.31 (`numFmts`, the grammar).
public struct NumberFormat: Sendable {
    /// The format code, such as `#,##0` or `[$-411]ggge"年"m"月"d"日"`.
    public let code: String
    private let compiled: CompiledFormat

    /// Compiles a format code.
    ///
    /// A code that is malformed, or longer than any that Excel writes, shows its numbers as `General` does.
    public init(code: String) {
        self.code = code
        compiled = CompiledFormat(code: code)
    }

    /// The format `General`.
    public static let general = NumberFormat(code: "General")

    /// Whether a number in this format is a date or a time.
    ///
    /// True when the first section has a date or time part, elapsed time (`[h]`) counted.
    public var isDate: Bool { compiled.isDate }

    /// Whether whole numbers are shown digit by digit, as `General` does.
    package var isGeneral: Bool { compiled.isGeneral }

    /// Whether strings are shown as they are, with nothing added.
    package var showsTextAsIs: Bool { compiled.showsTextAsIs }

    /// The text that a person sees for a number.
    ///
    /// Where Excel would show `####` (a date before the first or after the last day), the number is shown as `General`
    /// does, so that nothing is lost.
    public func display(_ value: Double, dateSystem: DateSystem = .from1900) -> String {
        compiled.isGeneral ? GeneralNumber.text(value) : compiled.display(value, dateSystem: dateSystem)
    }

    /// The text that a person sees for a string, by the format's text section.
    public func display(_ text: String) -> String { compiled.display(text) }

    /// The text that a number is read as.
    ///
    /// What a person sees, or, where the format (such as `;;;`) would hide it whole, what `General` shows, so that nothing
    /// is lost. A zero that is not shown stays unseen: forms are full of them.
    package func reading(_ value: Double, dateSystem: DateSystem = .from1900) -> String {
        let shown = display(value, dateSystem: dateSystem)
        return Self.isUnseen(shown) && value != 0 ? GeneralNumber.text(value) : shown
    }

    /// The text that a string is read as: what a person sees, or the string where the format would hide it whole.
    package func reading(_ text: String) -> String {
        let shown = display(text)
        return Self.isUnseen(shown) ? text : shown
    }

    private static func isUnseen(_ text: String) -> Bool { text.utf8.allSatisfy { $0 == UInt8(ascii: " ") } }
}

extension NumberFormat: Hashable {
    /// Formats are equal when their codes are.
    public static func == (left: NumberFormat, right: NumberFormat) -> Bool { left.code == right.code }

    /// Hashes the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
