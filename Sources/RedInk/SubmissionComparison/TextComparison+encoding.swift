extension TextComparison: Encodable {
    private enum CodingKeys: String, CodingKey {
        case old, new, edits
    }

    /// Writes `old`, `new` and `edits`, as `compare --format json` has them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(old, forKey: .old)
        try container.encode(new, forKey: .new)
        try container.encode(edits, forKey: .edits)
    }
}
