/// Cuts a text into atoms.
///
/// Numbers with their counters, dates, Latin words, addresses and katakana runs are one atom each; of kanji and hiragana
/// each grapheme cluster is one, so that a change inside a compound is marked where it is.
struct AtomScanner {
    /// The text in UTF-8.
    let bytes: [UInt8]
    /// The first scalar of each cluster, full-width ASCII taken for ASCII, and a 0 at the end.
    var values: [UInt32] = []
    /// Where each cluster begins in `bytes`, and the end.
    private var starts: [Int32] = [0]
    /// How many scalars stand before each cluster, and in all.
    private var scalars: [Int32] = [0]

    /// Takes a text.
    init(_ text: String) {
        bytes = Array(text.utf8)
        values.reserveCapacity(bytes.count / 2 + 2)
        starts.reserveCapacity(bytes.count / 2 + 2)
        scalars.reserveCapacity(bytes.count / 2 + 2)
        if text.unicodeScalars.allSatisfy({ Self.standsAlone($0.value) }) {
            for scalar in text.unicodeScalars { append(scalar.value, bytes: UTF8.width(scalar), scalars: 1) }
        } else {
            for character in text {
                append(
                    character.unicodeScalars.first?.value ?? 0,
                    bytes: character.utf8.count,
                    scalars: character.unicodeScalars.count
                )
            }
        }
        values.append(0)
    }

    /// Appends a cluster.
    private mutating func append(_ value: UInt32, bytes: Int, scalars count: Int) {
        values.append(Self.narrow(value))
        starts.append((starts.last ?? 0) &+ Int32(truncatingIfNeeded: bytes))
        scalars.append((scalars.last ?? 0) &+ Int32(truncatingIfNeeded: count))
    }

    /// Whether a scalar is a grapheme cluster wherever it stands beside others of its kind (Unicode Standard Annex #29).
    ///
    /// Finding clusters takes as long as all the rest; most texts have no other scalars.
    private static func standsAlone(_ value: UInt32) -> Bool {
        switch value {
        case 0x0A, 0x20...0x7E, 0xA0...0x2FF, 0x370...0x482, 0x2010...0x2027, 0x2030...0x205E, 0x2100...0x2BFF: true
        case 0x3000...0x3029, 0x3031...0x3098, 0x309B...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF9D, 0xFFE0...0xFFE6: true
        default: false
        }
    }

    /// The atoms in order; together they are the text.
    func atoms(_ table: inout AtomTable) -> [Atom] {
        var atoms: [Atom] = []
        atoms.reserveCapacity(values.count)
        var index = 0
        while index < values.count - 1 {
            let end = min(max(self.end(ofAtomAt: index), index + 1), values.count - 1)
            let range = Int(starts[index])..<Int(starts[end])
            atoms.append(
                Atom(
                    id: table.id(of: bytes[range]),
                    start: starts[index],
                    end: starts[end],
                    length: scalars[end] - scalars[index],
                    first: CharacterClass(values[index]),
                    last: CharacterClass(values[end - 1])
                )
            )
            index = end
        }
        return atoms
    }

    /// The text of the first atom; empty for an empty text.
    var firstAtom: String {
        guard values.count > 1 else { return "" }
        let end = min(max(end(ofAtomAt: 0), 1), values.count - 1)
        return String(decoding: bytes[..<Int(starts[end])], as: UTF8.self)
    }

    /// Where the atom ends that begins at a cluster.
    private func end(ofAtomAt index: Int) -> Int {
        let value = values[index]
        if Self.isDigit(value) { return endOfNumber(at: index) }
        if Self.isLetter(value) { return endOfLatin(at: index) }
        if Self.isKatakana(value) { return endOfKatakana(at: index) }
        switch value {
        case 0xA5, 0x24, 0x20AC, 0xFFE5:
            return Self.isDigit(self[index + 1]) ? endOfNumber(at: index + 1) : index + 1
        case 0x3012: return endOfPostalCode(at: index)
        case 0x7B2C: return endOfOrdinal(at: index)
        // Kana begin neither eras nor numbers.
        case 0x3041...0x3096: return index + 1
        default: return endOfEra(at: index) ?? endOfKanjiCount(at: index) ?? index + 1
        }
    }

    /// The value at a cluster, 0 past the end.
    subscript(_ index: Int) -> UInt32 { index >= 0 && index < values.count ? values[index] : 0 }

    /// Whether a word stands at a cluster.
    func matches(_ word: [UInt32], at index: Int) -> Bool {
        guard index + word.count < values.count else { return false }
        for offset in word.indices where values[index + offset] != word[offset] { return false }
        return true
    }

    /// The cluster after one blank, if there is one.
    func skippingBlank(_ index: Int) -> Int { self[index] == 0x20 || self[index] == 0x3000 ? index + 1 : index }

    /// ー and ・ belong to the run; ・ only between katakana, as it is a bullet elsewhere.
    func endOfKatakana(at index: Int) -> Int {
        var end = index + 1
        while true {
            if Self.isKatakana(self[end]) {
                end += 1
            } else if self[end] == 0x30FB || self[end] == 0xFF65, Self.isKatakana(self[end + 1]) {
                end += 2
            } else {
                return end
            }
        }
    }

    private static func narrow(_ value: UInt32) -> UInt32 {
        value >= 0xFF01 && value <= 0xFF5E ? value - 0xFEE0 : value
    }

    /// Digits, superscripts, subscripts and fractions.
    static func isDigit(_ value: UInt32) -> Bool {
        switch value {
        case 0x30...0x39, 0xB2, 0xB3, 0xB9, 0xBC...0xBE, 0x2070, 0x2074...0x2079, 0x2080...0x2089, 0x2150...0x215E: true
        default: false
        }
    }

    /// Letters of Latin, Greek and Cyrillic, and the low line.
    static func isLetter(_ value: UInt32) -> Bool {
        switch value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xB5, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x370...0x52F,
            0x1E00...0x1EFF:
            true
        default: false
        }
    }

    /// Katakana of either width, without ・.
    static func isKatakana(_ value: UInt32) -> Bool {
        switch value {
        case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: true
        default: false
        }
    }
}
