extension String {
    /// Whether the bytes of a word stand somewhere in the text.
    ///
    /// Labels are folded before they are searched, so bytes are enough; the standard library's search, which minds
    /// canonical equivalence, took most of the time of reading a form.
    func holds(word: String) -> Bool {
        var (text, word) = (self, word)
        return text.withUTF8 { text in
            word.withUTF8 { word in
                guard let first = word.first else { return true }
                guard text.count >= word.count else { return false }
                for start in 0...(text.count - word.count) where text[start] == first {
                    var length = 1
                    while length < word.count, text[start + length] == word[length] { length += 1 }
                    if length == word.count { return true }
                }
                return false
            }
        }
    }
}
