/// Gathers the text of an element and turns it into a string as Excel would show it.
struct PartText {
    private var bytes: [UInt8] = []
    private var mayHoldEscape = false

    /// Whether nothing was gathered.
    var isEmpty: Bool { bytes.isEmpty }

    /// The bytes gathered.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer(body)
    }

    /// Forgets what was gathered.
    @inline(__always)
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// Gathers more.
    @inline(__always)
    mutating func append(_ more: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: more) }

    /// The text with `_xHHHH_` escapes resolved (ECMA-376 part 1, 22.9.2.19, `ST_Xstring`).
    ///
    /// - Parameter preservesSpace: whether white space at both ends is text; without it, Excel cuts off ASCII blanks.
    func string(preservesSpace: Bool) -> String {
        bytes.withUnsafeBufferPointer { all in
            let text = preservesSpace ? all : all.trimmed
            return text.contains(UInt8(ascii: "_")) ? Self.unescaped(text) : String(decoding: text, as: UTF8.self)
        }
    }

    private static func unescaped(_ text: UnsafeBufferPointer<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            guard text[index] == UInt8(ascii: "_"), let unit = escape(text, at: index) else {
                result.append(text[index])
                index += 1
                continue
            }
            var scalar = Unicode.Scalar(unit)
            var length = 7
            if unit & 0xFC00 == 0xD800, let low = escape(text, at: index + 7), low & 0xFC00 == 0xDC00 {
                scalar = Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF)))
                length = 14
            }
            if let scalar {
                result.append(contentsOf: String(Character(scalar)).utf8)
            } else {
                // Half a surrogate pair stands for no character: the escape stays as it is written.
                result.append(contentsOf: text[index..<(index + length)])
            }
            index += length
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The UTF-16 unit of an escape that begins at a place.
    private static func escape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
        guard index + 7 <= text.count, text[index] == UInt8(ascii: "_"), text[index + 1] == UInt8(ascii: "x"),
            text[index + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit: UInt16 = 0
        for byte in text[(index + 2)..<(index + 6)] {
            switch byte {
            case 48...57: unit = unit << 4 | UInt16(byte - 48)
            case 65...70: unit = unit << 4 | UInt16(byte - 55)
            case 97...102: unit = unit << 4 | UInt16(byte - 87)
            default: return nil
            }
        }
        return unit
    }
}
