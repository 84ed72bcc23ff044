/// What the start tag of a cell says, spelled as programs do (ECMA-376 part 1, 18.3.1.4, `c`).
struct CellHead {
    /// Its row.
    private(set) var row = 0
    /// Its column.
    private(set) var column = 0
    /// Its style, by the index in the table.
    private(set) var style = 0
    /// What its value is.
    private(set) var kind = Kind.number

    /// What the value of a cell can be, of which the spelling is known.
    enum Kind: UInt8 {
        case number
        /// The index of a shared string.
        case shared
        /// A text of its own.
        case inline
    }

    /// Passes the attributes behind `<c`; nil for any spelling but a reference in capitals, with or without a style and
    /// a type that says shared string, text or number.
    @inline(__always)
    init?(_ cursor: inout MarkupCursor) {
        var hasStyle = false
        var hasType = false
        while cursor.byte == UInt8(ascii: " "), cursor[1] != UInt8(ascii: "/") {
            let name = cursor[1]
            guard cursor[2] == UInt8(ascii: "="), cursor[3] == UInt8(ascii: "\"") else { return nil }
            cursor.skip(4)
            switch name {
            case UInt8(ascii: "r"):
                guard row == 0, let place = cursor.reference() else { return nil }
                (row, column) = place
            case UInt8(ascii: "s"):
                guard !hasStyle, let index = cursor.number() else { return nil }
                hasStyle = true
                style = index
            case UInt8(ascii: "t"):
                guard !hasType, let kind = Self.kind(&cursor) else { return nil }
                hasType = true
                self.kind = kind
            default: return nil
            }
            guard cursor.byte == UInt8(ascii: "\"") else { return nil }
            cursor.skip(1)
        }
        guard row > 0 else { return nil }
    }

    @inline(__always)
    private static func kind(_ cursor: inout MarkupCursor) -> Kind? {
        switch cursor.byte {
        case UInt8(ascii: "s"):
            cursor.skip(1)
            return .shared
        case UInt8(ascii: "n"):
            cursor.skip(1)
            return .number
        default: return cursor.pass("inlineStr") ? .inline : nil
        }
    }
}
