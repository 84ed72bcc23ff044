internal import ApplicationForm

/// Arrows between an old and a new text: 週次→日次.
struct RedArrows {
    private let pieces: [InkPiece]

    init(_ pieces: [InkPiece]) { self.pieces = pieces }

    /// What the arrows say; nil when there is none between red texts, nor between black and red text.
    func reading(of text: String) -> InkReading? {
        var old = ""
        var new = ""
        var hasArrow = false
        var hasBlackArrow = false
        for stretch in stretches() {
            guard stretch.isRed else {
                hasBlackArrow = hasBlackArrow || Self.holdsArrow(stretch.text)
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
        if hasArrow {
            // Where the text speaks in arrows, one of them in red may do so too.
            if hasBlackArrow { return .ambiguous(.severalArrows, text: text) }
            return .revised(old: old.trimmingBlanks(), new: new.trimmingBlanks(), origin: .wording)
        }
        return atEdge(of: text) ?? betweenLikeTexts(text)
    }

    /// What ＞ says between two texts of one form, all of it red: 46名＞63名; elsewhere it leads through menus.
    private func betweenLikeTexts(_ text: String) -> InkReading? {
        guard pieces.allSatisfy({ $0.kind == .new || $0.isGlue }) else { return nil }
        let characters = Array(text)
        guard let start = characters.indices.first(where: { Self.weakLength(at: $0, in: characters) > 0 }) else {
            return nil
        }
        let end = start + Self.weakLength(at: start, in: characters)
        guard !characters[end...].indices.contains(where: { Self.weakLength(at: $0, in: characters) > 0 }) else {
            return nil
        }
        let (old, new) = (String(characters[..<start]).trimmingBlanks(), String(characters[end...]).trimmingBlanks())
        guard !old.isEmpty, !new.isEmpty,
            SimilarParagraphs.haveOneForm(old, new)
                || !(old + new).contains(where: \.isNewline) && SimilarParagraphs.areTwo(in: "\(old)\n\(new)")
        else { return nil }
        return .revised(old: old, new: new, origin: .wording)
    }

    /// What an arrow between black and red text says: old text left black, 週次→ and then 日次 in red.
    private func atEdge(of text: String) -> InkReading? {
        let pieces = pieces.filter { !$0.isBlank }
        let edges = pieces.indices.dropFirst().filter { index in
            pieces[index - 1].kind == .both && pieces[index].kind == .new
                && (Self.endsInArrow(pieces[index - 1].text) || Self.beginsWithArrow(pieces[index].text))
        }
        guard let edge = edges.first else { return nil }
        let black = pieces[edge - 1].text
        if edges.count == 1, pieces.count == 2 {
            // 受付→確認, to which →承認 was added: a procedure.
            let arrows = Self.split(text).count - 1
            if arrows == 1 {
                return .revised(
                    old: Self.withoutArrows(black),
                    new: Self.withoutArrows(pieces[edge].text),
                    origin: .wording
                )
            }
            return Self.endsInArrow(black) ? .ambiguous(.severalArrows, text: text) : nil
        }
        return edges.contains { Self.endsInArrow(pieces[$0 - 1].text) } ? .ambiguous(.openArrow, text: text) : nil
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

    /// The texts between the arrows, without the blanks beside the arrows; one when no arrow has text on both sides.
    private static func split(_ text: String) -> [String] {
        var parts: [String] = [""]
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            let length = length(at: index, in: characters)
            if length > 0, isArrow(characters[index], at: index, in: characters) {
                parts.append("")
                index += length
            } else {
                parts[parts.count - 1].append(characters[index])
                index += 1
            }
        }
        var trimmed = parts.map { $0.trimmingBlanks() }
        guard !trimmed.contains("") else { return [text] }
        // A line break before red text, or behind it, is one of both texts.
        if trimmed.count > 1 {
            let lead = text.prefix(while: \.isWhitespace)
            let tail = String(text.reversed().prefix(while: \.isWhitespace).reversed())
            trimmed = trimmed.map { lead + $0 + tail }
        }
        return trimmed
    }

    private static func isArrow(_ character: Character, at index: Int, in text: [Character]) -> Bool {
        guard character == "↓" || character == "⇓" else { return true }
        let before = text[..<index].last { !$0.isWhitespace || $0.isNewline }
        let after = text[(index + 1)...].first { !$0.isWhitespace || $0.isNewline }
        return before?.isNewline == true && after?.isNewline == true
    }
}
