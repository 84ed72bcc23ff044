import Foundation
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

/// A reader keeps memory from workbook to workbook, and nothing else.
@Suite("One reader for many workbooks")
struct ReusedReaderTests {
    private static func said(_ reader: WorkbookReader, _ bytes: [UInt8]) -> [String] {
        do {
            let workbook = try reader.read(bytes)
            return workbook.styles.map { "\($0)" } + workbook.notes.map { "\($0)" }
                + workbook.sheets.flatMap { sheet in sheet.cells.map { "\(sheet.name) \($0)" } }
        } catch {
            return ["\(error.code.rawValue)"]
        }
    }

    @Test("what was read before changes nothing")
    func sequence() throws {
        let reader = WorkbookReader()
        for path in Repository.workbooks {
            let bytes = try Repository.bytes(Repository.root.appending(path: path))
            let fresh = Self.said(WorkbookReader(), bytes)
            #expect(Self.said(reader, bytes) == fresh, "\(path)")
            #expect(Self.said(reader, bytes) == fresh, "\(path) once more")
        }
    }

    @Test("a theme is judged anew when its checksum is another")
    func damagedTheme() throws {
        let bytes = try Repository.bytes(Repository.root.appending(path: "Samples/aoba-2017-new.xlsx"))
        let name = Array("xl/theme/theme1.xml".utf8)
        // The last mention is that of the directory, whose header has 46 bytes and the checksum at 16.
        let place = try #require(bytes.indices.last { bytes[$0...].starts(with: name) })
        var damaged = bytes
        damaged[place - 46 + 16] ^= 1
        let reader = WorkbookReader()
        _ = try reader.read(bytes)
        #expect(throws: ReadingError.self) { try reader.read(damaged) }
        _ = try reader.read(bytes)
    }

    @Test("readings at the same time do not meet")
    func together() async throws {
        let reader = WorkbookReader()
        let books = try Repository.workbooks.prefix(12).map {
            try Repository.bytes(Repository.root.appending(path: $0))
        }
        let alone = books.map { Self.said(WorkbookReader(), $0) }
        await withTaskGroup(of: (Int, [String]).self) { group in
            for index in books.indices.flatMap({ [$0, $0, $0] }) {
                group.addTask { (index, Self.said(reader, books[index])) }
            }
            for await (index, said) in group { #expect(said == alone[index]) }
        }
    }
}
