/// Whether a text may hold words of ``ChangeWording``, found out by a look at its bytes.
///
/// Of a thousand cells a few word a change; the rest need no parsing. Where a word stands, it is mentioned; what is
/// mentioned need not stand as such a word.
package enum ChangeMentions {
    /// Whether 変更後, 今回, 新 or their like may stand in a text.
    package static func ofNew(in text: String) -> Bool {
        // 後, 新, 今.
        hasWord(text, { hits(of: 0xBE, 0x8C, $0, $1) .| hits(of: 0x96, 0xB0, $0, $1) .| hits(of: 0xBB, 0x8A, $0, $1) })
        {
            text,
            index in
            switch next(text, index) {
            case 0xE5_BE8C: return isChange(previous(text, index))
            case 0xE6_96B0:
                let next = next(text, index + 3)
                return endsWord(next) || isAnswer(next) || next == application || next == time
            case 0xE4_BB8A: return next(text, index + 3) == round
            default: return false
            }
        }
    }

    /// Whether 変更前, 前回, 旧 or their like may stand in a text.
    package static func ofOld(in text: String) -> Bool {
        // 前, 旧, 規, 初.
        hasWord(
            text,
            {
                hits(of: 0x89, 0x8D, $0, $1) .| hits(of: 0x97, 0xA7, $0, $1) .| hits(of: 0xA6, 0x8F, $0, $1)
                    .| hits(of: 0x88, 0x9D, $0, $1)
            }
        ) { text, index in
            let next = next(text, index + 3)
            switch Self.next(text, index) {
            case 0xE5_898D: return isChange(previous(text, index)) || next == round
            case 0xE6_97A7: return endsWord(next) || isAnswer(next)
            case 0xE8_A68F: return next == application || next == time
            case 0xE5_889D: return previous(text, index) == just || next == round
            default: return false
            }
        }
    }

    private typealias Bytes = SIMD16<UInt8>
    private typealias Hits = SIMDMask<SIMD16<Int8>>

    /// The places of two bytes, the last of a character, in sixteen bytes and the sixteen that begin one further.
    @inline(__always)
    private static func hits(of byte: UInt8, _ following: UInt8, _ bytes: Bytes, _ next: Bytes) -> Hits {
        // With this type written down the comparisons are those of the processor.
        let hits: Hits = (bytes .== Bytes(repeating: byte)) .& (next .== Bytes(repeating: following))
        return hits
    }

    /// Whether a word stands at one of the characters whose last two bytes `hits` finds.
    @inline(__always)
    private static func hasWord(
        _ text: String,
        _ hits: (Bytes, Bytes) -> Hits,
        _ isWord: (UnsafeBufferPointer<UInt8>, Int) -> Bool
    ) -> Bool {
        if let found = text.utf8.withContiguousStorageIfAvailable({ hasWord($0, hits, isWord) }) { return found }
        var copy = text
        return copy.withUTF8 { hasWord($0, hits, isWord) }
    }

    @inline(__always)
    private static func hasWord(
        _ text: UnsafeBufferPointer<UInt8>,
        _ hits: (Bytes, Bytes) -> Hits,
        _ isWord: (UnsafeBufferPointer<UInt8>, Int) -> Bool
    ) -> Bool {
        let width = 16
        guard text.count > width + 1 else { return (0..<max(0, text.count - 2)).contains { isWord(text, $0) } }
        let raw = UnsafeRawBufferPointer(text)
        // Sixteen places at once; the last of them may have been looked at before.
        let last = text.count - width - 1
        var place = 1
        while true {
            let bytes = raw.loadUnaligned(fromByteOffset: place, as: Bytes.self)
            let next = raw.loadUnaligned(fromByteOffset: place + 1, as: Bytes.self)
            let bits = unsafeBitCast(hits(bytes, next), to: SIMD2<UInt64>.self)
            if bits.x | bits.y != 0 {
                var index = place - 1
                let end = min(index + width, text.count - 2)
                while index < end {
                    if isWord(text, index) { return true }
                    index += 1
                }
            }
            guard place < last else { return false }
            place = min(place + width, last)
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
