/// Which words of ``ChangeWording`` a text may hold, found out by a look at its bytes.
///
/// Of a thousand cells a few word a change; the rest need no parsing. Where a word stands, it is mentioned; what is
/// mentioned need not stand as such a word.
package struct ChangeMentions: Sendable {
    /// Whether 変更前, 前回, 旧 or their like may stand in it.
    package var old = false
    /// Whether 変更後, 今回, 新 or their like may stand in it.
    package var new = false

    /// No text, no words.
    package init() {}

    /// Looks at a text; what was seen before stays.
    package mutating func look(at text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ look(at: $0) }) == nil {
            var text = text
            text.withUTF8 { look(at: $0) }
        }
    }

    private mutating func look(at text: UnsafeBufferPointer<UInt8>) {
        let width = 16
        guard text.count > width + 1 else {
            for index in 0..<max(0, text.count - 2) { look(at: index, in: text) }
            return
        }
        // Sixteen places at once, each with the byte behind it; the last of them may have been looked at before.
        let last = text.count - width - 1
        var place = 1
        while true {
            let hits = Self.hits(UnsafeRawBufferPointer(text), place)
            look(at: hits.x, from: place - 1, in: text)
            look(at: hits.y, from: place + 7, in: text)
            guard place < last else { return }
            place = min(place + width, last)
        }
    }

    /// Looks at the characters whose bytes have their highest bit set in eight bytes.
    @inline(__always)
    private mutating func look(at hits: UInt64, from place: Int, in text: UnsafeBufferPointer<UInt8>) {
        var hits = hits & 0x8080_8080_8080_8080
        while hits != 0 {
            look(at: place + hits.trailingZeroBitCount / 8, in: text)
            hits &= hits &- 1
        }
    }

    /// All bits of the bytes with which the last two of a character begin that ``look(at:in:)`` looks for: most texts are
    /// done with by this.
    @inline(__always)
    private static func hits(_ text: UnsafeRawBufferPointer, _ place: Int) -> SIMD2<UInt64> {
        let bytes = text.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
        let next = text.loadUnaligned(fromByteOffset: place + 1, as: SIMD16<UInt8>.self)
        // With this type written down the comparisons are those of the processor.
        var hits = SIMDMask<SIMD16<Int8>>(repeating: false)
        // 前, 後, 旧, 新, 今, 規, 初.
        hits .|= (bytes .== SIMD16(repeating: 0x89)) .& (next .== SIMD16(repeating: 0x8D))
        hits .|= (bytes .== SIMD16(repeating: 0xBE)) .& (next .== SIMD16(repeating: 0x8C))
        hits .|= (bytes .== SIMD16(repeating: 0x97)) .& (next .== SIMD16(repeating: 0xA7))
        hits .|= (bytes .== SIMD16(repeating: 0x96)) .& (next .== SIMD16(repeating: 0xB0))
        hits .|= (bytes .== SIMD16(repeating: 0xBB)) .& (next .== SIMD16(repeating: 0x8A))
        hits .|= (bytes .== SIMD16(repeating: 0xA6)) .& (next .== SIMD16(repeating: 0x8F))
        hits .|= (bytes .== SIMD16(repeating: 0x88)) .& (next .== SIMD16(repeating: 0x9D))
        return unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    }

    /// Looks at the character of three bytes at an index and at its neighbours: the words end or begin with one of seven.
    private mutating func look(at index: Int, in text: UnsafeBufferPointer<UInt8>) {
        let next = Self.next(text, index + 3)
        switch Self.next(text, index) {
        case 0xE5_898D: if Self.isChange(Self.previous(text, index)) || next == Self.round { old = true }
        case 0xE5_BE8C: if Self.isChange(Self.previous(text, index)) { new = true }
        case 0xE6_97A7: if Self.endsWord(next) || Self.isAnswer(next) { old = true }
        case 0xE6_96B0:
            if Self.endsWord(next) || Self.isAnswer(next) || next == Self.application || next == Self.time {
                new = true
            }
        case 0xE4_BB8A: if next == Self.round { new = true }
        case 0xE8_A68F: if next == Self.application || next == Self.time { old = true }
        case 0xE5_889D: if Self.previous(text, index) == Self.just || next == Self.round { old = true }
        default: break
        }
    }

    /// The character of three bytes before an index, or 0.
    private static func previous(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
        guard index >= 3, text[index - 3] >= 0xE0, text[index - 3] < 0xF0 else { return 0 }
        return next(text, index - 3)
    }

    /// 回, of 前回 and 今回.
    private static let round: UInt32 = 0xE5_9B9E
    /// 申, of 新規申請時 and 更新申請時.
    private static let application: UInt32 = 0xE7_94B3
    /// 時, of 更新時.
    private static let time: UInt32 = 0xE6_9982
    /// 当, of 当初.
    private static let just: UInt32 = 0xE5_BD93
    /// The bytes of the character at an index, as a number; those of one or two bytes too, and 0 at the end.
    private static func next(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
        guard index < text.count else { return 0 }
        let byte = UInt32(text[index])
        if byte < 0x80 { return byte }
        guard index + 2 < text.count else { return byte << 8 }
        return byte < 0xE0
            ? byte << 8 | UInt32(text[index + 1])
            : byte << 16 | UInt32(text[index + 1]) << 8 | UInt32(text[index + 2])
    }

    /// 記 and 申, of 旧記載 and 新申請内容.
    private static func isAnswer(_ character: UInt32) -> Bool { character == 0xE8_A898 || character == application }

    /// Whether a character stands before 前 and 後 in one of the words: 更, 定, 訂, 正, 新, 従.
    private static func isChange(_ character: UInt32) -> Bool {
        switch character {
        case 0xE6_9BB4, 0xE5_AE9A, 0xE8_A882, 0xE6_ADA3, 0xE6_96B0, 0xE5_BE93: true
        // Compatibility ideographs are equal to what they stand for.
        default: character >= 0xEF_A480 && character < 0xEF_AC80
        }
    }

    /// Whether 旧 and 新 before this character may be such a word: a bracket, a colon, a line break, の内容.
    private static func endsWord(_ character: UInt32) -> Bool {
        switch character {
        case 0: false
        case 0x01...0x20, 0x29, 0x3A, 0x3E, 0x5D, 0xC285: true
        // の, 内.
        case 0xE3_81AE, 0xE5_8685: true
        // Brackets and the wide space, but not the comma and the full stop.
        case 0xE3_8080, 0xE3_8083...0xE3_80BF: true
        // U+2028, U+2029, U+232A; full-width forms.
        case 0xE2_8080...0xE2_BFBF, 0xEF_BC80...0xEF_BDBF: true
        default: false
        }
    }
}
