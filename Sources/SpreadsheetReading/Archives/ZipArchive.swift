/// A zip archive in memory, its parts looked up without regard to case and to the direction of slashes.
///
/// So does Excel (ECMA-376 part 2, 6.2.2.3: part names are equivalent when they match case-insensitively). Archives as
/// programs write them are read where they stand; every other one is opened, and every part that is read in pieces is
/// unpacked, by libzip.
final class ZipArchive {
    /// An entry by what its directory says.
    private struct Entry {
        var index: Int
        var size: Int
        var packedSize: Int
        var checksum: UInt32
        var isDeflated: Bool
        /// Its packed bytes where they stand in the file; nil when libzip must get them.
        var packed: UnsafeBufferPointer<UInt8>?
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: ReadingLimits
    private let workspace: ReadingWorkspace
    private var names: [String: Int] = [:]
    private var plain: [ZipDirectory.Entry]?
    private var library: LibraryArchive?
    private var unpackedBytes = 0

    /// Opens an archive with a workspace of its own; `bytes` must outlive it.
    convenience init(_ bytes: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws(ReadingError) {
        guard let workspace = ReadingWorkspace() else { throw .tooLarge(ja: "メモリ不足", en: "out of memory") }
        try self.init(bytes, limits: limits, workspace: workspace)
    }

    /// Opens an archive; `bytes` must outlive it.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: ReadingLimits, workspace: ReadingWorkspace) throws(ReadingError) {
        self.bytes = bytes
        self.limits = limits
        self.workspace = workspace
        let directory = ZipDirectory(bytes)
        if let entries = directory.plainEntries(atMost: limits.archiveEntries) {
            plain = entries
            names.reserveCapacity(entries.count)
            for (index, entry) in entries.enumerated() { try add(entry.name, index) }
            return
        }
        let archive = try LibraryArchive(bytes)
        library = archive
        let count = archive.count
        guard count <= limits.archiveEntries else {
            throw .tooLarge(
                ja: "zipの項目が\(count)個、上限は\(limits.archiveEntries)個",
                en: "\(count) zip entries, at most \(limits.archiveEntries)"
            )
        }
        names.reserveCapacity(count)
        for index in 0..<count {
            guard let name = archive.name(of: index) else { continue }
            try add(name, index)
        }
        if directory.entriesOverlap {
            throw .refused(
                part: "zip",
                ja: "項目が重なり合うか、ファイルの外にあります",
                en: "entries overlap or lie outside the file"
            )
        }
    }

    private func add(_ name: UnsafeBufferPointer<UInt8>, _ index: Int) throws(ReadingError) {
        // A folder is no part.
        if let last = name.last, last == UInt8(ascii: "/") || last == UInt8(ascii: "\\") { return }
        let key = Self.key(name)
        guard names.updateValue(index, forKey: key) == nil else {
            throw .refused(part: key, ja: "同じ名前の項目が2つあります", en: "two entries of one name")
        }
    }

    /// A name as it is compared.
    private static func key(_ name: String) -> String {
        var name = name
        return name.withUTF8 { key($0) }
    }

    private static func key(_ name: UnsafeBufferPointer<UInt8>) -> String {
        let start = name.firstIndex { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") } ?? name.count
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count - start) { folded in
            for (index, byte) in name[start...].enumerated() {
                switch byte {
                case UInt8(ascii: "\\"): folded.initializeElement(at: index, to: UInt8(ascii: "/"))
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.initializeElement(at: index, to: byte | 0x20)
                default: folded.initializeElement(at: index, to: byte)
                }
            }
            return String(decoding: folded, as: UTF8.self)
        }
    }

    /// Whether there is a part of that name.
    func contains(_ name: String) -> Bool { names[Self.key(name)] != nil }

    /// libzip's view of the archive, opened when it is needed.
    private func opened() throws(ReadingError) -> LibraryArchive {
        if let library { return library }
        let archive = try LibraryArchive(bytes)
        library = archive
        return archive
    }

    /// A part that is to be read, with its sizes looked at.
    private func entry(_ name: String) throws(ReadingError) -> Entry? {
        guard let index = names[Self.key(name)] else { return nil }
        let entry: Entry
        if let plain {
            let found = plain[index]
            entry = Entry(
                index: index,
                size: found.size,
                packedSize: found.packed.count,
                checksum: found.checksum,
                isDeflated: found.isDeflated,
                packed: found.packed
            )
        } else {
            let found = try opened().status(of: index, name)
            guard found.size <= UInt64(limits.partBytes) else { throw tooLarge(name, found.size) }
            entry = Entry(
                index: index,
                size: Int(found.size),
                packedSize: Int(clamping: found.packedSize),
                checksum: found.checksum,
                isDeflated: found.isDeflated
            )
        }
        guard entry.size <= limits.partBytes else { throw tooLarge(name, UInt64(entry.size)) }
        try checkRatio(name, unpacked: entry.size, packed: entry.packedSize)
        return entry
    }

