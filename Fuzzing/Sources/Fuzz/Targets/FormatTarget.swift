import Spreadsheet

/// A number format, its code up to the first NUL, and what it shows.
enum FormatTarget {
    @Sendable static func run(_ bytes: [UInt8]) {
        let pieces = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        let format = NumberFormat(code: String(decoding: pieces[0], as: UTF8.self))
        let text = String(decoding: pieces.count > 1 ? Array(pieces[1]) : [], as: UTF8.self)
        var values = [
            0, 1, -1, 0.5, 43_028.75, 60, 61, -0.1, 2_958_465.999_999, 1e21, -1e308, 4.9e-320, .infinity, .nan,
        ]
        var own = UInt64(0)
        for byte in bytes.suffix(8) { own = own << 8 | UInt64(byte) }
        values.append(Double(bitPattern: own))
        if let number = Double(text) { values.append(number) }
        for value in values {
            for system in [DateSystem.from1900, .from1904] {
                demand(format.display(value, dateSystem: system).utf8.count < 1 << 20, "a number of a mebibyte")
            }
        }
        _ = format.display(text)
        _ = format.isDate
    }
}
