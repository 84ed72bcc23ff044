extension String {
    /// Whether the bytes of a literal stand somewhere in the text.
    ///
    /// Labels are folded before they are searched, so bytes are enough; the standard library's search, which minds
    /// canonical equivalence, took most of the time of reading a form.
    package func holds(_ literal: StaticString) -> Bool {
        holds(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Whether the bytes of a word stand somewhere in the text.
    package func holds(word: String) -> Bool {
        var word = word
        return word.withUTF8 { holds($0) }
    }

    /// Whether the bytes of a word are the last ones of the text.
    package func ends(withBytesOf word: String) -> Bool {
        var text = self
        var word = word
        return text.withUTF8 { text in
            word.withUTF8 { word in text.count >= word.count && text.suffix(word.count).elementsEqual(word) }
        }
    }

    /// Whether the bytes of a word are the first ones of the text.
    package func begins(withBytesOf word: String) -> Bool { utf8.starts(with: word.utf8) }

    private func holds(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = word.first else { return true }
        var text = self
        return text.withUTF8 { text in
            guard text.count >= word.count else { return false }
            let last = text.count - word.count
            // Words begin where characters do.
            var start = 0
            while start <= last {
                let byte = text[start]
                if byte == first {
                    var length = 1
                    while length < word.count, text[start + length] == word[length] { length += 1 }
                    if length == word.count { return true }
                }
                start += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            }
            return false
        }
    }
}
