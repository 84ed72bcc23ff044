/// A cell's text, folded for matching, without its white space, and with the way back to what was written.
///
/// Spaces that OCR puts between characters must not hinder a match, so they are kept beside the scalars, not among them.
struct FoldedText {
    /// A folded scalar.
    struct Item {
        /// The folded scalar.
        var value: UInt32
        /// Where it begins in the text as written, in UTF-8.
        var start: Int32
        /// Where it ends.
        var end: Int32
        /// The white space before it.
        var gap: Gap
    }

    /// The folded scalars.
    private(set) var items: [Item]
    /// The text as written.
    private let source: String

    /// Folds a text.
    init(_ text: String) {
        source = text
        var hasLongVowel = false
        var text = text
        items = text.withUTF8 { text in
            // Every character has one byte that does not carry on another.
            let scalars = text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            return [Item](unsafeUninitializedCapacity: scalars) { items, count in
                Self.fold(text, into: items, &count, &hasLongVowel)
            }
        }
        if hasLongVowel { foldLongVowels() }
    }

    private static func fold(
        _ text: UnsafeBufferPointer<UInt8>,
        into items: UnsafeMutableBufferPointer<Item>,
        _ count: inout Int,
        _ hasLongVowel: inout Bool
    ) {
        var offset = 0
        var gap: Gap = []
        while offset < text.count {
            let start = offset
            let value = scalar(text, &offset)
            let end = Int32(truncatingIfNeeded: offset)
            var folded = value
            switch value {
            // Most of a cell is what nothing changes: ASCII, kana and kanji.
            case 0x21...0x7E, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: break
            default:
                let white = ScalarFolding.gap(value)
                if !white.isEmpty {
                    if white != .line, gap.contains(.line) { gap.insert(.indent) }
                    gap.formUnion(white)
                    continue
                }
                if count > 0, value == 0x3099 || value == 0x309A || value == 0xFF9E || value == 0xFF9F,
                    let kana = ScalarFolding.voiced(items[count - 1].value, semi: value == 0x309A || value == 0xFF9F)
                {
                    items[count - 1].value = kana
                    items[count - 1].end = end
                    continue
                }
                // Other marks stay with the character that they stand on.
                if value >= 0x300, ScalarFolding.isCombining(value), gap.isEmpty, count > 0 {
                    items[count - 1].end = end
                    continue
                }
                folded = ScalarFolding.fold(value)
                if folded == 0x30FC { hasLongVowel = true }
            }
            items.initializeElement(
                at: count,
                to: Item(value: folded, start: Int32(truncatingIfNeeded: start), end: end, gap: gap)
            )
            count += 1
            gap = []
        }
    }

    /// The scalar at an offset of a text in UTF-8, the offset moved past it.
    @inline(__always)
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> UInt32 {
        let byte = UInt32(text[offset])
        offset += 1
        if byte < 0x80 { return byte }
        var following = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
        var value = byte & (0x3F >> UInt32(following))
        while following > 0, offset < text.count {
            value = value << 6 | UInt32(text[offset] & 0x3F)
            offset += 1
            following -= 1
        }
        return value
    }

    /// The number of folded scalars.
    var count: Int { items.count }

    /// The scalar at an index, or 0 beyond the ends.
    @inline(__always)
    subscript(_ index: Int) -> UInt32 {
        index >= 0 && index < items.count ? items[index].value : 0
    }

    /// The white space before a scalar.
    @inline(__always)
    func gap(_ index: Int) -> Gap { items[index].gap }

    /// The scalars of a stretch.
    @inline(__always)
    func scalars(_ from: Int, _ to: Int) -> LazyMapSequence<ArraySlice<Item>, UInt32> {
        items[from..<to].lazy.map(\.value)
    }

    /// Appends the folded scalars of a stretch to a text in UTF-8.
    func append(_ from: Int, _ to: Int, to bytes: inout [UInt8]) {
        guard from >= 0, to <= items.count else { return }
        var index = from
        while index < to {
            let value = items[index].value
            if value < 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: value))
            } else if let scalar = Unicode.Scalar(value) {
                for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(unit) }
            }
            index += 1
        }
    }

    /// The text as written from one folded scalar to before another.
    func written(_ from: Int, _ to: Int) -> String {
        guard from >= 0, from < to, to <= items.count else { return "" }
        let start = Int(items[from].start)
        let end = Int(items[to - 1].end)
        // Most cells are one citation.
        if start == 0, end == source.utf8.count { return source }
        var source = source
        return source.withUTF8 { String(decoding: UnsafeBufferPointer(rebasing: $0[start..<end]), as: UTF8.self) }
    }

    /// The same without line breaks and, where OCR has spaced out the characters, without spaces.
    func name(_ from: Int, _ to: Int, spacedOut: Bool) -> String {
        guard from >= 0, from < to, to <= items.count else { return "" }
        var plain = true
        var index = from + 1
        while index < to {
            if !items[index].gap.isEmpty, spacedOut || items[index].gap.contains(.line) {
                plain = false
                break
            }
            index += 1
        }
        if plain { return written(from, to) }
        var source = source
        return source.withUTF8 { bytes in
            var result: [UInt8] = []
            var index = from
            while index < to {
                let item = items[index]
                if index > from, !item.gap.isEmpty, !(spacedOut || item.gap.contains(.line)) {
                    result.append(contentsOf: bytes[Int(items[index - 1].end)..<Int(item.start)])
                }
                result.append(contentsOf: bytes[Int(item.start)..<Int(item.end)])
                index += 1
            }
            return String(decoding: result, as: UTF8.self)
        }
    }

    /// Takes ー for a dash where it stands between digits.
    private mutating func foldLongVowels() {
        var index = 1
        while index + 1 < items.count {
            if items[index].value == 0x30FC, Self.isDigit(items[index - 1].value), Self.isDigit(items[index + 1].value)
            {
                items[index].value = ScalarFolding.dash
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
