internal import Messages

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension CatalogueMapping {
    /// The word that marks a file as a mapping.
    public static let format = "shugaki-mapping"

    /// Reads a mapping from its JSON.
    ///
    /// - Throws: `DecodingError` when the bytes are no mapping, or one whose parts contradict each other.
    public init(json: some Collection<UInt8>) throws {
        let file = try JSONDecoder().decode(MappingFile.self, from: Data(json))
        self.init(
            from: file.from,
            to: file.to,
            fields: file.fields.map { Entry(from: $0.from, to: $0.to, kind: $0.kind, reason: $0.reason?.message) },
            blank: file.blank.map { Blank(to: $0.to, reason: $0.reason.message) }
        )
        guard let fault else { return }
        throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: fault))
    }

    /// What contradicts itself in the mapping, or nil.
    private var fault: String? {
        var sources: Set<String> = []
        var targets: Set<String> = []
        for entry in fields {
            if !sources.insert(entry.from).inserted { return "“\(entry.from)” is mapped twice" }
            if let target = entry.to, !targets.insert(target).inserted { return "two fields go to “\(target)”" }
            if (entry.to == nil) != (entry.kind == .none) { return "“\(entry.from)” is \(entry.kind.rawValue)" }
            if (entry.reason == nil) != (entry.kind == .same) { return "the reason of “\(entry.from)”" }
        }
        for entry in blank where !targets.insert(entry.to).inserted { return "“\(entry.to)” is not blank" }
        return nil
    }

    /// The mapping as JSON in UTF-8, keys in the order of its schema.
    public func json() -> [UInt8] {
        var writer = JSONWriter(indented: true)
        writer.object { writer in
            writer.member("format", Self.format)
            writer.member("version", 1)
            writer.member("from", from)
            writer.member("to", to)
            writer.key("fields")
            writer.array(fields) { writer, entry in
                writer.object { writer in
                    writer.member("from", entry.from)
                    writer.member("to", entry.to)
                    writer.member("kind", entry.kind.rawValue)
                    if let reason = entry.reason { Self.write(reason, to: &writer) }
                }
            }
            writer.key("blank")
            writer.array(blank) { writer, entry in
                writer.object { writer in
                    writer.member("to", entry.to)
                    Self.write(entry.reason, to: &writer)
                }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ reason: Message, to writer: inout JSONWriter) {
        writer.key("reason")
        writer.object { writer in
            writer.member("ja", reason.japanese)
            writer.member("en", reason.english)
        }
    }
}

/// A mapping as its file has it.
private struct MappingFile: Decodable {
    struct Reason: Decodable {
        let ja: String
        let en: String

        var message: Message { Message(ja: ja, en: en) }
    }

    struct Entry: Decodable {
        let from: String
        let to: String?
        let kind: CatalogueMapping.Kind
        let reason: Reason?
    }

    struct Blank: Decodable {
        let to: String
        let reason: Reason
    }

    let from: String
    let to: String
    let fields: [Entry]
    let blank: [Blank]
}
