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
            ("あいう", .other), ("拝啓　時下ますます…\n敬具\n", .other), ("No.,申請内容\n1,有\n", .delimitedText),
            ("\u{FEFF}番号\t申請内容\n", .delimitedText), ("<申請書>,B\n1;2", .delimitedText),
            ("<?xml version=\"1.0\"?><a b=\"1,2\"/>", .other),
            ("\u{0}\u{1}\u{2},\u{3}", .other),
        ]
    )
    func content(text: String, kind: FileKind) { #expect(FileKind(text.utf8) == kind) }

    @Test("a second byte of code page 932 is not taken for a brace")
    func trailBytes() {
        // ボタン,…: 83 7B is ボ, and 7B alone would begin JSON.
        #expect(FileKind([0x83, 0x7B, 0x83, 0x5E, 0x83, 0x93, 0x2C, 0x31, 0x0D, 0x0A]) == .delimitedText)
        // 笛 in UTF-16BE is 7B 1B.
        #expect(FileKind([0xFE, 0xFF, 0x7B, 0x1B, 0x00, 0x2C, 0x00, 0x31]) == .delimitedText)
    }
}
