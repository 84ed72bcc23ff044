/// Numbers for atoms: the same bytes get the same number.
///
/// Bytes are compared, not characters: Swift takes texts for equal that differ in composition, and both must rebuild.
struct AtomTable {
    /// An atom of eight bytes or more.
    private struct LongAtom: Hashable {
        let bytes: ArraySlice<UInt8>

        // At once instead of byte by byte.
        func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
    }

    private var short: [UInt64: Int32] = [:]
    private var long: [LongAtom: Int32] = [:]

    /// Makes a table with room for so many characters, of which some come again.
    init(capacity: Int) { short.reserveCapacity(capacity / 2) }

    /// The number of atoms known.
    private var count: Int32 { Int32(truncatingIfNeeded: short.count &+ long.count) }

    /// The number of an atom.
    mutating func id(of bytes: ArraySlice<UInt8>) -> Int32 {
        let next = count
        guard bytes.count < 8 else {
            let atom = LongAtom(bytes: bytes)
            if let known = long[atom] { return known }
            long[atom] = next
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
