internal import ApplicationForm

/// Arrows between two red texts, the first of which is the old one: 週次→日次.
struct RedArrows {
    /// The signs taken for arrows; ↓ stands on a line of its own.
    static let arrows: Set<Character> = ["→", "⇒", "➡", "➔", "⇨", "⟶", "➜", "↓", "⇓"]

    private let pieces: [InkPiece]

    init(_ pieces: [InkPiece]) { self.pieces = pieces }

    /// What the arrows say; nil when there is none between red texts.
    func reading(of text: String) -> InkReading? {
        var old = ""
        var new = ""
        var hasArrow = false
        for stretch in stretches() {
            guard stretch.isRed else {
                old += stretch.text
                new += stretch.text
                continue
            }
            let parts = Self.split(stretch.text)
            if parts.count > 2 { return .ambiguous(.severalArrows, text: text) }
            if parts.count == 2 {
                hasArrow = true
                old += parts[0]
                new += parts[1]
            } else {
                new += stretch.text
            }
        }
        return hasArrow ? .revised(old: old, new: new, origin: .wording) : nil
    }

    /// The text in stretches of red and other text; what is black between red texts and only an arrow counts as red.
    private func stretches() -> [(text: String, isRed: Bool)] {
        var result: [(text: String, isRed: Bool)] = []
        for (index, piece) in pieces.enumerated() {
            let isBridge =
                piece.isGlue && result.last?.isRed == true && index + 1 < pieces.count
                && pieces[index + 1].kind == .new
            let isRed = piece.kind == .new || isBridge
            if let last = result.last, last.isRed == isRed {
                result[result.count - 1].text += piece.text
            } else {
                result.append((piece.text, isRed))
            }
        }
        return result
    }

    /// The texts between the arrows, without the blanks around them; one when no arrow has text on both sides.
    private static func split(_ text: String) -> [String] {
        var parts: [String] = [""]
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            guard isArrow(character, at: index, in: characters) else {
                parts[parts.count - 1].append(character)
                continue
            }
            parts.append("")
        }
        let trimmed = parts.map { $0.trimmingBlanks() }
        return trimmed.contains("") ? [text] : trimmed
    }

    private static func isArrow(_ character: Character, at index: Int, in text: [Character]) -> Bool {
        guard arrows.contains(character) else { return false }
        guard character == "↓" || character == "⇓" else { return true }
        let before = text[..<index].last { !$0.isWhitespace || $0.isNewline }
        let after = text[(index + 1)...].first { !$0.isWhitespace || $0.isNewline }
        return before?.isNewline == true && after?.isNewline == true
    }
}
