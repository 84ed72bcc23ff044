#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The list of fields that a family of forms asks for.
public struct Catalogue: Codable, Hashable, Sendable {
    /// The name, such as `tokuko-2017`.
    public var id: String
    /// The title of the form.
    public var title: String
    /// Where the list comes from.
    public var source: String
    /// The fields, in the order of the form.
    public var fields: [Field]

    /// Makes a catalogue.
    public init(id: String, title: String, source: String, fields: [Field]) {
        self.id = id
        self.title = title
        self.source = source
        self.fields = fields
    }

    /// The field of an id, or nil.
    public func field(_ id: String) -> Field? { fields.first { $0.id == id } }

    /// What is wrong with the list as a whole, in a few words; nil when nothing is.
    public var fault: String? {
        if id.isEmpty || !id.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
        {
            return "$.id: “\(id)” is not made of a–z, 0–9 and -"
        }
        if fields.isEmpty { return "$.fields: no fields" }
        var seen: Set<String> = []
        for (index, field) in fields.enumerated() {
            if field.id.isEmpty { return "$.fields[\(index)].id: empty" }
            if !seen.insert(field.id).inserted { return "$.fields[\(index)].id: “\(field.id)” a second time" }
            if field.description.isEmpty { return "$.fields[\(index)].description: empty" }
        }
        return nil
    }

    /// The sections (大項目) in order, each with its fields.
    public var sections: [(name: String, fields: ArraySlice<Field>)] {
        var result: [(name: String, fields: ArraySlice<Field>)] = []
        var start = fields.startIndex
        while start < fields.endIndex {
            let name = fields[start].section
            let end = fields[start...].firstIndex { $0.section != name } ?? fields.endIndex
            result.append((name, fields[start..<end]))
            start = end
        }
        return result
    }
}

extension Catalogue {
    /// Reads a catalogue from its JSON.
    ///
    /// - Throws: `DecodingError` when the bytes are no catalogue.
    public init(json: some Collection<UInt8>) throws {
        self = try JSONDecoder().decode(Catalogue.self, from: Data(json))
    }

    /// The names of the catalogues in this binary.
    public static var builtInIDs: [String] { EmbeddedCatalogues.all.map(\.name) }

    /// The catalogue of that name in this binary, or nil.
    public static func builtIn(_ id: String) -> Catalogue? { builtInCatalogues[id] }

    /// 特定個人情報ASP・SaaS, 2017.
    public static var tokuko2017: Catalogue { builtIn("tokuko-2017") ?? Catalogue.missing }

    private static let missing = Catalogue(id: "", title: "", source: "", fields: [])

    /// All catalogues, made at first use.
    private static let builtInCatalogues: [String: Catalogue] = Dictionary(
        uniqueKeysWithValues: EmbeddedCatalogues.all.map { ($0.name, $0.catalogue()) }
    )
}
