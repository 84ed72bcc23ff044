/// What the scanner must know of characters.
package enum MarkupText {
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// What a byte can be, as bits added to `@`: 1 part of a name, 2 its beginning, 4 plain within a value.
    ///
    /// Plain are neither quotes nor `<` nor `&` nor control characters.
    private static var kinds: StaticString {
        """
        @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@DD@DDD@@DDDDDEEDEEEEEEEEEEDD@DDD\
        DGGGGGGGGGGGGGGGGGGGGGGGGGGDDDDGDGGGGGGGGGGGGGGGGGGGGGGGGGGDDDDD\
        DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD\
        DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD
        """
    }

    @inline(__always)
    private static func kind(_ byte: UInt8) -> UInt8 { kinds.utf8Start[Int(byte)] }

    /// Whether a byte can begin a name; names with other letters are left to expat.
    @inline(__always)
    static func beginsName(_ byte: UInt8) -> Bool { kind(byte) & 2 != 0 }

    /// Whether a byte can stand within a name.
    @inline(__always)
    static func continuesName(_ byte: UInt8) -> Bool { kind(byte) & 1 != 0 }

    /// Whether a byte stands for itself in an attribute's value and cannot end it.
    @inline(__always)
    static func isPlainInValue(_ byte: UInt8) -> Bool { kind(byte) & 4 != 0 }

    /// Whether a part is well-formed UTF-8 without the characters that XML 1.0 forbids (2.2, `Char`).
    package static func isPlainUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        let raw = UnsafeRawPointer(base)
        let count = bytes.count
        var index = 0
        while index < count {
            index = pastASCII(raw, from: index, count)
            index = pastThreeByteSequences(raw, from: index, count)
            guard index < count else { break }
            let byte = bytes[index]
            if byte < 0x80 {
                guard byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return false }
                index &+= 1
            } else {
                guard let length = sequenceLength(bytes, at: index) else { return false }
                index &+= length
            }
        }
        return true
    }

    /// Passes printable ASCII, sixteen bytes at once.
    @inline(__always)
    private static func pastASCII(_ raw: UnsafeRawPointer, from start: Int, _ count: Int) -> Int {
        let blanks: UInt64 = 0x2020_2020_2020_2020
        let highs: UInt64 = 0x8080_8080_8080_8080
        var index = start
        while index &+ 16 <= count {
            let one = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let two = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self))
            // A high bit where a byte is over 0x7F or below 0x20; a borrow may set more of them, never lower ones.
            let oddOne = (one &- blanks) | one
            let oddTwo = (two &- blanks) | two
            if (oddOne | oddTwo) & highs != 0 {
                let odd = oddOne & highs
                return index
                    &+ (odd != 0 ? odd.trailingZeroBitCount / 8 : 8 &+ (oddTwo & highs).trailingZeroBitCount / 8)
            }
            index &+= 16
        }
        return index
    }

    /// Passes what kana and kanji are written in: sequences of three bytes whose first byte says that all is well.
    @inline(__always)
    private static func pastThreeByteSequences(_ raw: UnsafeRawPointer, from start: Int, _ count: Int) -> Int {
        var index = start
        // Five at once while they are kana or kanji of the most usual kind: leads E1 to E9.
        let least = SIMD16<UInt8>(
            0xE1,
            0x80,
            0x80,
            0xE1,
            0x80,
            0x80,
            0xE1,
            0x80,
            0x80,
            0xE1,
            0x80,
            0x80,
            0xE1,
            0x80,
            0x80,
            0
        )
        let most = SIMD16<UInt8>(8, 63, 63, 8, 63, 63, 8, 63, 63, 8, 63, 63, 8, 63, 63, 0xFF)
        while index &+ 16 <= count {
            var hits = SIMDMask<SIMD16<Int8>>(repeating: false)
            hits .|= (raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self) &- least) .> most
            let bits = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
            guard bits.x | bits.y == 0 else { break }
            index &+= 15
        }
        // Two at once, of the same kind.
        while index &+ 8 <= count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            // Four bits of the lead, less one, below nine.
            guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, (word &- 1) & 0xF < 9, (word >> 24 &- 1) & 0xF < 9
            else { break }
            index &+= 6
        }
        while index &+ 4 <= count {
            let word = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt32.self))
            // E0 may be too long a spelling, ED a surrogate, EF BF one of the noncharacters U+FFFE and U+FFFF.
            guard word & 0xC0C0F0 == 0x8080E0, (0b0010_0000_0000_0001 as UInt32) >> (word & 0xF) & 1 == 0,
                word & 0xFFFF != 0xBFEF
            else { break }
            index &+= 3
        }
        return index
    }

    /// The length of a well-formed sequence (Unicode, table 3-7), U+FFFE and U+FFFF left out.
    @inline(__always)
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let lead = bytes[index]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return nil }
        let second = bytes[index + 1]
        switch lead {
        case 0xE0: guard second >= 0xA0, second <= 0xBF else { return nil }
        case 0xED: guard second >= 0x80, second <= 0x9F else { return nil }
        case 0xF0: guard second >= 0x90, second <= 0xBF else { return nil }
        case 0xF4: guard second >= 0x80, second <= 0x8F else { return nil }
        default: guard second & 0xC0 == 0x80 else { return nil }
        }
        if length > 2 {
            guard bytes[index + 2] & 0xC0 == 0x80 else { return nil }
            if lead == 0xEF, second == 0xBF, bytes[index + 2] >= 0xBE { return nil }
        }
        if length > 3 { guard bytes[index + 3] & 0xC0 == 0x80 else { return nil } }
        return length
    }

    /// Whether an XML declaration names UTF-8 or no encoding at all.
    static func isUTF8Declaration(_ declaration: UnsafeBufferPointer<UInt8>) -> Bool {
        // Byte for byte what programs write; any other spelling is left to expat.
        var rest = declaration[...]
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return declarations.contains { known in known.count == rest.count && known.elementsEqual(rest) }
    }

    private static let declarations: [[UInt8]] = {
        let tails = ["", " standalone=\"yes\"", " standalone=\"no\""]
        let heads = ["", " encoding=\"UTF-8\"", " encoding=\"utf-8\""]
        let all = heads.flatMap { head in tails.map { "<?xml version=\"1.0\"\(head)\($0)" } }
        return (all + all.map { $0.replacing("\"", with: "'") }).map { Array($0.utf8) }
    }()

    /// The character of an entity or a character reference, in UTF-8, and the length of its spelling.
    package static func entity(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (bytes: [UInt8], length: Int)? {
        guard let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = UnsafeBufferPointer(rebasing: bytes[(index + 1)..<end])
        let length = end + 1 - index
        if name == "amp" { return ([UInt8(ascii: "&")], length) }
        if name == "lt" { return ([UInt8(ascii: "<")], length) }
        if name == "gt" { return ([UInt8(ascii: ">")], length) }
        if name == "quot" { return ([UInt8(ascii: "\"")], length) }
        if name == "apos" { return ([UInt8(ascii: "'")], length) }
        guard name.count >= 2, name[0] == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = name[1] == UInt8(ascii: "x")
        let digits = name[(isHexadecimal ? 2 : 1)...]
        guard !digits.isEmpty, digits.allSatisfy({ ($0 | 0x20).isHexadecimalDigit }),
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            code >= 0x20 || code == 9 || code == 10 || code == 13, code != 0xFFFE, code != 0xFFFF,
            let scalar = Unicode.Scalar(code)
        else { return nil }
        return (Array(String(Character(scalar)).utf8), length)
    }
}

extension UInt8 {
    /// Whether it is a digit, or a letter from `a` to `f` in lower case.
    fileprivate var isHexadecimalDigit: Bool { (48...57).contains(self) || (97...102).contains(self) }
}
