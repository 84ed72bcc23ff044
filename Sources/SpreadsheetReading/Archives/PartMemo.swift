/// Remembers what was made of parts that come again byte for byte: programs write one theme and one table of styles into
/// thousands of files.
struct PartMemo<Value> {
    private var entries: [(packed: [UInt8], size: Int, checksum: UInt32, value: Value)] = []
    private var next = 0

    /// Parts kept; the programs of an office are fewer.
    private static var capacity: Int { 16 }
    /// Packed bytes of a part that is worth keeping.
    private static var packedLimit: Int { 64 << 10 }
    /// Bytes of it unpacked: what is remembered is not unpacked, and so not counted against the limits of its file.
    private static var sizeLimit: Int { 1 << 20 }

    /// What was made of a part that stood just so in a workbook before.
    func value(of part: ZipArchive.PackedPart) -> Value? {
        for index in entries.indices
        where entries[index].size == part.size && entries[index].checksum == part.checksum
            && entries[index].packed.withUnsafeBufferPointer({ $0 == part.bytes })
        {
            return entries[index].value
        }
        return nil
    }

    /// Remembers what was made of a part, in the place of the one remembered longest.
    mutating func remember(_ value: Value, of part: ZipArchive.PackedPart) {
        guard part.bytes.count <= Self.packedLimit, part.size <= Self.sizeLimit else { return }
        let entry = (packed: Array(part.bytes), size: part.size, checksum: part.checksum, value: value)
        if entries.count < Self.capacity { entries.append(entry) } else { entries[next] = entry }
        next = (next + 1) % Self.capacity
    }
}
