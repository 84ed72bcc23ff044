import Foundation

/// One field of a catalogue's file, with its members in the order of `Field.init`.
struct FieldEntry: Decodable {
    /// A member that this tool does not know: it would be missing from the binary.
    struct UnknownMember: Error, CustomStringConvertible {
        let name: String
        var description: String { "EmbedCataloguesTool knows no member “\(name)” of a field; add it to FieldEntry" }
    }

    /// What a member is in the code.
    private enum Kind {
        case text, texts, word, words, number
    }

    private static let members: [(name: String, kind: Kind)] = [
        ("id", .text), ("number", .text), ("section", .text), ("item", .text), ("subitem", .text),
        ("description", .text),
        ("aliases", .texts), ("requirement", .word), ("criteria", .words), ("answer", .word), ("options", .texts),
        ("lengthLimit", .number), ("provenance", .word),
    ]

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// The call that makes the field; the compiler says what is missing or wrong in it.
    let code: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Name.self)
        let known = Self.members.map(\.name)
        if let other = container.allKeys.first(where: { !known.contains($0.stringValue) }) {
            throw UnknownMember(name: other.stringValue)
        }
        var parts: [String] = []
        for member in Self.members where container.contains(Name(stringValue: member.name)) {
            let name = Name(stringValue: member.name)
            let value =
                switch member.kind {
                case .text: try container.decode(String.self, forKey: name).literal
                case .texts:
                    "[\(try container.decode([String].self, forKey: name).map(\.literal).joined(separator: ", "))]"
                case .word: ".\(try container.decode(String.self, forKey: name))"
                case .words:
                    "[\(try container.decode([String].self, forKey: name).map { ".\($0)" }.joined(separator: ", "))]"
                case .number: String(try container.decode(Int.self, forKey: name))
                }
            parts.append("\(member.name): \(value)")
        }
        code = "Field(\(parts.joined(separator: ", ")))"
    }
}
