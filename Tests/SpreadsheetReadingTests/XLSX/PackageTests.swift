import Foundation
import Messages
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite("Parts of a workbook")
struct PackageTests {
    private let book = CraftedWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
        strings: "<si><t>申請書B</t></si>"
    )

    private func text(_ book: CraftedWorkbook) throws -> String? { try BothPaths.read(book).text("A1") }

    @Test("strict namespaces mean the same")
    func strict() throws {
        var book = book
        book.replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            with: "http://purl.oclc.org/ooxml/spreadsheetml/main"
        )
        book.replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            with: "http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
        #expect(try text(book) == "申請書B")
    }

    @Test("prefixed elements mean the same")
    func prefixed() throws {
        var book = book
        for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"] {
            let text = try #require(book[part])
            let prefixed = text.replacing("xmlns=", with: "xmlns:x=").replacing("</", with: "\u{1}").replacing(
                "<",
                with: "<x:"
            )
            book[part] = prefixed.replacing("\u{1}", with: "</x:")
        }
        #expect(try text(book) == "申請書B")
    }

    @Test("elements of other namespaces are not taken for cells")
    func foreign() throws {
        let rows = "<row r=\"1\"><y:c xmlns:y=\"urn:other\" r=\"A1\"><y:v>1</y:v></y:c><c r=\"B1\"><v>2</v></c></row>"
        let workbook = try BothPaths.read(CraftedWorkbook(rows: rows))
        #expect(workbook.sheets[0].cells.map(\.text) == ["2"])
    }

    @Test(
        "targets of every spelling lead to their part",
        arguments: [
            ("worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"), ("worksheets/sheet1.xml", "worksheets\\sheet1.xml"),
            ("worksheets/sheet1.xml", "../xl/./worksheets/sheet1.xml"),
            ("worksheets/sheet1.xml", "WorkSheets/Sheet1.XML"),
        ]
    )
    func targets(written: String, target: String) throws {
        var book = book
        book.replace("Target=\"\(written)\"", with: "Target=\"\(target)\"")
        #expect(try text(book) == "申請書B")
    }

    @Test("part names in other cases and with backslashes are found")
    func names() throws {
        var book = book
        for (name, new) in [
            ("xl/sharedStrings.xml", "xl/SharedStrings.xml"),
            ("xl/worksheets/sheet1.xml", "XL\\worksheets\\Sheet1.xml"),
            ("xl/_rels/workbook.xml.rels", "xl/_RELS/Workbook.xml.rels"),
        ] {
            book.rename(name, to: new)
        }
        #expect(try text(book) == "申請書B")
    }

    @Test("parts in UTF-16 are read", arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func utf16(encoding: String.Encoding) throws {
        var book = book
        let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
        for place in book.parts.indices where book.parts[place].name.hasPrefix("xl/") {
            let text =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + String(decoding: book.parts[place].bytes, as: UTF8.self)
            book.parts[place].bytes = mark + Array(try #require(text.data(using: encoding)))
        }
        #expect(try text(book) == "申請書B")
    }

    @Test("a mark of UTF-8 and a declaration are no text")
    func byteOrderMark() throws {
        var book = book
        for name in ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"] {
            let text = try #require(book[name])
            book[name] = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n\(text)"
        }
        #expect(try text(book) == "申請書B")
    }

    @Test("hidden sheets are marked, sheets without cells and missing parts noted")
    func sheets() throws {
        var book = book
        book["xl/workbook.xml"] = """
            <workbook xmlns="\(CraftedWorkbook.main)" xmlns:r="\(CraftedWorkbook.office)"><sheets>\
            <sheet name="A &amp; B" sheetId="1" state="hidden" r:id="rId1"/><sheet name="図" sheetId="2" r:id="rId8"/>\
            <sheet name="無" sheetId="3" state="veryHidden" r:id="rId9"/></sheets></workbook>
            """
        book["xl/_rels/workbook.xml.rels"] = CraftedWorkbook.relationships([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
            ("rId8", "chartsheet", "chartsheets/sheet1.xml"),
        ])
        book["xl/chartsheets/sheet1.xml"] = "<chartsheet xmlns=\"\(CraftedWorkbook.main)\"/>"
        let workbook = try BothPaths.read(book)
        #expect(workbook.sheets.first?.name == "A & B")
        #expect(workbook.sheets.first?.visibility == .hidden)
        #expect(workbook.text("A1") == "申請書B")
        #expect(workbook.notes.map(\.kind) == [.sheetWithoutCells, .partMissing])
        #expect(workbook.notes.map(\.sheet) == ["図", "無"])
    }

    @Test("comments are read, and a thread in place of the note that stands for it")
    func comments() throws {
        var book = book
        book["xl/worksheets/_rels/sheet1.xml.rels"] = CraftedWorkbook.relationships([
            ("rId1", "comments", "../comments1.xml"),
            (
                "rId2", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
                "../threadedComments/t1.xml"
            ),
        ])
        book["xl/comments1.xml"] = """
            <comments xmlns="\(CraftedWorkbook.main)"><authors><author>a</author></authors><commentList>\
            <comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t xml:space="preserve">審査担当: </t></r><r><t>確認</t></r></text></comment>\
            <comment ref="B9" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>
            """
        book["xl/threadedComments/t1.xml"] = """
            <ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">\
            <threadedComment ref="B9" id="{1}"><text>この頁は</text></threadedComment>\
            <threadedComment ref="B9" id="{2}" parentId="{1}"><text>P.3です</text></threadedComment></ThreadedComments>
            """
        let comments = try BothPaths.read(book).sheets[0].comments
        #expect(
            comments == [
                CellAddress(row: 1, column: 1): "審査担当: 確認", CellAddress(row: 9, column: 2): "この頁は\nP.3です",
            ]
        )
    }

    @Test("the theme of the workbook gives its colours")
    func theme() throws {
        var book = CraftedWorkbook(
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><rPr><color theme=\"4\"/></rPr><t>a</t></r></is></c></row>"
        )
        book["xl/_rels/workbook.xml.rels"] = CraftedWorkbook.relationships([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId4", "theme", "theme/theme1.xml"),
        ])
        book["xl/theme/theme1.xml"] = """
            <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">\
            <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="E60012"/></a:accent1>\
            </a:clrScheme></a:themeElements></a:theme>
            """
        #expect(try BothPaths.read(book).cell("A1")?.runs.first?.font.color == Color(argb: 0xFFE6_0012))
    }

    @Test(
        "a DTD is refused in every part",
        arguments: [
            "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml",
        ]
    )
    func doctype(part: String) throws {
        var book = book
        let text = try #require(book[part])
        book[part] = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]>\(text)"
        let error = #expect(throws: ReadingError.self) { try BothPaths.read(book) }
        #expect(error?.code == .refused)
    }

    @Test("elements nested without end are refused")
    func depth() throws {
        let rows = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
        #expect(throws: ReadingError.self) { try BothPaths.read(CraftedWorkbook(rows: rows)) }
    }

    @Test("two parts of one name are refused")
    func twice() throws {
        var zip = StoredZip()
        for (name, bytes) in book.parts { zip.add(name, bytes) }
        zip.add("XL/workbook.xml", [])
        let error = #expect(throws: ReadingError.self) { try BothPaths.read(zip.bytes) }
        #expect(error?.code == .refused)
    }

    @Test("a workbook cut off anywhere is refused and nothing worse")
    func cutOff() {
        let bytes = book.bytes
        for count in stride(from: 1, to: bytes.count, by: 7) {
            #expect(throws: ReadingError.self) { try BothPaths.read(Array(bytes.prefix(count))) }
        }
    }
}
