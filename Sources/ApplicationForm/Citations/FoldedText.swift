/// A cell's text, folded for matching, without its white space, and with the way back to what was written.
///
/// Spaces that OCR puts between characters must not hinder a match, so they are kept beside the scalars, not among them.
struct FoldedText {
    /// The folded scalars.
    private(set) var scalars: [UInt32] = []
    /// Where each begins in ``bytes``.
    private(set) var starts: [Int32] = []
    /// Where each ends in ``bytes``.
    private(set) var ends: [Int32] = []
    /// The white space before each.
    private(set) var gaps: [Gap] = []
    /// The text as written, in UTF-8.
    let bytes: [UInt8]

    /// Folds a text.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        self.bytes = bytes
        scalars.reserveCapacity(bytes.count / 2 + 1)
        starts.reserveCapacity(bytes.count / 2 + 1)
        ends.reserveCapacity(bytes.count / 2 + 1)
        gaps.reserveCapacity(bytes.count / 2 + 1)
        var offset: Int32 = 0
        var gap: Gap = []
        for scalar in text.unicodeScalars {
            let value = scalar.value
            let width: Int32 = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
            defer { offset &+= width }
            if value <= 0x20 || value >= 0x85 {
                let white = ScalarFolding.gap(value)
                if !white.isEmpty {
                    if white != .line, gap.contains(.line) { gap.insert(.indent) }
                    gap.formUnion(white)
                    continue
                }
            }
            if value == 0x3099 || value == 0x309A || value == 0xFF9E || value == 0xFF9F, let last = scalars.last,
                let kana = ScalarFolding.voiced(last, semi: value == 0x309A || value == 0xFF9F)
            {
                scalars[scalars.count - 1] = kana
                ends[ends.count - 1] = offset &+ width
                continue
            }
            // Other marks stay with the character that they stand on.
            if value >= 0x300, ScalarFolding.isCombining(value), gap.isEmpty, !ends.isEmpty {
                ends[ends.count - 1] = offset &+ width
                continue
            }
            scalars.append(ScalarFolding.fold(value))
            starts.append(offset)
            ends.append(offset &+ width)
            gaps.append(gap)
            gap = []
        }
        foldLongVowels()
    }

    /// The number of folded scalars.
    var count: Int { scalars.count }

    /// The scalar at an index, or 0 beyond the ends.
    @inline(__always)
    subscript(_ index: Int) -> UInt32 {
        index >= 0 && index < scalars.count ? scalars[index] : 0
    }

    /// The text as written from one folded scalar to before another.
    func written(_ from: Int, _ to: Int) -> String {
        guard from >= 0, from < to, to <= scalars.count else { return "" }
        return String(decoding: bytes[Int(starts[from])..<Int(ends[to - 1])], as: UTF8.self)
    }

    /// The same without line breaks and, where OCR has spaced out the characters, without spaces.
    func name(_ from: Int, _ to: Int, spacedOut: Bool) -> String {
        guard from >= 0, from < to, to <= scalars.count else { return "" }
        var plain = true
        var index = from + 1
        while index < to {
            if !gaps[index].isEmpty, spacedOut || gaps[index].contains(.line) {
                plain = false
                break
            }
            index += 1
        }
        if plain { return written(from, to) }
        var result: [UInt8] = []
        index = from
        while index < to {
            if index > from, !gaps[index].isEmpty, !(spacedOut || gaps[index].contains(.line)) {
                result.append(contentsOf: bytes[Int(ends[index - 1])..<Int(starts[index])])
            }
            result.append(contentsOf: bytes[Int(starts[index])..<Int(ends[index])])
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Takes ー for a dash where it stands between digits.
    private mutating func foldLongVowels() {
        var index = 1
        while index + 1 < scalars.count {
            if scalars[index] == 0x30FC, Self.isDigit(scalars[index - 1]), Self.isDigit(scalars[index + 1]) {
                scalars[index] = ScalarFolding.dash
            }
            index += 1
        }
    }

    /// Whether a folded scalar is a digit 0 to 9.
    @inline(__always)
    static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    /// Whether a folded scalar is a Latin letter.
    @inline(__always)
    static func isLatin(_ scalar: UInt32) -> Bool {
        (scalar >= 0x41 && scalar <= 0x5A) || (scalar >= 0x61 && scalar <= 0x7A)
    }
}