    private func tooLarge(_ name: String, _ size: UInt64) -> ReadingError {
        .tooLarge(
            ja: "\(name)が展開後\(size)バイト、上限は\(limits.partBytes)バイト",
            en: "\(name) unpacks to \(size) bytes, at most \(limits.partBytes)"
        )
    }

    private func checkRatio(_ name: String, unpacked: Int, packed: Int) throws(ReadingError) {
        let (allowed, overflow) = packed.multipliedReportingOverflow(by: limits.compressionRatio)
        guard unpacked <= 1 << 20 || overflow || unpacked <= allowed else {
            throw .refused(part: name, ja: "圧縮率が異常です", en: "its compression ratio is absurd")
        }
    }

    private func count(_ bytes: Int) throws(ReadingError) {
        unpackedBytes += bytes
        guard unpackedBytes <= limits.unpackedBytes else {
            throw .tooLarge(
                ja: "展開後の合計が上限\(limits.unpackedBytes)バイトを超えます",
                en: "all parts together unpack to more than \(limits.unpackedBytes) bytes"
            )
        }
    }

    /// The unpacked size that a part declares, or nil when there is none of that name.
    func size(of name: String) throws(ReadingError) -> Int? { try entry(name)?.size }

    /// A part as it stands in the file, with all that decides whether and to what it unpacks.
    struct PackedPart {
        let bytes: UnsafeBufferPointer<UInt8>
        let size: Int
        let checksum: UInt32
    }

    /// The deflated bytes of a part where they stand in the file; nil when libzip must get them.
    func packed(_ name: String) throws(ReadingError) -> PackedPart? {
        guard let entry = try entry(name), entry.isDeflated, let bytes = entry.packed else { return nil }
        return PackedPart(bytes: bytes, size: entry.size, checksum: entry.checksum)
    }

    /// A part unpacked whole, its checksum verified; nil when there is none of that name.
    ///
    /// ``PartMemory/padding`` zeros stand behind the bytes, which hold until the next part is asked for.
    func part(_ name: String) throws(ReadingError) -> UnsafeBufferPointer<UInt8>? {
        guard let entry = try entry(name) else { return nil }
        try count(entry.size)
        // A deflated stream shrinks by three orders of magnitude at most, a stored one not at all: a lie is found here.
        guard entry.packedSize <= entry.size + entry.size / 8 + 1_024 else {
            throw .damaged(part: name, ja: "大きさの記録が矛盾しています", en: "its sizes contradict each other")
        }
        let packed: UnsafeBufferPointer<UInt8>
        if let there = entry.packed { packed = there } else { packed = try packedBytes(of: entry, name) }
        workspace.unpacked.reserve(entry.size)
        let buffer = UnsafeMutableBufferPointer(start: workspace.unpacked.bytes, count: entry.size)
        let isUnpacked: Bool
        if entry.isDeflated {
            isUnpacked = workspace.inflater.inflate(packed, to: buffer)
        } else {
            isUnpacked = packed.count == entry.size
            if isUnpacked { _ = buffer.update(fromContentsOf: packed) }
        }
        guard isUnpacked else { throw .damaged(part: name, ja: "展開できません", en: "it cannot be unpacked") }
        let part = UnsafeBufferPointer(buffer)
        guard Inflater.checksum(part) == entry.checksum else {
            throw .damaged(part: name, ja: "検査値が合いません", en: "its checksum is wrong")
        }
        return part
    }

    private func packedBytes(of entry: Entry, _ name: String) throws(ReadingError) -> UnsafeBufferPointer<UInt8> {
        workspace.packed.reserve(entry.packedSize)
        let buffer = UnsafeMutableBufferPointer(start: workspace.packed.bytes, count: entry.packedSize)
        try opened().readPacked(entry.index, name, into: buffer)
        return UnsafeBufferPointer(buffer)
    }

    /// Hands a part on in pieces, so that memory does not follow its size.
    ///
    /// - Parameter body: takes a piece and tells whether it wants more.
    /// - Returns: whether the part is there and was handed on to its end.
    func stream(
        _ name: String,
        _ body: (UnsafeBufferPointer<UInt8>) throws(ReadingError) -> Bool
    ) throws(ReadingError) -> Bool {
        guard let entry = try entry(name) else { return false }
        var total = 0
        let isWhole = try opened().stream(entry.index, name, limits.pieceBytes) { (piece) throws(ReadingError) in
            total += piece.count
            try count(piece.count)
            try checkRatio(name, unpacked: total, packed: entry.packedSize)
            guard total <= limits.partBytes else {
                throw .tooLarge(ja: "\(name)が上限を超えます", en: "\(name) is over the limit")
            }
            return try body(piece)
        }
        // What was not wanted to its end will be read again, and counted then.
        guard isWhole else {
            unpackedBytes -= total
            return false
        }
        // libzip does not look at the size that the directory tells.
        guard total == entry.size else { throw .damaged(part: name, ja: "展開できません", en: "it cannot be unpacked") }
        return true
    }
}
