/// Reads a JSON string that is a whole line (RFC 8259, 7).
enum JSONText {
    /// The string; nil when the bytes are no JSON string.
    static func string(_ bytes: ArraySlice<UInt8>) -> String? {
        let quote = UInt8(ascii: "\"")
        let line = bytes.trimmingBlanks()
        guard line.count >= 2, line.first == quote, line.last == quote else { return nil }
        let body = line.dropFirst().dropLast()
        if !body.contains(UInt8(ascii: "\\")) {
            return body.contains(quote) ? nil : String(decoding: body, as: UTF8.self)
        }
        var result: [UInt8] = []
        result.reserveCapacity(body.count)
        var index = body.startIndex
        while index < body.endIndex {
            let byte = body[index]
            index += 1
            if byte == quote { return nil }
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            guard index < body.endIndex else { return nil }
            let escape = body[index]
            index += 1
            switch escape {
            case UInt8(ascii: "n"): result.append(10)
            case UInt8(ascii: "t"): result.append(9)
            case UInt8(ascii: "r"): result.append(13)
            case UInt8(ascii: "b"): result.append(8)
            case UInt8(ascii: "f"): result.append(12)
            case quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(escape)
            case UInt8(ascii: "u"):
                guard let scalar = scalar(body, &index) else { return nil }
                result.append(contentsOf: String(scalar).utf8)
            default: return nil
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The scalar of `\uXXXX`, or of a pair of them; half a pair is U+FFFD.
    private static func scalar(_ body: ArraySlice<UInt8>, _ index: inout Int) -> Unicode.Scalar? {
        guard let high = unit(body, index) else { return nil }
        index += 4
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard high < 0xDC00, index + 1 < body.endIndex, body[index] == UInt8(ascii: "\\"),
            body[index + 1] == UInt8(ascii: "u"), let low = unit(body, index + 2), (0xDC00...0xDFFF).contains(low)
        else { return "\u{FFFD}" }
        index += 6
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    private static func unit(_ body: ArraySlice<UInt8>, _ index: Int) -> UInt32? {
        guard index + 4 <= body.endIndex else { return nil }
        return UInt32(String(decoding: body[index..<index + 4], as: UTF8.self), radix: 16)
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without blanks around them.
    fileprivate func trimmingBlanks() -> ArraySlice<UInt8> {
        var slice = self
        while let first = slice.first, first == 32 || first == 9 { slice = slice.dropFirst() }
        while let last = slice.last, last == 32 || last == 9 { slice = slice.dropLast() }
        return slice
    }
}
