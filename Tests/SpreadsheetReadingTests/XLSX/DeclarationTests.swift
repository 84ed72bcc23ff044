import SpreadsheetReading
import TestSupport
import Testing

/// XML declarations: the scanner takes those that programs write, expat judges all others (found by fuzzing).
@Suite("XML declarations")
struct DeclarationTests {
    private static let head = "<?xml version=\"1.0\""

    @Test(
        "every spelling is read, or refused, the same by both paths",
        arguments: [
            ("\(head)?>", true), ("\(head) encoding=\"UTF-8\"?>", true), ("\(head) encoding=\"utf-8\" ?>", true),
            ("\(head) encoding=\"Utf-8\" standalone=\"yes\"?>\r\n", true),
            ("<?xml version='1.0' encoding='UTF-8' standalone='no'?>", true),
            ("<?xml version=\"1.0\" encoding='UTF-8'?>", true), ("<?xml vErsion=\"1.0\" encoding=\"UTF-8\"?>", false),
            ("<?xml version=\"1.0' encoding=\"UTF-8\"?>", false), ("\(head) ENCODING=\"UTF-8\"?>", false),
            ("\(head) standalone=\"YES\"?>", false), ("<?XML version=\"1.0\"?>", false), ("\(head)", false),
        ]
    )
    func spellings(declaration: String, isRead: Bool) throws {
        for part in ["_rels/.rels", "xl/worksheets/sheet1.xml"] {
            var book = CraftedWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>")
            book[part] = declaration + (book[part] ?? "")
            if isRead {
                #expect(try BothPaths.read(book).text("A1") == "7")
            } else {
                #expect(throws: ReadingError.self) { try BothPaths.read(book) }
            }
        }
    }
}
