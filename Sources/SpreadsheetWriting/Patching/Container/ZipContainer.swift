/// A zip archive as it stands, byte for byte: which bytes belong to which entry.
///
/// libzip gives the parts of an archive, but not its bytes: it writes local headers anew, leaves extra fields and data
/// descriptors out and moves what stands between entries. Here what is not touched is copied as it is.
/// APPNOTE.TXT 4.3.7 (local header), 4.3.12 (central directory header), 4.3.16 (end of central directory record).
struct ZipContainer {
    /// The bytes of the file.
    let bytes: [UInt8]
    /// The entries in the order of the directory.
    let entries: [ZipEntry]
    /// The central directory.
    let directory: Range<Int>
    /// Where the end record begins.
    let end: Int
    private let byName: [String: Int]

    static let localHeader = 30
    static let directoryHeader = 46
    static let endRecord = 22

    /// Finds the entries of an archive.
    init(_ bytes: [UInt8]) throws(PatchError) {
        self.bytes = bytes
        let found: Result<(entries: [ZipEntry], directory: Range<Int>, end: Int), PatchError> =
            bytes.withUnsafeBufferPointer { buffer in
                Result { () throws(PatchError) in try Self.entries(of: buffer) }
            }
        (entries, directory, end) = try found.get()
        var names: [String: Int] = [:]
        names.reserveCapacity(entries.count)
        for (index, entry) in entries.enumerated() {
            guard names.updateValue(index, forKey: ZipEntry.key(entry.name)) == nil else {
                throw PatchError(.damaged, detail: "two entries of one name")
            }
        }
        byName = names
    }

    /// The index of the entry of a part.
    func index(of part: String) -> Int? { byName[ZipEntry.key(part.utf8)] }

    /// A part unpacked whole, its checksum verified; nil when there is none of that name.
    func part(_ name: String) throws(PatchError) -> [UInt8]? {
        guard let index = index(of: name) else { return nil }
        return try unpacked(entries[index])
    }

    private func unpacked(_ entry: ZipEntry) throws(PatchError) -> [UInt8] {
        let name = String(decoding: entry.name, as: UTF8.self)
        // A deflated stream shrinks by three orders of magnitude at most: no lie about the size is believed.
        guard entry.size <= 1 << 28, entry.size <= entry.data.count * 1_040 + 64 else {
            throw PatchError(.damaged, detail: "\(name): its sizes contradict each other")
        }
        let result: [UInt8]? = bytes.withUnsafeBufferPointer { buffer in
            let packed = UnsafeBufferPointer(rebasing: buffer[entry.data])
            switch entry.method {
            case 0: return packed.count == entry.size ? Array(packed) : nil
            case 8: return Deflate.unpacked(packed, size: entry.size)
            default: return nil
            }
        }
        guard let result, Deflate.checksum(result) == entry.checksum else {
            throw PatchError(.damaged, detail: "\(name): it cannot be unpacked")
        }
        return result
    }

    private static func entries(
        of bytes: UnsafeBufferPointer<UInt8>
    ) throws(PatchError) -> (entries: [ZipEntry], directory: Range<Int>, end: Int) {
        let truncated = PatchError(.damaged, detail: "the zip directory is missing or cut off")
        guard bytes.count >= endRecord else { throw truncated }
        var end = bytes.count - endRecord
        let lowest = max(0, end - 65_535)
        while ZipBytes.long(bytes, end) != 0x0605_4B50 {
            guard end > lowest else { throw truncated }
            end -= 1
        }
        let count = ZipBytes.short(bytes, end + 10)
        let length = ZipBytes.long(bytes, end + 12)
        let start = ZipBytes.long(bytes, end + 16)
        if end >= 20, ZipBytes.long(bytes, end - 20) == 0x0706_4B50 { throw PatchError(.zip64) }
        if count == 0xFFFF || start == 0xFFFF_FFFF { throw PatchError(.zip64) }
        guard ZipBytes.short(bytes, end + 4) == 0, ZipBytes.short(bytes, end + 8) == count, start + length <= end
        else { throw truncated }
        var records: [(record: Range<Int>, local: Int)] = []
        records.reserveCapacity(count)
        var place = start
        for _ in 0..<count {
            guard place + directoryHeader <= end, ZipBytes.long(bytes, place) == 0x0201_4B50 else { throw truncated }
            let next =
                place + directoryHeader + ZipBytes.short(bytes, place + 28) + ZipBytes.short(bytes, place + 30)
                + ZipBytes.short(bytes, place + 32)
            guard next <= end else { throw truncated }
            records.append((place..<next, ZipBytes.long(bytes, place + 42)))
            place = next
        }
        let directory = start..<place
        // What follows an entry up to the next one is its own: descriptors, and gaps that some programs leave.
        let sorted = records.indices.sorted { records[$0].local < records[$1].local }
        var ends = [Int](repeating: directory.lowerBound, count: records.count)
        for (one, next) in zip(sorted, sorted.dropFirst()) { ends[one] = records[next].local }
        var entries: [ZipEntry] = []
        entries.reserveCapacity(count)
        for (index, found) in records.enumerated() {
            entries.append(try entry(bytes, found.record, found.local, ends[index]))
        }
        return (entries, directory, end)
    }

    private static func entry(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ record: Range<Int>,
        _ local: Int,
        _ end: Int
    ) throws(PatchError) -> ZipEntry {
        let at = record.lowerBound
        let packed = ZipBytes.long(bytes, at + 20)
        let size = ZipBytes.long(bytes, at + 24)
        guard packed != 0xFFFF_FFFF, size != 0xFFFF_FFFF, local != 0xFFFF_FFFF else { throw PatchError(.zip64) }
        let overlap = PatchError(.damaged, detail: "zip entries overlap or lie outside the file")
        guard local + localHeader <= end, end <= bytes.count, ZipBytes.long(bytes, local) == 0x0403_4B50 else {
            throw overlap
        }
        let nameLength = ZipBytes.short(bytes, at + 28)
        let data = local + localHeader + ZipBytes.short(bytes, local + 26) + ZipBytes.short(bytes, local + 28)
        guard data + packed <= end else { throw overlap }
        let name = at + directoryHeader
        return ZipEntry(
            name: Array(bytes[name..<(name + nameLength)]),
            record: record,
            whole: local..<end,
            data: data..<(data + packed),
            method: ZipBytes.short(bytes, at + 10),
            checksum: UInt32(truncatingIfNeeded: ZipBytes.long(bytes, at + 16)),
            size: size
        )
    }
}
