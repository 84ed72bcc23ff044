import FormConversion
import TestSupport
import Testing

@testable import ApplicationForm

@Suite("The scanner of submissions")
struct SubmissionScannerTests {
    private static func scanned(_ json: [UInt8]) -> Submission? {
        json.withUnsafeBufferPointer { SubmissionScanner.submission($0) }
    }

    @Test("what is written of a form is scanned as the decoder reads it", arguments: FormFile.all)
    func form(path: String) throws {
        let json = try FormFile.read(path).submission.json()
        let scanned = try #require(Self.scanned(json))
        #expect(scanned == (try Submission(decoding: json)))
        #expect(scanned.json() == json)
    }

    @Test("escapes, marks of JSON and characters beyond the basic plane come back")
    func escapes() throws {
        let text = "\"a\\b/\u{8}\u{C}\n\r\t\u{1}\u{7F}{}[],: 𠮷野家 \u{2028}"
        let submission = Submission(
            catalogue: "tokuko-2017",
            answers: [Answer(field: "a.b", claim: Claim(text: text, standing: .stated), withheld: true)],
            unplaced: [Unplaced(sheet: "", cell: "A1", text: text, reason: "other-sheet")]
        )
        #expect(Self.scanned(submission.json()) == submission)
    }

    private static let head = #"{"format": "shugaki-submission", "version": 1, "catalogue": "a""#

    @Test(
        "what the program would not write is left to the decoder",
        arguments: [
            "", "{}", "[]", head, head + "}", head + #", "answers": [}"#, head + #", "answers": [],}"#,
            head + #", "answers": []} {}"#, head + #", "answers": [{"field": "a"} {"field": "b"}]}"#,
            head + #", "answers": [{"field": "a"},]}"#, head + #", "answers": [,{"field": "a"}]}"#,
            head + #", "answers": [{"field": "a" "withheld": true}]}"#, head + #", "answers": [{"field": null}]}"#,
            head + #", "answers": [{"field": "a", "remark": 1}]}"#, head + #", "answers": [{"withheld": true}]}"#,
            head + #", "answers": [{"field": "a", "field": "b"}]}"#,
            head + #", "answers": [{"field": "a", "withheld": 1}]}"#,
            head + #", "answers": [{"field": "\ud842"}]}"#, head + #", "answers": [{"field": "\u+123"}]}"#,
            head + #", "answers": [{"field": "\x"}]}"#, head + ", \"answers\": [{\"field\": \"a\nb\"}]}",
            head + #", "answers": [{"field": "a", "claim": {"text": "", "standing": "?"}}]}"#,
            head + #", "application": {"date": "2019-02-30"}, "answers": []}"#,
            head + #", "application": {"date": "2019-02-20", "kind": "new"}, "answers": []}"#,
            head.replacing("1", with: "01") + #", "answers": []}"#,
            head.replacing("1", with: "1.0") + #", "answers": []}"#,
        ]
    )
    func declined(json: String) { #expect(Self.scanned(Array(json.utf8)) == nil) }

    @Test("bytes that are no characters are left to the decoder")
    func bytes() {
        var json = Array((Self.head + #", "answers": [{"field": "a"}]}"#).utf8)
        #expect(Self.scanned(json) != nil)
        json[json.count - 5] = 0xFF
        #expect(Self.scanned(json) == nil)
    }

    @Test("another order of members is read all the same")
    func order() throws {
        let json =
            #"{"answers": [{"withheld": true, "field": "a"}], "catalogue": "b", "version": 1, "format": "shugaki-submission"}"#
        let submission = try Submission(json: Array(json.utf8))
        #expect(submission == Submission(catalogue: "b", answers: [Answer(field: "a", withheld: true)]))
    }
}
