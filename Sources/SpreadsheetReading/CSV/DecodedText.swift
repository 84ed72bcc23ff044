/// Text as it was decoded, and the bytes that are no characters.
struct DecodedText {
    /// The text in UTF-8; U+FFFD stands for what is no character.
    private(set) var utf8: [UInt8] = []
    /// The stretches of bytes that are no characters, as `81 FF @1234`: the bytes and the first one's place in the file.
    private(set) var faults: [String] = []
    /// How many stretches there are.
    private(set) var faultCount = 0

    /// Stretches that are told one by one; of more the number is told.
    private static let toldFaults = 8
    /// Bytes of a stretch that are told.
    private static let toldBytes = 16

    /// Empties the text for the next cell.
    mutating func removeAll() {
        utf8.removeAll(keepingCapacity: true)
        if faultCount > 0 {
            faults = []
            faultCount = 0
        }
    }

    /// Appends bytes that are well-formed UTF-8.
    mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) { utf8.append(contentsOf: bytes) }

    /// Appends a character.
    mutating func append(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        case 0..<0x80: utf8.append(UInt8(value))
        case 0x80..<0x800:
            utf8.append(0xC0 | UInt8(value >> 6))
            utf8.append(0x80 | UInt8(value & 0x3F))
        case 0x800..<0x1_0000:
            utf8.append(0xE0 | UInt8(value >> 12))
            utf8.append(0x80 | UInt8(value >> 6 & 0x3F))
            utf8.append(0x80 | UInt8(value & 0x3F))
        default:
            utf8.append(0xF0 | UInt8(value >> 18))
            utf8.append(0x80 | UInt8(value >> 12 & 0x3F))
            utf8.append(0x80 | UInt8(value >> 6 & 0x3F))
            utf8.append(0x80 | UInt8(value & 0x3F))
        }
    }

    /// Appends the mark of bytes that are no character, and remembers them with their place.
    mutating func appendFault(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, at place: Int) {
        append("\u{FFFD}")
        faultCount += 1
        guard faults.count < Self.toldFaults else { return }
        let digits = bytes.prefix(Self.toldBytes).map { byte in
            String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
        }
        faults.append("\(digits.joined(separator: " ")) @\(place)")
    }

    /// The stretches in one line, or nil when there are none.
    var faultList: String? {
        guard faultCount > 0 else { return nil }
        let more = faultCount - faults.count
        return faults.joined(separator: ", ") + (more > 0 ? ", … +\(more)" : "")
    }

    /// The text, every line break a line feed as in other workbooks.
    var text: String {
        guard utf8.contains(0x0D) else { return String(decoding: utf8, as: UTF8.self) }
        var kept: [UInt8] = []
        kept.reserveCapacity(utf8.count)
        for (index, byte) in utf8.enumerated() {
            if byte == 0x0D {
                kept.append(0x0A)
            } else if byte != 0x0A || index == 0 || utf8[index - 1] != 0x0D {
                kept.append(byte)
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }
}
