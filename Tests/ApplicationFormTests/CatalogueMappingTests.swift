import ApplicationForm
import Foundation
import Messages
import TestSupport
import Testing

@Suite("Mappings between catalogues")
struct CatalogueMappingTests {
    private static let folder = Repository.root.appending(path: "Sources/ApplicationForm/Catalogues/Mappings")

    @Test("every mapping file is valid and in the binary", arguments: Repository.names(in: folder, ending: ".json"))
    func file(name: String) throws {
        let schema = try JSONSchema(contentsOf: Repository.root.appending(path: "Documentation/mapping.schema.json"))
        let bytes = try Repository.bytes(Self.folder.appending(path: name))
        #expect(try schema.faults(in: bytes) == [])
        let mapping = try CatalogueMapping(json: bytes)
        #expect(name == "\(mapping.from)-to-\(mapping.to).json")
        #expect(CatalogueMapping.builtIn(from: mapping.from, to: mapping.to) == mapping)
        #expect(try schema.faults(in: mapping.json()) == [])
        #expect(try CatalogueMapping(json: mapping.json()) == mapping)
    }

    @Test("a mapping names every field of both catalogues, once", arguments: CatalogueMapping.builtIn)
    func complete(mapping: CatalogueMapping) throws {
        let old = try #require(Catalogue.builtIn(mapping.from))
        let new = try #require(Catalogue.builtIn(mapping.to))
        #expect(mapping.fields.map(\.from) == old.fields.map(\.id))
        let reached = Set(mapping.fields.compactMap(\.to))
        #expect(mapping.blank.map(\.to) == new.fields.map(\.id).filter { !reached.contains($0) })
        #expect(reached.isSubset(of: new.fields.map(\.id)))
        // What is the same is asked for in the same words, and nothing more depends on it.
        for entry in mapping.fields where entry.kind == .same {
            let one = try #require(old.field(entry.from))
            let other = try #require(entry.to.flatMap(new.field))
            #expect(one.description == other.description && one.answer == other.answer, "\(entry.from)")
            #expect(one.requirement == other.requirement && one.lengthLimit == other.lengthLimit, "\(entry.from)")
            #expect((one.criteria ?? []) == (other.criteria ?? []), "\(entry.from)")
        }
    }

    @Test("nine fields of 特定個人情報 have no source in a form of plain ASP・SaaS")
    func nine() throws {
        let mapping = try #require(CatalogueMapping.builtIn(from: "asp-saas-2", to: "tokuko-2017"))
        #expect(mapping.blank.count == 9)
        #expect(mapping.fields.first { $0.from == "provider.founded" }?.kind == .review)
    }

    @Test(
        "a mapping that contradicts itself is refused",
        arguments: [
            (#"{"from":"a","to":"b","kind":"none","reason":{"ja":"x","en":"x"}}"#, "“a” is none"),
            (#"{"from":"a","kind":"same"}"#, "“a” is same"),
            (#"{"from":"a","to":"b","kind":"review"}"#, "the reason of “a”"),
            (#"{"from":"a","to":"b","kind":"same"},{"from":"a","to":"c","kind":"same"}"#, "“a” is mapped twice"),
            (#"{"from":"a","to":"b","kind":"same"},{"from":"c","to":"b","kind":"same"}"#, "two fields go to “b”"),
        ]
    )
    func contradiction(fields: String, fault: String) {
        let text =
            #"{"format":"shugaki-mapping","version":1,"from":"x","to":"y","fields":["# + fields + #"],"blank":[]}"#
        let error = #expect(throws: DecodingError.self) { try CatalogueMapping(json: text.utf8) }
        #expect(error.map { SubmissionFault($0).description } == "$: \(fault)")
    }

    private static func field(_ id: String, _ answer: Field.AnswerKind = .text, _ description: String = "記述") -> Field {
        Field(
            id: id,
            number: "1",
            section: "節",
            item: "項目",
            description: description,
            requirement: .required,
            answer: answer,
            provenance: .learnt
        )
    }

    private static func catalogue(_ id: String, _ fields: [Field]) -> Catalogue {
        Catalogue(id: id, title: id, source: "a test", fields: fields)
    }

    @Test("answers move in the order of the new catalogue, and nothing is lost")
    func conversion() {
        let reason = Message(ja: "理由", en: "why")
        let mapping = CatalogueMapping(
            from: "old",
            to: "new",
            fields: [
                .init(from: "a", to: "z", kind: .same), .init(from: "b", to: "y", kind: .review, reason: reason),
                .init(from: "c", to: nil, kind: .none, reason: reason),
            ],
            blank: [.init(to: "x", reason: reason)]
        )
        let new = Self.catalogue("new", [Self.field("x"), Self.field("y", .presence), Self.field("z")])
        let old = Self.catalogue("old", [Self.field("a"), Self.field("b"), Self.field("c")])
        let submission = Submission(
            catalogue: "old",
            answers: [
                Answer(field: "a", claim: Claim(text: "一", standing: .stated), source: .init(sheet: "S", claim: "F1")),
                Answer(field: "b", claim: Claim(text: "無", standing: .stated)),
                Answer(
                    field: "c",
                    claim: Claim(text: "三", standing: .stated),
                    evidence: Evidence(text: "資料3"),
                    baseline: Baseline(claim: Claim(text: "旧", standing: .stated), evidence: .none, origin: .redInk),
                    source: .init(sheet: "S", claim: "F3", evidence: "G3")
                ),
                Answer(field: "d", claim: Claim(text: "四", standing: .stated)),
            ],
            unplaced: [Unplaced(sheet: "S", cell: "H1", text: "注", reason: "extra-column")]
        )
        let result = submission.converted(by: mapping, to: new, from: old)
        #expect(result.submission.catalogue == "new")
        #expect(result.submission.answers.map(\.field) == ["x", "y", "z"])
        #expect(result.submission.answers.map(\.claim.text) == ["", "無", "一"])
        // 無 answers a question of 有無, which the old field was not.
        #expect(result.submission.answers[1].claim.standing == .notImplemented)
        #expect(result.submission.answers[2].source?.claim == "F1")
        #expect(
            result.submission.unplaced == [
                Unplaced(sheet: "S", cell: "H1", text: "注", reason: "extra-column"),
                Unplaced(sheet: "S", cell: "F3", text: "三", reason: "no-counterpart: c"),
                Unplaced(sheet: "S", cell: "G3", text: "資料3", reason: "no-counterpart: c"),
                Unplaced(sheet: "S", cell: "F3", text: "旧", reason: "no-counterpart-baseline: c"),
                Unplaced(sheet: "", cell: "", text: "四", reason: "no-counterpart: d"),
            ]
        )
        #expect(result.steps.map(\.kind) == [.same, .review, .none, .none, .blank])
        #expect(result.remarkable.map { $0.from ?? $0.to } == ["b", "c", "d", "x"])
        #expect(result.steps[1].reason == reason)
    }

    @Test("catalogues without a mapping file map by their ids; differences need a person")
    func matching() {
        let old = Self.catalogue("old", [Self.field("a"), Self.field("b", .text, "設立年"), Self.field("c")])
        let new = Self.catalogue("new", [Self.field("d"), Self.field("b", .text, "設立年月日"), Self.field("a")])
        let mapping = CatalogueMapping(matching: old, new)
        #expect(mapping.fields.map(\.kind) == [.same, .review, .none])
        #expect(mapping.fields[1].reason?.japanese == "記述内容が異なる（設立年／設立年月日）。")
        #expect(mapping.blank.map(\.to) == ["d"])
    }
}
