/// Which of 有 and 無 is chosen where both are printed: 有（ ）無（○）, 有・（無）, 有　☑無.
enum ChosenAnswer {
    /// No form prints the choice longer.
    private static let longest = 16

    /// What is chosen: true for 有, false for 無.
    ///
    /// - Parameter folded: the claim, folded.
    /// - Returns: nil where the claim is no such choice or leaves it open.
    static func read(_ folded: [Unicode.Scalar]) -> Bool? {
        // Claims are long, as a rule, and name one of the two.
        guard folded.contains(where: { $0 == "無" || $0 == "な" }), folded.contains(where: { $0 == "有" || $0 == "あ" })
        else { return nil }
        let text = folded.filter { $0 != " " && $0 != "\n" }
        guard text.count >= 3, text.count <= longest else { return nil }
        guard let yes = option(text, ["有り", "あり", "有"]), let no = option(text, ["無し", "なし", "無"]) else { return nil }
        // Nothing else stands there.
        let words = Set(yes).union(no)
        let rest = text.indices.filter { !words.contains($0) }.map { text[$0] }
        guard rest.allSatisfy({ isMark($0) || signs.contains($0) }) else { return nil }
        let (isYes, isNo) = (isChosen(text, yes), isChosen(text, no))
        return isYes == isNo ? nil : isYes
    }

    /// Where an option stands; nil when it stands nowhere.
    private static func option(_ text: [Unicode.Scalar], _ words: [String]) -> Range<Int>? {
        for word in words {
            let word = Array(word.unicodeScalars)
            guard text.count >= word.count else { continue }
            for start in 0...text.count - word.count where text[start..<start + word.count].elementsEqual(word) {
                return start..<start + word.count
            }
        }
        return nil
    }

    private static func isChosen(_ text: [Unicode.Scalar], _ word: Range<Int>) -> Bool {
        func at(_ index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }
        func isMarkAt(_ index: Int) -> Bool { at(index).map(isMark) ?? false }
        // (無), 有(○).
        if let before = at(word.lowerBound - 1), let after = at(word.upperBound), opening.contains(before),
            closing.contains(after)
        {
            return true
        }
        let startsWithMark = text.first.map { isMark($0) || opening.contains($0) } ?? false
        if !startsWithMark, at(word.upperBound) == "(", isMarkAt(word.upperBound + 1), at(word.upperBound + 2) == ")" {
            return true
        }
        if startsWithMark, at(word.lowerBound - 1) == ")", isMarkAt(word.lowerBound - 2) { return true }
        return isMarkAt(word.lowerBound - 1)
    }

    /// Whether a character marks a choice.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        StandingReader.isMark(scalar) || StandingReader.isRing(scalar)
    }

    private static let opening: Set<Unicode.Scalar> = ["(", "[", "「", "【", "<", "〔"]
    private static let closing: Set<Unicode.Scalar> = [")", "]", "」", "】", ">", "〕"]
    /// What may stand between and around the options.
    private static let signs: Set<Unicode.Scalar> = opening.union(closing).union([
        "・", "/", "、", ",", ":", "。", "□", "☐", "◇", "|",
    ])
}
