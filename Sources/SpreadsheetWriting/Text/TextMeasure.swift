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
        var filling = LineFilling(room: max(width / size, 1))
        for scalar in text.unicodeScalars { filling.take(scalar.value) }
        return filling.finish()
    }

    /// The height of text at a width, both in points, with a little air.
    package func height(_ text: String, width: Double) -> Double {
        Double(lines(text, width: width)) * size * lineHeight + 4
    }
}
