import Messages
import SpreadsheetReading
import Testing

@Suite("Kinds of file")
struct FileKindTests {
    @Test(
        "content decides",
        arguments: [
            ("", FileKind.empty), ("PK\u{3}\u{4}rest", .zip), ("%PDF-1.7", .pdf), ("  {\"format\"", .json),
            ("\n<html><table>", .html),
            (
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                .xmlSpreadsheet2003
            ),
            ("あいう", .other),
        ]
    )
    func content(text: String, kind: FileKind) { #expect(FileKind(text.utf8) == kind) }
}
