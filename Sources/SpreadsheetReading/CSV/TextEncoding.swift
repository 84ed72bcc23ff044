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

    /// UTF-16 without a mark: its delimiters, digits and line breaks have a zero in one half, always the same one.
    private static func unmarkedUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        var little = 0
        var big = 0
        var zeros = 0
        var index = 0
        while index + 1 < bytes.count {
            let (first, second) = (bytes[index], bytes[index + 1])
            if first == 0 || second == 0 { zeros += 1 }
            if second == 0, isPlain(first) { little += 1 }
            if first == 0, isPlain(second) { big += 1 }
            index += 2
        }
        // A stray NUL in a text of bytes stands beside other bytes: both halves would have zeros.
        guard zeros >= 2 else { return nil }
        if little * 10 >= zeros * 9, little * 32 >= bytes.count / 2 { return .utf16LittleEndian }
        if big * 10 >= zeros * 9, big * 32 >= bytes.count / 2 { return .utf16BigEndian }
        return nil
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x7F).contains(byte) || byte == 0x09 || byte == 0x0A || byte == 0x0D
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
