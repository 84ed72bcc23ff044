/// Which of 有 and 無 is chosen where both are printed: 有（ ）無（○）, 有・（無）, 有　☑無.
enum ChosenAnswer {
    /// No form prints the choice longer.
    private static let longest = 16

    /// What is chosen: true for 有, false for 無.
    ///
    /// - Parameters:
    ///   - folded: the claim, folded.
    ///   - marks: what marks a choice, and what is left blank.
    /// - Returns: nil where the claim is no such choice or leaves it open.
    static func read(_ folded: String, marks: Set<Unicode.Scalar>) -> Bool? {
        let scalars = folded.unicodeScalars.filter { $0 != " " && $0 != "\n" }
        guard scalars.count >= 3, scalars.count <= longest else { return nil }
        let text = Array(scalars)
        guard let yes = option(text, ["有り", "あり", "有"]), let no = option(text, ["無し", "なし", "無"]) else { return nil }
        // Nothing else stands there.
        let words = Set(yes).union(no)
        let rest = text.indices.filter { !words.contains($0) }.map { text[$0] }
        guard rest.allSatisfy({ marks.contains($0) || signs.contains($0) }) else { return nil }
        let (isYes, isNo) = (isChosen(text, yes, marks), isChosen(text, no, marks))
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

    private static func isChosen(_ text: [Unicode.Scalar], _ word: Range<Int>, _ marks: Set<Unicode.Scalar>) -> Bool {
        func at(_ index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }
        func isMark(_ index: Int) -> Bool { at(index).map { marks.contains($0) } ?? false }
        // (無), 有(○).
        if let before = at(word.lowerBound - 1), let after = at(word.upperBound), opening.contains(before),
            closing.contains(after)
        {
            return true
        }
        let startsWithMark = text.first.map { marks.contains($0) || opening.contains($0) } ?? false
        if !startsWithMark, at(word.upperBound) == "(", isMark(word.upperBound + 1), at(word.upperBound + 2) == ")" {
            return true
        }
        if startsWithMark, at(word.lowerBound - 1) == ")", isMark(word.lowerBound - 2) { return true }
        return isMark(word.lowerBound - 1)
    }

    private static let opening: Set<Unicode.Scalar> = ["(", "[", "「", "【", "<", "〔"]
    private static let closing: Set<Unicode.Scalar> = [")", "]", "」", "】", ">", "〕"]
    /// What may stand between and around the options.
    private static let signs: Set<Unicode.Scalar> = opening.union(closing).union([
        "・", "/", "、", ",", ":", "。", "□", "☐", "◇", "|",
    ])
}
