import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite("Cells of an .xls sheet")
struct XLSCellTests {
    private func read(_ book: CraftedXLS) throws -> Workbook { try WorkbookReader().read(book.bytes) }

    private func shown(_ workbook: Workbook) -> [String] {
        workbook.sheets[0].cells.map { "\($0.address)=\($0.text)\($0.hasFormula ? " formula" : "")" }
    }

    @Test("numbers of four bytes are whole or not, in hundredths or not")
    func rk() throws {
        func rk(_ column: Int, _ value: UInt32) -> [UInt8] {
            CraftedXLS.record(0x027E, CraftedXLS.cell(0, column) + CraftedXLS.long(value))
        }
        // 1 is the upper half of 3FF00000 00000000; negative whole numbers keep their sign.
        let records = [
            rk(0, 0x3FF0_0000), rk(1, 0x3FF0_0001), rk(2, 12_345 << 2 | 2), rk(3, 12_345 << 2 | 3), rk(4, 0xFFFF_FFFE),
            rk(5, 0x8000_0002),
        ]
        let workbook = try read(CraftedXLS(records))
        #expect(shown(workbook) == ["A1=1", "B1=0.01", "C1=12345", "D1=123.45", "E1=-1", "F1=-536870912"])
        #expect(workbook.cell("D1")?.value == .number(123.45))
    }

    @Test("numbers side by side each have their style; blank cells with a format are no cells")
    func multiple() throws {
        let numbers =
            CraftedXLS.short(1) + CraftedXLS.short(2) + CraftedXLS.short(0) + CraftedXLS.long(7 << 2 | 2)
            + CraftedXLS.short(1) + CraftedXLS.long(50 << 2 | 3) + CraftedXLS.short(3)
        let blanks =
            CraftedXLS.short(0) + CraftedXLS.short(0) + CraftedXLS.short(0) + CraftedXLS.short(0) + CraftedXLS.short(1)
        let book = CraftedXLS(
            globals: [CraftedXLS.font(), CraftedXLS.cellFormat(), CraftedXLS.cellFormat(format: 9)],
            [
                CraftedXLS.record(0xBE, blanks), CraftedXLS.record(0x0201, CraftedXLS.cell(0, 5)),
                CraftedXLS.record(0xBD, numbers),
            ]
        )
        #expect(shown(try read(book)) == ["C2=7", "D2=50%"])
    }

    @Test("what a number format hides whole is read as it stands, zeros aside")
    func hiddenByFormat() throws {
        let book = CraftedXLS(
            globals: [
                CraftedXLS.font(), CraftedXLS.numberFormat(164, ";;;"), CraftedXLS.cellFormat(),
                CraftedXLS.cellFormat(format: 164),
            ],
            [
                CraftedXLS.label(0, 0, "one", style: 1), CraftedXLS.number(0, 1, 5.5, style: 1),
                CraftedXLS.number(0, 2, 0, style: 1),
            ]
        )
        #expect(shown(try read(book)) == ["A1=one", "B1=5.5", "C1="])
    }

    @Test("TRUE, FALSE and errors")
    func booleansAndErrors() throws {
        let values: [(UInt8, UInt8)] = [(1, 0), (0, 0), (0x2A, 1), (0x00, 1), (0x17, 1), (0x99, 1)]
        let records = values.enumerated().map { column, value in
            CraftedXLS.record(0x0205, CraftedXLS.cell(0, column) + [value.0, value.1])
        }
        let workbook = try read(CraftedXLS(records))
        #expect(shown(workbook) == ["A1=TRUE", "B1=FALSE", "C1=#N/A", "D1=#NULL!", "E1=#REF!", "F1=#UNKNOWN!"])
        #expect(workbook.cell("A1")?.value == .boolean(true))
        #expect(workbook.cell("C1")?.value == .error)
    }

