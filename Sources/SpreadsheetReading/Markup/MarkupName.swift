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

    /// The value of an `xsd:boolean`: `1` and `true`, and `on` as some programs write.
    var isTrue: Bool { self == "1" || self == "true" || self == "on" }

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
