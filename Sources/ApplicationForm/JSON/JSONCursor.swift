/// Steps through JSON whose members are expected in an order (RFC 8259).
///
/// After the first thing that is not as expected ``isRight`` is false, and nothing more is read.
struct JSONCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// Whether the next member or element is the first of its object or array.
    private var isFirst = true
    /// Whether all was as expected so far.
    private(set) var isRight = true

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Whether all was as expected, and nothing follows.
    var isAtEnd: Bool {
        mutating get {
            skipBlanks()
            return isRight && index == bytes.count
        }
    }

    /// Notes that something is not as expected.
    mutating func fail() {
        isRight = false
        index = bytes.count
    }

    /// Begins an object.
    mutating func open() { begin(UInt8(ascii: "{")) }

    /// Begins an array.
    mutating func openArray() { begin(UInt8(ascii: "[")) }

    /// Ends an object.
    mutating func close() {
        if !take(UInt8(ascii: "}")) { fail() }
        isFirst = false
    }

    /// Whether an element follows; the end of the array is taken.
    mutating func hasElement() -> Bool {
        if take(UInt8(ascii: "]")) {
            isFirst = false
            return false
        }
        if !isFirst, !take(UInt8(ascii: ",")) { fail() }
        isFirst = false
        return isRight
    }

    /// Whether a member of some name is next; its name is taken.
    mutating func has(_ key: StaticString) -> Bool {
        let (start, wasFirst) = (index, isFirst)
        if isFirst || take(UInt8(ascii: ",")), take(UInt8(ascii: "\"")), takes(key),
            index < bytes.count, bytes[index] == UInt8(ascii: "\"")
        {
            index += 1
            if !take(UInt8(ascii: ":")) { fail() }
            isFirst = false
            return true
        }
        (index, isFirst) = (start, wasFirst)
        return false
    }

    /// Takes the name of a member that must be there.
    mutating func expect(_ key: StaticString) { if !has(key) { fail() } }

    /// The string of a member; nil when it is not there.
    mutating func text(_ key: StaticString) -> String? { has(key) ? string() : nil }

    /// The string of a member that must be there.
    mutating func requiredText(_ key: StaticString) -> String {
        expect(key)
        return string()
    }

    /// `true` or `false`.
    mutating func truth() -> Bool {
        skipBlanks()
        if takes("true") { return true }
        if !takes("false") { fail() }
        return false
    }

    /// A small whole number.
    mutating func number() -> Int {
        skipBlanks()
        var value = 0
        let start = index
        while index < bytes.count, index - start < 9, (0x30...0x39).contains(bytes[index]) {
            value = value * 10 + Int(bytes[index] & 0x0F)
            index += 1
        }
        if index == start || index - start > 1 && bytes[start] == 0x30 { fail() }
        return value
    }

    /// A string.
    mutating func string() -> String {
        guard take(UInt8(ascii: "\"")) else {
            fail()
            return ""
        }
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                return text(UnsafeBufferPointer(rebasing: bytes[start..<index - 1]))
            }
            if byte == UInt8(ascii: "\\") { return escapedString(from: start) }
            if byte < 0x20 { break }
            index += 1
        }
        fail()
        return ""
    }

    private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            fail()
            return ""
        }
        return text
    }

    /// The rest of a string with escapes, from its beginning.
    private mutating func escapedString(from start: Int) -> String {
        var result = Array(bytes[start..<index])
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return result.withUnsafeBufferPointer { text($0) } }
            if byte == UInt8(ascii: "\\") {
                guard takeEscape(&result) else { break }
            } else {
                guard byte >= 0x20 else { break }
                result.append(byte)
            }
        }
        fail()
        return ""
    }

    /// Takes what follows a backslash.
    ///
    /// Halves of a surrogate pair are left to the decoder: nothing here is written so.
    private mutating func takeEscape(_ result: inout [UInt8]) -> Bool {
        guard index < bytes.count else { return false }
        index += 1
        switch bytes[index - 1] {
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "\""): result.append(0x22)
        case UInt8(ascii: "\\"): result.append(0x5C)
        case UInt8(ascii: "/"): result.append(0x2F)
        case UInt8(ascii: "u"):
            guard index + 4 <= bytes.count,
                let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16),
                bytes[index] != UInt8(ascii: "+"), bytes[index] != UInt8(ascii: "-"),
                let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar)
            else { return false }
            result.append(contentsOf: encoded)
            index += 4
        default: return false
        }
        return true
    }

    private mutating func begin(_ mark: UInt8) {
        if !take(mark) { fail() }
        isFirst = true
    }

    /// Takes a mark, white space before it left out.
    private mutating func take(_ mark: UInt8) -> Bool {
        skipBlanks()
        guard index < bytes.count, bytes[index] == mark else { return false }
        index += 1
        return true
    }

    /// Takes a word.
    private mutating func takes(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
        index += count
        return true
    }

    private mutating func skipBlanks() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }
}
