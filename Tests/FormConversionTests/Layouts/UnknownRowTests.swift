import ApplicationForm
import FormConversion
import Spreadsheet
import SpreadsheetReading
import Testing

@Suite("Rows that no field asks for")
struct UnknownRowTests {
    /// A blank form with texts in the row under its last item.
    private func reading(_ texts: [Int: String]) throws -> FormReading {
        let blank = try FormWorkbookWriter(catalogue: .tokuko2017).bytes(of: nil)
        var workbook = try WorkbookReader().read(blank)
        let row = try #require(workbook.sheets[0].cells.last).address.row + 1
        for (column, text) in texts.sorted(by: { $0.key < $1.key }) {
            let address = CellAddress(row: row, column: column)
            workbook.sheets[0].cells.append(Cell(address: address, value: .string, text: text))
        }
        let source = Source(file: "form.xlsx", sha256: String(repeating: "0", count: 64))
        return try FormReader(catalogue: .tokuko2017).read(workbook, source: source)
    }

    @Test(
        "an answer in words of the headings is kept, and the last row is an item like any other",
        arguments: ["新しい回答", "申請内容", "有"]
    )
    func lastRow(claim: String) throws {
        let reading = try reading([1: "101", 2: "追加", 4: "追加の設問", 5: "必須", 6: claim, 7: "資料50 P.1"])
        #expect(reading.account.addsUp)
        let unplaced = reading.submission.unplaced.filter { $0.reason == "unknown-row" }
        #expect(unplaced.map(\.text).contains(claim))
        #expect(unplaced.map(\.text).contains("資料50 P.1"))
    }

    @Test("headings that are repeated are the form's own")
    func headings() throws {
        let reading = try reading([1: "No.", 2: "【審査対象項目】", 4: "【記述内容】", 5: "必須/選択", 6: "申請内容", 7: "添付書類等"])
        #expect(!reading.submission.unplaced.contains { $0.text == "申請内容" || $0.text == "添付書類等" })
    }

    @Test("what follows the table and answers nothing is below it")
    func footnote() throws {
        let reading = try reading([2: "以下余白"])
        #expect(reading.submission.unplaced.map(\.reason).contains("below-table"))
    }
}
