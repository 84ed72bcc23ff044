import Foundation
import TestSupport
import Testing

@testable import ApplicationForm

@Suite("The members that JSON may have")
struct JSONShapeTests {
    @Test("are those of the published schemas")
    func schemas() throws {
        for (name, shape) in [("submission", JSONShape.submission), ("catalogue", JSONShape.catalogue)] {
            let url = Repository.root.appending(path: "Documentation/\(name).schema.json")
            let schema = try #require(
                try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
            )
            let expected = Self.members(schema, in: schema, at: "$")
            #expect(!expected.isEmpty)
            #expect(Self.members(shape, at: "$") == expected, "\(name)")
        }
    }

    /// Every member, with the path to it.
    private static func members(_ shape: JSONShape, at path: String) -> Set<String> {
        guard case .object(let members) = shape else { return [] }
        return members.reduce(into: []) { result, member in
            result.insert("\(path).\(member.key)")
            result.formUnion(Self.members(member.value, at: "\(path).\(member.key)"))
        }
    }

    private static func members(_ node: [String: Any], in schema: [String: Any], at path: String) -> Set<String> {
        var node = node
        if let reference = node["$ref"] as? String, let name = reference.split(separator: "/").last,
            let definitions = schema["$defs"] as? [String: Any]
        {
            node = definitions[String(name)] as? [String: Any] ?? [:]
        }
        if let items = node["items"] as? [String: Any] { return members(items, in: schema, at: path) }
        guard let properties = node["properties"] as? [String: Any] else { return [] }
        return properties.reduce(into: []) { result, property in
            result.insert("\(path).\(property.key)")
            guard let child = property.value as? [String: Any] else { return }
            result.formUnion(members(child, in: schema, at: "\(path).\(property.key)"))
        }
    }
}
