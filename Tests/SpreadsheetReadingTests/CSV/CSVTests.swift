import Foundation
import Messages
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite("Delimited text")
struct CSVTests {
    /// The cells as `A1=text`.
    private static func cells(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> [String] {
        try WorkbookReader(limits: limits).read(bytes).sheets[0].cells.map { "\($0.address)=\($0.text)" }
    }

    private static func cells(_ text: String) throws -> [String] { try cells(Array(text.utf8)) }

    private static func fixture(_ name: String) throws -> [UInt8] {
        try Repository.bytes(Repository.root.appending(path: "Tests/Fixtures/csv/\(name)"))
    }

    @Test(
        "quotation marks, doubled marks and line breaks are read as RFC 4180 and Excel have them",
        arguments: [
            ("a,b\r\nc,d\r\n", ["A1=a", "B1=b", "A2=c", "B2=d"]), ("a,b\nc,d", ["A1=a", "B1=b", "A2=c", "B2=d"]),
            ("a,b\rc,d\r", ["A1=a", "B1=b", "A2=c", "B2=d"]),
            ("\"a,\"\"b\"\"\",c\n", ["A1=a,\"b\"", "B1=c"]), ("\"一\r\n二\",\"三\n四\"\r\n", ["A1=一\n二", "B1=三\n四"]),
            ("\"\",x\n\n,y,\n", ["B1=x", "B3=y"]), ("\"a\"b,c", ["A1=ab", "B1=c"]),
            ("a\"b,c\"\"d", ["A1=a\"b", "B1=c\"\"d"]),
            ("\"\"\"\",x", ["A1=\"", "B1=x"]), ("a,b\n\u{1A}", ["A1=a", "B1=b"]), (" a , b ", ["A1= a ", "B1= b "]),
            ("a,\u{0}b,", ["A1=a", "B1=\u{0}b"]),
        ]
    )
    func quoting(text: String, cells: [String]) throws { #expect(try Self.cells(text) == cells) }

    @Test(
        "the delimiter is the one that gives the records one width",
        arguments: [
            ("a\tb, c\td\n1\t2,5\t3\n", ["A1=a", "B1=b, c", "C1=d", "A2=1", "B2=2,5", "C2=3"]),
            (
                "a;b;c\n1,5;2,5;3,5\n1;2;3\n",
                ["A1=a", "B1=b", "C1=c", "A2=1,5", "B2=2,5", "C2=3,5", "A3=1", "B3=2", "C3=3"]
            ),
            ("\"a;b;c\",d\n\"e;f\",g\n", ["A1=a;b;c", "B1=d", "A2=e;f", "B2=g"]),
            ("題名\n\n一,二\n三,四\n", ["A1=題名", "A3=一", "B3=二", "A4=三", "B4=四"]),
            ("sep=;\r\na;b,c\r\n", ["A1=a", "B1=b,c"]), ("sep=|\na|b,c\n", ["A1=a", "B1=b,c"]),
        ]
    )
    func delimiters(text: String, cells: [String]) throws { #expect(try Self.cells(text) == cells) }

    @Test(
        "the encoding is told by content",
        arguments: [
            String.Encoding.utf8, .utf16, .utf16LittleEndian, .utf16BigEndian, .shiftJIS,
        ]
    )
    func encodings(encoding: String.Encoding) throws {
        let text = "　　　　　No.,申請内容,添付書類等\r\n1,\"ソースと表、\r\nｶﾀｶﾅ\",資料3 p.4\r\n2,能力,第5条\r\n"
        let bytes = Array(try #require(text.data(using: encoding)))
        #expect(
            try Self.cells(bytes) == [
                "A1=　　　　　No.", "B1=申請内容", "C1=添付書類等", "A2=1", "B2=ソースと表、\nｶﾀｶﾅ", "C2=資料3 p.4", "A3=2", "B3=能力",
                "C3=第5条",
            ]
        )
        #expect(try WorkbookReader().read(bytes).notes.isEmpty)
    }

    @Test("every character of code page 932 is what Python's codec says")
    func codePage932() throws {
        let cells = try Self.cells(Self.fixture("characters.cp932.csv"))
        #expect(try cells == Self.cells(Self.fixture("characters.utf-8.csv")))
        #expect(cells.count == 112)
        let all = cells.joined()
        for scalar in "髙﨑①㈱Ⅳ㍻纊ソ表～−ｱﾟ".unicodeScalars where scalar != "−" {
            #expect(all.unicodeScalars.contains(scalar), "\(scalar)")
        }
    }

    @Test("bytes that are no characters are noted with their cell and their place, and the rest is read")
    func undecodable() throws {
        // あ, a lead byte before a quotation mark, い; a lone A0; an undefined pair.
        let bytes: [UInt8] = [
            0x82, 0xA0, 0x2C, 0x22, 0x82, 0xA2, 0x81, 0x22, 0x0A, 0xA0, 0x41, 0x2C, 0x82, 0xA4, 0x0A, 0x82, 0xA0, 0x2C,
            0x85,
            0x9F, 0x0A,
        ]
        let workbook = try WorkbookReader().read(bytes)
        #expect(
            workbook.sheets[0].cells.map { "\($0.address)=\($0.text)" } == [
                "A1=あ", "B1=い\u{FFFD}", "A2=\u{FFFD}A", "B2=う", "A3=あ", "B3=\u{FFFD}",
            ]
        )
        #expect(workbook.notes.map(\.kind) == [.undecodableBytes, .undecodableBytes, .undecodableBytes])
        #expect(workbook.notes.map { $0.cell?.description } == ["B1", "A2", "B3"])
        #expect(workbook.notes.map(\.detail) == ["81 @6", "A0 @9", "85 9F @18"])
    }

    @Test("a byte that flipped in UTF-8 or a lone surrogate does not make another encoding of the text")
    func flipped() throws {
        var bytes = Array("申請内容,添付書類等\n有,資料1\n".utf8)
        bytes[1] = 0x20
        let workbook = try WorkbookReader().read(bytes)
        #expect(workbook.sheets[0].cells.map(\.text) == ["\u{FFFD} \u{FFFD}請内容", "添付書類等", "有", "資料1"])
        #expect(workbook.notes.map(\.detail) == ["E7 @0, B3 @2"])
        let wide: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x2C, 0, 0x00, 0xD8, 0x42, 0, 0x0A, 0, 0x43]
        let other = try WorkbookReader().read(wide)
        #expect(other.sheets[0].cells.map(\.text) == ["A", "\u{FFFD}B"])
        #expect(other.notes.map(\.detail) == ["00 D8 @6", "43 @12"])
    }

    @Test("a quotation mark that is never closed takes in the rest and is noted")
    func unclosed() throws {
        let workbook = try WorkbookReader().read(Array("a,\"b\nc,d\n".utf8))
        #expect(workbook.sheets[0].cells.map(\.text) == ["a", "b\nc,d\n"])
        #expect(workbook.notes == [ReadingNote(.quoteNotClosed, sheet: "CSV", cell: CellAddress("B1"))])
    }

    @Test("what asks for too much is refused with its place")
    func limits() {
        var limits = ReadingLimits()
        limits.fieldUnits = 10
        limits.cells = 3
        func message(_ text: String) -> String? {
            let error = #expect(throws: ReadingError.self) { try Self.cells(Array(text.utf8), limits: limits) }
            return error?.message.english
        }
        #expect(
            message("a,\"bbbbbbbbbbbbbbbbbb\nc,d\n")
                == "The file is too large (value 2 of row 1 is over 10 units long: a quotation mark is not closed, "
                + "or this is no table)."
        )
        #expect(message("a,b,c,d") == "The file is too large (over 3 cells).")
        #expect(
            message(String(repeating: ",", count: 16_384) + "x")
                == "The file is too large (row 1 has over 16384 columns)."
        )
        #expect(
            message(",\n" + String(repeating: "\n", count: 1_048_576) + "x")
                == "The file is too large (over 1048576 rows)."
        )
    }

    @Test("cut and changed bytes give a workbook or one error")
    func mutations() throws {
        let seeds = try [
            Array(Self.fixture("plain-asp.cp932.csv").prefix(3_000)),
            Array(Self.fixture("header-two-rows-items.utf-16-le.csv").prefix(3_000)),
            Array(Self.fixture("rows-duplicated.utf-8.csv").prefix(3_000)),
        ]
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var read = 0
        for round in 0..<300 {
            var bytes = seeds[round % seeds.count]
            bytes.removeLast(random(bytes.count / 2))
            for _ in 0..<random(20) { bytes[random(bytes.count)] = UInt8(random(256)) }
            do throws(ReadingError) {
                let workbook = try WorkbookReader().read(bytes)
                let cells = workbook.sheets[0].cells
                #expect(zip(cells, cells.dropFirst()).allSatisfy { $0.address < $1.address })
                // Every mark of a lost character has its note.
                let marked = cells.filter { $0.text.unicodeScalars.contains("\u{FFFD}") }.map(\.address)
                let noted = Set(workbook.notes.filter { $0.kind == .undecodableBytes }.compactMap(\.cell))
                #expect(marked.allSatisfy { noted.contains($0) })
                read += 1
            } catch {
                #expect(!error.message.english.isEmpty)
            }
        }
        #expect(read > 200)
    }
}
