/// A workbook that libxlsxwriter has written, opened again for what the library cannot say.
///
/// Parts that are not replaced are copied as they are. The layout is that of APPNOTE.TXT: 4.3.7 (local header), 4.3.12
/// (central directory header), 4.3.16 (end of central directory record).
struct WrittenPackage {
    /// A part as the directory has it.
    private struct Entry {
        /// Its header in the directory, with name and extra fields.
        var header: [UInt8]
        /// Its local header and bytes in the archive.
        var span: Range<Int>
        /// Its local header and bytes when they were replaced.
        var replacement: [UInt8]?
    }

    private static let localHeader = 30
    private static let directoryHeader = 46
    private static let endRecord = 22

    private let archive: [UInt8]
    private var entries: [Entry] = []
    private var places: [String: Int] = [:]

    /// Opens the bytes of an archive.
    init(_ bytes: [UInt8]) throws(WriteError) {
        archive = bytes
        let end = bytes.count - Self.endRecord
        // The library writes no comment behind the directory.
        guard end >= 0, Self.number(bytes, end, 4) == 0x0605_4B50 else { throw Self.damage("no directory") }
        let count = Self.number(bytes, end + 10, 2)
        let directory = Self.number(bytes, end + 16, 4)
        var place = directory
        var starts: [Int] = []
        for _ in 0..<count {
            guard place + Self.directoryHeader <= end, Self.number(bytes, place, 4) == 0x0201_4B50 else {
                throw Self.damage("directory")
            }
            let name = Self.number(bytes, place + 28, 2)
            let length =
                Self.directoryHeader + name + Self.number(bytes, place + 30, 2) + Self.number(bytes, place + 32, 2)
            guard place + length <= end else { throw Self.damage("directory") }
            let header = Array(bytes[place..<place + length])
            starts.append(Self.number(bytes, place + 42, 4))
            let named = header[Self.directoryHeader..<Self.directoryHeader + name]
            places[String(decoding: named, as: UTF8.self)] = entries.count
            entries.append(Entry(header: header, span: 0..<0))
            place += length
        }
        // Each part reaches to the next one, the last one to the directory.
        for (index, start) in starts.enumerated() {
            let next = index + 1 < starts.count ? starts[index + 1] : directory
            guard start + Self.localHeader <= next, next <= end else { throw Self.damage("order") }
            entries[index].span = start..<next
        }
    }

    /// The bytes of a part.
    func read(_ name: String) throws(WriteError) -> [UInt8] {
        guard let place = places[name] else { throw Self.damage(name) }
        return try read(entries[place], name)
    }

    private func read(_ entry: Entry, _ name: String) throws(WriteError) -> [UInt8] {
        let start = entry.span.lowerBound
        let data =
            start + Self.localHeader + Self.number(archive, start + 26, 2) + Self.number(archive, start + 28, 2)
        let packed = Self.number(entry.header, 20, 4)
        guard Self.number(entry.header, 10, 2) == 8, data + packed <= entry.span.upperBound,
            let bytes = archive[data..<data + packed].withUnsafeBufferPointer({
                Deflate.unpacked($0, size: Self.number(entry.header, 24, 4))
            })
        else { throw Self.damage(name) }
        return bytes
    }

    /// Looks whether every part is there to its end.
    ///
    /// libxlsxwriter gathers each part in a temporary file and does not look whether the disk took it: on a full disk
    /// it packs what is there and reports success.
    ///
    /// - Throws: ``WriteError`` with `file` for a part that is cut off.
    func checkParts() throws(WriteError) {
        for (part, place) in places.sorted(by: { $0.value < $1.value }) {
            guard part.hasSuffix(".xml") || part.hasSuffix(".rels") || part.hasSuffix(".vml") else { continue }
            guard Self.isWhole(try read(entries[place], part)) else {
                throw WriteError(.file, detail: "no space left in the temporary folder for \(part)")
            }
        }
    }

    /// Whether XML ends with the end of its first element.
    static func isWhole(_ xml: [UInt8]) -> Bool {
        var start = 0
        // Behind the declaration.
        if xml.starts(with: "<?".utf8) {
            guard let end = xml.firstIndex(of: UInt8(ascii: ">")) else { return false }
            start = end + 1
        }
        guard let open = xml[start...].firstIndex(of: UInt8(ascii: "<")) else { return false }
        let name = xml[(open + 1)...].prefix {
            $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
        }
        let tail = Array("</".utf8) + name + [UInt8(ascii: ">")]
        let end = xml.lastIndex { $0 > 0x20 } ?? start
        if xml[...end].suffix(tail.count).elementsEqual(tail) { return true }
        // An element without content: the only tag.
        return xml[...end].suffix(2).elementsEqual("/>".utf8) && !xml[(open + 1)...].contains(UInt8(ascii: "<"))
    }

    /// Replaces the bytes of a part.
    mutating func replace(
        _ name: String,
        by bytes: [UInt8],
        _ compressor: borrowing Deflate.Compressor
    ) throws(WriteError) {
        guard let place = places[name], let packed = compressor.packed(bytes) else { throw Self.damage(name) }
        var header = entries[place].header
        let nameLength = Self.number(header, 28, 2)
        // Name only: extra fields would repeat the sizes.
        header.removeSubrange((Self.directoryHeader + nameLength)...)
        Self.put(0, 4, at: 30, in: &header)
        // Sizes stand in the local header, not behind the data.
        Self.put(Self.number(header, 8, 2) & ~8, 2, at: 8, in: &header)
        Self.put(8, 2, at: 10, in: &header)
        Self.put(Int(Deflate.checksum(bytes)), 4, at: 16, in: &header)
        Self.put(packed.count, 4, at: 20, in: &header)
        Self.put(bytes.count, 4, at: 24, in: &header)
        // The local header has the same numbers, from the version needed to the length of the extra fields.
        var local: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
        local += header[6..<32]
        local += header[Self.directoryHeader...]
        entries[place].header = header
        entries[place].replacement = local + packed
    }

    /// The bytes of the archive.
    func bytes() -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(archive.count)
        var directory: [UInt8] = []
        for entry in entries {
            var header = entry.header
            Self.put(result.count, 4, at: 42, in: &header)
            directory += header
            if let replacement = entry.replacement { result += replacement } else { result += archive[entry.span] }
        }
        var end = Array(archive[(archive.count - Self.endRecord)...])
        Self.put(directory.count, 4, at: 12, in: &end)
        Self.put(result.count, 4, at: 16, in: &end)
        return result + directory + end
    }

    private static func damage(_ what: String) -> WriteError { WriteError(.library, detail: "package: \(what)") }

    /// A number of the archive, little-endian.
    private static func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> Int {
        var value = 0
        for index in (0..<width).reversed() { value = value << 8 | Int(bytes[offset + index]) }
        return value
    }

    private static func put(_ value: Int, _ width: Int, at offset: Int, in bytes: inout [UInt8]) {
        for index in 0..<width { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
    }
}
