/// Numbers for atoms: the same bytes get the same number.
///
/// Bytes are compared, not characters: Swift takes texts for equal that differ in composition, and both must rebuild.
struct AtomTable {
    /// Atoms of up to seven bytes, by their bytes and their count in one word.
    private var short: [UInt64: Int32] = [:]
    /// Longer ones by their hash.
    private var long: [UInt64: [(bytes: ArraySlice<UInt8>, id: Int32)]] = [:]
    private var count: Int32 = 0

    /// Makes a table with room for so many characters, of which some come again.
    init(capacity: Int) { short.reserveCapacity(capacity / 2) }

    /// The number of an atom.
    mutating func id(of bytes: ArraySlice<UInt8>) -> Int32 {
        if bytes.count >= 8 { return id(ofLong: bytes) }
        var key = UInt64(bytes.count)
        for byte in bytes { key = key << 8 | UInt64(byte) }
        if let known = short[key] { return known }
        short[key] = count
        count &+= 1
        return count &- 1
    }

    private mutating func id(ofLong bytes: ArraySlice<UInt8>) -> Int32 {
        var hasher = Hasher()
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        let hash = UInt64(truncatingIfNeeded: hasher.finalize())
        if let known = long[hash]?.first(where: { $0.bytes == bytes }) { return known.id }
        long[hash, default: []].append((bytes, count))
        count &+= 1
        return count &- 1
    }
}
