import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite("What may be entered into cells")
struct ValidationTests {
    private static let rows = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" t="inlineStr"><is><t>丙</t></is></c></row>\
        <row r="3"><c r="A3" t="inlineStr"><is><t>乙</t></is></c></row>
        """

    private static func read(_ rules: String, names: String = "", extensions: String = "") throws -> [DataValidation] {
        var book = CraftedWorkbook(
            rows: rows,
            after: "<dataValidations count=\"1\">\(rules)</dataValidations>\(extensions)"
        )
        book.replace("</sheets>", with: "</sheets><definedNames>\(names)</definedNames>")
        var reader = WorkbookReader()
        #expect(try reader.read(book.bytes).sheets[0].validations == [])
        reader.readsValidations = true
        return try reader.read(book.bytes).sheets[0].validations
    }

    private static func rule(_ formula: String) -> String {
        "<dataValidation type=\"list\" sqref=\"C1 D2:D4\"><formula1>\(formula)</formula1></dataValidation>"
    }

    @Test(
        "the values of a list are those written in it or standing in the cells that it names",
        arguments: [
            ("\"有, 無,\"", ["有", "無"]), ("\"a\"\"b,c\"", ["a\"b", "c"]), ("$A$1:$A$3", ["甲", "乙"]),
            ("Sheet1!$A$1:$B$1", ["甲", "丙"]), ("'Sheet1'!A3", ["乙"]), ("=sheet1!$A$1", ["甲"]), ("区分", ["甲", "乙"]),
            ("他", ["甲", "乙"]), ("なし", []), ("輪", []), ("OFFSET($A$1,0,0,2)", []), ("None!$A$1", []), ("", []),
        ]
    )
    func lists(formula: String, values: [String]) throws {
        let names = """
            <definedName name="区分">Sheet1!$A$1:$A$3</definedName><definedName name="他">区分</definedName>\
            <definedName name="輪">輪</definedName>
            """
        let found = try Self.read(Self.rule(formula.replacing("\"", with: "&quot;")), names: names)
        let ranges = [CellRange("C1"), CellRange("D2:D4")].compactMap { $0 }
        #expect(found == [DataValidation(ranges: ranges, kind: .list, options: values)])
    }

    @Test("a list of the extension of 2009 is read too")
    func extended() throws {
        let found = try Self.read(
            "",
            extensions: """
                <extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557}">\
                <x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">\
                <x14:dataValidation type="list"><x14:formula1><xm:f>Sheet1!$A$1:$A$3</xm:f></x14:formula1>\
                <xm:sqref>F2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>
                """
        )
        #expect(
            found == [DataValidation(ranges: [CellRange("F2")].compactMap { $0 }, kind: .list, options: ["甲", "乙"])]
        )
    }

    @Test(
        "a limit of length is what the comparison allows",
        arguments: [
            ("operator=\"lessThanOrEqual\"", "100", "", 100 as Int?), ("operator=\"lessThan\"", "100", "", 99),
            ("", "1", "50", 50), ("operator=\"greaterThan\"", "5", "", nil), ("operator=\"equal\"", "A1", "", nil),
        ]
    )
    func lengths(attributes: String, first: String, second: String, limit: Int?) throws {
        let found = try Self.read(
            "<dataValidation type=\"textLength\" \(attributes) sqref=\"A1\"><formula1>\(first)</formula1>"
                + "<formula2>\(second)</formula2></dataValidation>"
        )
        #expect(found.map(\.greatestLength) == [limit])
        #expect(found.map(\.kind) == [.textLength])
    }

    @Test("rules without cells, of unknown kinds, or too many")
    func odd() throws {
        #expect(try Self.read("<dataValidation type=\"list\" sqref=\"\"/><dataValidation sqref=\"x\"/>") == [])
        #expect(try Self.read("<dataValidation type=\"new\" sqref=\"A1\"/>").map(\.kind) == [.custom])
        #expect(try Self.read("<dataValidation sqref=\"A1\"/>").map(\.kind) == [DataValidation.Kind.none])
        var reader = WorkbookReader()
        reader.readsValidations = true
        reader.limits.validations = 1
        let rules = Self.rule("1") + Self.rule("2")
        let book = CraftedWorkbook(rows: "", after: "<dataValidations>\(rules)</dataValidations>")
        let error = #expect(throws: ReadingError.self) { try reader.read(book.bytes) }
        #expect(error?.code == .tooLarge)
    }
}
