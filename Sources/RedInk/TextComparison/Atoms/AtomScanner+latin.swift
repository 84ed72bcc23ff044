// Latin words, standards, addresses: ISO/IEC, 27001:2013, TLS1.2, info@example.jp, https://example.jp/a?b=c.
extension AtomScanner {
    /// Where the Latin word ends that begins at a cluster.
    func endOfLatin(at index: Int) -> Int {
        if let end = endOfWebAddress(at: index) { return end }
        let end = endOfWord(at: index)
        return endOfVersion(from: index, word: end)
    }

    /// Where a run of letters and digits ends, with single joiners inside it.
    func endOfWord(at index: Int) -> Int {
        var end = index + 1
        while true {
            let value = self[end]
            if Self.isDigit(value) || Self.isLetter(value) {
                end += 1
            } else if isJoiner(at: end) {
                end += 2
            } else {
                return end
            }
        }
    }

    /// Whether a sign joins the characters before and behind it to one word.
    private func isJoiner(at index: Int) -> Bool {
        let before = self[index - 1]
        let after = self[index + 1]
        guard Self.isDigit(after) || Self.isLetter(after) else { return false }
        let isBetweenDigits = Self.isDigit(before) && Self.isDigit(after)
        switch self[index] {
        case 0x2E, 0x2D, 0x2F, 0x40, 0x26, 0x2B, 0x27, 0x2019, 0x2010...0x2015, 0x2212: return true
        case 0x3A, 0x30FC, 0xFF70: return isBetweenDigits
        case 0x2C:
            // A thousands separator: three digits follow, and no fourth.
            return isBetweenDigits && Self.isDigit(self[index + 2]) && Self.isDigit(self[index + 3])
                && !Self.isDigit(self[index + 4])
        default: return false
        }
    }

    /// A word for a version and its number are one, as in `version 2.1`.
    private func endOfVersion(from index: Int, word end: Int) -> Int {
        guard Self.versionWords.contains(where: { end - index == $0.count && isSameWord($0, at: index) })
        else { return end }
        let next = skippingBlank(self[end] == 0x2E ? end + 1 : end)
        return Self.isDigit(self[next]) ? endOfWord(at: next) : end
    }

    private static let versionWords = ["ver", "version", "rev", "v"].map { $0.unicodeScalars.map(\.value) }

    private func isSameWord(_ word: [UInt32], at index: Int) -> Bool {
        for offset in word.indices where self[index + offset] | 0x20 != word[offset] { return false }
        return true
    }

    private static let schemes = ["http://", "https://", "ftp://", "www."].map { $0.unicodeScalars.map(\.value) }

    private func endOfWebAddress(at index: Int) -> Int? {
        let first = self[index] | 0x20
        guard first == 0x68 || first == 0x66 || first == 0x77, Self.schemes.contains(where: { matches($0, at: index) })
        else { return nil }
        var end = index
        while Self.isAddressCharacter(self[end]) { end += 1 }
        // Punctuation at the end belongs to the sentence.
        while end > index, [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x27].contains(self[end - 1]) { end -= 1 }
        return end
    }

    /// RFC 3986, without brackets, which mostly enclose an address.
    private static func isAddressCharacter(_ value: UInt32) -> Bool {
        switch value {
        case 0x21, 0x23...0x27, 0x2A...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
        default: false
        }
    }

    /// 〒100-0001, with or without a blank.
    func endOfPostalCode(at index: Int) -> Int {
        let next = skippingBlank(index + 1)
        return Self.isDigit(self[next]) ? endOfWord(at: next) : index + 1
    }
}
