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
        guard let first = start.first, let end = enumerator(start, first) else { return label }
        let rest = label[end...].drop { $0.isWhitespace || "．.、:：)）".contains($0) }
        return rest.isEmpty ? label : rest
    }

    /// Where an enumerator such as ①, (1) or 1) ends; nil where none stands at the beginning.
    private static func enumerator(
        _ text: Substring.UnicodeScalarView,
        _ first: Unicode.Scalar
    ) -> String.Index? {
        switch first.value {
        case 0x2460...0x24FF, 0x2776...0x2793, 0x3220...0x3247, 0x3251...0x325F, 0x3280...0x32BF:
            return text.index(after: text.startIndex)
        case 0x28, 0xFF08, 0x30...0x39, 0xFF10...0xFF19: break
        default: return nil
        }
        let isOpened = first == "(" || first == "（"
        let inner = isOpened ? text.dropFirst() : text
        let digits = inner.prefix { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
        guard (1...2).contains(digits.count), digits.endIndex < text.endIndex else { return nil }
        let sign = text[digits.endIndex]
        guard sign == ")" || sign == "）" || !isOpened && (sign == "." || sign == "．") else { return nil }
        let end = text.index(after: digits.endIndex)
        // 3.2 is a number.
        guard end < text.endIndex, !("0"..."9").contains(text[end]), !("０"..."９").contains(text[end]) else {
            return nil
        }
        return end
    }
}
