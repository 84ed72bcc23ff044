extension RedArrows {
    /// The signs taken for arrows, beside typed ones (->, =>).
    ///
    /// ↓ stands on a line of its own.
    private static let arrows: Set<Character> = [
        "→", "⇒", "➡", "➔", "⇨", "⟶", "➜", "↓", "⇓", "⟹", "➞", "➨", "➤", "▶", "►", "▷", "￫", "⇛", "➝", "➠", "⮕", "☞",
        "👉",
    ]

    /// Signs that stand for an arrow where ink or the form of the texts says so, and otherwise lead through menus.
    private static let weakArrows: Set<Character> = [">", "＞", "≫", "»"]

    /// Whether a character is an arrow, drawn as text or as an emoji.
    static func isSign(_ character: Character) -> Bool {
        if arrows.contains(character) { return true }
        let scalars = character.unicodeScalars
        guard scalars.count == 2, scalars.last == "\u{FE0F}", let first = scalars.first else { return false }
        return arrows.contains(Character(first))
    }

    /// The length of the arrow at an index, one sign or typed as -> or ＝＞; 0 for none.
    static func length(at index: Int, in text: [Character]) -> Int {
        if isSign(text[index]) { return 1 }
        let stem = text[index...].prefix(4).prefix { "-=－＝~～".contains($0) }
        guard !stem.isEmpty, stem.endIndex < text.count, ">＞".contains(text[stem.endIndex]) else { return 0 }
        return stem.count + 1
    }

    /// The length of the weak arrow at an index, ＞ or >>; 0 for none.
    static func weakLength(at index: Int, in text: [Character]) -> Int {
        text[index...].prefix(2).prefix { weakArrows.contains($0) }.count
    }

    /// Whether a text is nothing but blanks and arrows.
    static func isGlue(_ text: String) -> Bool { withoutLead(text).isEmpty }

    /// A text without the blanks and arrows at its head, weak ones too.
    static func withoutLead(_ text: String) -> String {
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            let length =
                characters[index].isWhitespace
                ? 1 : max(length(at: index, in: characters), weakLength(at: index, in: characters))
            guard length > 0 else { break }
            index += length
        }
        return String(characters[index...])
    }

    /// A text without the blanks and arrows at both ends.
    static func withoutArrows(_ text: String) -> String { withoutTail(withoutLead(text)) }

    /// A text without the blanks and arrows at its end.
    static func withoutTail(_ text: String) -> String {
        var characters = Array(text)
        while let length = lengthOfLast(in: characters) { characters.removeLast(length) }
        return String(characters)
    }

    /// Whether an arrow stands anywhere in a text.
    static func holdsArrow(_ text: String) -> Bool {
        let characters = Array(text)
        return characters.indices.contains { length(at: $0, in: characters) > 0 }
    }

    /// Whether a text begins with an arrow, but for blanks.
    static func beginsWithArrow(_ text: String) -> Bool {
        let characters = Array(text)
        return characters.firstIndex { !$0.isWhitespace }.map { length(at: $0, in: characters) > 0 } ?? false
    }

    /// Whether a text ends in an arrow, but for blanks.
    static func endsInArrow(_ text: String) -> Bool {
        var characters = Array(text)
        while characters.last?.isWhitespace == true { characters.removeLast() }
        return lengthOfLast(in: characters) != nil
    }

    /// The length of the blank or arrow at the end; nil for none.
    private static func lengthOfLast(in text: [Character]) -> Int? {
        guard let last = text.last else { return nil }
        if last.isWhitespace || isSign(last) { return 1 }
        guard ">＞".contains(last) else { return nil }
        let stem = text.dropLast().reversed().prefix { "-=－＝~～".contains($0) }.count
        return stem > 0 ? stem + 1 : nil
    }
}
