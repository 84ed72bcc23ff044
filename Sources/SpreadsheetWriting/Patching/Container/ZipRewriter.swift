/// Writes an archive again with some entries changed or gone; everything else is copied byte for byte.
///
/// A changed entry keeps its name, place, date, attributes and extra fields. A data descriptor is not needed any more,
/// since the sizes are known; extra fields of the 64-bit kind would contradict them.
struct ZipRewriter {
    let container: ZipContainer
    /// New unpacked data, by the index of the entry.
    var replacements: [Int: [UInt8]] = [:]
    /// Entries that are left out.
    var removed: Set<Int> = []

    init(_ container: ZipContainer) { self.container = container }

    private static let descriptorFlag = 0x0008
    private static let zip64Field = 0x0001

    /// The bytes of the new archive.
    func bytes() throws(PatchError) -> [UInt8] {
        let source = container.bytes
        var result: [UInt8] = []
        result.reserveCapacity(source.count + replacements.values.reduce(0) { $0 + $1.count / 4 } + 1_024)
        var records = [[UInt8]](repeating: [], count: container.entries.count)
        let order = container.entries.indices.sorted {
            container.entries[$0].whole.lowerBound < container.entries[$1].whole.lowerBound
        }
        // A stub before the first entry, as of a self-extracting archive.
        result +=
            source[..<(order.first.map { container.entries[$0].whole.lowerBound } ?? container.directory.lowerBound)]
        for index in order where !removed.contains(index) {
            let entry = container.entries[index]
            var record = Array(source[entry.record])
            ZipBytes.put(long: result.count, in: &record, at: 42)
            if let data = replacements[index] {
                try append(data, entry, &record, to: &result)
            } else {
                result += source[entry.whole]
            }
            records[index] = record
        }
        let start = result.count
        for record in records { result += record }
        let length = result.count - start
        guard result.count < 0xFFFF_FFFF else { throw PatchError(.zip64) }
        // Whatever stands between the directory and its end, such as a signature of the directory, is kept.
        result += source[container.directory.upperBound..<container.end]
        var end = Array(source[container.end...])
        let count = container.entries.count - removed.count
        ZipBytes.put(short: count, in: &end, at: 8)
        ZipBytes.put(short: count, in: &end, at: 10)
        ZipBytes.put(long: length, in: &end, at: 12)
        ZipBytes.put(long: start, in: &end, at: 16)
        return result + end
    }

    private func append(
        _ data: [UInt8],
        _ entry: ZipEntry,
        _ record: inout [UInt8],
        to result: inout [UInt8]
    ) throws(PatchError) {
        let source = container.bytes
        let packed: [UInt8]
        if entry.method == 0 {
            packed = data
        } else {
            guard let deflated = Deflate.Compressor()?.packed(data) else {
                throw PatchError(.damaged, detail: "out of memory")
            }
            packed = deflated
        }
        let checksum = Int(Deflate.checksum(data))
        let nameEnd =
            entry.whole.lowerBound + ZipContainer.localHeader + nameLength(source, entry.whole.lowerBound + 26)
        var header = Array(source[entry.whole.lowerBound..<nameEnd])
        let extra = Self.withoutZip64(source[nameEnd..<entry.data.lowerBound])
        Self.clearDescriptor(&header, at: 6)
        ZipBytes.put(long: checksum, in: &header, at: 14)
        ZipBytes.put(long: packed.count, in: &header, at: 18)
        ZipBytes.put(long: data.count, in: &header, at: 22)
        ZipBytes.put(short: extra.count, in: &header, at: 28)
        result += header
        result += extra
        result += packed

        let recordName = ZipContainer.directoryHeader + nameLength(record, 28)
        let recordExtra = recordName + nameLength(record, 30)
        let kept = Self.withoutZip64(record[recordName..<recordExtra])
        Self.clearDescriptor(&record, at: 8)
        ZipBytes.put(long: checksum, in: &record, at: 16)
        ZipBytes.put(long: packed.count, in: &record, at: 20)
        ZipBytes.put(long: data.count, in: &record, at: 24)
        ZipBytes.put(short: kept.count, in: &record, at: 30)
        record.replaceSubrange(recordName..<recordExtra, with: kept)
    }

    private func nameLength(_ bytes: [UInt8], _ offset: Int) -> Int {
        bytes.withUnsafeBufferPointer { ZipBytes.short($0, offset) }
    }

    private static func clearDescriptor(_ bytes: inout [UInt8], at offset: Int) {
        let flags = Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
        ZipBytes.put(short: flags & ~descriptorFlag, in: &bytes, at: offset)
    }

    /// Extra fields (APPNOTE.TXT 4.5.1) without the one for 64-bit sizes; what is not well-formed stays.
    private static func withoutZip64(_ fields: ArraySlice<UInt8>) -> [UInt8] {
        var kept: [UInt8] = []
        var rest = fields
        while rest.count >= 4 {
            let at = rest.startIndex
            let id = Int(rest[at]) | Int(rest[at + 1]) << 8
            let length = 4 + (Int(rest[at + 2]) | Int(rest[at + 3]) << 8)
            guard length <= rest.count else { break }
            if id != zip64Field { kept += rest.prefix(length) }
            rest = rest.dropFirst(length)
        }
        return kept + rest
    }
}
