/// Windows code page 932: what Excel calls Shift_JIS when it saves CSV in Japan.
///
/// Single bytes are ASCII and half-width katakana (A1…DF); lead bytes are 81…9F and E0…FC; F0…F9 are private use.
/// 80, A0 and FD…FF are no characters.
enum CP932 {
    /// Trail bytes of one lead byte.
    private static let trails = 188

    /// For each lead byte, less 0x81, its 188 characters; zero where none is defined.
    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: (0xFD - 0x81) * trails)
        for line in CP932Table.rows.split(separator: "\n") {
            guard let lead = UInt8(line.prefix(2), radix: 16), lead >= 0x81 else { continue }
            let start = Int(lead - 0x81) * trails
            for (offset, scalar) in line.unicodeScalars.dropFirst(3).prefix(trails).enumerated()
            where scalar != "\u{3000}" || (lead == 0x81 && offset == 0) {
                table[start + offset] = UInt16(truncatingIfNeeded: scalar.value)
            }
        }
        return table
    }()

    /// Whether a byte begins a character of two bytes.
    static func isLead(_ byte: UInt8) -> Bool { (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte) }

    /// The character of two bytes, or nil where none is defined.
    static func scalar(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar? {
        guard isLead(lead), trail >= 0x40, trail <= 0xFC, trail != 0x7F else { return nil }
        let offset = Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
        if (0xF0...0xF9).contains(lead) {
            return Unicode.Scalar(UInt16(0xE000 + Int(lead - 0xF0) * trails + offset))
        }
        let value = table[Int(lead - 0x81) * trails + offset]
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// The character of one byte, or nil where none is defined.
    static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0..<0x80: Unicode.Scalar(byte)
        case 0xA1...0xDF: Unicode.Scalar(0xFF61 + UInt16(byte - 0xA1))
        default: nil
        }
    }
}
