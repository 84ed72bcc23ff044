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
        var word = word
        return word.withUTF8 { holds($0) }
    }

    /// Whether the bytes of a word are the last ones of the text.
    package func ends(withBytesOf word: String) -> Bool {
        let extra = utf8.count - word.utf8.count
        return extra >= 0 && utf8.dropFirst(extra).elementsEqual(word.utf8)
    }

    /// Whether the bytes of a word are the first ones of the text.
    package func begins(withBytesOf word: String) -> Bool { utf8.starts(with: word.utf8) }

    private func holds(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = word.baseAddress, !word.isEmpty else { return true }
        var text = self
        return text.withUTF8 { text in
            guard let start = text.baseAddress, text.count >= word.count else { return false }
            return memmem(start, text.count, first, word.count) != nil
        }
    }
}
