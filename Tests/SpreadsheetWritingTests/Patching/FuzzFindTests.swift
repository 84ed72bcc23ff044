import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@testable import SpreadsheetWriting

@Suite("Workbooks that the fuzzer found are patched as asked for, or refused")
struct FuzzFindTests {
    private func fault(_ find: String, _ cell: String, _ content: CellEdit.Content = .number(5)) throws -> String? {
        do {
            let patcher = try WorkbookPatcher(try FuzzFind(find).workbook)
            _ = try patcher.patch([try PatchedParts.edit(cell, content)])
            return nil
        } catch let error as PatchError {
            return error.description
        }
    }

    private let red: CellEdit.Content = {
        var font = Font()
        font.color = Color(argb: 0xFFFF_0000)
        return .rich([TextRun(text: "旧", font: font), TextRun(text: "新", font: Font())])
    }()

    @Test("styles of another namespace are none that a format could be added to")
    func stylesOfOtherNamespace() throws {
        #expect(try fault("patch-styles-of-other-namespace", "C2", red) == "damaged: elements of another namespace")
    }

    @Test("a sheet of another namespace is not written into")
    func sheetOfOtherNamespace() throws {
        #expect(try fault("patch-sheet-of-other-namespace", "A1") == "damaged: Sheet1: elements of another namespace")
    }

    @Test("cells that stand in other rows are no places to write")
    func cellInOtherRow() throws {
        #expect(try fault("patch-cell-in-other-row", "A1") == "order: Sheet1!A1: it stands in another row")
        #expect(try fault("patch-cell-in-other-row", "B5") == "order: Sheet1: a cell outside its row, row 5")
    }

    @Test("no format is added where a cell refers to one that is not there, and would come to have it")
    func formatThatIsNotThere() throws {
        let find = "patch-format-that-is-not-there"
        #expect(try fault(find, "B9", .text("a\nb")) == "damaged: cells of formats that are not there")
        #expect(try fault(find, "B9", .number(1)) == nil)
    }

    @Test("a list of formats that holds other things, or stands there twice, is not added to")
    func ambiguousStyles() throws {
        for styles in [
            "<fonts><x/><font/></fonts><cellXfs><xf/></cellXfs>", "<fonts><font/></fonts><cellXfs><x/><xf/></cellXfs>",
            "<fonts><font/></fonts><fonts><font/></fonts><cellXfs><xf/></cellXfs>",
            "<x><cellXfs><xf/></cellXfs></x><fonts><font/></fonts><cellXfs><xf/></cellXfs>",
        ] {
            let book = CraftedWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", styles: styles)
            let patcher = try WorkbookPatcher(book.bytes)
            let error = #expect(throws: PatchError.self) { try patcher.patch([try PatchedParts.edit("A1", red)]) }
            #expect(error?.code == .damaged)
        }
    }

    @Test("where a workbook has no list of cell formats, text gets its look by a run, and numbers none")
    func withoutStyles() throws {
        var font = Font()
        font.color = Color(argb: 0xFFFF_0000)
        let cell = CellAddress(row: 1, column: 1)
        for styles in [nil, "", "<fonts/>", "<cellXfs/>", "<fonts><font/></fonts>", "<cellXfs><xf/></cellXfs>"] {
            let book = CraftedWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", styles: styles)
            let patcher = try WorkbookPatcher(book.bytes)
            func patched(_ content: CellEdit.Content, _ font: Font?) throws(PatchError) -> Cell? {
                try patcher.patch([CellEdit(sheet: 0, cell: cell, content: content, font: font)]).workbook.sheets[0][
                    cell
                ]
            }
            #expect(try patched(.text("a\nb"), nil)?.text == "a\nb")
            #expect(try patched(.text("a\nb"), font)?.runs.map(\.font.isRed) == [true])
            #expect(try patched(red, nil)?.runs.map(\.font.isRed) == [true, false])
            #expect(try patched(.number(2), nil)?.value == .number(2))
            let none = PatchError(.damaged, sheet: "Sheet1", cell: "A1", detail: "no list of cell formats")
            #expect(throws: none) { try patched(.number(2), font) }
            #expect(throws: none) { try patched(.kept, font) }
            if styles?.contains("xf/>") == true {
                #expect(try patched(.date(43_028), nil)?.value == .date(43_028))
            } else {
                #expect(throws: none) { try patched(.date(43_028), nil) }
            }
        }
    }
}
