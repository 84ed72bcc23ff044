/// An OLE2 compound file written out by hand ([MS-CFB]), for what no honest program writes.
public struct CraftedCompoundFile: Sendable {
    /// The streams below the root.
    public var streams: [(name: String, bytes: [UInt8])]
    /// The sector size as a power of two: 9 for version 3, 12 for version 4.
    public var sectorShift = 9
    /// Whether the sectors of each stream stand in the file from its end to its beginning.
    public var isBackwards = false
    /// Streams below this size go into the mini stream.
    public var miniCutoff = 4_096
    /// How many sectors of the allocation table the header names; the others stand in a chain of their own.
    public var tableSectorsInHeader = 109
    /// The class id of the root.
    public var rootClass = [UInt8](repeating: 0, count: 16)

    /// Makes a file of some streams.
    public init(_ streams: [(name: String, bytes: [UInt8])]) { self.streams = streams }

    private static let free: UInt32 = 0xFFFF_FFFF
    private static let endOfChain: UInt32 = 0xFFFF_FFFE

    /// Sectors as they are laid out: their bytes, and what the allocation table says of each.
    private struct Layout {
        let size: Int
        var body: [UInt8] = []
        var table: [UInt32] = []

        /// Adds the sectors of a stream; the number of the first.
        mutating func add(_ bytes: [UInt8], backwards: Bool = false) -> UInt32 {
            guard !bytes.isEmpty else { return endOfChain }
            let padded = bytes + [UInt8](repeating: 0, count: (size - bytes.count % size) % size)
            let count = padded.count / size
            let first = table.count
            for index in 0..<count {
                let piece = backwards ? count - 1 - index : index
                body += padded[(piece * size)..<((piece + 1) * size)]
                let isLast = piece == count - 1
                table.append(isLast ? endOfChain : UInt32(backwards ? first + index - 1 : first + index + 1))
            }
            return UInt32(backwards ? first + count - 1 : first)
        }
    }

    /// The file.
    public var bytes: [UInt8] {
        let size = 1 << sectorShift
        var layout = Layout(size: size)
        var mini = Layout(size: 64)
        let starts = streams.map { stream in
            stream.bytes.count < miniCutoff
                ? mini.add(stream.bytes, backwards: isBackwards) : layout.add(stream.bytes, backwards: isBackwards)
        }
        let miniStream = layout.add(mini.body, backwards: isBackwards)
        let miniTable = layout.add(mini.table.flatMap(Self.little))
        let directory = layout.add(directory(starts, miniStream: miniStream, miniSize: mini.body.count))
        let tableSectors = addTable(&layout)
        var header = [UInt8](repeating: 0, count: size)
        func put(_ bytes: [UInt8], _ place: Int) { header.replaceSubrange(place..<(place + bytes.count), with: bytes) }
        put([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0)
        put([0x3E, 0, sectorShift == 9 ? 3 : 4, 0, 0xFE, 0xFF, UInt8(sectorShift), 0, 6, 0], 24)
        put(Self.little(UInt32(tableSectors.all.count)), 44)
        put(Self.little(directory) + Self.little(0) + Self.little(UInt32(miniCutoff)) + Self.little(miniTable), 48)
        put(Self.little(tableSectors.chain) + Self.little(tableSectors.chainCount), 68)
        for index in 0..<109 {
            let isNamed = index < min(tableSectors.all.count, tableSectorsInHeader)
            put(Self.little(isNamed ? tableSectors.all[index] : Self.free), 76 + index * 4)
        }
        return header + layout.body
    }

    /// Adds the allocation table, which also holds itself and the chain that names its sectors.
    private func addTable(_ layout: inout Layout) -> (all: [UInt32], chain: UInt32, chainCount: UInt32) {
        let perSector = layout.size / 4
        var count = 1
        var chainCount = 0
        while true {
            let chained = max(0, count - tableSectorsInHeader)
            chainCount = (chained + perSector - 2) / (perSector - 1)
            guard count * perSector < layout.table.count + count + chainCount else { break }
            count += 1
        }
        let first = UInt32(layout.table.count)
        let all = (0..<UInt32(count)).map { first + $0 }
        let chain = chainCount > 0 ? first + UInt32(count) : Self.endOfChain
        layout.table += [UInt32](repeating: 0xFFFF_FFFD, count: count)
        layout.table += [UInt32](repeating: 0xFFFF_FFFC, count: chainCount)
        let padding = [UInt32](repeating: Self.free, count: count * perSector - layout.table.count)
        layout.body += (layout.table + padding).flatMap(Self.little)
        var rest = Array(all.dropFirst(tableSectorsInHeader))
        for index in 0..<chainCount {
            let here = rest.prefix(perSector - 1)
            rest.removeFirst(here.count)
            let next = index + 1 < chainCount ? chain + UInt32(index) + 1 : Self.endOfChain
            let filled = Array(here) + [UInt32](repeating: Self.free, count: perSector - 1 - here.count) + [next]
            layout.body += filled.flatMap(Self.little)
        }
        return (all, chain, UInt32(chainCount))
    }

    /// The directory: the root and its children, each the right neighbour of the one before.
    private func directory(_ starts: [UInt32], miniStream: UInt32, miniSize: Int) -> [UInt8] {
        var result = entry(
            "Root Entry",
            type: 5,
            right: Self.free,
            child: streams.isEmpty ? Self.free : 1,
            miniStream,
            miniSize
        )
        result.replaceSubrange(80..<96, with: rootClass)
        for (index, stream) in streams.enumerated() {
            let right = index + 1 < streams.count ? UInt32(index + 2) : Self.free
            result += entry(stream.name, type: 2, right: right, child: Self.free, starts[index], stream.bytes.count)
        }
        return result
    }

    private func entry(
        _ name: String,
        type: UInt8,
        right: UInt32,
        child: UInt32,
        _ start: UInt32,
        _ size: Int
    ) -> [UInt8] {
        let units = Array(name.utf16.prefix(31)).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        var result = units + [UInt8](repeating: 0, count: 64 - units.count)
        result += [UInt8(units.count + 2), 0, type, 1]
        result += Self.little(Self.free) + Self.little(right) + Self.little(child)
        result += [UInt8](repeating: 0, count: 36)
        return result + Self.little(start) + Self.little(UInt32(size)) + Self.little(0)
    }

    private static func little(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }
}