    @Test("a formula shows the value it had: number, text, TRUE, error, nothing")
    func formulas() throws {
        func mark(_ kind: UInt8, _ value: UInt8 = 0) -> [UInt8] { [kind, 0, value, 0, 0, 0, 0xFF, 0xFF] }
        let text = CraftedXLS.string("計算")
        let records = [
            CraftedXLS.formula(0, 0, CraftedXLS.double(1.5)), CraftedXLS.formula(0, 1, mark(0)),
            // A shared formula and an array may stand before the text.
            CraftedXLS.record(0x04BC, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), CraftedXLS.record(0x0221, [0, 0, 0, 0]),
            CraftedXLS.record(0x0207, text), CraftedXLS.formula(0, 2, mark(1, 1)), CraftedXLS.formula(0, 3, mark(2, 7)),
            CraftedXLS.formula(0, 4, mark(3)),
            // Its text is missing.
            CraftedXLS.formula(0, 5, mark(0)), CraftedXLS.number(0, 6, 2), CraftedXLS.formula(0, 7, mark(0)),
        ]
        let workbook = try read(CraftedXLS(records))
        #expect(
            shown(workbook) == [
                "A1=1.5 formula", "B1=計算 formula", "C1=TRUE formula", "D1=#DIV/0! formula", "F1= formula", "G1=2",
                "H1= formula",
            ]
        )
        #expect(workbook.noted == ["formulaWithoutValue F1", "formulaWithoutValue H1"])
    }

    @Test("the text of a formula may go on in CONTINUE records")
    func longFormulaText() throws {
        let records = [
            CraftedXLS.formula(0, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
            CraftedXLS.record(0x0207, CraftedXLS.short(4) + [0] + Array("ab".utf8)),
            CraftedXLS.continuation([1] + CraftedXLS.unicode("漢字")),
        ]
        #expect(try read(CraftedXLS(records)).text("A1") == "ab漢字")
    }

    @Test("cells out of order are put in order; of two with one address the later counts, and is noted")
    func order() throws {
        let records = [
            CraftedXLS.number(1, 1, 1), CraftedXLS.number(1, 0, 2), CraftedXLS.number(0, 0, 3),
            CraftedXLS.number(1, 1, 4),
        ]
        let workbook = try read(CraftedXLS(records))
        #expect(shown(workbook) == ["A1=3", "A2=2", "B2=4"])
        #expect(workbook.noted == ["cellTwice B2"])
    }

    @Test("references to strings and styles that are not there are noted")
    func dangling() throws {
        let book = CraftedXLS(
            globals: [CraftedXLS.sharedStrings(count: 1, CraftedXLS.string("one"))],
            [
                CraftedXLS.shared(0, 0, 0), CraftedXLS.shared(0, 1, 1), CraftedXLS.shared(0, 2, 0xFFFF_FFFF),
                CraftedXLS.number(0, 3, 5, style: 99),
            ]
        )
        let workbook = try read(book)
        #expect(shown(workbook) == ["A1=one", "D1=5"])
        #expect(
            workbook.noted == [
                "danglingReference B1", "danglingReference C1", "danglingReference D1",
            ]
        )
    }

    @Test("a cell outside the sheet is refused")
    func outside() {
        let book = CraftedXLS([CraftedXLS.number(0, 16_384, 1)])
        #expect(throws: ReadingError.self) { try read(book) }
    }

    @Test("hidden rows and columns hide their cells")
    func hidden() throws {
        func row(_ number: Int, flags: UInt8) -> [UInt8] {
            let head = CraftedXLS.short(number) + [UInt8](repeating: 0, count: 10)
            return CraftedXLS.record(0x0208, head + [flags, 1, 0, 0])
        }
        let columns =
            CraftedXLS.short(2) + CraftedXLS.short(3) + CraftedXLS.short(0) + CraftedXLS.short(0) + [1, 0, 0, 0]
        let cells = (0..<2).flatMap { row in (0..<5).map { CraftedXLS.number(row, $0, 1) } }
        let workbook = try read(
            CraftedXLS([CraftedXLS.record(0x7D, columns), row(0, flags: 0), row(1, flags: 0x20)] + cells)
        )
        let shown = workbook.sheets[0].cells.filter { !$0.isHidden }.map(\.address.description)
        #expect(shown == ["A1", "B1", "E1"])
    }

    @Test("rows that nothing is said of are hidden where the sheet says so")
    func hiddenByDefault() throws {
        let said = CraftedXLS.record(0x0208, [UInt8](repeating: 0, count: 16))
        let records = [
            CraftedXLS.record(0x0225, [2, 0, 0, 1]), said, CraftedXLS.number(0, 0, 1), CraftedXLS.number(1, 0, 1),
        ]
        #expect(try read(CraftedXLS(records)).sheets[0].cells.map(\.isHidden) == [false, true])
    }

    @Test("merged ranges, protection and locked cells")
    func mergesAndProtection() throws {
        let ranges =
            CraftedXLS.short(3) + [0, 0, 1, 0, 0, 0, 0, 0] + [2, 0, 2, 0, 1, 0, 1, 0] + [3, 0, 3, 0, 1, 0, 4, 0]
        let book = CraftedXLS(
            globals: [CraftedXLS.font(), CraftedXLS.cellFormat(), CraftedXLS.cellFormat(isLocked: false)],
            [
                CraftedXLS.record(0x12, [1, 0]), CraftedXLS.number(0, 0, 1), CraftedXLS.number(0, 1, 1, style: 1),
                CraftedXLS.record(0xE5, ranges),
            ]
        )
        let workbook = try read(book)
        #expect(workbook.sheets[0].merges.map(\.description) == ["A1:A2", "B4:E4"])
        #expect(workbook.sheets[0].isProtected)
        #expect(workbook.sheets[0].cells.map { workbook.style(of: $0).isLocked } == [true, false])
    }

    @Test("dates count from 1900 or from 1904; built-in Japanese formats have no code in the workbook")
    func dates() throws {
        let globals = [CraftedXLS.font(), CraftedXLS.cellFormat(), CraftedXLS.cellFormat(format: 58)]
        let records = [CraftedXLS.number(0, 0, 42_996, style: 1)]
        #expect(try read(CraftedXLS(globals: globals, records)).text("A1") == "平成29年9月18日")
        let from1904 = globals + [CraftedXLS.record(0x22, [1, 0])]
        let workbook = try read(CraftedXLS(globals: from1904, [CraftedXLS.number(0, 0, 42_996 - 1_462, style: 1)]))
        #expect(workbook.text("A1") == "平成29年9月18日")
        #expect(workbook.dateSystem == .from1904)
        #expect(workbook.cell("A1")?.value == .date(41_534))
    }

    @Test("charts within a sheet are passed over")
    func nestedParts() throws {
        let begin = CraftedXLS.record(0x0809, CraftedXLS.short(0x0600) + CraftedXLS.short(0x20) + [0, 0, 0, 0])
        let records = [
            CraftedXLS.number(0, 0, 1), begin, CraftedXLS.number(0, 1, 2), begin, CraftedXLS.record(0x0A),
            CraftedXLS.record(0x0A), CraftedXLS.number(0, 2, 3),
        ]
        #expect(shown(try read(CraftedXLS(records))) == ["A1=1", "C1=3"])
    }

    @Test("charts and macro sheets stand as sheets without cells, hidden ones as hidden")
    func sheets() throws {
        let cells = [CraftedXLS.number(0, 0, 1)]
        let book = CraftedXLS(sheets: [
            .init("表紙", cells), .init("隠し", cells, state: 1), .init("秘密", cells, state: 2), .init("図", cells, type: 2),
            .init("Macro", cells, type: 1), .init("Dialog", [CraftedXLS.record(0x81, [0x10, 0])] + cells),
        ])
        let workbook = try read(book)
        #expect(workbook.sheets.map(\.name) == ["表紙", "隠し", "秘密", "図", "Macro", "Dialog"])
        #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden, .visible, .visible, .visible])
        #expect(workbook.sheets.map(\.cells.count) == [1, 1, 1, 0, 0, 0])
        #expect(workbook.notes.map(\.kind) == [.sheetWithoutCells, .sheetWithoutCells, .sheetWithoutCells])
    }

    @Test("a workbook that ends before its sheet does is damaged: what is missing may be cells")
    func cutOff() throws {
        let stream = CraftedXLS([CraftedXLS.number(0, 0, 1), CraftedXLS.number(0, 1, 2)]).stream
        for length in stride(from: stream.count - 1, to: stream.count - 40, by: -1) {
            let bytes = CraftedCompoundFile([("Workbook", Array(stream.prefix(length)))]).bytes
            let error = #expect(throws: ReadingError.self) { try WorkbookReader().read(bytes) }
            #expect(error?.code == .damaged)
        }
    }
}
