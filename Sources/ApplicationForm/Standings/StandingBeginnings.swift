/// How claims begin that may deny, answer 有無, or be kept from publication.
///
/// Nine claims of ten begin otherwise and are statements: a look at their first characters is enough, and folding them
/// for the look-up among the spellings would take longer than all else that is done to an answer.
struct StandingBeginnings: Sendable {
    /// The one table.
    static let shared = StandingBeginnings()

    /// The words, one behind the other, by their first scalar.
    private let words: [UInt32]
    /// For each scalar below U+10000 the first word in ``words`` that begins with it, plus one; 0 for none.
    private let first: [UInt16]
    /// Scalars below U+10000 that may stand before a word, or are marks.
    private let isMark: [Bool]

    private init() {
        let all = Set(StandingReader.leadingWords.map { $0.unicodeScalars.map(\.value) }.filter { !$0.isEmpty })
        var words: [UInt32] = []
        var first = [UInt16](repeating: 0, count: 0x10000)
        for (scalar, group) in Dictionary(grouping: all, by: { $0[0] }) where scalar < 0x10000 {
            first[Int(scalar)] = UInt16(truncatingIfNeeded: words.count + 1)
            for word in group {
                words.append(UInt32(word.count))
                words += word
            }
            words.append(0)
        }
        self.words = words
        self.first = first
        var isMark = [Bool](repeating: false, count: 0x10000)
        for scalar in StandingReader.leadingMarks where scalar.value < 0x10000 { isMark[Int(scalar.value)] = true }
        self.isMark = isMark
    }

    /// Whether a claim is a statement by its beginning; false where it has to be looked at more closely.
    func isStatement(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let byte = text.first else { return false }
        if byte < 0x80 {
            // Digits, and letters other than those of n/a and no.
            let letter = byte | 0x20
            let isPlain = byte >= 0x30 && byte <= 0x39 || letter >= 0x61 && letter <= 0x7A && letter != 0x6E
            return isPlain && !isNumbered(text) && !mayHoldBox(text)
        }
        guard let scalar = Self.scalar(text, 0) else { return false }
        guard scalar >= 0x3041, scalar < 0xFF00, !isMark[Int(scalar)] else { return isListedStatement(text, scalar) }
        // こ and a mark are ご, of ございません.
        if first[Int(scalar)] == 0 { return scalar > 0x30FF || !isVoiced(text, 3) }
        // 有 answers by itself; 有しない and 有無 are something else.
        if scalar == 0x6709, isPresence(text), !mayHoldChoice(text) || hasOtherAnswer(text) { return true }
        return isPlain(scalar) && !mayBegin(text, scalar) && !mayHoldBox(text)
    }

    /// Whether a statement stands behind a bullet, a number in a circle or a bracket: ・本社, ③決算書.
    private func isListedStatement(_ text: UnsafeBufferPointer<UInt8>, _ scalar: UInt32) -> Bool {
        switch scalar {
        // ①, 〒, ・, 「, 『, 【 and ＜.
        case 0x2460...0x2473, 0x3012, 0x30FB, 0x300C, 0x300E, 0x3010, 0xFF1C: break
        default: return false
        }
        guard let next = Self.scalar(text, 3), isPlain(next), !isVoiced(text, 6) else { return false }
        let rest = UnsafeBufferPointer(rebasing: text.dropFirst(3))
        return (first[Int(next)] == 0 || !mayBegin(rest, next)) && !mayHoldBox(rest) && !mayHoldRing(rest)
    }

    /// Whether 〇 stands further on, which may be a ring.
    private func mayHoldRing(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = UnsafeBufferPointer(rebasing: text.prefix(Self.boxBytes))
        for index in text.indices.dropFirst(2) where text[index] == 0x87 {
            if text[index - 1] == 0x80, text[index - 2] == 0xE3 { return true }
        }
        return false
    }

    /// Whether a mark stands at an offset that may be one character with the kana before it: て and a mark, で.
    private func isVoiced(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        Self.scalar(text, offset).map { !isPlain($0) && isVoicing($0) } ?? false
    }

    /// Whether the 有 at the beginning is followed by a stop, a blank, a bracket or nothing.
    private func isPresence(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count > 3 else { return true }
        switch text[3] {
        case 0x0A, 0x0D, 0x20, 0x28, 0x3A, 0x3B: return true
        default: break
        }
        switch Self.scalar(text, 3) {
        // 、。「 and the blank; （：；.
        case 0x3000, 0x3001, 0x3002, 0x300C, 0xFF08, 0xFF1A, 0xFF1B: return true
        default: return false
        }
    }

