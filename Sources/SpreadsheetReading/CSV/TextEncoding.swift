/// How the characters of a text file are written, told by its bytes.
enum TextEncoding: Hashable {
    case utf8
    case cp932
    case utf16LittleEndian
    case utf16BigEndian

    /// Bytes of a unit.
    var width: Int { self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 1 }

    /// Tells the encoding of a text, and where it begins behind its byte order mark.
    static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, start: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if let wide = unmarkedUTF16(UnsafeBufferPointer(rebasing: bytes.prefix(sample))) { return (wide, 0) }
        return (narrow(bytes), 0)
    }

    /// Bytes that are looked at for a text in UTF-16.
    private static let sample = 4_096

    /// UTF-16 without a mark: its delimiters, quotation marks and line breaks have a zero in one half, always the same.
    ///
    /// Other characters say less: an ideographic space (U+3000) looks like a digit in the other order.
    private static func unmarkedUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        var little = 0
        var big = 0
        var index = 0
        while index + 1 < bytes.count {
            if bytes[index + 1] == 0, isMark(bytes[index]) { little += 1 }
            if bytes[index] == 0, isMark(bytes[index + 1]) { big += 1 }
            index += 2
        }
        // One in so many units at least; a stray NUL in a text of bytes is far from that.
        let rarity = 64
        guard max(little, big) >= 2, max(little, big) * rarity * 2 >= bytes.count else { return nil }
        guard min(little, big) * 10 <= max(little, big) else { return nil }
        return little > big ? .utf16LittleEndian : .utf16BigEndian
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x3B || byte == 0x22 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// UTF-8 or code page 932.
    ///
    /// Japanese in code page 932 is hardly ever well-formed UTF-8, but one byte that flipped does not make UTF-8 into
    /// code page 932: what has fewer faults is taken, UTF-8 where both have as many.
    private static func narrow(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding {
        guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return .utf8 }
        var faults = 0
        var index = first
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            let length = UTF8Sequence.length(bytes, index)
            if length > 0 {
                index += length
            } else {
                faults += 1
                index += UTF8Sequence.brokenLength(bytes, index)
            }
        }
        if faults == 0 { return .utf8 }
        var others = 0
        index = first
        while index < bytes.count {
            let byte = bytes[index]
            if CP932.scalar(byte) != nil {
                index += 1
            } else if index + 1 < bytes.count, CP932.scalar(byte, bytes[index + 1]) != nil {
                index += 2
            } else {
                others += 1
                index += 1
            }
        }
        return faults <= others ? .utf8 : .cp932
    }
}
