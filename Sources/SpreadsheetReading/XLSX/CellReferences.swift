internal import Spreadsheet

extension CellAddress {
    /// Reads an A1 reference from its bytes; nil when it is none or lies outside a sheet.
    @inline(__always)
    init?(bytes: some Sequence<UInt8>) {
        var column = 0
        var row = 0
        for byte in bytes {
            let letter = (byte & 0xDF) &- UInt8(ascii: "A")
            let digit = byte &- UInt8(ascii: "0")
            if letter < 26, row == 0 {
                column = column &* 26 &+ Int(letter) &+ 1
            } else if digit < 10 {
                row = row &* 10 &+ Int(digit)
            } else if byte != UInt8(ascii: "$") {
                return nil
            }
            guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row, column: column)
    }
}

extension CellRange {
    /// Reads `A1:B2` from its bytes; nil when it is no range.
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
            guard let only = CellAddress(bytes: bytes) else { return nil }
            self.init(only, only)
            return
        }
        guard let first = CellAddress(bytes: bytes[..<colon]), let last = CellAddress(bytes: bytes[(colon + 1)...]) else {
            return nil
        }
        self.init(first, last)
    }
}
