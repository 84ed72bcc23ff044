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
            guard var place = text.baseAddress, text.count >= word.count else { return false }
            // No character's bytes begin within another's. The word begins at one of the first bytes of the rest.
            var places = text.count - word.count + 1
            while places > 0, let found = memchr(place, Int32(sought.pointee), places) {
                if memcmp(found, sought, word.count) == 0 { return true }
                let passed = UnsafeRawPointer(place).distance(to: found) + 1
                place += passed
                places -= passed
            }
            return false
        }
    }
}
