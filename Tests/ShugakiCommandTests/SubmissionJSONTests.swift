import Foundation
import TestSupport
import Testing

@Suite("Submissions in JSON, written by hand")
struct SubmissionJSONTests {
    private let shugaki: ShugakiRun

    init() throws { shugaki = try ShugakiRun() }

    private func submission(_ answers: String, _ rest: String = "") -> String {
        #"{"format":"shugaki-submission","version":1,"catalogue":"tokuko-2017","answers":["# + answers + "]" + rest
            + "}"
    }

    @Test("what has no place in the form is told, and kept")
    func told() throws {
        let answer = #"{"field":"provider.name","claim":{"text":"有","standing":"stated"},"evidense":{"text":"資料1"}}"#
        let other = #"{"field":"no.such","claim":{"text":"有","standing":"stated"}}"#
        try shugaki.put("s.json", Array(submission("\(answer),\(answer),\(other)", ",\"memo\":1").utf8))
        let result = try shugaki.run("import", "s.json", "-o", "out.json", "--language", "en")
        #expect(result.status == 0)
        #expect(
            result.errors.hasPrefix(
                """
                note: s.json: keys that are not known are no answers and are kept in “unplaced”: answers[0].evidense, \
                answers[1].evidense, memo
                note: s.json: fields that the catalogue has not are no answers and are kept in “unplaced”: no.such
                note: s.json: second answers to a field are no answers and are kept in “unplaced”: provider.name

                """
            )
        )
        let written = String(decoding: try shugaki.bytes("out.json"), as: UTF8.self)
        #expect(written.contains(#""reason": "unknown-key: answers[0].evidense""#))
        #expect(written.contains(#""reason": "second-answer: provider.name""#))
    }

    @Test("broken JSON is told with line and column")
    func broken() throws {
        try shugaki.put("s.json", Array("{\n  \"format\": \"shugaki-submission\",\n}\n".utf8))
        let result = try shugaki.run("check", "s.json", "--language", "en")
        #expect(result.status == 65)
        #expect(
            result.errors
                == "shugaki: s.json: It cannot be read as a submission (JSON): $: line 3, column 1: "
                + "the name of a member in quotation marks is missing\n"
        )
    }
}
