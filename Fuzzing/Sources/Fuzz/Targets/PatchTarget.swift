import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting

/// Edits of a workbook that is given by its parts: what the patcher gives is what was asked for, or it refuses.
enum PatchTarget {
    @Sendable static func run(_ bytes: [UInt8]) {
        guard let patcher = try? WorkbookPatcher(PartList(bytes).archive), !patcher.workbook.sheets.isEmpty else {
            return
        }
        var red = Font()
        red.color = Color(argb: 0xFFFF_0000)
        let runs = [TextRun(text: "旧", font: red), TextRun(text: "新 & <b>", font: Font())]
        let contents: [CellEdit.Content] = [
            .text("=1+1\n_x000D_ "), .rich(runs), .number(1.5), .date(43_028), .blank, .marked(runs),
        ]
        let free = ["A1", "C2", "XFD7"].compactMap { CellAddress($0) }
        let places = free + patcher.workbook.sheets[0].cells.prefix(3).map(\.address)
        // One of the edits alone, all together: each alone would cost four times as much and find little more.
        let number = bytes.count % contents.count
        let edit = CellEdit(
            sheet: 0,
            cell: places[number % places.count],
            content: contents[number],
            font: bytes.count % 4 == 0 ? red : nil,
            clearsInk: number == 0
        )
        check(patcher, [edit])
        check(patcher, zip(Set(places).sorted(), contents).map { CellEdit(sheet: 0, cell: $0, content: $1) })
    }

    private static func check(_ patcher: WorkbookPatcher, _ edits: [CellEdit]) {
        do throws(PatchError) {
            let patched = try patcher.patch(edits)
            demand(patched.workbook.sheets.count == patcher.workbook.sheets.count, "sheets")
        } catch {
            demand(error.code != .unproven, "\(error)")
        }
    }
}
