#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

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
        word.withBytes { holds($0) }
    }

    /// Whether the bytes of a word are the last ones of the text.
    package func ends(withBytesOf word: String) -> Bool {
        withBytes { text in
            word.withBytes { word in text.count >= word.count && text.suffix(word.count).elementsEqual(word) }
        }
    }

    /// Whether the bytes of a word are the first ones of the text.
    package func begins(withBytesOf word: String) -> Bool {
        withBytes { text in
            word.withBytes { word in text.count >= word.count && text.prefix(word.count).elementsEqual(word) }
        }
    }

    private func holds(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let sought = word.baseAddress, !word.isEmpty else { return true }
        return withBytes { text in
            guard let start = text.baseAddress, text.count >= word.count else { return false }
            // No character's bytes begin within another's. Kanji share their first bytes: the third tells more of them apart.
            let rare = sought[0] >= 0xE0 && word.count > 2 ? 2 : 0
            var place = start + rare
            // The word begins at one of the first bytes of the rest.
            var places = text.count - word.count + 1
            while places > 0, let found = memchr(place, Int32(sought[rare]), places) {
                let passed = UnsafeRawPointer(place).distance(to: found) + 1
                if memcmp(place + (passed - 1 - rare), sought, word.count) == 0 { return true }
                place += passed
                places -= passed
            }
            return false
        }
    }
}
