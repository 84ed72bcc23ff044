import Foundation
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@testable import SpreadsheetWriting

/// An authority's workbook with everything that Excel puts beside cells: `Tests/Fixtures/official`.
@Suite("Patching the official workbook")
struct OfficialWorkbookTests {
    private static let sheet = "xl/worksheets/sheet1.xml"

    private func bytes(_ name: String = "official.xlsm") throws -> [UInt8] {
        try Repository.bytes(Repository.root.appending(path: "Tests/Fixtures/official/\(name)"))
    }

    private let edits: [(String, CellEdit.Content)] = [
        ("C3", .text("青葉みらいクラウド株式会社")), ("C6", .date(43_697)), ("F14", .text("2019年8月1日")),
        ("G14", .text("資料1「会社案内」\np.2")), ("F16", .number(1985)),
        (
            "F17",
            .rich([
                TextRun(text: "株式会社", font: Font()), TextRun(text: "青葉", font: Self.struck),
                TextRun(text: "若葉", font: Self.added),
            ])
        ),
    ]

    private static let struck: Font = {
        var font = Font()
        font.color = Color(argb: 0xFFFF_0000)
        font.strike = true
        return font
    }()
    private static let added: Font = {
        var font = Font()
        font.color = Color(argb: 0xFFFF_0000)
        font.underline = .single
        return font
    }()

    private func patched(_ bytes: [UInt8], options: PatchOptions = PatchOptions()) throws -> PatchedWorkbook {
        try WorkbookPatcher(bytes).patch(try edits.map { try PatchedParts.edit($0.0, $0.1) }, options: options)
    }

    @Test(
        "every entry but the sheet and the styles stays byte for byte, headers and order too",
        arguments: ["official.xlsm", "official.xlsx"]
    )
    func entries(_ name: String) throws {
        let before = try bytes(name)
        let after = try patched(before)
        let old = try #require(ZipRecords(before))
        let new = try #require(ZipRecords(after.bytes))
        #expect(new.entries.map(\.name) == old.entries.map(\.name))
        #expect(new.comment == old.comment)
        #expect(new.differences(from: old) == ["xl/styles.xml", Self.sheet])
        #expect(after.parts == ["xl/styles.xml", Self.sheet])
        for (one, other) in zip(new.entries, old.entries) where one != other {
            // Version, method, date, attributes, comment and extra fields.
            #expect(one.record[..<8] == other.record[..<8])
            #expect(one.record[10..<16] == other.record[10..<16])
            #expect(one.record[28...] == other.record[28...])
        }
    }

    @Test("in the sheet only the cells asked for differ, and the heights of their rows")
    func cells() throws {
        let before = try bytes()
        let after = try patched(before, options: PatchOptions(growth: .none))
        let (old, oldRest) = PatchedParts.cells(try PatchedParts.text(before, Self.sheet))
        let (new, newRest) = PatchedParts.cells(try PatchedParts.text(after.bytes, Self.sheet))
        #expect(oldRest == newRest)
        // F14, F16 and F17 are counted by the formula in E11, whose cached value is not true any more.
        let changed = Set(edits.map(\.0)).union(["E11"])
        #expect(Set(new.keys.filter { new[$0] != old[$0] }) == changed)
        #expect(Set(new.keys) == Set(old.keys))
        #expect(after.uncomputed.map { "\($0.sheet) \($0.cell)" } == ["0 E11"])
        #expect(new["E11"]?.contains("<f>COUNTA(") == true)
        #expect(new["E11"]?.contains("<v>") == false)
    }

    @Test("the workbook reads back as it was asked for, all else as it was")
    func read() throws {
        let before = try WorkbookReader().read(try bytes())
        let after = try WorkbookReader().read(try patched(try bytes()).bytes)
        let changed = Set(edits.map(\.0)).union(["E11"])
        for (old, new) in zip(before.sheets, after.sheets) {
            let same = { (sheet: Sheet) in
                sheet.cells.filter { !changed.contains($0.address.description) || sheet.name != "申請書B" }
            }
            #expect(same(old) == same(new))
            #expect(old.merges == new.merges)
            #expect(old.comments == new.comments)
        }
        let form = after.sheets[0]
        func cell(_ name: String) throws -> Cell {
            let address = try #require(CellAddress(name))
            return try #require(form[address])
        }
        #expect(try cell("C3").text == "青葉みらいクラウド株式会社")
        #expect(try cell("C6").text == "令和元年8月20日" || cell("C6").text == "令和1年8月20日")
        #expect(try cell("G14").text == "資料1「会社案内」\np.2")
        #expect(try cell("F17").runs.map(\.text) == ["株式会社", "青葉", "若葉"])
        #expect(try cell("F17").runs.map(\.font.strike) == [false, true, false])
        // Runs have the typeface of the cell, whose name nobody gave.
        #expect(try cell("F17").runs.map(\.font.name) == ["ＭＳ 明朝", "ＭＳ 明朝", "ＭＳ 明朝"])
    }

