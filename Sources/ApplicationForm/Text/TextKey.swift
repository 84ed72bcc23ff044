#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A text as the key of a dictionary: equal when the bytes are.
///
/// `String` compares and hashes by canonical equivalence, which costs many times as much for Japanese; folded copies need
/// no such care.
public struct TextKey: Hashable, Sendable {
    /// The text.
    public let text: String

    /// Makes a key.
    @inline(__always)
    public init(_ text: String) { self.text = text }

    /// Whether two texts have the same bytes.
    public static func == (left: TextKey, right: TextKey) -> Bool {
        let same = left.text.utf8.withContiguousStorageIfAvailable { one in
            right.text.utf8.withContiguousStorageIfAvailable { other in
                areSame(one, other)
            }
        }
        return (same ?? nil) ?? left.text.utf8.elementsEqual(right.text.utf8)
    }

    private static func areSame(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        guard let left = one.baseAddress, let right = other.baseAddress else { return true }
        return memcmp(left, right, one.count) == 0
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
