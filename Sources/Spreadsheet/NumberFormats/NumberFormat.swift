/// A number format: how a number or a date is shown as text.
public struct NumberFormat: Hashable, Sendable {
    /// The format code, such as `#,##0` or `[$-411]ggge"年"m"月"d"日"`.
    public let code: String

    /// Compiles a format code.
    public init(code: String) { self.code = code }

    /// The format `General`.
    public static let general = NumberFormat(code: "General")

    /// The format of a built-in id (ECMA-376 part 1, 18.8.30), Japanese ids included; nil for an id that has none.
    public static func builtIn(_ id: Int) -> NumberFormat? { id == 0 ? .general : nil }

    /// Whether a number in this format is a date or a time.
    public var isDate: Bool { false }

    /// The text that a person sees for a number.
    public func display(_ value: Double, dateSystem: DateSystem = .from1900) -> String { String(value) }

    /// The text that a person sees for a string, by the format's text section.
    public func display(_ text: String) -> String { text }
}
