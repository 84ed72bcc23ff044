internal import Spreadsheet

/// What stands around a label without being part of it: ① before it, a note ※… behind it.
enum LabelDecoration {
    /// The label itself; the whole text where nothing else is in it.
    static func undecorated(_ text: String) -> Substring {
        var label = text[...]
        // Few labels have either: the bytes tell.
        if text.hasByte(0xE2), let note = label.firstIndex(of: "※"), note > label.startIndex {
            label = label[..<note]
        }
        let start = label.unicodeScalars.drop { $0.properties.isWhitespace }
        guard let first = start.first, mayEnumerate(first), let end = enumerator(start) else { return label }
        let rest = label[end...].drop { $0.isWhitespace || "．.、:：)）-－".contains($0) }
        return rest.isEmpty ? label : rest
    }

    /// The levels of a number such as 1-2 or (1)-①; 0 where the text does not begin with a number.
    static func levels(of text: String) -> Int {
        var levels = 0
        var rest = text.unicodeScalars.drop { $0.properties.isWhitespace }
        while let end = level(rest)?.end {
            levels += 1
            rest = rest[end...].drop { isJoint($0) }
        }
        return levels
    }

    private static func mayEnumerate(_ first: Unicode.Scalar) -> Bool {
        switch first.value {
        case 0x2460...0x24FF, 0x2776...0x2793, 0x3220...0x3247, 0x3251...0x325F, 0x3280...0x32BF: true
        case 0x28, 0xFF08, 0x30...0x39, 0xFF10...0xFF19: true
        default: false
        }
    }

    /// What ends a level of an enumerator.
    private enum Ending {
        /// A circled number or one in brackets needs nothing behind it.
        case own
        /// A bare number says nothing by itself.
        case none
    }

    /// One level at the beginning of a text: ①, (1), (ア) or 1.
    private static func level(_ text: Substring.UnicodeScalarView) -> (end: String.Index, ending: Ending)? {
        guard let first = text.first else { return nil }
        switch first.value {
        case 0x2460...0x24FF, 0x2776...0x2793, 0x3220...0x3247, 0x3251...0x325F, 0x3280...0x32BF:
            return (text.index(after: text.startIndex), .own)
        case 0x28, 0xFF08:
            let inner = text.dropFirst()
            let digits = inner.prefix { isDigit($0) }
            // (ア), (a).
            let end = (1...3).contains(digits.count) ? digits.endIndex : letter(inner)
            guard let end, end < text.endIndex, text[end] == ")" || text[end] == "）" else { return nil }
            return (text.index(after: end), .own)
        case 0x30...0x39, 0xFF10...0xFF19:
            let digits = text.prefix { isDigit($0) }
            return (1...3).contains(digits.count) ? (digits.endIndex, .none) : nil
        default: return nil
        }
    }

    /// Where a single kana or Latin letter in brackets ends.
    private static func letter(_ text: Substring.UnicodeScalarView) -> String.Index? {
        guard let first = text.first else { return nil }
        switch first.value {
        case 0x30A1...0x30FA, 0x3041...0x3096, 0x61...0x7A, 0x41...0x5A: return text.index(after: text.startIndex)
        default: return nil
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
    }

    /// Whether a character joins the levels, as a dash or a stop does.
    private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "－", "‐", "–", "−", "ー", ".", "．", "・", "_": true
        default: false
        }
    }

    /// Where an enumerator such as ①, (1), 1), 1.2 or (1)-① ends; nil where none stands at the beginning.
    private static func enumerator(_ text: Substring.UnicodeScalarView) -> String.Index? {
        guard var last = level(text) else { return nil }
        var levels = 1
        while last.end < text.endIndex {
            let joint = text[last.end]
            if isJoint(joint) {
                let behind = text.index(after: last.end)
                guard let next = level(text[behind...]) else { break }
                last = next
                levels += 1
            } else if case .own = last.ending, let next = level(text[last.end...]), case .own = next.ending {
                last = next
                levels += 1
            } else {
                break
            }
        }
        guard last.end < text.endIndex else {
            // A number and nothing else.
            if case .own = last.ending { return last.end }
            return nil
        }
        if case .own = last.ending { return last.end }
        let sign = text[last.end]
        let end = text.index(after: last.end)
        if sign == ")" || sign == "）" { return end }
        // 1. and 1.2. and 1.2 before a label; 24時間 and 100.5% are none.
        if [".", "．", ":", "：", "、"].contains(sign) { return end < text.endIndex && isDigit(text[end]) ? nil : end }
        return (sign.properties.isWhitespace && followsLabel(text[end...])) ? end : nil
    }

    /// Whether what stands behind a number and a blank is a label: it begins with a letter, not with a number.
    private static func followsLabel(_ text: Substring.UnicodeScalarView) -> Bool {
        text.first { !$0.properties.isWhitespace }.map { $0.properties.isAlphabetic && !isDigit($0) } ?? false
    }
}
