import Foundation
import TestSupport
import Testing

@testable import ApplicationForm

/// JSON of strangers: an answer that loses nothing, or one line that says what is wrong and where.
@Suite("Hostile submissions in JSON")
struct HostileJSONTests {
    private static let folder = HostileFile.folder.appending(path: "json")
    private static let table = folder.appending(path: "expected.tsv")

    /// What must become of each file, by its name.
    private static let expected: [String: String] = {
        let lines = String(decoding: (try? Repository.bytes(table)) ?? [], as: UTF8.self).split(separator: "\n")
        let pairs = lines.map { $0.split(separator: "\t", maxSplits: 1).map(String.init) }
        return Dictionary(uniqueKeysWithValues: pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) })
    }()

    @Test("each ends as its line in expected.tsv says")
    func outcomes() throws {
        let names = Repository.names(in: Self.folder, ending: ".json")
        let found = try names.map { ($0, Self.outcome(try Repository.bytes(Self.folder.appending(path: $0)))) }
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(found.map { "\($0)\t\($1)\n" }.joined().utf8).write(to: Self.table)
            Issue.record("expected.tsv was written anew; look at the difference")
        }
        #expect(Set(names) == Set(Self.expected.keys))
        for (name, outcome) in found { #expect(outcome == Self.expected[name], "\(name)") }
    }

    @Test("what the model does not know is kept as it is written, and stays when it is read again")
    func unknownKeys() throws {
        let json = try Repository.bytes(Self.folder.appending(path: "key-unknown.json"))
        let submission = try Submission(json: json)
        #expect(submission.unplaced.map(\.reason) == ["unknown-key: answers[0].evidense"])
        #expect(submission.unplaced.map(\.text) == [#"{"text": "資料1 P.1"}"#])
        let again = submission.json()
        #expect(try Submission(json: again) == submission)
        #expect(try Submission(json: again).json() == again)
    }

    /// `answer`, the number of answers and the reasons of what is unplaced, or what is wrong.
    private static func outcome(_ bytes: [UInt8]) -> String {
        do {
            let submission = try Submission(json: bytes)
            let whole = Catalogue.builtIn(submission.catalogue).map { submission.completed(for: $0) } ?? submission
            let reasons = whole.unplaced.prefix(3).map { "; \($0.reason)" }.joined()
            return "answer \(submission.answers.count), \(whole.unplaced.count) unplaced\(reasons)"
        } catch {
            let line = SubmissionFault(error).description
            #expect(!line.contains("\n") || line.contains("not known"))
            return line.replacing("\n", with: "⏎").replacing("\u{1B}", with: "⎋")
        }
    }
}
