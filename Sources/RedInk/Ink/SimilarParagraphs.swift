/// Two paragraphs that are alike: red as they are, one of them may be the old text of the other.
enum SimilarParagraphs {
    /// Whether a text is two paragraphs that share most of their words.
    static func areTwo(in text: String) -> Bool {
        let paragraphs = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        guard paragraphs.count == 2, paragraphs.allSatisfy({ !isListItem($0) }) else { return false }
        // Two citations have one form and are a list.
        let beginWithFigures = paragraphs.allSatisfy { $0.first { !$0.isWhitespace }?.isNumber == true }
        if beginWithFigures, haveOneForm(paragraphs[0], paragraphs[1]) { return true }
        guard paragraphs.allSatisfy({ $0.count >= 4 }) else { return false }
        let most = max(paragraphs[0].count, paragraphs[1].count)
        // Of two dates much may be the same, though no edit would cut them.
        let ends = sameEnds(paragraphs[0], paragraphs[1])
        if ends * 10 >= most * 6 { return true }
        let comparison = TextComparison(old: String(paragraphs[0]), new: String(paragraphs[1]))
        let equal = comparison.edits.reduce(0) { $1.op == .equal ? $0 + $1.text.count : $0 }
        return equal * 10 >= most * 6
    }

    /// Whether two short texts are the same but for the figures in them: 46名 and 63名.
    static func haveOneForm(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
        guard left.utf8.count <= 60, right.utf8.count <= 60, left.contains(where: \.isNumber) else { return false }
        return form(left) == form(right)
    }

    /// A text with each number in it made one sign.
    private static func form(_ text: some StringProtocol) -> String {
        var form = ""
        for character in text where !character.isWhitespace {
            let isFigure = character.isNumber || ",，".contains(character)
            if !isFigure { form.append(character) } else if form.last != "0" { form.append("0") }
        }
        return form
    }

    /// How many characters two texts begin and end with alike.
    private static func sameEnds(_ left: Substring, _ right: Substring) -> Int {
        let least = min(left.count, right.count)
        var head = 0
        for (one, other) in zip(left, right) {
            guard one == other else { break }
            head += 1
        }
        var tail = 0
        for (one, other) in zip(left.reversed(), right.reversed()) {
            guard one == other, head + tail < least else { break }
            tail += 1
        }
        return head + tail
    }

    /// Whether a paragraph begins with a list mark, such as ・, ① or (1); a date or a number is none.
    private static func isListItem(_ text: Substring) -> Bool {
        let bare = text.drop { $0.isWhitespace }
        guard let first = bare.first else { return false }
        if "・●○■□◆◇-－*※(（".contains(first) { return true }
        guard first.isNumber else { return false }
        let rest = bare.drop { $0.isNumber }
        // ① is a mark by itself.
        guard first.isWholeNumber, "0123456789０１２３４５６７８９".contains(first) else { return true }
        return rest.first.map { ".．)）、:：　 ".contains($0) } ?? false
    }
}
