/// One character in UTF-8 (The Unicode Standard, table 3-7).
enum UTF8Sequence {
    /// Bytes of the well-formed character at a place; 0 where there is none.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return 1 }
        let (length, second) = shape(lead)
        guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        var place = index + 2
        while place < index + length {
            guard bytes[place] & 0xC0 == 0x80 else { return 0 }
            place += 1
        }
        return length
    }

    /// Bytes that make up one fault: a character that is begun and broken off, or one byte (Unicode, section 3.9).
    static func brokenLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let (length, second) = shape(bytes[index])
        guard length > 0, index + 1 < bytes.count, second.contains(bytes[index + 1]) else { return 1 }
        var end = index + 2
        while end < min(index + length, bytes.count), bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end - index
    }

    /// Bytes of a character by its lead byte, 0 for no lead byte, and what may stand second.
    private static func shape(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: (0, 0x80...0xBF)
        }
    }
}
