import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite("Texts of an .xls workbook")
struct XLSTextTests {
    private func read(_ book: CraftedXLS) throws -> Workbook { try WorkbookReader().read(book.bytes) }

    /// The texts of a table of shared strings, in the cells A1, A2 and so on.
    private func texts(_ table: [UInt8], count: Int) throws -> [String] {
        let cells = (0..<count).map { CraftedXLS.shared($0, 0, UInt32($0)) }
        return try read(CraftedXLS(globals: [table], cells)).sheets[0].cells.map(\.text)
    }

    private static let reading: [UInt8] = [1, 0, 4, 0, 9, 9, 9, 9]

    @Test("characters of one byte are the first 256 of Unicode")
    func compressed() throws {
        let table = CraftedXLS.sharedStrings(count: 1, CraftedXLS.short(4) + [0] + [0x41, 0xE9, 0xB5, 0x7F])
        #expect(try texts(table, count: 1) == ["Aéµ\u{7F}"])
    }

    @Test("characters that are split begin again with their width, wide or not")
    func splitCharacters() throws {
        let table = CraftedXLS.sharedStrings(
            count: 2,
            CraftedXLS.short(7) + [1] + CraftedXLS.unicode("漢字"),
            [0] + Array("abc".utf8),
            [1] + CraftedXLS.unicode("仮名") + CraftedXLS.string("次")
        )
        #expect(try texts(table, count: 2) == ["漢字abc仮名", "次"])
    }

    @Test("a split right before the first character, and right after the last")
    func splitAtTheEnds() throws {
        let table = CraftedXLS.sharedStrings(
            count: 3,
            CraftedXLS.short(2) + [1],
            [1] + CraftedXLS.unicode("漢字"),
            CraftedXLS.string("次") + CraftedXLS.short(0) + [0]
        )
        #expect(try texts(table, count: 3) == ["漢字", "次"])
    }

    @Test("a split within the count, the flags and the numbers of a string")
    func splitHeader() throws {
        let whole = CraftedXLS.short(2) + [0x0D] + CraftedXLS.short(1) + CraftedXLS.long(8)
        for place in 1..<whole.count {
            let table = CraftedXLS.sharedStrings(
                count: 2,
                Array(whole[..<place]),
                Array(whole[place...]) + CraftedXLS.unicode("漢字") + [1, 0, 0, 0] + Self.reading + CraftedXLS.string("次")
            )
            #expect(try texts(table, count: 2) == ["漢字", "次"], "split at \(place)")
        }
    }

    @Test("a split between runs and within the reading")
    func splitRunsAndReading() throws {
        let head = CraftedXLS.short(2) + [0x0D] + CraftedXLS.short(2) + CraftedXLS.long(8) + CraftedXLS.unicode("漢字")
        let tail = [0, 0, 0, 0, 1, 0, 0, 0] + Self.reading + CraftedXLS.string("次")
        for place in 0...16 {
            let table = CraftedXLS.sharedStrings(count: 2, head + tail[..<place], Array(tail[place...]))
            #expect(try texts(table, count: 2) == ["漢字", "次"], "split at \(place)")
        }
    }

    @Test("empty CONTINUE records are passed over")
    func emptyContinuations() throws {
        let table = CraftedXLS.sharedStrings(
            count: 1,
            CraftedXLS.short(2) + [1] + CraftedXLS.unicode("漢"),
            [],
            [],
            [1] + CraftedXLS.unicode("字")
        )
        #expect(try texts(table, count: 1) == ["漢字"])
    }

    @Test("a table that is cut off keeps the strings before; counts are not believed")
    func cutOffTable() throws {
        let table = CraftedXLS.sharedStrings(
            count: 2_000_000,
            CraftedXLS.string("一") + CraftedXLS.short(60_000) + [1, 0x41]
        )
        let workbook = try read(CraftedXLS(globals: [table], [CraftedXLS.shared(0, 0, 0), CraftedXLS.shared(0, 1, 1)]))
        #expect(workbook.sheets[0].cells.map(\.text) == ["一"])
        #expect(workbook.noted == ["danglingReference B1"])
    }

