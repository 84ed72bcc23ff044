internal import Spreadsheet

/// Rich texts of a workbook, put into its table of shared strings when the library is done.
///
/// libxlsxwriter 1.1.4 writes each rich text through a file of its own, counts runs in eight bits and markup as text, so
/// that a cell with much ink is refused or never ends. Here it is given a plain text that stands for the rich one: U+FFFF
/// and a number. No text of a cell can be that, for U+FFFF is written as an escape.
struct RichStrings {
    private static let sign = Array("\u{FFFF}".utf8)

    private var markups: [[UInt8]] = []
    /// The looks met so far; there are few.
    private var looks: [(font: Font, markup: [UInt8])] = []

    /// Whether there are any.
    var isEmpty: Bool { markups.isEmpty }

    /// The text that stands for two runs or more; what XML cannot carry is escaped in them already.
    mutating func placeholder(for runs: [TextRun]) -> String {
        var markup: [UInt8] = []
        for run in runs {
            markup += look(run.font)
            Self.append(run.text, to: &markup)
        }
        markups.append(markup)
        return "\u{FFFF}\(markups.count - 1)"
    }

    /// The table of shared strings with the rich texts in it (ECMA-376 part 1, 18.4.9, `sst`).
    func restored(_ xml: [UInt8]) -> [UInt8] {
        let opening = Array("<t>".utf8)
        let closing = Array("</t>".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(xml.count + markups.reduce(0) { $0 + $1.count })
        xml.withUnsafeBufferPointer { xml in
            var done = 0
            var index = 0
            while index + Self.sign.count <= xml.count {
                guard xml[index] == Self.sign[0], xml[index + 1] == Self.sign[1], xml[index + 2] == Self.sign[2] else {
                    index += 1
                    continue
                }
                let start = index - opening.count
                index += Self.sign.count
                var number = 0
                while index < xml.count, xml[index] >= 0x30, xml[index] <= 0x39 {
                    number = number &* 10 &+ Int(xml[index] & 0x0F)
                    index += 1
                }
                guard start >= done, markups.indices.contains(number) else { continue }
                result.append(contentsOf: xml[done..<start])
                result.append(contentsOf: markups[number])
                index = min(index + closing.count, xml.count)
                done = index
            }
            result.append(contentsOf: xml[done...])
        }
        return result
    }

    // MARK: Runs

    /// The beginning of a run (18.4.4, `r`) with its look.
    private mutating func look(_ font: Font) -> [UInt8] {
        if let known = looks.first(where: { $0.font == font }) { return known.markup }
        let markup = Self.markup(of: font)
        looks.append((font, markup))
        return markup
    }

    /// The look of a run (18.4.7, `rPr`), its members in the order in which Excel writes them.
    private static func markup(of font: Font) -> [UInt8] {
        var markup = Array("<r><rPr>".utf8)
        if font.bold { markup += "<b/>".utf8 }
        if font.italic { markup += "<i/>".utf8 }
        if font.strike { markup += "<strike/>".utf8 }
        switch font.underline {
        case .none: break
        case .single: markup += "<u/>".utf8
        default: markup += "<u val=\"\(font.underline.rawValue)\"/>".utf8
        }
        if font.vertical != .baseline { markup += "<vertAlign val=\"\(font.vertical.rawValue)\"/>".utf8 }
        let size = font.size ?? 11
        markup += "<sz val=\"\(size == size.rounded() ? String(Int(size)) : String(size))\"/>".utf8
        if let color = font.color {
            markup += "<color rgb=\"\(String(color.argb | 0xFF00_0000, radix: 16, uppercase: true))\"/>".utf8
        } else {
            markup += "<color theme=\"1\"/>".utf8
        }
        let name = font.name ?? "Calibri"
        markup += "<rFont val=\"".utf8
        escape(name, to: &markup)
        markup += "\"/><family val=\"2\"/>".utf8
        if name == "Calibri" { markup += "<scheme val=\"minor\"/>".utf8 }
        markup += "</rPr><t".utf8
        return markup
    }

    /// Appends the rest of a run.
    private static func append(_ text: String, to markup: inout [UInt8]) {
        let isBlank = { (scalar: Unicode.Scalar?) in scalar.map { $0.properties.isWhitespace } ?? false }
        if isBlank(text.unicodeScalars.first) || isBlank(text.unicodeScalars.last) {
            markup += " xml:space=\"preserve\"".utf8
        }
        markup.append(UInt8(ascii: ">"))
        escape(text, to: &markup)
        markup += "</t></r>".utf8
    }

    private static func escape(_ text: String, to markup: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            var done = 0
            for (index, byte) in bytes.enumerated() {
                let escape: StaticString
                switch byte {
                case UInt8(ascii: "&"): escape = "&amp;"
                case UInt8(ascii: "<"): escape = "&lt;"
                case UInt8(ascii: ">"): escape = "&gt;"
                case UInt8(ascii: "\""): escape = "&quot;"
                default: continue
                }
                markup += bytes[done..<index]
                markup += UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount)
                done = index + 1
            }
            markup += bytes[done...]
        }
    }
}
