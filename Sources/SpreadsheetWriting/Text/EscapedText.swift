/// Text as a workbook stores it.
///
/// `ST_Xstring` (ECMA-376 part 1, 22.9.2.19) writes a character that XML cannot carry as `_xHHHH_`, and the
/// underscore of text that looks like such an escape as `_x005F_`.
enum EscapedText {
    /// Text with the escapes that Excel writes; nil when it holds U+0000, which no C string can carry.
    static func escaped(_ text: String) -> String? {
        var text = text
        let needed = text.withUTF8 { needsEscape($0) }
        guard needed else { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            switch scalar.value {
            case 0: return nil
            case 0x09, 0x0A: result.append(scalar)
            case 0x01..<0x20, 0xFFFE, 0xFFFF: result.append(contentsOf: escape(scalar.value).unicodeScalars)
            case 0x5F where looksLikeEscape(scalars, at: index):
                result.append(contentsOf: escape(scalar.value).unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Appends text as the content of an element, with its escapes; false, and nothing, when it holds U+0000.
    static func append(_ text: String, to bytes: inout [UInt8]) -> Bool {
        var text = text
        let isDone = text.withUTF8 { utf8 in
            guard isPlain(utf8) else { return false }
            bytes.append(contentsOf: utf8)
            return true
        }
        if isDone { return true }
        guard let escaped = escaped(text) else { return false }
        MarkupWriter.append(escaped, to: &bytes)
        return true
    }

    /// Whether nothing in a text needs an escape, neither here nor in XML; most texts are such.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index &+= 1
            // Lower-case letters, kana and kanji are through at once.
            if byte &- 0x60 < 0x8F { continue }
            switch byte {
            case 0x20...0x25, 0x27...0x3B, 0x3D, 0x3F...0x5E, 0x09, 0x0A, 0xF0...0xFF: continue
            case 0xEF:
                // U+FFFE and U+FFFF; most that begins so is a letter of full width.
                if index + 1 < bytes.count, bytes[index] == 0xBF, bytes[index + 1] >= 0xBE { return false }
            default: return false
            }
        }
        return true
    }

    /// The first character that plain XML text cannot carry, for places that know no escapes; nil when there is none.
    static func unwritable(in text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x09, 0x0A: false
            case 0..<0x20, 0xFFFE, 0xFFFF: true
            default: false
            }
        }
    }

    /// A character as `U+0001`.
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func needsEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for (index, byte) in bytes.enumerated() {
            if byte < 0x20, byte != 0x09, byte != 0x0A { return true }
            // An underscore before an x, and U+FFFE and U+FFFF, which begin with these two bytes.
            if byte == 0x5F, index + 1 < bytes.count, bytes[index + 1] == 0x78 { return true }
            if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return true }
        }
        return false
    }

    private static func looksLikeEscape(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else { return false }
        return scalars[(index + 2)...(index + 5)].allSatisfy { $0.properties.isASCIIHexDigit }
    }

    private static func escape(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "_x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_"
    }
}
