/// The tables of ``FoldingData``, laid out for quick look-up; read once.
struct FoldingTable: Sendable {
    /// Why a character is folded.
    enum Kind: UInt32 {
        case width, compatibility, numeral, raised
    }

    /// What a character is folded to: one scalar, or a stretch of the expansions.
    struct Mapping {
        let kind: Kind
        let start: Int
        let count: Int
    }

    /// The tables of this library.
    static let shared = FoldingTable()

    /// For each block of 256 scalars its page, 0 when nothing in it is folded.
    private var pageOfBlock: [UInt8] = Array(repeating: 0, count: 0x300)
    /// Pages of 256 entries: 0, or the kind, the count (never 0) and the start in `expansions`.
    private var entries: [UInt32] = Array(repeating: 0, count: 256)
    private var expansions: [UInt32] = []
    private var compositions: [UInt64: UInt32] = [:]

    private init() {
        let groups: [(Kind, String)] = [
            (.width, FoldingData.width), (.compatibility, FoldingData.compatibility), (.numeral, FoldingData.numerals),
            (.raised, FoldingData.raised),
        ]
        for (kind, data) in groups { Self.forEachEntry(of: data) { add($0, isRun: $1, kind) } }
        Self.forEachEntry(of: FoldingData.compositions) { numbers, _ in
            guard numbers.count == 3 else { return }
            compositions[UInt64(numbers[0]) << 32 | UInt64(numbers[1])] = numbers[2]
        }
    }

    /// What a scalar is folded to, or nil.
    func mapping(of value: UInt32) -> Mapping? {
        let block = Int(value >> 8)
        guard block < pageOfBlock.count, pageOfBlock[block] != 0 else { return nil }
        let entry = entries[Int(pageOfBlock[block]) << 8 | Int(value & 0xFF)]
        guard entry != 0, let kind = Kind(rawValue: entry >> 28) else { return nil }
        return Mapping(kind: kind, start: Int(entry & 0xFFFF), count: Int(entry >> 16 & 0xFF))
    }

    /// The scalars of a mapping.
    func scalars(of mapping: Mapping) -> ArraySlice<UInt32> {
        expansions[mapping.start..<mapping.start + mapping.count]
    }

    /// Whether a scalar can be composed with the one before it; ゛ and ゜ are taken for their combining forms.
    static func isMark(_ value: UInt32) -> Bool {
        value >= 0x0300 && value <= 0x036F || value >= 0x3099 && value <= 0x309C
    }

    /// The composed character, or nil.
    func composition(of base: UInt32, and mark: UInt32) -> UInt32? {
        let combining = mark == 0x309B || mark == 0x309C ? mark - 2 : mark
        return compositions[UInt64(base) << 32 | UInt64(combining)]
    }

    /// Reads the hexadecimal numbers of entries such as `FF01-FF5E:21` or `3231:28,682A,29`, and whether it is a run.
    ///
    /// Byte by byte: the tables are read at the start of every command.
    private static func forEachEntry(of data: String, _ body: (_ numbers: [UInt32], _ isRun: Bool) -> Void) {
        var numbers: [UInt32] = []
        var value: UInt32 = 0
        var isInNumber = false
        var isRun = false
        func take(_ byte: UInt8) {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte & 0x0F)
            case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
                value = value << 4 | UInt32(byte & 0x0F) + 9
            default:
                if isInNumber { numbers.append(value) }
                value = 0
                isInNumber = false
                if byte == UInt8(ascii: "-") { isRun = true }
                guard byte <= 0x20 else { return }
                if !numbers.isEmpty { body(numbers, isRun) }
                numbers.removeAll(keepingCapacity: true)
                isRun = false
                return
            }
            isInNumber = true
        }
        for byte in data.utf8 { take(byte) }
        take(0x20)
    }

    private mutating func add(_ numbers: [UInt32], isRun: Bool, _ kind: Kind) {
        guard numbers.count >= (isRun ? 3 : 2) else { return }
        if isRun {
            guard numbers[0] <= numbers[1] else { return }
            for offset in 0...numbers[1] - numbers[0] {
                set(numbers[0] + offset, to: CollectionOfOne(numbers[2] + offset), kind)
            }
        } else {
            set(numbers[0], to: numbers[1...], kind)
        }
    }

    private mutating func set(_ value: UInt32, to scalars: some Collection<UInt32>, _ kind: Kind) {
        let block = Int(value >> 8)
        guard block < pageOfBlock.count, expansions.count < 0xFFFF, scalars.count < 0x100 else { return }
        if pageOfBlock[block] == 0 {
            guard entries.count < 0x100 << 8 else { return }
            pageOfBlock[block] = UInt8(truncatingIfNeeded: entries.count >> 8)
            entries.append(contentsOf: repeatElement(0, count: 256))
        }
        entries[Int(pageOfBlock[block]) << 8 | Int(value & 0xFF)] =
            kind.rawValue << 28 | UInt32(scalars.count) << 16 | UInt32(expansions.count)
        expansions.append(contentsOf: scalars)
    }
}
