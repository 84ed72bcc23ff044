/// What Excel shows and offers when a cell is chosen (ECMA-376 part 1, 18.3.1.32, `dataValidation`).
public struct InputRule: Hashable, Sendable {
    /// The most UTF-16 units of a title.
    public static let titleLimit = 32
    /// The most UTF-16 units of a message.
    public static let messageLimit = 255

    /// The title of the message.
    public var title: String?
    /// The message.
    public var message: String?
    /// What the cell offers to choose from; nil for no list.
    public var list: [String]?
    /// Whether Excel refuses what the list does not hold.
    public var isEnforced: Bool

    /// Makes a rule.
    public init(title: String? = nil, message: String? = nil, list: [String]? = nil, isEnforced: Bool = false) {
        self.title = title
        self.message = message
        self.list = list
        self.isEnforced = isEnforced
    }

    /// Whether the list can stand in the rule itself.
    ///
    /// Excel allows 255 UTF-16 units; Debian's libxlsxwriter 1.1.4 aborts the process beyond 255 bytes of UTF-8, and
    /// does not double quotation marks. Commas part the entries, and blanks at their ends are lost.
    var fitsInline: Bool {
        guard let list else { return true }
        let bytes = list.reduce(list.count - 1) { $0 + $1.utf8.count }
        return bytes <= 250
            && list.allSatisfy { entry in
                !entry.isEmpty && entry.first?.isWhitespace == false && entry.last?.isWhitespace == false
                    && !entry.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0.value < 0x20 }
            }
    }
}
