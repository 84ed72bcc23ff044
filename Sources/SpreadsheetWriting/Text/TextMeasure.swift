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
    /// Lines break between ideographs and between words, and no line begins with a closing mark (行頭禁則).
    package func lines(_ text: String, width: Double) -> Int {
        let room = max(width / size, 1)
        var lines = 1
        var line = 0.0
        var word = 0.0  // the width of the Latin word that the line ends with
        var last = 0.0  // the width of the last character of the line
        for character in text {
            if character.isNewline {
                lines += 1
                (line, word, last) = (0, 0, 0)
                continue
            }
            let ems = EastAsianWidth.ems(character)
            let isWide = ems >= 1
            let joins = !isWide && character != " " && character != "\t"
            if line + ems <= room + 0.001 {
                line += ems
                word = joins ? word + ems : 0
            } else if joins, word > 0, word + ems < room, word < line {
                // The whole word goes to the next line.
                lines += 1
                word += ems
                line = word
            } else if isWide, Self.mayNotBegin.contains(character), last > 0, last < line {
                lines += 1
                line = last + ems
                word = 0
            } else if character == " " {
                // A blank at the end of a line takes no room.
                word = 0
            } else {
                lines += 1
                line = ems
                word = joins ? ems : 0
            }
            last = ems
        }
        return lines
    }

    /// The height of text at a width, both in points, with a little air.
    package func height(_ text: String, width: Double) -> Double {
        Double(lines(text, width: width)) * size * lineHeight + 4
    }

    private static let mayNotBegin: Set<Character> = Set("、。，．・：；？！ゝゞ々ー’”）〕］｝〉》」』】ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％")
}
