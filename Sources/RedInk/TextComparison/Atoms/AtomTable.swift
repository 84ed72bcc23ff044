/// Numbers for atoms: the same bytes get the same number.
///
/// Bytes are compared, not characters: Swift takes texts for equal that differ in composition, and both must rebuild.
struct AtomTable {
    private var short: [UInt64: Int32] = [:]
    private var long: [ArraySlice<UInt8>: Int32] = [:]

    /// The number of atoms known.
    private var count: Int32 { Int32(truncatingIfNeeded: short.count &+ long.count) }

    /// The number of an atom.
    mutating func id(of bytes: ArraySlice<UInt8>) -> Int32 {
        let next = count
        guard bytes.count < 8 else {
            if let known = long[bytes] { return known }
            long[bytes] = next
            return next
        }
        // Up to seven bytes and their count make a key of one word.
        var key = UInt64(bytes.count)
        for byte in bytes { key = key << 8 | UInt64(byte) }
        if let known = short[key] { return known }
        short[key] = next
        return next
    }
}
