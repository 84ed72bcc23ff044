import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

/// Broken workbooks in many ways, the same each run: each gives a workbook or a reason, and nothing else.
@Suite("Mutated .xls workbooks")
struct XLSMutationTests {
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        // SplitMix64.
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    /// A workbook with one of everything.
    private static let book: CraftedXLS = {
        let rich =
            CraftedXLS.short(3) + [0x0D] + CraftedXLS.short(2) + CraftedXLS.long(8)
            + CraftedXLS.unicode("旧新𠮷".prefix(2) + "値")
            + [1, 0, 1, 0, 2, 0, 5, 0] + [1, 0, 4, 0, 9, 9, 9, 9]
        let globals = [
            CraftedXLS.record(0x42, CraftedXLS.short(1_200)), CraftedXLS.record(0x22, [1, 0]),
            CraftedXLS.font(color: 10),
            CraftedXLS.font(flags: 8, color: 12), CraftedXLS.font(), CraftedXLS.font(), CraftedXLS.font(weight: 700),
            CraftedXLS.numberFormat(164, "yyyy/m/d"), CraftedXLS.cellFormat(),
            CraftedXLS.cellFormat(font: 1, format: 164),
            CraftedXLS.record(0x92, CraftedXLS.short(2) + [1, 2, 3, 0, 4, 5, 6, 0]),
            CraftedXLS.sharedStrings(
                count: 3,
                CraftedXLS.string("申請"),
                rich,
                CraftedXLS.short(2) + [1],
                [0, 0x41, 0x42]
            ),
        ]
        let object = [0x15, 0, 0x12, 0, 0x19, 0, 1, 0] + [UInt8](repeating: 0, count: 14)
        let text = [UInt8](repeating: 0, count: 10) + CraftedXLS.short(2) + [16, 0, 0, 0, 0, 0]
        let records = [
            CraftedXLS.record(0x0225, [0, 0, 0, 1]),
            CraftedXLS.record(0x7D, CraftedXLS.short(2) + CraftedXLS.short(3) + [0, 0, 0, 0, 1, 0, 0, 0]),
            CraftedXLS.record(0x0208, [1] + [UInt8](repeating: 0, count: 11) + [0x20, 1, 0, 0]),
            CraftedXLS.shared(0, 0, 0), CraftedXLS.shared(0, 1, 1, style: 1), CraftedXLS.shared(0, 2, 2),
            CraftedXLS.label(1, 0, "札"), CraftedXLS.number(1, 1, 42_996.5, style: 1),
            CraftedXLS.record(
                0xD6,
                CraftedXLS.cell(1, 2) + CraftedXLS.string("旧新") + CraftedXLS.short(1) + [1, 0, 1, 0]
            ),
            CraftedXLS.record(0x027E, CraftedXLS.cell(2, 0) + CraftedXLS.long(7 << 2 | 3)),
            CraftedXLS.record(0xBD, [2, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 2, 0, 0, 0, 2, 0]),
            CraftedXLS.record(0x0205, CraftedXLS.cell(3, 0) + [0x2A, 1]),
            CraftedXLS.formula(3, 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]), CraftedXLS.record(0x0207, CraftedXLS.string("式")),
            CraftedXLS.record(0xE5, CraftedXLS.short(1) + [0, 0, 1, 0, 0, 0, 0, 0]), CraftedXLS.record(0x5D, object),
            CraftedXLS.record(0x01B6, text), CraftedXLS.continuation([1] + CraftedXLS.unicode("注意")),
            CraftedXLS.record(0x1C, CraftedXLS.cell(0, 0) + CraftedXLS.short(1) + [0, 0, 0, 0]),
        ]
        return CraftedXLS(globals: globals, sheets: [.init("一", records), .init("二", records, state: 1)])
    }()

    private static let legacy: CraftedXLS = {
        let label = CraftedXLS.cell(0, 0) + CraftedXLS.short(4) + [0x90, 0x5C, 0x90, 0xBF]
        var book = CraftedXLS(
            globals: [
                CraftedXLS.record(0x42, CraftedXLS.short(932)), CraftedXLS.font(set: 128, name: [2, 0x41, 0x42]),
                CraftedXLS.record(0x041E, [164, 0, 1, 0x30]), CraftedXLS.cellFormat(format: 164),
            ],
            [
                CraftedXLS.record(0x0204, label), CraftedXLS.record(0xD6, label + [1, 2, 0]),
                CraftedXLS.formula(0, 2, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
                CraftedXLS.record(0x0207, [2, 0, 0x90, 0x5C]),
                CraftedXLS.record(0x1C, [0, 0, 0, 0, 2, 0, 0x90, 0x5C]),
                CraftedXLS.record(0x1C, [0xFF, 0xFF, 0, 0, 2, 0, 0x90, 0x5C]),
            ]
        )
        book.isLegacy = true
        return book
    }()

    @Test("the workbook itself is read") func whole() throws {
        let workbook = try WorkbookReader().read(Self.book.bytes)
        #expect(workbook.notes == [])
        #expect(workbook.sheets.map(\.cells.count) == [11, 11])
        #expect(workbook.sheets[0].comments.count == 1)
        let legacy = try WorkbookReader().read(Self.legacy.bytes)
        #expect(legacy.sheets[0].cells.map(\.text) == ["申請", "申"])
        #expect(legacy.noted == ["cellTwice A1"])
    }

    @Test("a broken file gives a workbook or a reason", arguments: 0..<40 as Range<UInt64>)
    func files(seed: UInt64) {
        var random = Random(state: seed)
        for _ in 0..<60 {
            var file = CraftedCompoundFile([("Workbook", Self.book.stream), ("Book", Self.legacy.stream)])
            file.isBackwards = Bool.random(using: &random)
            file.miniCutoff = Bool.random(using: &random) ? 4_096 : 0
            file.tableSectorsInHeader = Bool.random(using: &random) ? 109 : 0
            var bytes = file.bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, &random) }
            readOrRefuse(bytes)
        }
    }

    @Test("a broken stream gives a workbook or a reason", arguments: 0..<40 as Range<UInt64>)
    func streams(seed: UInt64) {
        var random = Random(state: seed &+ 1_000)
        for round in 0..<60 {
            var stream = round.isMultiple(of: 3) ? Self.legacy.stream : Self.book.stream
            for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&stream, &random) }
            readOrRefuse(CraftedCompoundFile([("Workbook", stream)]).bytes)
        }
    }

    private func readOrRefuse(_ bytes: [UInt8]) {
        do {
            let workbook = try WorkbookReader().read(bytes)
            for sheet in workbook.sheets {
                for cell in sheet.cells {
                    // Every style is there, and the runs of a cell are its text.
                    #expect(workbook.styles.indices.contains(Int(cell.style)))
                    if !cell.runs.isEmpty { #expect(cell.runs.map(\.text).joined() == cell.text) }
                }
            }
        } catch {
            // A refusal is an answer; anything else that is thrown is not.
            #expect(error as Any is ReadingError)
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout Random) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2:
            // Numbers that go wrong: nothing, all, the sign.
            let number: [UInt8] =
                [[0, 0, 0, 0], [255, 255, 255, 255], [0, 0, 0, 128], [255, 255]].randomElement(using: &random) ?? []
            bytes.replaceSubrange(place..<min(bytes.count, place + number.count), with: number)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...8, using: &random)))
        case 4:
            // A stretch once more, somewhere else.
            let stretch = bytes[place..<min(bytes.count, place + Int.random(in: 1...40, using: &random))]
            bytes.insert(contentsOf: Array(stretch), at: Int.random(in: 0...bytes.count, using: &random))
        default: bytes.removeLast(min(bytes.count - place, Int.random(in: 1...2_000, using: &random)))
        }
    }
}
