import Testing

@testable import SpreadsheetWriting

@Suite("Sheet names")
struct SheetNameTests {
    @Test("what Excel takes", arguments: ["申請書B", "a", "その他の記載", "it's", String(repeating: "あ", count: 31)])
    func taken(name: String) { #expect(SheetName.fault(of: name) == nil) }

    @Test(
        "what Excel refuses",
        arguments: [
            "", String(repeating: "あ", count: 32), String(repeating: "𡌶", count: 16), "a/b", "a\\b", "[a]", "a:b", "a*",
            "a?",
            "'a", "a'", "History", "history", "a\u{1}", "a\n", "a\u{FFFE}",
        ]
    )
    func refused(name: String) { #expect(SheetName.fault(of: name)?.code == .sheetName) }

    @Test("two names may not differ in case alone")
    func twice() throws {
        let workbook = try WorkbookWriter()
        _ = try workbook.addSheet("Form")
        #expect(throws: WriteError(.sheetName, sheet: "FORM", detail: "in use")) { _ = try workbook.addSheet("FORM") }
    }

    @Test("apostrophes are doubled in formulas")
    func quoted() { #expect(SheetName.quoted("it's") == "'it''s'") }
}
