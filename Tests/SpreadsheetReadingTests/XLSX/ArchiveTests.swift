import Foundation
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

/// Plain archives are read where they stand and all others by libzip: a comment makes the one the other.
@Suite("Archives read in both ways")
struct ArchiveTests {
    private static let endRecord = 22

    private static func commented(_ archive: [UInt8]) -> [UInt8] {
        var bytes = archive
        bytes[bytes.count - 2] = 1
        return bytes + [UInt8(ascii: "!")]
    }

    private static func cells(_ bytes: [UInt8]) -> [String] {
        do {
            return try WorkbookReader().read(bytes).sheets.flatMap { sheet in
                ["\(sheet.name) \(sheet.merges.count)"] + sheet.cells.map { "\($0.address) \($0.text)" }
            }
        } catch {
            return ["\(error.code.rawValue)"]
        }
    }

    @Test("every workbook reads the same", arguments: Repository.workbooks)
    func equal(path: String) throws {
        let bytes = try Repository.bytes(Repository.root.appending(path: path))
        try #require(bytes.count > Self.endRecord)
        #expect(Self.cells(bytes) == Self.cells(Self.commented(bytes)))
    }

    @Test("broken directories are judged the same", arguments: 0..<20 as Range<UInt64>)
    func broken(seed: UInt64) {
        let book = CraftedWorkbook(
            rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
            strings: "<si><t>a</t></si>"
        )
        let whole = book.bytes
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        // The directory is what follows the last part.
        let directory = whole.count - Self.endRecord - book.parts.reduce(0) { $0 + 46 + $1.name.utf8.count }
        for _ in 0..<100 {
            var bytes = whole
            for _ in 0...random(2) {
                // Not the length of the comment, which is how the two ways are told apart.
                let place = random(3) == 0 ? random(directory) : directory + random(whole.count - directory - 2)
                bytes[place] = random(2) == 0 ? UInt8(random(256)) : bytes[place] ^ 1 << UInt8(random(8))
            }
            #expect(Self.cells(bytes) == Self.cells(Self.commented(bytes)))
        }
    }
}
