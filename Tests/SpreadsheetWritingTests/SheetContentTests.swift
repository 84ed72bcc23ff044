import Foundation
import Spreadsheet
import Testing

@testable import SpreadsheetWriting

@Suite("Content of a sheet")
struct SheetContentTests {
    private func markup(_ content: SheetContent) -> String {
        var bytes: [UInt8] = []
        content.appendRows(to: &bytes)
        content.appendMerges(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func cell(_ row: Int, _ column: Int) -> CellAddress { CellAddress(row: row, column: column) }

    @Test("cells stand in order, however they were written, each once")
    func order() {
        var content = SheetContent()
        content.set(.text(7), style: 2, at: cell(3, 2))
        content.set(.number(0.5), style: 0, at: cell(1, 28))
        content.set(.blank, style: 1, at: cell(3, 1))
        content.set(.text(8), style: 3, at: cell(3, 2))
        content.set(.number(12), style: 0, at: cell(2, 1))
        #expect(content.dimension == CellRange(cell(1, 1), cell(3, 28)))
        #expect(
            markup(content)
                == #"<sheetData><row r="1"><c r="AB1"><v>0.5</v></c></row><row r="2"><c r="A2"><v>12</v></c></row>"#
                + #"<row r="3"><c r="A3" s="1"/><c r="B3" s="3" t="s"><v>8</v></c></row></sheetData>"#
        )
    }

    @Test("a merged range has its look in every cell, and its text in the first")
    func merged() {
        var content = SheetContent()
        content.merge(CellRange(cell(1, 1), cell(2, 2)), style: 4)
        content.set(.text(0), style: 4, at: cell(1, 1))
        #expect(
            markup(content)
                == #"<sheetData><row r="1"><c r="A1" s="4" t="s"><v>0</v></c><c r="B1" s="4"/></row>"#
                + #"<row r="2"><c r="A2" s="4"/><c r="B2" s="4"/></row></sheetData>"#
                + #"<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>"#
        )
    }

    @Test("a row that grows is not marked as set by hand; one without height is hidden")
    func rows() {
        var content = SheetContent()
        #expect(content.dimension == nil)
        content.setRow(2, height: 30.25, isHidden: false, grows: true)
        content.setRow(1, height: 20, isHidden: false, grows: false)
        content.setRow(4, height: 0, isHidden: false, grows: false)
        content.setRow(5, height: 15, isHidden: true, grows: false)
        #expect(
            markup(content)
                == #"<sheetData><row r="1" ht="20" customHeight="1"></row><row r="2" ht="30.25"></row>"#
                + #"<row r="4" hidden="1"></row><row r="5" hidden="1" ht="15" customHeight="1"></row></sheetData>"#
        )
        #expect(content.dimension == nil)
    }

    @Test("the library's cells give way, its filter stands before the merged ranges")
    func frame() throws {
        var content = SheetContent()
        content.merge(CellRange(cell(2, 1), cell(2, 2)), style: 0)
        let own = #"<sheetData><row r="2"><c r="A2"/><c r="B2"/></row></sheetData>"#
        let merges = #"<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>"#
        func filled(_ xml: String) throws -> String {
            String(decoding: try SheetFrame(Array(xml.utf8)).filled(with: content), as: UTF8.self)
        }
        #expect(
            try filled(#"<w><dimension ref="A1"/><cols/><sheetData/><autoFilter ref="A1:B2"/><p/></w>"#)
                == #"<w><dimension ref="A2:B2"/><cols/>\#(own)<autoFilter ref="A1:B2"/>\#(merges)<p/></w>"#
        )
        #expect(
            try filled(#"<w><dimension ref="A1"/><sheetData><row><c><v>0</v></c></row></sheetData><p a="/>"/></w>"#)
                == #"<w><dimension ref="A2:B2"/>\#(own)\#(merges)<p a="/>"/></w>"#
        )
        #expect(throws: WriteError.self) { try filled("<w><sheetData/></w>") }
        #expect(throws: WriteError.self) { try filled(#"<w><dimension ref="A1"/><sheetData><row>"#) }
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
        #expect(text.contains(#"<row r="3" ht="30">"#))
        #expect(text.contains(#"<row r="4" ht="30" customHeight="1""#))
    }
}
