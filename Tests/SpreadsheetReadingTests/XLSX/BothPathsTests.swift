import Foundation
import Spreadsheet
import TestSupport
import Testing

@Suite("Scanner and expat")
struct BothPathsTests {
    @Test("both give equal workbooks", arguments: Repository.workbooks)
    func equal(path: String) throws {
        let workbook = try BothPaths.read(Repository.bytes(Repository.root.appending(path: path)))
        #expect(workbook.sheets.contains { !$0.cells.isEmpty })
    }

    @Test("there is something to compare") func present() { #expect(Repository.workbooks.count >= 60) }

    @Test(
        "both refuse what is not well-formed",
        arguments: [
            "<row r=\"1\"><c r=\"A1\"><v>1</v></row>", "<row r=\"1\"><c r=\"A1\" r=\"A1\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A1\"><v>&nbsp;</v></c></row>", "<row r=1><c r=\"A1\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A1\"><v>1 < 2</v></c></row>", "<row r=\"1\"><x:c><v>1</v></x:c></row>",
            "<row r=\"1\"><c><v>]]></v></c></row>", "<row r=\"1\"><c><v>&#0;</v></c></row>", "<row><!-- -- --></row>",
        ]
    )
    func malformed(rows: String) throws {
        let error = #expect(throws: (any Error).self) { try BothPaths.read(CraftedWorkbook(rows: rows)) }
        #expect(error != nil)
    }

    @Test("markup that is seldom written")
    func seldom() throws {
        let rows = """
            <!-- a comment --><row r='1'><c  r='A1'  t="str" ><v><![CDATA[<a> & b]]> c</v></c >\
            <?pi data?><c r="B1" t="str"><v>&#x3042;&#12356;&amp;&lt;&gt;&quot;&apos;</v></c></row>
            """
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows))
        #expect(workbook.text("A1") == "<a> & b c")
        #expect(workbook.text("B1") == "あい&<>\"'")
    }

    @Test("runs of character references, longer than there is room for at once, too")
    func references() throws {
        let long = String(repeating: "&#36039;", count: 30_000)
        let rows = """
            <row r="1"><c r="A1" t="str"><v>&#65;&#233;&#x8CC7;&#x1F600;x&#128512;&#9;&#x8cc7;</v></c>\
            <c r="B1" t="str"><v>\(long)</v></c></row>
            """
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows))
        #expect(workbook.text("A1") == "Aé資😀x😀\t資")
        #expect(workbook.text("B1") == String(repeating: "資", count: 30_000))
    }

    @Test(
        "references that stand for no character are refused by both",
        arguments: [
            "&#;", "&#x;", "&#X41;", "&#12a;", "&#36039", "&#xD800;", "&#x110000;", "&#xFFFFFFFF;", "&#65534;", "&#8;",
        ]
    )
    func noCharacter(reference: String) {
        #expect(throws: (any Error).self) {
            try BothPaths.read(
                CraftedWorkbook(rows: "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\(reference)</v></c></row>")
            )
        }
    }
}
