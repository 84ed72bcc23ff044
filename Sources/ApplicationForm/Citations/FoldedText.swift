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

    /// The folded scalars, which live as long as `body` of ``read(_:_:)`` runs.
    ///
    /// The text is handed about by value, and an array's references would be counted each time.
    private let items: UnsafeBufferPointer<Item>
    /// Texts of so many bytes are given room without counting their characters.
    private static let shortText = 1_024

    /// Folds a text for as long as `body` runs.
    static func read<Result>(_ source: String, _ body: (FoldedText) -> Result) -> Result {
        source.withBytes { read($0, body) }
    }

    private static func read<Result>(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (FoldedText) -> Result) -> Result {
        // Every character has one byte that does not carry on another.
        let characters =
            bytes.count <= shortText ? bytes.count : bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return withUnsafeTemporaryAllocation(of: Item.self, capacity: characters + 1) { room in
            let count = fold(bytes, into: room)
            return body(FoldedText(items: UnsafeBufferPointer(rebasing: room[..<count])))
        }
    }

    /// Writes the folded scalars of a text into room for as many as it has, and returns their number.
    private static func fold(
        _ text: UnsafeBufferPointer<UInt8>,
        into items: UnsafeMutableBufferPointer<Item>
    ) -> Int {
        var offset = 0
        var count = 0
        var gap: Gap = []
        var hasLongVowel = false
        while offset < text.count, count < items.count {
            let start = Int32(truncatingIfNeeded: offset)
            var value = scalar(text, &offset)
            let end = Int32(truncatingIfNeeded: offset)
            if value &- 0xFF01 < 0x5D {
                value &-= 0xFEE0
            } else if !ScalarFolding.isSteady(value) {
                let white = ScalarFolding.gap(value)
                if !white.isEmpty {
                    if white != .line, gap.contains(.line) { gap.insert(.indent) }
                    gap.formUnion(white)
                    continue
                }
                if count > 0, ScalarFolding.isCombining(value) {
                    let isSpacing = value == 0x309B || value == 0x309C
                    let mark = value == 0x3099 || value == 0x309A || value == 0xFF9E || value == 0xFF9F
                    let semi = value == 0x309A || value == 0x309C || value == 0xFF9F
                    if mark || isSpacing, let kana = ScalarFolding.voiced(items[count - 1].value, semi: semi) {
                        items[count - 1].value = kana
                        items[count - 1].end = end
                        continue
                    }
                    // Other marks stay with the character that they stand on.
                    if gap.isEmpty, !isSpacing {
                        items[count - 1].end = end
                        continue
                    }
                }
                value = ScalarFolding.fold(value)
                if value == 0x30FC { hasLongVowel = true }
            }
            items.initializeElement(at: count, to: Item(value: value, start: start, end: end, gap: gap))
            count += 1
            gap = []
        }
        if hasLongVowel { foldLongVowels(items, count) }
        return count
    }

    /// The scalar at an offset of a text in UTF-8, the offset moved past it.
    @inline(__always)
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> UInt32 {
        let byte = UInt32(text[offset])
        if byte >= 0xE0, byte < 0xF0, offset + 2 < text.count {
            let value = (byte & 0xF) << 12 | UInt32(text[offset + 1] & 0x3F) << 6 | UInt32(text[offset + 2] & 0x3F)
            offset += 3
            return value
        }
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

    /// Takes ー for a dash where it stands between digits.
    private static func foldLongVowels(_ items: UnsafeMutableBufferPointer<Item>, _ count: Int) {
        var index = 1
        while index + 1 < count {
            if items[index].value == 0x30FC, isDigit(items[index - 1].value), isDigit(items[index + 1].value) {
                items[index].value = ScalarFolding.dash
            }
            index += 1
        }
    }

    /// The number of folded scalars.
    @inline(__always)
    var count: Int { items.count }

    /// The scalar at an index, or 0 beyond the ends.
    @inline(__always)
    subscript(_ index: Int) -> UInt32 {
        index >= 0 && index < items.count ? items[index].value : 0
    }

    @inline(__always)
    private func item(_ index: Int) -> Item {
        precondition(index >= 0 && index < items.count, "no such scalar")
        return items[index]
    }

    /// The white space before a scalar.
    @inline(__always)
    func gap(_ index: Int) -> Gap { item(index).gap }

    /// Whether a stretch can be one word: without blanks in it, or spaced out by OCR from its first scalar on.
    ///
    /// So 一覧 表紙 is not 一覧表. Lines break within words, too.
    @inline(__always)
    func isOneWord(_ from: Int, _ to: Int) -> Bool {
        guard to - from > 1 else { return true }
        let isSpaced = hasBlank(from + 1)
        if isSpaced, from > 0, gap(from).isEmpty, Self.isLetter(self[from - 1]) { return false }
        var index = from + 2
        while index < to, hasBlank(index) == isSpaced { index += 1 }
        return index >= to
    }

    @inline(__always)
    private func hasBlank(_ index: Int) -> Bool { !gap(index).isEmpty && !gap(index).contains(.line) }

    /// Whether a folded scalar is kana or kanji.
    private static func isLetter(_ scalar: UInt32) -> Bool { scalar >= 0x3041 && scalar <= 0x30FF || scalar >= 0x4E00 }

    /// How many bytes a scalar has in the text as written, with the marks on it.
    func width(_ index: Int) -> Int32 { item(index).end - item(index).start }

    /// The scalars of a stretch.
    @inline(__always)
    func scalars(_ from: Int, _ to: Int) -> some Sequence<UInt32> { (from..<to).lazy.map { self[$0] } }

    /// Appends the folded scalars of a stretch to a text in UTF-8.
    func append(_ from: Int, _ to: Int, to text: inout ShortText) {
        guard from >= 0, to <= items.count else { return }
        var index = from
        while index < to {
            text.append(scalar: items[index].value)
            index += 1
        }
    }

    /// A part of the text as written, from one folded scalar to before another.
    func written(_ from: Int, _ to: Int, of source: String) -> String {
        guard from >= 0, from < to, to <= items.count else { return "" }
        let start = Int(items[from].start)
        let end = Int(items[to - 1].end)
        // Most cells are one citation.
        if start == 0, end == source.utf8.count { return source }
        // A part of a text needs no proof that it is well-formed; bytes would.
        let bytes = source.utf8
        let first = bytes.index(bytes.startIndex, offsetBy: start)
        return String(source[first..<bytes.index(first, offsetBy: end - start)])
    }

    /// The same without line breaks and, where OCR has spaced out the characters, without spaces.
    func name(_ from: Int, _ to: Int, spacedOut: Bool, of source: String) -> String {
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
        if plain { return written(from, to, of: source) }
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

    /// Whether a folded scalar is a digit 0 to 9.
    @inline(__always)
    static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    /// Whether a folded scalar is a Latin letter.
    @inline(__always)
    static func isLatin(_ scalar: UInt32) -> Bool {
        (scalar >= 0x41 && scalar <= 0x5A) || (scalar >= 0x61 && scalar <= 0x7A)
    }
}
