/// The places of a zip archive's entries, read from its directory.
///
/// libzip reads every directory; this reads those that programs write into workbooks, where an entry's bytes can be taken
/// from where they are, and tells where entries overlap, which libzip does not say. APPNOTE.TXT 4.3.7 (local file
/// header), 4.3.12 (central directory header) and 4.3.16 (end of central directory record).
struct ZipDirectory {
    /// One entry.
    struct Entry {
        /// Its name as it is written.
        let name: UnsafeBufferPointer<UInt8>
        /// Its packed bytes.
        let packed: UnsafeBufferPointer<UInt8>
        /// Whether they are deflated, and not stored.
        let isDeflated: Bool
        /// How many bytes they claim to unpack to.
        let size: Int
        /// The checksum of the unpacked bytes.
        let checksum: UInt32
    }

    private static let endRecordLength = 22
    private static let headerLength = 46
    private static let localHeaderLength = 30
    private let bytes: UnsafeRawBufferPointer

    /// Looks at an archive in memory.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = UnsafeRawBufferPointer(bytes) }

    /// The entries of a plain archive in the order of its directory; nil for any other.
    ///
    /// Plain is an archive of one disk without comments, 64-bit records or bytes around it, with entries that are stored
    /// or deflated, not encrypted, named in ASCII and one behind the other. Anything else is for libzip to judge.
    func plainEntries(atMost limit: Int) -> [Entry]? {
        let end = bytes.count - Self.endRecordLength
        guard end >= 0, long(end) == 0x0605_4B50, long(end + 4) == 0, short(end + 20) == 0 else { return nil }
        let count = short(end + 8)
        let start = long(end + 16)
        guard count == short(end + 10), count <= limit, start + long(end + 12) == end else { return nil }
        var entries: [Entry] = []
        entries.reserveCapacity(count)
        var header = start
        var lastEnd = 0
        for _ in 0..<count {
            guard let entry = plainEntry(header, before: start, after: &lastEnd) else { return nil }
            entries.append(entry)
            header += Self.headerLength + entry.name.count + short(header + 30)
        }
        return header == end ? entries : nil
    }

    private func plainEntry(_ header: Int, before directory: Int, after lastEnd: inout Int) -> Entry? {
        guard header + Self.headerLength <= bytes.count, long(header) == 0x0201_4B50 else { return nil }
        let method = short(header + 10)
        let nameLength = short(header + 28)
        let extraLength = short(header + 30)
        let packedSize = long(header + 20)
        let size = long(header + 24)
        let local = long(header + 42)
        // Of the flags only those of the deflater, the data descriptor and UTF-8 mean nothing to who reads.
        guard short(header + 8) & ~0x080E == 0, method == 0 || method == 8, short(header + 32) == 0,
            short(header + 34) == 0, packedSize < 0xFFFF_FFFF, size < 0xFFFF_FFFF, method == 8 || size == packedSize,
            nameLength > 0, header + Self.headerLength + nameLength + extraLength <= bytes.count,
            hasPlainExtra(header + Self.headerLength + nameLength, extraLength),
            local >= lastEnd, local + Self.localHeaderLength <= directory, long(local) == 0x0403_4B50
        else { return nil }
        let name = slice(header + Self.headerLength, nameLength)
        let data = local + Self.localHeaderLength + short(local + 26) + short(local + 28)
        guard name.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }), short(local + 8) == method,
            short(local + 6) == short(header + 8), short(local + 26) == nameLength, data + packedSize <= directory,
            slice(local + Self.localHeaderLength, nameLength) == name
        else { return nil }
        lastEnd = data + packedSize
        return Entry(
            name: name,
            packed: slice(data, packedSize),
            isDeflated: method == 8,
            size: size,
            checksum: UInt32(long(header + 16))
        )
    }

    /// Whether the extra fields of an entry end where they should, and none is of 64-bit sizes.
    private func hasPlainExtra(_ start: Int, _ length: Int) -> Bool {
        var place = start
        let end = start + length
        while place < end {
            guard place + 4 <= end, short(place) != 0x0001 else { return false }
            place += 4 + short(place + 2)
        }
        return place == end
    }

    /// Whether two entries claim the same bytes; false where the directory is not of the plain 32-bit kind.
    ///
    /// Entries that share bytes are the mark of a “better zip bomb”.
    var entriesOverlap: Bool {
        guard bytes.count >= Self.endRecordLength else { return false }
        var end = bytes.count - Self.endRecordLength
        let lowest = max(0, end - 65_535)
        while long(end) != 0x0605_4B50 {
            guard end > lowest else { return false }
            end -= 1
        }
        let count = short(end + 10)
        var place = long(end + 16)
        let directory = place
        var spans: [(from: Int, to: Int)] = []
        spans.reserveCapacity(count)
        for _ in 0..<count {
            guard place + Self.headerLength <= end, long(place) == 0x0201_4B50 else { return false }
            let from = long(place + 42)
            spans.append((from, from + Self.localHeaderLength + short(place + 28) + long(place + 20)))
            place += Self.headerLength + short(place + 28) + short(place + 30) + short(place + 32)
        }
        spans.sort { $0.from < $1.from }
        for (one, next) in zip(spans, spans.dropFirst()) where one.to > next.from { return true }
        return (spans.last?.to ?? 0) > directory
    }

    /// A number of two bytes.
    @inline(__always)
    private func short(_ offset: Int) -> Int {
        Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    }

    /// A number of four bytes.
    @inline(__always)
    private func long(_ offset: Int) -> Int {
        Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }

    private func slice(_ offset: Int, _ count: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)]).bindMemory(to: UInt8.self)
    }
}
