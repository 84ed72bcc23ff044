/// The bytes of a zip archive by entry, read without any library: what a test of bytes compares.
public struct ZipRecords: Sendable {
    /// One entry.
    public struct Entry: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The local header, the packed data and what follows up to the next entry.
        public var local: [UInt8]
        /// The record in the directory, its last field but for the name (the place in the file) set to zero.
        public var record: [UInt8]
        /// The packed data.
        public var packed: [UInt8]
    }

    /// The entries in the order of the directory.
    public var entries: [Entry] = []
    /// The comment of the archive.
    public var comment: [UInt8] = []

    /// Reads an archive; nil when it is none.
    public init?(_ bytes: [UInt8]) {
        func number(_ at: Int, _ width: Int) -> Int {
            (0..<width).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
        }
        guard bytes.count >= 22, let end = (0...(bytes.count - 22)).last(where: { number($0, 4) == 0x0605_4B50 }) else {
            return nil
        }
        comment = Array(bytes[(end + 22)...])
        var place = number(end + 16, 4)
        let start = place
        var found: [(record: Range<Int>, local: Int)] = []
        for _ in 0..<number(end + 10, 2) {
            let length = 46 + number(place + 28, 2) + number(place + 30, 2) + number(place + 32, 2)
            found.append((place..<(place + length), number(place + 42, 4)))
            place += length
        }
        for (record, local) in found {
            let next = found.map(\.local).filter { $0 > local }.min() ?? start
            let data = local + 30 + number(local + 26, 2) + number(local + 28, 2)
            var fixed = Array(bytes[record])
            for offset in 42..<46 { fixed[offset] = 0 }
            let name = fixed[46..<(46 + number(record.lowerBound + 28, 2))]
            entries.append(
                Entry(
                    name: String(decoding: name, as: UTF8.self),
                    local: Array(bytes[local..<next]),
                    record: fixed,
                    packed: Array(bytes[data..<(data + number(record.lowerBound + 20, 4))])
                )
            )
        }
    }

    /// The names of entries that differ, or that only one of two archives has.
    public func differences(from other: ZipRecords) -> [String] {
        let mine = Dictionary(entries.map { ($0.name, $0) }) { first, _ in first }
        let others = Dictionary(other.entries.map { ($0.name, $0) }) { first, _ in first }
        return Set(mine.keys).union(others.keys).filter { mine[$0] != others[$0] }.sorted()
    }
}
