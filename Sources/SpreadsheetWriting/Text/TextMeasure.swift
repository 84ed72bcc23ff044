/// How much room text takes in a cell that wraps.
///
/// Excel measures with the fonts of the machine; this is an estimate that holds for the usual Japanese fonts.
package struct TextMeasure: Hashable, Sendable {
    /// The highest row that Excel has, in points.
    package static let highestRow = 409.0

    /// The width of a column of that many digits, in points, without the space at its sides.
    ///
    /// ECMA-376 part 1, 18.3.1.13: a digit of the default font (11 points) is 7 pixels wide, the margins are 5.
    package static func points(ofColumn width: Double) -> Double { max(1, (width * 7 - 1) * 0.75) }

    /// The size of the font in points.
    package var size: Double
    /// The height of a line in ems: 1.5 has room for every usual Japanese font.
    package var lineHeight = 1.45

    /// A measure for a font size.
    package init(size: Double) { self.size = size }

    /// The number of lines that text takes at a width in points; at least 1.
    ///
    /// Lines break between ideographs and between words, also behind the slashes of an address; no line begins with a
    /// closing mark or ends with an opening one (行頭・行末禁則).
    package func lines(_ text: String, width: Double) -> Int {
        let room = max(width / size, 1)
        var text = text
        return text.withUTF8 { bytes in
            if Self.isShort(bytes, room) { return 1 }
            var filling = LineFilling(room: room)
            var index = 0
            while index < bytes.count { filling.take(Self.scalar(bytes, &index)) }
            return filling.finish()
        }
    }

    /// The height of text at a width, both in points, with a little air.
    package func height(_ text: String, width: Double) -> Double {
        Double(lines(text, width: width)) * size * lineHeight + 4
    }

    /// Whether a text fits into a line were all its characters wide; none breaks a line.
    private static func isShort(_ bytes: UnsafeBufferPointer<UInt8>, _ room: Double) -> Bool {
        // A character has three bytes or four when it is wide.
        guard Double(bytes.count) <= room * 3 else { return false }
        var count = 0
        for byte in bytes {
            // Line breaks are control characters, U+0085 (C2), U+2028 and U+2029 (E2).
            if byte < 0x20 || byte == 0xC2 || byte == 0xE2 { return false }
            if byte & 0xC0 != 0x80 { count &+= 1 }
        }
        return Double(count) <= room
    }

    /// The scalar of valid UTF-8 at an index, which goes behind it.
    @inline(__always)
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        func next() -> UInt32 {
            guard index < bytes.count else { return 0 }
            defer { index &+= 1 }
            return UInt32(bytes[index])
        }
        let first = next()
        if first < 0x80 { return first }
        if first < 0xE0 { return (first & 0x1F) << 6 | next() & 0x3F }
        if first < 0xF0 { return (first & 0x0F) << 12 | (next() & 0x3F) << 6 | next() & 0x3F }
        return (first & 0x07) << 18 | (next() & 0x3F) << 12 | (next() & 0x3F) << 6 | next() & 0x3F
    }
}
