/// The file that a submission was read from.
public struct Source: Codable, Hashable, Sendable {
    /// Its name, without the path.
    public var file: String
    /// The SHA-256 of its bytes, as 64 hexadecimal digits.
    public var sha256: String
    /// How its table was laid out, for “why was this read so?”.
    public var layout: String?

    /// Makes a source.
    public init(file: String, sha256: String, layout: String? = nil) {
        self.file = file
        self.sha256 = sha256
        self.layout = layout
    }
}
