public import ApplicationForm
internal import FormConversion
public import SpreadsheetReading

/// How each file is read.
public struct IntakeSettings: Sendable {
    /// The catalogue to read for; nil for the one that fits best.
    public var catalogue: Catalogue?
    /// The family that answers are taken over into (`--as`); nil to leave them as they are.
    public var family: Catalogue?
    /// What one file may ask of us; tighter than for a file that somebody waits for.
    public var limits = ReadingLimits()

    /// Makes settings.
    public init(catalogue: Catalogue? = nil, family: Catalogue? = nil) {
        self.catalogue = catalogue
        self.family = family
        limits.fileBytes = 128 << 20
        limits.unpackedBytes = 256 << 20
        limits.partBytes = 128 << 20
        limits.cells = 1_000_000
        limits.sharedStrings = 1_000_000
    }

    /// What decides how a file is read, as one word: a file read under another one is read again.
    var stamp: String {
        func name(_ catalogue: Catalogue?) -> String {
            guard let catalogue else { return "-" }
            // Two files may hold two catalogues of one id.
            return "\(catalogue.id):\(SHA256Digest.hexadecimal(of: catalogue.json()).prefix(12))"
        }
        return "1 \(name(catalogue)) \(name(family))"
    }
}
