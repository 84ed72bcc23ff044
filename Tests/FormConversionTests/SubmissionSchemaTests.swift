import ApplicationForm
import FormConversion
import Foundation
import TestSupport
import Testing

@Suite("The schema of submissions")
struct SubmissionSchemaTests {
    private let schema: JSONSchema

    init() throws {
        schema = try JSONSchema(contentsOf: Repository.root.appending(path: "Documentation/submission.schema.json"))
    }

    @Test("every form gives a valid submission", arguments: FormFile.all)
    func form(path: String) throws {
        #expect(try schema.faults(in: FormFile.read(path).submission.json()) == [])
    }

    @Test("a submission without anything is valid")
    func empty() throws { #expect(try schema.faults(in: Submission(catalogue: "tokuko-2017").json()) == []) }

    @Test(
        "a fault is found",
        arguments: [
            ("version", JSONValue.number(2), "$.version: not the one value allowed"),
            ("version", .string("1"), "$.version: not the one value allowed"),
            ("format", .string("other"), "$.format: not the one value allowed"),
            ("source", .null, "$.source: not of type object"),
            ("answers", .object([:]), "$.answers: not of type array"),
            ("answers", .array([.object([:])]), "$.answers[0]: no field"),
            ("application", .object(["kind": .string("old")]), "$.application.kind: not one of the values allowed"),
            ("application", .object(["date": .string("2019-13-01")]), "$.application.date: against pattern"),
            ("remark", .string("x"), "$.remark: the schema allows nothing here"),
        ]
    )
    func fault(key: String, value: JSONValue, message: String) throws {
        var document = try JSONValue(Submission(catalogue: "tokuko-2017").json())
        document[key] = value
        #expect(schema.faults(in: document).contains(message))
    }

    @Test("null in place of an absent value is a fault")
    func null() throws {
        var document = try JSONValue(Submission(catalogue: "tokuko-2017", answers: [Answer(field: "a.b")]).json())
        var answer = try #require(document["answers"].elements.first)
        answer["baseline"] = .null
        document["answers"] = .array([answer])
        #expect(schema.faults(in: document).contains("$.answers[0].baseline: not of type object"))
    }
}