    @Test("a format that must wrap is a copy of the cell's own")
    func styles() throws {
        let before = try PatchedParts.text(try bytes(), "xl/styles.xml")
        let after = try PatchedParts.text(try patched(try bytes()).bytes, "xl/styles.xml")
        let added =
            #"<xf numFmtId="0" fontId="4" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1" "#
            + #"applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="0"/></xf>"#
        #expect(
            after
                == before.replacing("<cellXfs count=\"11\">", with: "<cellXfs count=\"12\">")
                .replacing("</cellXfs>", with: added + "</cellXfs>")
        )
    }

    @Test("the same edits give the same bytes, and once made they change nothing")
    func idempotence() throws {
        let before = try bytes()
        let once = try patched(before)
        #expect(try patched(before).bytes == once.bytes)
        let twice = try patched(once.bytes)
        #expect(twice.bytes == once.bytes)
        #expect(twice.changed.isEmpty && twice.parts.isEmpty)
    }

    @Test("what is there already is left alone, reading and all")
    func unchanged() throws {
        let before = try bytes()
        let workbook = try WorkbookReader().read(before)
        let edits = workbook.sheets[0].cells.map { cell in
            let content: CellEdit.Content =
                switch cell.value {
                case .number(let number): .number(number)
                case .date(let serial): .date(serial)
                default: cell.runs.isEmpty ? .text(cell.text) : .rich(cell.runs)
                }
            return CellEdit(sheet: 0, cell: cell.address, content: content)
        }
        let after = try WorkbookPatcher(before).patch(edits)
        #expect(after.bytes == before)
        // The labels are locked: a protected sheet is filled where it may be.
        #expect(!after.locked.isEmpty)
    }

    @Test("a locked cell of a protected sheet is left and told")
    func locked() throws {
        let before = try bytes()
        let after = try WorkbookPatcher(before).patch([try PatchedParts.edit("D14", .text("別の記述内容"))])
        #expect(after.bytes == before)
        #expect(after.locked.map(\.cell.description) == ["D14"])
    }

    @Test("rows grow where text would be cut, but not those whose author fixed them")
    func heights() throws {
        let before = try bytes()
        let workbook = try WorkbookReader().read(before)
        let fixed = try #require(workbook.sheets[0].cells.first { $0.address.column == 6 && !$0.runs.isEmpty }).address
        let long = String(repeating: "個人情報の取扱いに関する規程を定めて、年に一度見直している。", count: 6)
        let after = try WorkbookPatcher(before).patch([
            try PatchedParts.edit("F14", .text(long)), CellEdit(sheet: 0, cell: fixed, content: .text(long)),
        ])
        let sheet = try PatchedParts.text(after.bytes, Self.sheet)
        #expect(sheet.contains("<row r=\"14\" spans=\"1:8\" x14ac:dyDescent=\"0.4\" ht=\""))
        #expect(sheet.contains("<row r=\"\(fixed.row)\" spans=\"1:8\" ht=\"28\" customHeight=\"1\""))
        #expect(after.cut.map(\.cell) == [fixed])
        let all = try WorkbookPatcher(before).patch(
            [CellEdit(sheet: 0, cell: fixed, content: .text(long))],
            options: PatchOptions(growth: .all)
        )
        #expect(all.cut.isEmpty)
        #expect(
            try !PatchedParts.text(all.bytes, Self.sheet).contains(
                "<row r=\"\(fixed.row)\" spans=\"1:8\" ht=\"28\""
            )
        )
        let kept = try WorkbookPatcher(before).patch(
            [try PatchedParts.edit("F14", .text(long))],
            options: PatchOptions(growth: .none)
        )
        #expect(
            try PatchedParts.text(kept.bytes, Self.sheet).contains(
                "<row r=\"14\" spans=\"1:8\" x14ac:dyDescent=\"0.4\">"
            )
        )
        #expect(kept.cut.map(\.cell.description) == ["F14"])
    }

    @Test("a formula that is overwritten leaves the chain, and formulas on other sheets forget what they knew")
    func chain() throws {
        let before = try bytes()
        let workbook = try WorkbookReader().read(before)
        let hidden = try #require(workbook.sheets.firstIndex { $0.name == "選択肢" })
        let listing = try PatchedParts.text(before, "xl/worksheets/sheet2.xml")
        let target = try #require(listing.firstRange(of: "IF(申請書B!"))
        let cell = try #require(CellAddress(String(listing[target.upperBound...].prefix { $0 != "=" })))
        let after = try WorkbookPatcher(before).patch([
            CellEdit(sheet: 0, cell: cell, content: .text("有")),
            CellEdit(sheet: hidden, cell: CellAddress(row: 1, column: 5), content: .number(7)),
        ])
        #expect(
            try PatchedParts.text(after.bytes, "xl/calcChain.xml").hasSuffix(
                "<c r=\"E11\" i=\"1\"/><c r=\"E2\" i=\"4\"/><c r=\"B2\" i=\"5\"/></calcChain>"
            )
        )
        let list = try PatchedParts.text(after.bytes, "xl/worksheets/sheet2.xml")
        #expect(list.contains("<c r=\"E1\"><v>7</v></c>"))
        #expect(list.contains("</f></c></row>"))
        #expect(after.uncomputed.map { "\($0.sheet) \($0.cell)" } == ["0 E11", "1 E2"])
        #expect(after.parts == ["xl/calcChain.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"])
    }
}
