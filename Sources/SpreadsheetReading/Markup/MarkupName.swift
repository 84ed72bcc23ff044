#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// The name of an element or an attribute, valid while its event is handled.
struct MarkupName {
    /// Its namespace.
    let namespace: MarkupNamespace
    /// Its name without the prefix.
    let local: UnsafeBufferPointer<UInt8>

    /// Whether it is a name of SpreadsheetML; files that declare no namespace at all are read as if they did.
    @inline(__always)
    var isSpreadsheet: Bool { namespace == .spreadsheet || namespace == .none }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are those of a literal.
    @inline(__always)
    static func == (bytes: Self, literal: StaticString) -> Bool {
        guard bytes.count == literal.utf8CodeUnitCount else { return false }
        guard let base = bytes.baseAddress else { return true }
        return memcmp(base, literal.utf8Start, bytes.count) == 0
    }

    /// Whether the bytes differ from those of a literal.
    @inline(__always)
    static func != (bytes: Self, literal: StaticString) -> Bool { !(bytes == literal) }

    /// Whether two stretches hold the same bytes.
    @inline(__always)
    static func == (one: Self, other: Self) -> Bool {
        guard one.count == other.count else { return false }
        guard let left = one.baseAddress, let right = other.baseAddress else { return true }
        return memcmp(left, right, one.count) == 0
    }

    /// Whether the bytes end with those of a literal.
    func ends(with literal: StaticString) -> Bool {
        count >= literal.utf8CodeUnitCount
            && UnsafeBufferPointer(rebasing: self[(count - literal.utf8CodeUnitCount)...]) == literal
    }

    /// A number written in ASCII digits; nil for anything else or anything too large.
    @inline(__always)
    var decimal: Int? {
        guard !isEmpty, count <= 18 else { return nil }
        var value = 0
        for byte in self {
            let digit = byte &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }

    /// A number of up to 15 digits, with or without a sign and a fraction; nil for any other spelling.
    var plainNumber: Double? {
        var index = first == UInt8(ascii: "-") ? 1 : 0
        let isNegative = index == 1
        guard index < count, count - index <= 16 else { return nil }
        var digits = 0
        var value = 0
        var point = -1
        while index < count {
            let digit = self[index] &- UInt8(ascii: "0")
            if digit < 10 {
                value = value &* 10 &+ Int(digit)
                digits += 1
            } else {
                guard self[index] == UInt8(ascii: "."), point < 0, digits > 0 else { return nil }
                point = digits
            }
            index += 1
        }
        guard digits > 0, digits <= 15, point < digits else { return nil }
        // Both are exact, so that their quotient is the nearest double, as of any correct conversion.
        let magnitude = point < 0 ? Double(value) : Double(value) / Self.powersOfTen[digits - point]
        return isNegative ? -magnitude : magnitude
    }

    private static var powersOfTen: [Double] {
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]
    }

    /// The value of an `xsd:boolean`: `1` and `true`, and `on` as some programs write.
    var isTrue: Bool { self == "1" || self == "true" || self == "on" }

    /// The bytes as text, not looked at again: only for bytes of a part that the scanner has found to be UTF-8.
    @inline(__always)
    var checkedString: String {
        unsafe String(copying: UTF8Span(unchecked: span, isKnownASCII: isASCII))
    }

    /// Whether all bytes are ASCII.
    private var isASCII: Bool {
        // Japanese text says so with its first byte.
        guard let first, first < 0x80 else { return isEmpty }
        return allSatisfy { $0 < 0x80 }
    }

    /// The bytes as text.
    var string: String { String(decoding: self, as: UTF8.self) }

    /// The bytes as text between white space.
    var trimmed: UnsafeBufferPointer<UInt8> {
        var slice = self[...]
        while let first = slice.first, first <= 0x20 { slice.removeFirst() }
        while let last = slice.last, last <= 0x20 { slice.removeLast() }
        return UnsafeBufferPointer(rebasing: slice)
    }
}
