/// An OLE2 compound file ([MS-CFB]): streams in chains of sectors, named by a directory.
///
/// Nothing in the file is believed: sector numbers must lie within it, a chain has no more sectors than the file (so no
/// cycle is followed twice), and the directory is walked without recursion.
struct CompoundFile {
    /// An entry of the directory (2.6.1).
    struct Entry {
        /// The name, as it stands.
        let name: String
        /// Whether it is a stream, not a storage.
        let isStream: Bool
        fileprivate let start: UInt32
        fileprivate let size: Int
    }

    /// The entries directly below the root; streams of embedded objects lie deeper and are not ours.
    private(set) var entries: [Entry] = []
    /// The class id of the root as it stands in the file, which tells some kinds of documents apart.
    private(set) var rootClass: [UInt8] = []

    private let file: ByteSpan
    private let sectorShift: Int
    private let sectorCount: Int
    /// The sectors that hold the allocation table, in order.
    private var tableSectors: [UInt32] = []
    private var miniTableSectors: [UInt32] = []
    private var miniStreamSectors: [UInt32] = []
    private var miniStreamSize = 0
    private let miniCutoff: Int

    private static let miniShift = 6
    /// Numbers from here on are no sectors but marks (2.1).
    private static let firstMark: UInt32 = 0xFFFF_FFFA

    /// Reads the header, the allocation tables and the directory.
    ///
    /// - Throws: ``ReadingError`` when they are damaged.
    init(_ bytes: UnsafeRawBufferPointer) throws(ReadingError) {
        file = ByteSpan(bytes)
        guard bytes.count >= 512 else { throw Self.damaged("見出しが途中で切れています", "its header is cut off") }
        sectorShift = file.short(30)
        guard sectorShift == 9 || sectorShift == 12, file.short(32) == Self.miniShift else {
            throw Self.damaged("セクターの大きさが不正です", "its sector size is wrong")
        }
        // The last sector of a file that was cut short by a few bytes still counts.
        sectorCount = max(0, (bytes.count - 1) >> sectorShift)
        miniCutoff = Int(file.long(56))
        try readTable()
        miniTableSectors = try chain(file.long(60))
        try readDirectory(try chain(file.long(48)))
    }

    /// The stream of a name below the root, whatever the case of its letters; nil when there is none.
    func stream(_ name: String) -> Entry? {
        entries.first { $0.isStream && $0.name.lowercased() == name.lowercased() }
    }

    /// Hands over the bytes of a stream, in the file itself where they stand in one piece.
    ///
    /// A stream whose chain is shorter than its size ends with its chain.
    func withBytes<Result>(
        of entry: Entry,
        _ body: (ByteSpan) throws(ReadingError) -> Result
    ) throws(ReadingError) -> Result {
        let isMini = entry.size < miniCutoff
        let shift = isMini ? Self.miniShift : sectorShift
        let sectors = isMini ? try miniChain(entry.start) : try chain(entry.start)
        let size = min(entry.size, sectors.count << shift)
        let pieces = pieces(sectors, size: size, isMini: isMini)
        if pieces.count <= 1 { return try body(pieces.first ?? file.part(0, 0)) }
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        defer { copy.deallocate() }
        var filled = 0
        for piece in pieces {
            UnsafeMutableRawBufferPointer(rebasing: copy[filled...]).copyMemory(from: piece.buffer)
            filled += piece.count
        }
        return try body(ByteSpan(UnsafeRawBufferPointer(rebasing: copy[..<filled])))
    }

    /// The stretches of the file that a chain names, neighbours joined, `size` bytes in all at most.
    private func pieces(_ sectors: [UInt32], size: Int, isMini: Bool) -> [ByteSpan] {
        var result: [ByteSpan] = []
        let shift = isMini ? Self.miniShift : sectorShift
        var left = size
        var index = 0
        while index < sectors.count, left > 0 {
            let start = isMini ? miniOffset(sectors[index]) : offset(sectors[index])
            var length = 0
            while index < sectors.count, length < left,
                (isMini ? miniOffset(sectors[index]) : offset(sectors[index])) == start + length
            {
                length += 1 << shift
                index += 1
            }
            let piece = file.part(start, min(length, left))
            left -= min(length, left)
            if piece.count > 0 { result.append(piece) }
        }
        return result
    }

    // MARK: Sectors

    private func offset(_ sector: UInt32) -> Int { (Int(sector) + 1) << sectorShift }

    /// Where a sector of the mini stream stands in the file (2.4).
    private func miniOffset(_ sector: UInt32) -> Int {
        let position = Int(sector) << Self.miniShift
        let index = position >> sectorShift
        guard index < miniStreamSectors.count else { return file.count }
        return offset(miniStreamSectors[index]) + position & ((1 << sectorShift) - 1)
    }

