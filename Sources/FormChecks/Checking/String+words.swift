internal import ApplicationForm

extension String {
    /// The text without blanks around it.
    var trimmed: String {
        // Most texts have none; their bytes tell without a look at characters.
        var copy = self
        if copy.withUTF8({ !Self.mayBeginOrEndBlank($0) }) { return self }
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Whether a text may have a blank at one of its ends; U+3000, U+00A0 and the like begin with the bytes named here.
    private static func mayBeginOrEndBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 3 else { return true }
        func isLead(_ first: UInt8, _ second: UInt8) -> Bool {
            switch first {
            case 0xC2: true
            case 0xE1, 0xE2: true
            case 0xE3: second == 0x80
            default: first <= 0x20
            }
        }
        let last = bytes.count - 1
        return isLead(bytes[0], bytes[1]) || bytes[last] <= 0x20 || bytes[last - 1] == 0xC2
            || isLead(bytes[last - 2], bytes[last - 1])
    }

    /// The text on one line, at most 40 characters, for a message.
    var quoted: String {
        var line = ""
        var count = 0
        var isBlank = false
        // No more is read than is shown: an answer may be very long.
        for character in self {
            if character.isWhitespace {
                isBlank = count > 0
                continue
            }
            if isBlank {
                line.append(" ")
                count += 1
                isBlank = false
            }
            line.append(character)
            count += 1
            if count > 40 { return line.prefix(39) + "…" }
        }
        return line
    }

    /// The copy by which words are searched: narrow, lower case, without blanks.
    var folded: String { TextFolding.matching.folded(self) }
}
