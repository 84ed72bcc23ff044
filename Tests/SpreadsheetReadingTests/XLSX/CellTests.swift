import Spreadsheet
import TestSupport
import Testing

@Suite("Cells of a sheet")
struct CellTests {
    private let strings = "<si><t>zero</t></si><si><t>one</t></si>"

    @Test("a stray cell in the last row costs no more than another")
    func lastRow() throws {
        let rows =
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows))
        #expect(workbook.sheets[0].cells.map(\.address.description) == ["A1", "XFD1048576"])
        #expect(workbook.text("XFD1048576") == "2")
    }

    @Test(
        "a cell outside the sheet is refused",
        arguments: [
            "<row r=\"1048577\"><c><v>1</v></c></row>", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A0\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"11\"><v>1</v></c></row>",
            "<row r=\"99999999999999999999\"><c r=\"A99999999999999999999\"><v>1</v></c></row>",
            "<row r=\"0\"><c><v>1</v></c></row>",
        ]
    )
    func outside(rows: String) throws {
        #expect(throws: (any Error).self) { try BothPaths.read(CraftedWorkbook(rows: rows)) }
    }

    @Test("what a number format hides whole is read as it stands, zeros aside")
    func hiddenByFormat() throws {
        let styles = """
            <numFmts><numFmt numFmtId="164" formatCode=";;;"/><numFmt numFmtId="165" formatCode="0;-0;;@"/></numFmts>\
            <cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
            """
        let rows = """
            <row><c s="1" t="s"><v>1</v></c><c s="1"><v>5.5</v></c><c s="1"><v>0</v></c><c s="2"><v>0</v></c>\
            <c s="1" t="str"><v>two</v></c></row>
            """
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows, strings: strings, styles: styles))
        #expect(workbook.sheets[0].cells.map(\.text) == ["one", "5.5", "", "", "two"])
    }

    @Test("without r, cells and rows follow one another")
    func withoutReferences() throws {
        let rows = """
            <row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>\
            <row><c><v>5</v></c></row>
            """
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows))
        #expect(
            workbook.sheets[0].cells.map { "\($0.address)=\($0.text)" } == ["A1=1", "B1=2", "C5=3", "D5=4", "A6=5"]
        )
    }

    @Test("cells out of order are put in order; of two with one address the later counts, and is noted")
    func order() throws {
        let rows = """
            <row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>\
            <row r="2"><c r="B2"><v>4</v></c></row>
            """
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows))
        #expect(workbook.sheets[0].cells.map { "\($0.address)=\($0.text)" } == ["A1=3", "A2=2", "B2=4"])
        #expect(workbook.noted == ["cellTwice B2"])
    }

    @Test("references to strings and styles that are not there are noted")
    func dangling() throws {
        let rows = """
            <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>-1</v></c>\
            <c r="D1" t="s"><v>x</v></c><c r="E1" s="99"><v>7</v></c><c r="F1" t="s"><v>99999999999999999999</v></c></row>
            """
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows, strings: strings))
        #expect(workbook.sheets[0].cells.map { "\($0.address)=\($0.text)" } == ["A1=one", "E1=7"])
        #expect(Set(workbook.noted) == Set(["B1", "C1", "D1", "E1", "F1"].map { "danglingReference \($0)" }))
    }

    @Test("formulas keep their result; one without is noted")
    func formulas() throws {
        let rows = """
            <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1"><f>NOW()</f></c>\
            <c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="str"><f>""</f><v></v></c></row>
            """
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows))
        #expect(
            workbook.sheets[0].cells.map { "\($0.address)=\($0.text)" }
                == ["A1=2", "B1=a", "C1=", "D1=#DIV/0!", "E1=TRUE"]
        )
        #expect(workbook.cell("A1")?.hasFormula == true)
        #expect(workbook.cell("C1")?.value == .empty)
        #expect(workbook.cell("D1")?.value == .error)
        #expect(workbook.cell("E1")?.value == .boolean(true))
        #expect(workbook.cell("E1")?.hasFormula == false)
        #expect(workbook.noted == ["formulaWithoutValue C1"])
    }

    @Test("hidden rows and columns are marked")
    func hidden() throws {
        let book = CraftedWorkbook(
            rows: """
                <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>3</v></c></row>\
                <row r="2" hidden="1"><c r="A2"><v>4</v></c></row>
                """,
            before: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"4\" hidden=\"0\"/></cols>"
        )
        let cells = try BothPaths.read(book).sheets[0].cells
        #expect(cells.map(\.isHidden) == [false, true, false, true])
    }

    @Test("merged ranges and protection are kept")
    func merges() throws {
        let book = CraftedWorkbook(
            rows: "",
            after:
                "<sheetProtection sheet=\"1\"/><mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C3\"/></mergeCells>"
        )
        let sheet = try BothPaths.read(book).sheets[0]
        #expect(sheet.merges.map(\.description) == ["A1:B2"])
        #expect(sheet.isProtected)
    }

    @Test(
        "dates are shown by their format in both date systems",
        arguments: [
            ("", "43028", "2017/10/20"), ("date1904=\"1\"", "41566", "2017/10/20"),
            ("date1904=\"true\"", "0", "1904/1/1"),
            ("", "1", "1900/1/1"), ("", "60", "1900/2/29"),
        ]
    )
    func dates(properties: String, serial: String, text: String) throws {
        let styles = """
            <numFmts><numFmt numFmtId="164" formatCode="yyyy/m/d"/></numFmts><fonts><font/></fonts>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>
            """
        let rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(serial)</v></c></row>"
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows, styles: styles, properties: properties))
        #expect(workbook.text("A1") == text)
        #expect(workbook.cell("A1")?.value == .date(Double(serial) ?? -1))
    }

    @Test("dates in ISO 8601 are dates")
    func isoDates() throws {
        let rows = "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2017-10-20</v></c><c r=\"B1\" t=\"d\"><v>soon</v></c></row>"
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows))
        #expect(workbook.cell("A1")?.value == .date(43028))
        #expect(workbook.text("A1") == "2017-10-20")
        #expect(workbook.cell("B1")?.value == .string)
    }

    @Test("text in a cell that says it is a number stays text")
    func noNumber() throws {
        let rows =
            "<row r=\"1\"><c r=\"A1\"><v>about 5</v></c><c r=\"B1\"><v>1E3</v></c><c r=\"C1\"><v>nan</v></c></row>"
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows))
        #expect(workbook.cell("A1")?.value == .string)
        #expect(workbook.text("A1") == "about 5")
        #expect(workbook.cell("B1")?.value == .number(1_000))
        #expect(workbook.cell("C1")?.value == .string)
    }
}
