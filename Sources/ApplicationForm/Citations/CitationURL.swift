/// Addresses of web pages.
enum CitationURL {
    /// Where the address that begins at an index ends; nil when none begins there.
    static func end(_ text: FoldedText, _ start: Int) -> Int? {
        guard let body = bodyStart(text, start) else { return nil }
        let narrow = text.width(start) == 1
        var depth = 0
        var index = body
        while index < text.count, text.gap(index).isEmpty {
            let scalar = text[index]
            if narrow, text.width(index) != 1 { break }
            if !isAddress(scalar) { break }
            if !narrow, scalar == 0x28 || scalar == 0x29 { break }
            if scalar == 0x28 { depth += 1 }
            if scalar == 0x29 {
                if depth == 0 { break }
                depth -= 1
            }
            index += 1
        }
        while index > body, isTrailing(text[index - 1]) { index -= 1 }
        return index > body ? index : nil
    }

    private static func bodyStart(_ text: FoldedText, _ start: Int) -> Int? {
        func matches(_ word: StaticString) -> Bool {
            var offset = 0
            return word.withUTF8Buffer { bytes in
                while offset < bytes.count {
                    let scalar = text[start + offset]
                    let lower = scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar
                    if lower != UInt32(bytes[offset]) { return false }
                    offset += 1
                }
                return true
            }
        }
        let first = text[start] | 0x20
        if first == 0x68 {
            if matches("https://") { return start + 8 }
            if matches("http://") { return start + 7 }
        } else if first == 0x77, matches("www.") {
            return start + 4
        }
        return nil
    }

    private static func isAddress(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x3C, 0x3E, 0x5B, 0x5D, 0x5C, 0x5E, 0x60, 0x7B...0x7D: false
        case 0x21...0x7E: true
        default: false
        }
    }

    private static func isTrailing(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x27: true
        default: false
        }
    }
}
