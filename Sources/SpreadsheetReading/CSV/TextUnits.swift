/// A text file seen unit by unit: bytes, or the two bytes of UTF-16.
///
/// Delimiters, quotation marks and line breaks are below 0x40 and so never the second byte of a character in code page
/// 932 or UTF-8: the units can be searched without decoding.
struct TextUnits {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let start: Int
    /// How the characters are written.
    let encoding: TextEncoding
    /// How many units there are; an odd last byte of UTF-16 counts as none.
    let count: Int

    /// Looks at the bytes of a file, which must outlive the units.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        (encoding, start) = TextEncoding.detect(bytes)
        count = (bytes.count - start) / encoding.width
    }

    /// The unit at an index.
    subscript(index: Int) -> UInt16 {
        switch encoding {
        case .utf8, .cp932: UInt16(bytes[start + index])
        case .utf16LittleEndian:
            UInt16(bytes[start + index * 2]) | UInt16(bytes[start + index * 2 + 1]) << 8
        case .utf16BigEndian:
            UInt16(bytes[start + index * 2]) << 8 | UInt16(bytes[start + index * 2 + 1])
        }
    }

    /// Decodes some units and appends them.
    func decode(_ range: Range<Int>, into text: inout DecodedText) {
        switch encoding {
        case .utf8: decodeUTF8(start + range.lowerBound, start + range.upperBound, &text)
        case .cp932: text.appendCP932(bytes, start + range.lowerBound, start + range.upperBound)
        case .utf16LittleEndian, .utf16BigEndian: decodeUTF16(range, &text)
        }
    }

    private func decodeUTF8(_ first: Int, _ end: Int, _ text: inout DecodedText) {
        let piece = UnsafeBufferPointer(rebasing: bytes[first..<end])
        var index = 0
        var good = 0
        while index < piece.count {
            let length = UTF8Sequence.length(piece, index)
            if length > 0 {
                index += length
                continue
            }
            text.append(piece[good..<index])
            let broken = UTF8Sequence.brokenLength(piece, index)
            text.appendFault(piece[index..<(index + broken)], at: first + index)
            index += broken
            good = index
        }
        text.append(piece[good...])
    }

    private func decodeUTF16(_ range: Range<Int>, _ text: inout DecodedText) {
        var index = range.lowerBound
        while index < range.upperBound {
            let unit = self[index]
            if let scalar = Unicode.Scalar(unit) {
                text.append(scalar)
                index += 1
            } else if unit < 0xDC00, index + 1 < range.upperBound, case let low = self[index + 1],
                (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x1_0000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00)
            {
                text.append(scalar)
                index += 2
            } else {
                let place = start + index * 2
                text.appendFault(bytes[place..<(place + 2)], at: place)
                index += 1
            }
        }
    }

    /// The odd last byte of a text in UTF-16, which is no character.
    func decodeRest(into text: inout DecodedText) {
        let end = start + count * encoding.width
        guard end < bytes.count else { return }
        text.appendFault(bytes[end...], at: end)
    }

    /// Whether a byte is left over behind the last unit.
    var hasRest: Bool { start + count * encoding.width < bytes.count }
}

extension TextUnits: RandomAccessCollection {
    /// The first index.
    var startIndex: Int { 0 }
    /// The index behind the last unit.
    var endIndex: Int { count }
}
