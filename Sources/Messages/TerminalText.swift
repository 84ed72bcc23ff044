/// Text from strangers' files that is shown on a terminal.
///
/// Control characters would speak to the terminal (ECMA-48: colours, titles, what was typed), and those that turn the
/// direction of writing can hide text. They are shown as pictures.
package enum TerminalText {
    /// Lines of text without a control character; tabs and line feeds stay.
    package static func plain(_ text: String) -> String {
        guard holdsControl(text) else { return text }
        return shown(text, keepsLines: true)
    }

    /// One line of text without a control character: a line feed is shown too.
    package static func line(_ text: String) -> String {
        guard text.utf8.contains(0x0A) || holdsControl(text) else { return text }
        return shown(text, keepsLines: false)
    }

    private static func shown(_ text: String, keepsLines: Bool) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09: result.append(scalar)
            case 0x0A where keepsLines: result.append(scalar)
            // U+2400 and following are pictures of the control characters.
            case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case 0x7F: result.append("\u{2421}")
            case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether there is anything to show otherwise; looks at bytes, since hardly any text has it.
    private static func holdsControl(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for (index, byte) in bytes.enumerated() {
                switch byte {
                case 0x09, 0x0A: break
                case 0..<0x20, 0x7F: return true
                // U+0080 to U+009F.
                case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: return true
                // U+202A to U+202E and U+2066 to U+2069 begin so.
                case 0xE2 where index + 2 < bytes.count:
                    let tail = (bytes[index + 1], bytes[index + 2])
                    if tail.0 == 0x80, (0xAA...0xAE).contains(tail.1) { return true }
                    if tail.0 == 0x81, (0xA6...0xA9).contains(tail.1) { return true }
                default: break
                }
            }
            return false
        }
    }
}
