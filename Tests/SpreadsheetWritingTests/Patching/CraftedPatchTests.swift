import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@testable import SpreadsheetWriting

/// What no honest program writes, or only few.
@Suite("Patching crafted workbooks")
struct CraftedPatchTests {
    private static let sheet = "xl/worksheets/sheet1.xml"

    private func data(_ book: CraftedWorkbook, _ edits: [CellEdit]) throws -> String {
        let text = try PatchedParts.text(try WorkbookPatcher(book.bytes).patch(edits).bytes, Self.sheet)
        let start = try #require(text.firstRange(of: "sheetData"))
        return String(text[text.index(before: start.lowerBound)...])
    }

    private func edit(_ cell: String, _ content: CellEdit.Content) throws -> CellEdit {
        try PatchedParts.edit(cell, content)
    }

    private func fault(_ book: CraftedWorkbook, _ edits: [CellEdit]) -> PatchError? {
        #expect(throws: PatchError.self) { try WorkbookPatcher(book.bytes).patch(edits) }
    }

    @Test("rows and cells that are not there are put in in their order")
    func order() throws {
        let book = CraftedWorkbook(
            rows: "<row r=\"2\" spans=\"2:4\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row><row r=\"5\"/>"
        )
        let text = try data(
            book,
            [
                try edit("C2", .text("c")), try edit("A2", .text("a")), try edit("F2", .text("f")),
                try edit("A1", .number(1)), try edit("B5", .number(0.5)), try edit("A4", .number(4)),
                try edit("C9", .number(9)),
            ]
        )
        #expect(
            text.hasPrefix(
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" spans=\"1:6\"><c r=\"A2\" t=\"inlineStr\"><is><t>a</t></is></c>"
                    + "<c r=\"B2\"><v>1</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>c</t></is></c><c r=\"D2\"><v>2</v></c>"
                    + "<c r=\"F2\" t=\"inlineStr\"><is><t>f</t></is></c></row><row r=\"4\"><c r=\"A4\"><v>4</v></c></row>"
                    + "<row r=\"5\"><c r=\"B5\"><v>0.5</v></c></row><row r=\"9\"><c r=\"C9\"><v>9</v></c></row></sheetData>"
            )
        )
    }

    @Test("a cell that stands in another row's element is no place to write (a find of the fuzzer)")
    func cellInOtherRow() throws {
        let book = CraftedWorkbook(rows: "<row r=\"5\"><c r=\"A1\"><v>1</v></c></row>")
        #expect(fault(book, [try edit("A1", .text("a"))])?.code == .order)
        #expect(fault(book, [try edit("B5", .number(2))])?.code == .order)
    }

    @Test("a sheet without rows gets some")
    func empty() throws {
        var book = CraftedWorkbook(rows: "")
        #expect(
            try data(book, [try edit("B2", .number(1))]).hasPrefix(
                "<sheetData><row r=\"2\"><c r=\"B2\"><v>1</v></c></row></sheetData>"
            )
        )
        book.replace("<sheetData></sheetData>", with: "<sheetData/>")
        #expect(
            try data(book, [try edit("B2", .number(1))]).hasPrefix(
                "<sheetData><row r=\"2\"><c r=\"B2\"><v>1</v></c></row></sheetData>"
            )
        )
    }

    @Test("cells without references are counted, as readers count them")
    func counted() throws {
        let book = CraftedWorkbook(rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")
        #expect(
            try data(book, [try edit("B1", .number(9)), try edit("B2", .number(8))]).hasPrefix(
                "<sheetData><row><c><v>1</v></c><c r=\"B1\"><v>9</v></c></row><row><c><v>3</v></c><c r=\"B2\"><v>8</v></c></row></sheetData>"
            )
        )
    }

    @Test(
        "a prefix is kept, in transitional and in strict files",
        arguments: [CraftedWorkbook.main, "http://purl.oclc.org/ooxml/spreadsheetml/main"]
    )
    func prefixed(_ namespace: String) throws {
        var book = CraftedWorkbook(rows: "")
        book[Self.sheet] =
            "<x:worksheet xmlns:x=\"\(namespace)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"str\"><x:v>old</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        #expect(
            try data(book, [try edit("A1", .text("new"))])
                == "xsheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>new</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
                .replacing("xsheetData", with: ":sheetData")
        )
    }

    @Test(
        "a sheet whose elements are not what their names say is refused before anything is written",
        arguments: [
            "<worksheet xmlns=\"urn:other\"><sheetData><row r=\"1\"/></sheetData></worksheet>",
            "<worksheet xmlns=\"MAIN\"><sheetData><row xmlns=\"urn:other\" r=\"1\"/></sheetData></worksheet>",
            "<worksheet xmlns=\"MAIN\"><sheetData xmlns=\"urn:other\"/></worksheet>",
            "<worksheet xmlns=\"MAIN\" xmlns:x=\"MAIN\"><sheetData><x:row r=\"1\"/></sheetData></worksheet>",
            "<worksheet xmlns=\"MAIN\"><sheetData><x:row xmlns:x=\"MAIN\" r=\"1\"/></sheetData></worksheet>",
        ]
    )
    func namespaces(_ sheet: String) throws {
        var book = CraftedWorkbook(rows: "")
        book[Self.sheet] = sheet.replacing("MAIN", with: CraftedWorkbook.main)
        let code = fault(book, [try edit("A1", .text("new"))])?.code
        #expect(code == .damaged || code == .unreadable)
    }

    @Test(
        "namespaces that no cell uses stand in no one's way",
        arguments: [
            "<x:worksheet xmlns:x=\"MAIN\" xmlns=\"MAIN\"><x:sheetData/></x:worksheet>",
            "<worksheet xmlns=\"MAIN\" xmlns:x=\"MAIN\" xmlns:y=\"urn:y\"><y:z/><sheetData xmlns:y=\"urn:z\"/></worksheet>",
            "<worksheet xmlns=\"MAIN\"><sheetData/><row xmlns=\"urn:other\"/></worksheet>",
            "<worksheet><sheetData/></worksheet>",
        ]
    )
    func otherNamespaces(_ sheet: String) throws {
        var book = CraftedWorkbook(rows: "")
        book[Self.sheet] = sheet.replacing("MAIN", with: CraftedWorkbook.main)
        let patched = try WorkbookPatcher(book.bytes).patch([try edit("A1", .text("new"))])
        #expect(patched.workbook.sheets[0].cells.map(\.text) == ["new"])
    }

    @Test("comments, CDATA and tags in attributes are no cells")
    func lookalikes() throws {
        let book = CraftedWorkbook(
            rows:
                "<!-- <c r=\"A1\"><v>0</v></c> --><row r=\"1\"><c r=\"A1\" t=\"str\"><v><![CDATA[<c r=\"A1\">]]></v></c><c r=\"B1\"><v>5</v></c></row>"
        )
        #expect(
            try data(book, [try edit("B1", .number(6))]).hasPrefix(
                "<sheetData><!-- <c r=\"A1\"><v>0</v></c> --><row r=\"1\"><c r=\"A1\" t=\"str\"><v><![CDATA[<c r=\"A1\">]]></v></c><c r=\"B1\"><v>6</v></c></row>"
            )
        )
    }

    @Test("other attributes of a cell stay, those of its old content go")
    func attributes() throws {
        let book = CraftedWorkbook(
            rows:
                "<row r=\"1\"><c r=\"A1\" s=\"0\" t=\"s\" ph=\"1\" vm=\"1\" cm='2' xml:lang=\"ja\"><v>0</v></c></row>",
            strings: "<si><t>旧</t><rPh sb=\"0\" eb=\"1\"><t>キュウ</t></rPh></si>"
        )
        #expect(
            try data(book, [try edit("A1", .text("新"))]).hasPrefix(
                "<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\" t=\"inlineStr\" xml:lang=\"ja\"><is><t>新</t></is></c></row>"
            )
        )
    }

    @Test("text is kept as written, whatever it holds")
    func text() throws {
        let texts = [" a ", "\n", "a\r\nb", "_x0041_", "a\u{1}b", "<&>\"'", "]]>", "𩸽か\u{3099}", "\u{FFFE}", "\t"]
        let book = CraftedWorkbook(rows: "")
        let edits = texts.enumerated().map {
            CellEdit(sheet: 0, cell: CellAddress(row: $0 + 1, column: 1), content: .text($1))
        }
        let after = try WorkbookReader().read(try WorkbookPatcher(book.bytes).patch(edits).bytes)
        #expect(after.sheets[0].cells.map { Array($0.text.utf8) } == texts.map { Array($0.utf8) })
    }

    @Test("merged cells are written at their first cell")
    func merged() throws {
        let book = CraftedWorkbook(
            rows: "<row r=\"1\"><c r=\"A1\"/><c r=\"B1\"/></row><row r=\"2\"><c r=\"A2\"/></row>",
            after: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>"
        )
        #expect(
            try data(book, [try edit("B2", .text("x")), try edit("A2", .text("x"))]).hasPrefix(
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"B1\"/></row><row r=\"2\"><c r=\"A2\"/></row>"
            )
        )
        #expect(
            fault(book, [try edit("B2", .text("x")), try edit("A2", .text("y"))])?.description == "conflict: Sheet1!A1"
        )
    }

    @Test("the dimension takes new cells in")
    func dimension() throws {
        let book = CraftedWorkbook(
            rows: "<row r=\"2\"><c r=\"B2\"><v>1</v></c></row>",
            before: "<dimension ref=\"B2\"/>"
        )
        let after = try WorkbookPatcher(book.bytes).patch([try edit("D5", .number(1))])
        #expect(try PatchedParts.text(after.bytes, Self.sheet).contains("<dimension ref=\"B2:D5\"/>"))
    }

    @Test("a new font is a copy of the cell's own, what we do not know of it kept")
    func font() throws {
        let book = CraftedWorkbook(
            rows: "<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"str\"><v>赤</v></c></row>",
            styles: """
                <fonts count="2"><font><sz val="11"/></font><font><strike/><shadow/><sz val="9"/><color rgb="FFFF0000"/><name val="ＭＳ 明朝"/><charset val="128"/></font></fonts>\
                <fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>\
                <cellXfs count="2"><xf fontId="0"/><xf fontId="1" fillId="0" borderId="0" applyFont="1"/></cellXfs>
                """
        )
        var font = Font()
        font.bold = true
        let after = try WorkbookPatcher(book.bytes).patch([
            try PatchedParts.edit("A1", .text("黒"), font: font), try PatchedParts.edit("B1", .kept, font: font),
        ])
        let styles = try PatchedParts.text(after.bytes, "xl/styles.xml")
        #expect(styles.contains("<fonts count=\"4\">"))
        #expect(
            styles.contains(
                "<font><b/><shadow/><sz val=\"9\"/><name val=\"ＭＳ 明朝\"/><charset val=\"128\"/></font><font><b/><sz val=\"11\"/></font></fonts>"
            )
        )
        #expect(
            styles.contains(
                "<xf fontId=\"2\" fillId=\"0\" borderId=\"0\" applyFont=\"1\"/><xf fontId=\"3\" applyFont=\"1\"/></cellXfs>"
            )
        )
        #expect(
            try PatchedParts.text(after.bytes, Self.sheet).contains(
                "<c r=\"A1\" s=\"2\" t=\"inlineStr\"><is><t>黒</t></is></c><c r=\"B1\" s=\"3\"/>"
            )
        )
        let first = try #require(after.workbook.sheets[0].cells.first)
        #expect(after.workbook.style(of: first).font.bold)
    }

    @Test("a date in a cell without a date format gets one")
    func date() throws {
        let book = CraftedWorkbook(
            rows: "<row r=\"1\"><c r=\"A1\"/></row>",
            styles:
                "<fonts count=\"1\"><font/></fonts><cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\"><protection locked=\"0\"/></xf></cellXfs>"
        )
        let after = try WorkbookPatcher(book.bytes).patch([try edit("A1", .date(43_697))])
        #expect(after.workbook.sheets[0].cells.map(\.value) == [.date(43_697)])
        #expect(
            try PatchedParts.text(after.bytes, "xl/styles.xml").contains(
                "<xf numFmtId=\"14\" fontId=\"0\" applyNumberFormat=\"1\"><protection locked=\"0\"/></xf></cellXfs>"
            )
        )
    }

    @Test("formulas that others live on are not overwritten")
    func formulas() throws {
        let shared = CraftedWorkbook(
            rows:
                "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A2\" si=\"0\">B1</f><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>"
        )
        #expect(fault(shared, [try edit("A1", .number(1.5))])?.description == "shared-formula: Sheet1!A1")
        #expect(try data(shared, [try edit("A2", .number(3))]).contains("<c r=\"A2\"><v>3</v></c>"))
        let array = CraftedWorkbook(
            rows:
                "<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:B1\">C1:D1</f><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
        )
        #expect(fault(array, [try edit("A1", .number(9))])?.code == .sharedFormula)
        #expect(fault(array, [try edit("B1", .number(9))])?.code == .sharedFormula)
    }

    @Test("cached values go where a formula looks at a changed cell, through others too, and stay elsewhere")
    func stale() throws {
        let book = CraftedWorkbook(
            rows: """
                <row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c><c r="C1"><f>SUM(B:B)</f><v>2</v></c><c r="D1"><f>$Z$9</f><v>0</v></c>\
                <c r="E1"><f>INDIRECT("A"&amp;1)</f><v>1</v></c><c r="F1"><f>'Sheet1'!A1</f><v>1</v></c><c r="G1"><f>"A1"&amp;LEN(H9)</f><v>1</v></c></row>
                """
        )
        let after = try WorkbookPatcher(book.bytes).patch([try edit("A1", .number(5))])
        #expect(after.uncomputed.map(\.cell.description).sorted() == ["B1", "C1", "E1", "F1"])
        #expect(try PatchedParts.text(after.bytes, Self.sheet).contains("<c r=\"D1\"><f>$Z$9</f><v>0</v></c>"))
    }

    @Test("a chain without entries goes, with what leads to it")
    func chain() throws {
        var book = CraftedWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>")
        book["xl/calcChain.xml"] = "<calcChain xmlns=\"\(CraftedWorkbook.main)\"><c r=\"A1\" i=\"1\"/></calcChain>"
        book["xl/_rels/workbook.xml.rels"] = CraftedWorkbook.relationships([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "calcChain", "calcChain.xml"),
        ])
        book["[Content_Types].xml"] =
            "<Types><Override PartName=\"/xl/calcChain.xml\" ContentType=\"c\"/><Default Extension=\"xml\" ContentType=\"x\"/></Types>"
        let after = try WorkbookPatcher(book.bytes).patch([try edit("A1", .text("無"))])
        #expect(try ZipContainer(after.bytes).part("xl/calcChain.xml") == nil)
        #expect(
            try PatchedParts.text(after.bytes, "[Content_Types].xml")
                == "<Types><Default Extension=\"xml\" ContentType=\"x\"/></Types>"
        )
        #expect(try !PatchedParts.text(after.bytes, "xl/_rels/workbook.xml.rels").contains("calcChain"))
    }

    @Test("a signed workbook is refused, or loses its signature whole")
    func signed() throws {
        var book = CraftedWorkbook(rows: "<row r=\"1\"><c r=\"A1\"/></row>")
        let origin = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
        book["_rels/.rels"] = CraftedWorkbook.relationships([
            ("rId1", "officeDocument", "xl/workbook.xml"), ("rId2", origin, "_xmlsignatures/origin.sigs"),
        ])
        book["_xmlsignatures/origin.sigs"] = ""
        book["_xmlsignatures/sig1.xml"] = "<Signature/>"
        book["[Content_Types].xml"] =
            "<Types><Default Extension=\"sigs\" ContentType=\"application/vnd.openxmlformats-package.digital-signature-origin\"/>"
            + "<Override PartName=\"/_xmlsignatures/sig1.xml\" ContentType=\"s\"/><Default Extension=\"xml\" ContentType=\"x\"/></Types>"
        #expect(fault(book, [try edit("A1", .number(1))])?.description == "signed")
        let after = try WorkbookPatcher(book.bytes).patch(
            [try edit("A1", .number(1))],
            options: PatchOptions(dropsSignature: true)
        )
        #expect(ZipRecords(after.bytes)?.entries.map(\.name).contains { $0.hasPrefix("_xmlsignatures") } == false)
        #expect(
            try PatchedParts.text(after.bytes, "[Content_Types].xml")
                == "<Types><Default Extension=\"xml\" ContentType=\"x\"/></Types>"
        )
        #expect(try !PatchedParts.text(after.bytes, "_rels/.rels").contains("digital-signature"))
    }

    @Test("what cannot be patched is refused with its reason")
    func refused() throws {
        let one = [try edit("A1", .number(1))]
        var book = CraftedWorkbook(rows: "<row r=\"2\"/><row r=\"1\"/>")
        #expect(fault(book, one)?.description == "order: Sheet1: row 1 behind row 2")
        book = CraftedWorkbook(rows: "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>")
        #expect(fault(book, one)?.description == "order: Sheet1: cells of row 1")
        book = CraftedWorkbook(rows: "")
        #expect(
            fault(book, [CellEdit(sheet: 1, cell: CellAddress(row: 1, column: 1), content: .blank)])?.code == .noSheet
        )
        #expect(
            fault(book, [CellEdit(sheet: 0, cell: CellAddress(row: 0, column: 1), content: .blank)])?.code == .address
        )
        #expect(fault(book, [try edit("A1", .number(.infinity))])?.description == "number: Sheet1!A1")
        #expect(fault(book, [try edit("A1", .text("a\u{0}"))])?.description == "character: Sheet1!A1: U+0000")
        #expect(
            fault(book, [try edit("A1", .text(String(repeating: "字", count: 32_768)))])?.description
                == "text-too-long: Sheet1!A1: 32768 > 32767"
        )
        // UTF-16, which readers must take and which no program writes.
        let text = try #require(book[Self.sheet])
        let units: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let place = try #require(book.parts.firstIndex { $0.name == Self.sheet })
        book.parts[place].bytes = units
        #expect(fault(book, one)?.description == "encoding: Sheet1: xl/worksheets/sheet1.xml")
        #expect(throws: PatchError.self) { try WorkbookPatcher(Array("no workbook".utf8)) }
    }

    @Test("mutated workbooks are patched or refused, and nothing traps")
    func mutations() throws {
        let book = CraftedWorkbook(
            rows:
                "<row r=\"1\" spans=\"1:2\" ht=\"20\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>A1</f><v>1</v></c></row><row r=\"3\"/>",
            before: "<dimension ref=\"A1:B3\"/><cols><col min=\"1\" max=\"2\" width=\"9\" style=\"1\"/></cols>",
            after: "<mergeCells count=\"1\"><mergeCell ref=\"A3:B4\"/></mergeCells>",
            strings: "<si><t>a</t></si>",
            styles:
                "<fonts count=\"1\"><font><b/></font></fonts><cellXfs count=\"2\"><xf/><xf fontId=\"0\"><alignment/></xf></cellXfs>"
        ).bytes
        var font = Font()
        font.italic = true
        let edits = [
            try PatchedParts.edit("A1", .text("新しい\n記述"), font: font), try edit("B4", .text("x")),
            try edit("C9", .date(1)),
            try edit("B1", .rich([TextRun(text: "a", font: Font()), TextRun(text: "b", font: font)])),
        ]
        var random = SplitMix(seed: 5)
        var patched = 0
        for _ in 0..<600 {
            var bytes = book
            for _ in 0...Int.random(in: 0..<3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 2: bytes.remove(at: place)
                default: bytes.insert(UInt8(ascii: "<"), at: place)
                }
            }
            // The checksums stand in the way of most mutations: parts are mutated below.
            if (try? WorkbookPatcher(bytes).patch(edits)) != nil { patched += 1 }
        }
        let parts = try #require(ZipRecords(book)).entries
        for _ in 0..<1_500 {
            var zip = StoredZip()
            let chosen = Int.random(in: 0..<parts.count, using: &random)
            for (index, part) in parts.enumerated() {
                var data = part.packed
                if index == chosen, !data.isEmpty {
                    let place = Int.random(in: 0..<data.count, using: &random)
                    let other = Int.random(in: 0..<data.count, using: &random)
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: data[place] = UInt8.random(in: 32...126, using: &random)
                    case 1: data.removeSubrange(min(place, other)..<max(place, other))
                    case 2: data.insert(contentsOf: data[min(place, other)..<max(place, other)], at: place)
                    default: data.swapAt(place, other)
                    }
                }
                zip.add(part.name, data)
            }
            if (try? WorkbookPatcher(zip.bytes).patch(edits)) != nil { patched += 1 }
        }
        #expect(patched > 100)
    }
}

/// Random numbers that are the same in every run (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