    @Test("the reading of kanji stays out")
    func reading() throws {
        let phonetic = CraftedXLS.unicode("シンセイ")
        let table = CraftedXLS.sharedStrings(
            count: 2,
            CraftedXLS.short(2) + [5] + CraftedXLS.long(UInt32(phonetic.count)) + CraftedXLS.unicode("申請") + phonetic
                + CraftedXLS.string("書")
        )
        #expect(try texts(table, count: 2) == ["申請", "書"])
    }

    @Test("half a surrogate pair becomes U+FFFD and is noted with its place")
    func surrogates() throws {
        let units: [UInt8] = CraftedXLS.unicode("𠮷") + [0x3D, 0xD8] + CraftedXLS.unicode("a")
        let table = CraftedXLS.sharedStrings(count: 1, CraftedXLS.short(4) + [1] + units)
        let workbook = try read(CraftedXLS(globals: [table], [CraftedXLS.shared(0, 0, 0)]))
        #expect(workbook.text("A1") == "𠮷\u{FFFD}a")
        #expect(workbook.noted == ["undecodableBytes A1"])
        #expect(workbook.notes[0].detail?.hasPrefix("3D D8 @") == true)
    }

    @Test("text over Excel's limit is kept whole and noted")
    func overLimit() throws {
        let count = 40_000
        let half = [UInt8](repeating: 0x61, count: 8_000)
        let table = CraftedXLS.sharedStrings(
            count: 1,
            CraftedXLS.short(count) + [0] + half,
            [0] + half,
            [0] + half,
            [0] + half,
            [0] + half
        )
        let workbook = try read(CraftedXLS(globals: [table], [CraftedXLS.shared(0, 0, 0)]))
        #expect(workbook.text("A1")?.count == count)
        #expect(workbook.noted == ["textOverLimit A1"])
    }

    @Test("strings of a cell itself, plain and rich")
    func labels() throws {
        let rich = CraftedXLS.cell(0, 1) + CraftedXLS.string("旧新") + CraftedXLS.short(1) + [1, 0, 1, 0]
        let book = CraftedXLS(
            globals: [CraftedXLS.font(), CraftedXLS.font(flags: 8, color: 10), CraftedXLS.cellFormat()],
            [CraftedXLS.label(0, 0, "札"), CraftedXLS.record(0xD6, rich)]
        )
        let workbook = try read(book)
        #expect(workbook.text("A1") == "札")
        #expect(
            workbook.cell("B1")?.runs.map { "\($0.text) \($0.font.isRed) \($0.font.strike)" } == [
                "旧 false false", "新 true true",
            ]
        )
    }

    @Test("comments: notes name objects, whose texts stand in CONTINUE records")
    func comments() throws {
        func object(_ id: Int) -> [UInt8] {
            CraftedXLS.record(
                0x5D,
                [0x15, 0, 0x12, 0, 0x19, 0] + CraftedXLS.short(id) + [UInt8](repeating: 0, count: 14)
            )
        }
        func text(_ count: Int) -> [UInt8] {
            CraftedXLS.record(0x01B6, [UInt8](repeating: 0, count: 10) + CraftedXLS.short(count) + [16, 0, 0, 0, 0, 0])
        }
        func note(_ row: Int, _ column: Int, _ id: Int) -> [UInt8] {
            CraftedXLS.record(0x1C, CraftedXLS.cell(row, column) + CraftedXLS.short(id) + [0, 0, 0, 0])
        }
        let records = [
            object(1), CraftedXLS.record(0xEC, [1, 2, 3]), text(5),
            CraftedXLS.continuation([1] + CraftedXLS.unicode("注意")),
            CraftedXLS.continuation([0] + Array("abc".utf8)), CraftedXLS.continuation([0, 0, 0, 0, 0, 0, 0, 0]),
            object(2), text(0), object(3), text(50), CraftedXLS.continuation([0, 0x41]), note(0, 0, 1), note(4, 2, 2),
            note(5, 2, 9), note(6, 2, 1),
        ]
        let comments = try read(CraftedXLS(records)).sheets[0].comments
        #expect(
            Dictionary(uniqueKeysWithValues: comments.map { ($0.key.description, $0.value) }) == [
                "A1": "注意abc", "C5": "", "C7": "注意abc",
            ]
        )
    }
}
