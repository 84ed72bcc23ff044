#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

extension String {
    /// Whether its UTF-8 has a byte.
    package func hasByte(_ byte: UInt8) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
        }
        return found ?? utf8.contains(byte)
    }

    /// Whether two texts are the same to the byte; `==` takes composed and decomposed characters for the same.
    package func hasSameBytes(as other: String) -> Bool {
        let result = utf8.withContiguousStorageIfAvailable { one in
            other.utf8.withContiguousStorageIfAvailable { two in
                guard one.count == two.count else { return false }
                guard let left = one.baseAddress, let right = two.baseAddress else { return one.isEmpty }
                return memcmp(left, right, one.count) == 0
            }
        }
        return (result ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}
