import ApplicationForm
import FormConversion
import Foundation
import SpreadsheetReading
import TestSupport
import Testing

@Suite("A reader for many forms")
struct ReaderMemoryTests {
    @Test("reads every form as a reader of its own does, whatever it has read before")
    func remembersNothingOfAnswers() {
        let shared = FormReader()
        let source = Source(file: "form.xlsx", sha256: "")
        let workbooks = Repository.workbooks.compactMap { path in
            try? WorkbookReader().read(Repository.bytes(Repository.root.appending(path: path)))
        }
        #expect(workbooks.count > 50)
        // Twice: in the second round every layout is known.
        for _ in 0..<2 {
            for workbook in workbooks {
                let alone = try? FormReader().read(workbook, source: source)
                let reading = try? shared.read(workbook, source: source)
                #expect(reading?.submission == alone?.submission)
                #expect(reading?.account == alone?.account)
                #expect(reading?.notes == alone?.notes)
            }
        }
    }
}
