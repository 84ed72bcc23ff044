public import Messages

/// How the answers of one catalogue move to another: field by field, with what a person must look at.
public struct CatalogueMapping: Hashable, Sendable {
    /// What becomes of the answer to a field.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// Both ask for the same: the answer moves.
        case same
        /// The answer moves, and a person must look at it.
        case review
        /// The other catalogue asks for nothing like it.
        case none
    }

    /// One field that answers come from.
    public struct Entry: Hashable, Sendable {
        /// The field of the first catalogue.
        public var from: String
        /// The field of the second catalogue; nil where ``kind`` is none.
        public var to: String?
        /// What becomes of the answer.
        public var kind: Kind
        /// Why a person must look, or why there is no counterpart; nil where ``kind`` is same.
        public var reason: Message?

        /// Makes an entry.
        public init(from: String, to: String?, kind: Kind, reason: Message? = nil) {
            self.from = from
            self.to = to
            self.kind = kind
            self.reason = reason
        }
    }

    /// One field of the second catalogue that stays blank.
    public struct Blank: Hashable, Sendable {
        /// The field.
        public var to: String
        /// Why nothing of the first catalogue answers it.
        public var reason: Message

        /// Makes an entry.
        public init(to: String, reason: Message) {
            self.to = to
            self.reason = reason
        }
    }

    /// The id of the catalogue that answers come from.
    public var from: String
    /// The id of the catalogue that they move to.
    public var to: String
    /// The fields of the first catalogue, in its order.
    public var fields: [Entry]
    /// The fields of the second catalogue that stay blank, in its order.
    public var blank: [Blank]

    /// Makes a mapping.
    public init(from: String, to: String, fields: [Entry], blank: [Blank]) {
        self.from = from
        self.to = to
        self.fields = fields
        self.blank = blank
    }

    /// How many fields are of a kind.
    public func count(_ kind: Kind) -> Int { fields.count { $0.kind == kind } }
}

extension CatalogueMapping {
    /// The mappings in this binary, by the ids of their catalogues.
    public static let builtIn: [CatalogueMapping] = EmbeddedMappings.all.compactMap { entry in
        let bytes = UnsafeBufferPointer(start: entry.json.utf8Start, count: entry.json.utf8CodeUnitCount)
        return try? CatalogueMapping(json: bytes)
    }

    /// The mapping in this binary from one catalogue to another, or nil.
    public static func builtIn(from: String, to: String) -> CatalogueMapping? {
        builtIn.first { $0.from == from && $0.to == to }
    }

    /// The mapping of two catalogues of which there is no mapping file: a field goes to that of the same id.
    ///
    /// Catalogues name what is the same alike, so that a learnt catalogue maps to the ones in this binary. Where labels
    /// or the kind of answer differ, a person must look.
    public init(matching from: Catalogue, _ to: Catalogue) {
        let targets = Dictionary(to.fields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let sources = Set(from.fields.map(\.id))
        self.init(
            from: from.id,
            to: to.id,
            fields: from.fields.map { field in
                guard let target = targets[field.id] else {
                    let reason = Message(
                        ja: "カタログ「\(to.id)」に同じ項目がない。",
                        en: "The catalogue “\(to.id)” has no such field."
                    )
                    return Entry(from: field.id, to: nil, kind: .none, reason: reason)
                }
                let reason = Self.difference(field, target)
                return Entry(from: field.id, to: field.id, kind: reason == nil ? .same : .review, reason: reason)
            },
            blank: to.fields.filter { !sources.contains($0.id) }.map { field in
                let reason = Message(
                    ja: "カタログ「\(from.id)」に同じ項目がない。",
                    en: "The catalogue “\(from.id)” has no such field."
                )
                return Blank(to: field.id, reason: reason)
            }
        )
    }

    /// What differs between two fields of one id, or nil.
    private static func difference(_ one: Field, _ other: Field) -> Message? {
        if one.answer != other.answer {
            return Message(
                ja: "回答の種類が異なる（\(one.answer.rawValue)、\(other.answer.rawValue)）。",
                en: "The kinds of answer differ (\(one.answer.rawValue), \(other.answer.rawValue))."
            )
        }
        if one.requirement != other.requirement {
            return Message(ja: "必須/選択が異なる。", en: "One asks for it, the other leaves it open (必須/選択).")
        }
        let words = { (text: String) in TextFolding.matching.folded(text).filter { !$0.isWhitespace } }
        guard words(one.description) != words(other.description) else { return nil }
        return Message(
            ja: "記述内容が異なる（\(one.description)／\(other.description)）。",
            en: "The descriptions differ (\(one.description) / \(other.description))."
        )
    }
}
