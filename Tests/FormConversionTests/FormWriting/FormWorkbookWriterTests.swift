import ApplicationForm
import FormConversion
import Spreadsheet
import SpreadsheetWriting
import Testing

@Suite("Form workbook writer")
struct FormWorkbookWriterTests {
    private let writer = FormWorkbookWriter(catalogue: .tokuko2017)

    private func submission(_ answers: [Answer]) -> Submission {
        Submission(catalogue: "tokuko-2017", answers: answers)
    }

    @Test("blank forms of every family are written, the same bytes each time", arguments: Catalogue.builtInIDs)
    func blank(id: String) throws {
        let writer = FormWorkbookWriter(catalogue: try #require(Catalogue.builtIn(id)))
        let bytes = try writer.bytes(of: nil)
        #expect(bytes.starts(with: Array("PK".utf8)))
        #expect(try writer.bytes(of: nil) == bytes)
    }

    @Test("an answer over Excel's limit is refused and its field named")
    func tooLong() throws {
        let long = String(repeating: "あ", count: 32_768)
        let claim = Answer(field: "people.officers", claim: Claim(text: long, standing: .stated))
        let error = #expect(throws: WriteError.self) { try writer.bytes(of: submission([claim])) }
        #expect(error?.code == .textTooLong)
        #expect(error?.field == "people.officers")
        #expect(error?.sheet == "申請書B")
        #expect(error?.actual == 32_768)
        let evidence = Answer(field: "service.name", evidence: Evidence(text: "a\u{0}"))
        let other = #expect(throws: WriteError.self) { try writer.bytes(of: submission([evidence])) }
        #expect(other?.code == .character)
        #expect(other?.field == "service.name")
    }

    @Test("old and new text together must fit too")
    func ink() throws {
        let half = String(repeating: "あ", count: 16_384)
        let claim = Claim(text: half, standing: .stated)
        let other = String(repeating: "漢", count: 16_384)
        let old = Baseline(claim: Claim(text: other, standing: .stated), evidence: .none, origin: .redInk)
        let error = #expect(throws: WriteError.self) {
            try writer.bytes(of: submission([Answer(field: "service.name", claim: claim, baseline: old)]))
        }
        #expect(error?.field == "service.name")
        // The same text on both sides is no change and is written once.
        let same = Baseline(claim: claim, evidence: .none, origin: .redInk)
        #expect(
            try !writer.bytes(of: submission([Answer(field: "service.name", claim: claim, baseline: same)])).isEmpty
        )
    }

    @Test("odd submissions are written: unknown fields, empty sheets, odd dates, hostile names")
    func odd() throws {
        var odd = submission([
            Answer(field: "no.such-field", claim: Claim(text: "=1+1", standing: .stated)),
            Answer(field: "service.name", claim: Claim(text: "_x0041_\u{1}\r\n", standing: .stated)),
            Answer(field: "service.name", claim: Claim(text: "二度目", standing: .stated)),
        ])
        odd.application.serviceName = "A&B\n\u{1}" + String(repeating: "長い", count: 200)
        odd.application.date = CalendarDate(year: 1, month: 1, day: 1)
        odd.application.expiresOn = CalendarDate(year: 9999, month: 12, day: 31)
        odd.unplaced = [Unplaced(sheet: "", cell: "", text: "", reason: "")]
        #expect(try !writer.bytes(of: odd).isEmpty)
        let empty = FormWorkbookWriter(catalogue: Catalogue(id: "", title: "", source: "", fields: []))
        #expect(try !empty.bytes(of: odd).isEmpty)
        #expect(try !empty.bytes(of: nil).isEmpty)
    }
}
