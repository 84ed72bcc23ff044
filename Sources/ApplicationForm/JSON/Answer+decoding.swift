// What may be left out of a hand-written submission: every part of an answer but its field.

extension Answer: Decodable {
    private enum CodingKeys: String, CodingKey {
        case field
        case claim
        case evidence
        case baseline
        case withheld
        case source
    }

    /// Reads an answer; what is left out is blank.
    ///
    /// - Throws: `DecodingError` when the field is missing or a part has another shape.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            field: try container.decode(String.self, forKey: .field),
            claim: try container.decodeIfPresent(Claim.self, forKey: .claim) ?? .blank,
            evidence: try container.decodeIfPresent(Evidence.self, forKey: .evidence) ?? .none,
            baseline: try container.decodeIfPresent(Baseline.self, forKey: .baseline),
            withheld: try container.decodeIfPresent(Bool.self, forKey: .withheld) ?? false,
            source: try container.decodeIfPresent(Source.self, forKey: .source)
        )
    }
}

extension Evidence: Decodable {
    private enum CodingKeys: String, CodingKey {
        case text
        case citations
    }

    /// Reads evidence; without citations there are none.
    ///
    /// - Throws: `DecodingError` when the text is missing or a part has another shape.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            text: try container.decode(String.self, forKey: .text),
            citations: try container.decodeIfPresent([Citation].self, forKey: .citations) ?? []
        )
    }
}

extension Baseline: Decodable {
    private enum CodingKeys: String, CodingKey {
        case claim
        case evidence
        case origin
    }

    /// Reads a baseline; a part that is left out is blank.
    ///
    /// - Throws: `DecodingError` when the origin is missing or a part has another shape.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            claim: try container.decodeIfPresent(Claim.self, forKey: .claim) ?? .blank,
            evidence: try container.decodeIfPresent(Evidence.self, forKey: .evidence) ?? .none,
            origin: try container.decode(Origin.self, forKey: .origin)
        )
    }
}
