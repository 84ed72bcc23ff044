import ApplicationForm
import Foundation
import TestSupport
import Testing

@Suite("The schema of catalogues")
struct CatalogueSchemaTests {
    private static let folder = Repository.root.appending(path: "Sources/ApplicationForm/Catalogues/Data")
    private let schema: JSONSchema

    init() throws {
        schema = try JSONSchema(contentsOf: Repository.root.appending(path: "Documentation/catalogue.schema.json"))
    }

    @Test("every data file is valid", arguments: Repository.names(in: folder, ending: ".json"))
    func dataFile(name: String) throws {
        let bytes = try Repository.bytes(Self.folder.appending(path: name))
        #expect(try schema.faults(in: bytes) == [])
        #expect(try "\(JSONValue(bytes)["id"].text ?? "").json" == name)
    }

    @Test("what `catalogue show --format json` prints is valid", arguments: Catalogue.builtInIDs)
    func printed(id: String) throws {
        #expect(try schema.faults(in: try #require(Catalogue.builtIn(id)).json()) == [])
    }

    @Test("no catalogue is forgotten")
    func embedded() {
        let names = Repository.names(in: Self.folder, ending: ".json").map { String($0.dropLast(5)) }
        #expect(names == Catalogue.builtInIDs.sorted())
        #expect(!names.isEmpty)
    }

    @Test(
        "a fault is found",
        arguments: [
            ("answer", JSONValue.string("poem"), "$.fields[0].answer: not one of the values allowed"),
            ("id", .string("Not An Id"), "$.fields[0].id: against pattern"),
            ("lengthLimit", .number(0), "$.fields[0].lengthLimit: against minimum"),
            ("lengthLimit", .number(1.5), "$.fields[0].lengthLimit: not of type integer"),
            ("aliases", .array([.string("a"), .string("a")]), "$.fields[0].aliases: against uniqueItems"),
            ("aliases", .array([]), "$.fields[0].aliases: against minItems"),
            ("section", .string(""), "$.fields[0].section: against minLength"),
            ("colour", .string("red"), "$.fields[0].colour: the schema allows nothing here"),
        ]
    )
    func fault(key: String, value: JSONValue, message: String) throws {
        var document = try JSONValue(Catalogue.tokuko2017.json())
        var field = try #require(document["fields"].elements.first)
        field[key] = value
        document["fields"] = .array([field])
        #expect(schema.faults(in: document) == [message])
    }

    @Test("what is missing is found")
    func missing() {
        #expect(schema.faults(in: .object([:])) == ["$: no id", "$: no title", "$: no source", "$: no fields"])
        #expect(schema.faults(in: .array([])) == ["$: not of type object"])
    }

    @Test("a schema with an unknown keyword passes nothing")
    func unknownKeyword() throws {
        let odd = try JSONSchema(Array(#"{ "maxLength": 3 }"#.utf8))
        #expect(odd.faults(in: .string("a")) == ["$: the schema uses the unknown keyword maxLength"])
        let dangling = try JSONSchema(Array(##"{ "$ref": "#/$defs/none" }"##.utf8))
        #expect(dangling.faults(in: .string("a")) != [])
    }
}