    /// The allocation table's own sectors: 109 in the header, the others in a chain of tables of tables (2.5).
    private mutating func readTable() throws(ReadingError) {
        let perSector = 1 << (sectorShift - 2)
        // A table larger than the file has use for is filled with lies.
        let most = sectorCount / perSector + 1
        func take(_ sector: UInt32) -> Bool {
            guard sector < Self.firstMark else { return true }
            guard sector < sectorCount, tableSectors.count < most else { return false }
            tableSectors.append(sector)
            return true
        }
        for index in 0..<109 where !take(file.long(76 + index * 4)) { return }
        var next = file.long(68)
        var seen = 0
        while next < Self.firstMark {
            guard next < sectorCount, seen < sectorCount else {
                throw Self.damaged("割り当て表が不正です", "its allocation table is wrong")
            }
            seen += 1
            let start = offset(next)
            for index in 0..<(perSector - 1) where !take(file.long(start + index * 4)) { return }
            next = file.long(start + (perSector - 1) * 4)
        }
    }

    /// The sectors of a chain from its first one on.
    private func chain(_ first: UInt32) throws(ReadingError) -> [UInt32] {
        let perShift = sectorShift - 2
        return try follow(first, most: sectorCount) { sector in
            let index = Int(sector) >> perShift
            guard index < tableSectors.count else { return nil }
            return file.long(offset(tableSectors[index]) + (Int(sector) & ((1 << perShift) - 1)) << 2)
        }
    }

    private func miniChain(_ first: UInt32) throws(ReadingError) -> [UInt32] {
        let perShift = sectorShift - 2
        return try follow(first, most: (miniStreamSize + 63) >> Self.miniShift) { sector in
            let index = Int(sector) >> perShift
            guard index < miniTableSectors.count else { return nil }
            return file.long(offset(miniTableSectors[index]) + (Int(sector) & ((1 << perShift) - 1)) << 2)
        }
    }

    private func follow(
        _ first: UInt32,
        most: Int,
        next: (UInt32) -> UInt32?
    ) throws(ReadingError) -> [UInt32] {
        var sectors: [UInt32] = []
        var sector = first
        while sector < Self.firstMark {
            guard sector < most, sectors.count < most else {
                throw Self.damaged("セクターの連なりが不正です", "a chain of its sectors is wrong")
            }
            sectors.append(sector)
            // A sector that the table does not know ends the chain.
            guard let following = next(sector) else { break }
            sector = following
        }
        return sectors
    }

    // MARK: Directory

    private mutating func readDirectory(_ sectors: [UInt32]) throws(ReadingError) {
        let perSector = 1 << (sectorShift - 7)
        let count = sectors.count * perSector
        func place(_ id: Int) -> Int { offset(sectors[id / perSector]) + id % perSector * 128 }
        guard count > 0 else { throw Self.damaged("目録がありません", "it has no directory") }
        let root = place(0)
        rootClass = Array(file.part(root + 80, 16).buffer)
        miniStreamSize = size(at: root)
        miniStreamSectors = try chain(file.long(root + 116))
        miniStreamSize = min(miniStreamSize, miniStreamSectors.count << sectorShift)

        // The children of the root stand in a binary tree (2.6.4), which may be broken.
        var seen = [Bool](repeating: false, count: count)
        var waiting = [file.long(root + 76)]
        while let id = waiting.popLast() {
            guard id < count, !seen[Int(id)] else { continue }
            seen[Int(id)] = true
            let start = place(Int(id))
            waiting.append(file.long(start + 72))
            waiting.append(file.long(start + 68))
            let type = file.byte(start + 66)
            guard type == 1 || type == 2 else { continue }
            entries.append(
                Entry(
                    name: name(at: start),
                    isStream: type == 2,
                    start: file.long(start + 116),
                    size: size(at: start)
                )
            )
        }
    }

    private func name(at start: Int) -> String {
        let units = max(0, min(file.short(start + 64), 64) / 2 - 1)
        return String(decoding: (0..<units).map { UInt16(file.short(start + $0 * 2)) }, as: UTF16.self)
    }

    /// The size of an entry; in files of version 3 only its lower half counts (2.6.1).
    private func size(at start: Int) -> Int {
        let low = Int(file.long(start + 120))
        guard sectorShift == 12 else { return low }
        return min(Int(file.long(start + 124)), Int(Int32.max)) << 32 | low
    }

    private static func damaged(_ ja: String, _ en: String) -> ReadingError {
        .damaged(part: "OLE2", ja: ja, en: en)
    }
}
