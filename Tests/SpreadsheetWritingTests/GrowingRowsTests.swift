import Foundation
import Testing

@testable import SpreadsheetWriting

@Suite("Growing rows")
struct GrowingRowsTests {
    @Test("the mark goes from the named rows only, the height stays")
    func release() {
        let mark = #" customHeight="1""#
        let xml =
            #"<sheetData><row r="1" ht="20"\#(mark)><c/></row><row r="12" ht="30"\#(mark)/><row r="2"/></sheetData>\#(mark)"#
        let released = GrowingRows.release([12, 2, 3], in: Array(xml.utf8))
        let expected =
            #"<sheetData><row r="1" ht="20"\#(mark)><c/></row><row r="12" ht="30"/><row r="2"/></sheetData>\#(mark)"#
        #expect(String(decoding: released, as: UTF8.self) == expected)
        #expect(GrowingRows.release([1], in: Array("<row r=\"1".utf8)) == Array("<row r=\"1".utf8))
    }

    @Test("a workbook with such rows is saved whole, alone in its folder, the same bytes each time")
    func saved() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rows-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["a.xlsx", "b.xlsx"] {
            let workbook = try WorkbookWriter()
            let sheet = try workbook.addSheet("申請書B")
            try sheet.setRow(3, height: 30, grows: true)
            try sheet.setRow(4, height: 30)
            try workbook.save(to: folder.appendingPathComponent(name).path)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names == ["a.xlsx", "b.xlsx"])
        let path = folder.appendingPathComponent("a.xlsx").path
        #expect(FileManager.default.contentsEqual(atPath: path, andPath: folder.appendingPathComponent("b.xlsx").path))
        let xml = try WrittenPackage(Array(Data(contentsOf: URL(filePath: path)))).read("xl/worksheets/sheet1.xml")
        let text = String(decoding: xml, as: UTF8.self)
        #expect(text.contains(#"<row r="3" ht="30">"#) || text.contains(#"<row r="3" ht="30"/>"#))
        #expect(text.contains(#"<row r="4" ht="30" customHeight="1""#))
    }
}