    /// Whether the number of a choice may stand at the beginning: 2：無.
    private func isNumbered(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count > 1, text[0] < 0x40 else { return false }
        // 8.1%: no choice has a digit behind it.
        if text[1] == 0x2E, text.count > 2, text[2] >= 0x30, text[2] <= 0x39, !mayHoldRing(text) { return false }
        switch text[1] {
        case 0x29, 0x2E, 0x3A: return true
        default: break
        }
        switch Self.scalar(text, 1) {
        // 、 and ）．：, and 無 or なし at once.
        case 0x3001, 0xFF09, 0xFF0E, 0xFF1A, 0x7121, 0x306A: return true
        default: return false
        }
    }

    /// Whether 無 stands beside 有 in a text as short as a choice between them.
    private func mayHoldChoice(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count <= Self.choiceBytes else { return false }
        return text.indices.contains { Self.scalar(text, $0) == 0x7121 || Self.scalar(text, $0) == 0x306A }
    }

    /// Whether a word stands behind 有 and one blank, line break or stop that is no part of a choice or a denial.
    private func hasOtherAnswer(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count > 4 else { return false }
        let start = text[3] < 0x80 ? 4 : 6
        guard let next = Self.scalar(text, start), isPlain(next), !mayAnswer(next), !isVoiced(text, start + 3) else {
            return false
        }
        return !mayHoldBox(text) && !mayHoldRing(text)
    }

    /// Whether a letter is one of 有り, 無し, あり, なし.
    private func mayAnswer(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x6709, 0x7121, 0x3042, 0x306A, 0x308A, 0x3057: true
        default: false
        }
    }

    /// UTF-8 bytes of the longest choice, blanks included.
    private static let choiceBytes = 96

    /// Whether a box that is marked may stand further on: □有 ■無, in their usual or their narrow form.
    private func mayHoldBox(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = UnsafeBufferPointer(rebasing: text.prefix(Self.boxBytes))
        if text.contains(0xE2) { return true }
        for index in text.indices.dropLast() where text[index] == 0xEF {
            if text[index + 1] == 0xBF { return true }
        }
        return false
    }

    /// UTF-8 bytes in which a marked box counts: 64 characters of four bytes.
    private static let boxBytes = 256

    /// Whether one of the words begins a text, or might when its characters are folded.
    private func mayBegin(_ text: UnsafeBufferPointer<UInt8>, _ scalar: UInt32) -> Bool {
        var place = Int(first[Int(scalar)]) - 1
        while words[place] > 0 {
            let count = Int(words[place])
            var offset = 1
            while offset < count {
                guard let next = Self.scalar(text, offset * 3), isPlain(next) || isStop(next) else { return true }
                if next != words[place + 1 + offset] {
                    // ： is folded to the colon of ASCII.
                    if words[place + 1 + offset] < 0x80 { return true }
                    if isVoiced(text, offset * 3 + 3) { return true }
                    break
                }
                offset += 1
            }
            if offset == count, !goesOn(text, count * 3, words[place + 1]) { return true }
            place += count + 1
        }
        return false
    }

    /// Whether a word that would be a denial by itself is the beginning of another: 無停電, not 無 and 無し.
    private func goesOn(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ first: UInt32) -> Bool {
        guard first == 0x7121, offset == 3, let next = Self.scalar(text, offset) else { return false }
        return isPlain(next) && !mayAnswer(next) && !isVoiced(text, offset + 3) && !mayHoldRing(text)
    }

    /// Whether a scalar is a mark that no word goes on with: 、。（）：.
    private func isStop(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3001, 0x3002, 0xFF08, 0xFF09, 0xFF1A: true
        default: false
        }
    }

    private func isVoicing(_ scalar: UInt32) -> Bool {
        scalar >= 0x3099 && scalar <= 0x309C || scalar == 0xFF9E || scalar == 0xFF9F
    }

    /// Whether a scalar is one that folding leaves alone and that is written in three bytes: kanji and kana.
    private func isPlain(_ scalar: UInt32) -> Bool {
        switch scalar {
        // Counters and か, 箇, ー change by their neighbours.
        case 0x304B, 0x7B87: false
        case 0x3041...0x3096, 0x3400...0x9FFF: true
        default: false
        }
    }

    /// The scalar of three bytes at an offset; nil for every other one and at the end.
    @inline(__always)
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt32? {
        guard offset + 2 < text.count, text[offset] & 0xF0 == 0xE0 else { return nil }
        return UInt32(text[offset] & 0x0F) << 12 | UInt32(text[offset + 1] & 0x3F) << 6
            | UInt32(text[offset + 2] & 0x3F)
    }
}
