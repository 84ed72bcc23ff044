/// Words that are searched in a text together, by their bytes and in one pass.
///
/// Nearly every place of an answer begins none of the words. The last byte of its character tells: in UTF-8 it is the one
/// that differs most between characters of Japanese.
struct WordList: Sendable {
    private let words: [[UInt8]]
    /// Whether a word begins with a character of that last byte.
    private let begins: [Bool]
    private let shortest: Int

    /// Makes a list of words as they stand in texts.
    init(_ words: [String]) {
        let bytes = words.map { Array($0.utf8) }.filter { !$0.isEmpty }
        var begins = [Bool](repeating: false, count: 256)
        for word in bytes { begins[Int(word[min(Self.width(word[0]), word.count) - 1])] = true }
        self.words = bytes
        self.begins = begins
        shortest = bytes.map(\.count).min() ?? Int.max
    }

    /// Makes a list of words that are searched in folded texts.
    init(folding words: [String]) { self.init(words.map(\.folded)) }

    /// Whether one of the words stands in a text.
    func isIn(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { text in
            guard text.count >= shortest else { return false }
            return begins.withUnsafeBufferPointer { begins in
                var start = 0
                while start < text.count {
                    // Words begin where characters do.
                    let next = start + Self.width(text[start])
                    guard next <= text.count else { return false }
                    if begins[Int(text[next - 1])], isWord(text, at: start) { return true }
                    start = next
                }
                return false
            }
        }
    }

    private func isWord(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        words.contains { word in
            guard word.count <= text.count - start else { return false }
            for index in word.indices where word[index] != text[start + index] { return false }
            return true
        }
    }

    /// The bytes of a character, by its first.
    @inline(__always)
    private static func width(_ first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }
}
