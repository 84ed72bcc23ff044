/// A quick hash of bytes for tables within one process.
///
/// It multiplies eight bytes with eight others and folds the product, as wyhash does (Wang Yi, public domain).
package enum TextHash {
    private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let second: UInt64 = 0xD6E8_FEB8_6659_FD93
    private static let third: UInt64 = 0xA076_1D64_78BD_642F

    /// The hash of some bytes.
    @inline(__always)
    static func hash(_ text: UnsafeBufferPointer<UInt8>, seed: UInt64) -> UInt64 {
        hash(UnsafeRawBufferPointer(text), seed: seed)
    }

    /// The hash of some bytes.
    package static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
        let count = bytes.count
        var state = mixed(seed ^ first, UInt64(truncatingIfNeeded: count) ^ second)
        guard count > 16 else { return mixed(state ^ third, mixed(low(bytes) ^ first ^ seed, high(bytes) ^ state)) }
        // No file can be made to zero a factor: the seed is in all of them.
        let key = second ^ seed
        var offset = 0
        while offset + 16 <= count {
            state = mixed(word(bytes, offset) ^ key, word(bytes, offset + 8) ^ state)
            offset += 16
        }
        state = mixed(word(bytes, count - 16) ^ key, word(bytes, count - 8) ^ state)
        return mixed(state ^ first, third)
    }

    /// The first eight of at most sixteen bytes.
    @inline(__always)
    private static func low(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        if bytes.count >= 8 { return word(bytes, 0) }
        if bytes.count >= 4 { return UInt64(half(bytes, 0)) }
        guard let first = bytes.first, let last = bytes.last else { return 0 }
        return UInt64(first) << 16 | UInt64(bytes[bytes.count / 2]) << 8 | UInt64(last)
    }

    /// The last eight of at most sixteen bytes.
    @inline(__always)
    private static func high(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        if bytes.count >= 8 { return word(bytes, bytes.count - 8) }
        return bytes.count >= 4 ? UInt64(half(bytes, bytes.count - 4)) : 0
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inline(__always)
    private static func half(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }

    @inline(__always)
    private static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = one.multipliedFullWidth(by: other)
        return product.high ^ product.low
    }
}
