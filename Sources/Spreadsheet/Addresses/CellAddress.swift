/// The place of one cell in a sheet.
///
/// Row and column are counted from 1, as in ECMA-376 part 1, 18.3.1.4 (attribute `r` of `c`).
public struct CellAddress: Hashable, Sendable, Comparable {
    /// The last row a sheet can have (ECMA-376, Excel's limits).
    public static let lastRow = 1_048_576
    /// The last column a sheet can have, `XFD`.
    public static let lastColumn = 16_384

    @usableFromInline
    let packed: UInt64

    /// The row, from 1 to ``lastRow``.
    @inlinable
    public var row: Int { Int(packed >> 32) }
    /// The column, from 1 to ``lastColumn``.
    @inlinable
    public var column: Int { Int(packed & 0xFFFF_FFFF) }

    /// Makes the address of a row and a column, both counted from 1.
    @inlinable
    public init(row: Int, column: Int) {
        precondition(row >= 0 && column >= 0)
        // Added: of the halves put together by `|`, the optimiser of Swift 6.3 loses the row in a loop over columns.
        packed = UInt64(row) << 32 &+ UInt64(column)
    }

    /// Row by row, then by column.
    @inlinable
    public static func < (left: CellAddress, right: CellAddress) -> Bool { left.packed < right.packed }
}

extension CellAddress: CustomStringConvertible {
    /// Reads an A1 reference such as `F23` or `$F$23`; nil when it is none or lies outside a sheet.
    public init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        var inRow = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "$"): continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
                guard !inRow else { return nil }
                column = column * 26 + Int(byte & 0x1F)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                inRow = true
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// The A1 reference, such as `F23`.
    public var description: String {
        var letters = 0
        var digits = 1
        var rest = column
        while rest > 0 {
            letters += 1
            rest = (rest - 1) / 26
        }
        rest = row
        while rest > 9 {
            digits += 1
            rest /= 10
        }
        // Fits into a string without memory of its own.
        return String(unsafeUninitializedCapacity: letters + digits) { text in
            var rest = column
            for place in (0..<letters).reversed() {
                text[place] = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
                rest = (rest - 1) / 26
            }
            rest = row
            for place in (letters..<letters + digits).reversed() {
                text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
            return letters + digits
        }
    }

    /// The letters of a column counted from 1: 1 is `A`, 27 is `AA`.
    public static func columnName(_ column: Int) -> String {
        if (1...26).contains(column) { return String(UnicodeScalar(UInt8(ascii: "@") + UInt8(column))) }
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            rest -= 1
            letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
            rest /= 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
