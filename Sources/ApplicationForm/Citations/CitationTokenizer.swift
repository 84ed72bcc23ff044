/// Cuts a folded text into tokens and pairs its brackets.
struct CitationTokenizer {
    private let text: FoldedText
    private let lexicon = CitationLexicon.shared
    private var tokens: [CitationToken] = []
    /// The open brackets; nesting beyond the limit is left unpaired.
    private var open: [Int] = []
    private static let nestingLimit = 32

    private init(_ text: FoldedText) {
        self.text = text
    }

    /// The tokens of a text, in order, without gaps between them.
    static func tokens(of text: FoldedText) -> [CitationToken] {
        var tokenizer = CitationTokenizer(text)
        tokenizer.run()
        return tokenizer.tokens
    }

    private mutating func run() {
        tokens.reserveCapacity(text.count / 2 + 4)
        var index = 0
        while index < text.count { index = next(index) }
    }

    /// Adds the token that begins at an index and returns where it ends.
    private mutating func next(_ start: Int) -> Int {
        let scalar = text[start]
        if lexicon.isPlain(scalar) {
            var end = start + 1
            while end < text.count, lexicon.isPlain(text[end]), text.gap(end).isEmpty { end += 1 }
            letters(start, end)
            return end
        }
        let gap = text.gap(start)
        if FoldedText.isDigit(scalar) { return digits(start) }
        if FoldedText.isLatin(scalar) { return latin(start) }
        if let (style, value) = CitationNumerals.single(scalar) {
            tokens.append(
                CitationToken(kind: .number, style: style, gap: gap, value: value, start: start, end: start + 1)
            )
            return start + 1
        }
        if scalar == 0x2116 {
            tokens.append(
                CitationToken(kind: .latin, word: .latinNumber, gap: gap, start: start, end: start + 1)
            )
            return start + 1
        }
        if let bracket = CitationBrackets.kind(of: scalar) { return self.bracket(start, bracket) }
        if let found = lexicon.match(text, start) {
            let end = start + found.length
            if found.word == .plain {
                letters(start, end)
            } else {
                tokens.append(CitationToken(kind: .word, word: found.word, gap: gap, start: start, end: end))
            }
            return end
        }
        if CitationNumerals.kanjiDigit(scalar) != nil { return kanji(start) }
        if CitationMarks.isMark(scalar) {
            tokens.append(CitationToken(kind: .mark, gap: gap, value: Int(scalar), start: start, end: start + 1))
            return start + 1
        }
        letters(start, start + 1)
        return start + 1
    }

    /// Adds letters to the run of letters before them, or begins one.
    private mutating func letters(_ start: Int, _ end: Int) {
        let gap = text.gap(start)
        if let last = tokens.last, last.kind == .text, gap.isEmpty {
            tokens[tokens.count - 1].end = end
        } else {
            tokens.append(CitationToken(kind: .text, gap: gap, start: start, end: end))
        }
    }

    private mutating func digits(_ start: Int) -> Int {
        var value = 0
        var index = start
        while index < text.count, FoldedText.isDigit(text[index]), index == start || text.gap(index).isEmpty {
            if value < 1_000_000_000 { value = value * 10 + Int(text[index] - 0x30) }
            index += 1
        }
        tokens.append(CitationToken(kind: .number, gap: text.gap(start), value: value, start: start, end: index))
        return index
    }

    private mutating func kanji(_ start: Int) -> Int {
        var index = start
        while index < text.count, CitationNumerals.kanjiDigit(text[index]) != nil,
            index == start || text.gap(index).isEmpty
        {
            // 二一覧: a word such as 一覧 is not part of a number.
            if index > start, let word = lexicon.match(text, index), word.length > 1 { break }
            index += 1
        }
        let value = CitationNumerals.kanji(text.scalars(start, index))
        tokens.append(
            CitationToken(kind: .number, style: .kanji, gap: text.gap(start), value: value, start: start, end: index)
        )
        return index
    }

    private mutating func latin(_ start: Int) -> Int {
        if let end = CitationURL.end(text, start) {
            tokens.append(CitationToken(kind: .url, gap: text.gap(start), start: start, end: end))
            return end
        }
        // Words such as Webサイト and CD-R begin with Latin letters.
        if let found = lexicon.match(text, start), found.length > 1 {
            tokens.append(
                CitationToken(
                    kind: found.word == .plain ? .text : .word,
                    word: found.word,
                    gap: text.gap(start),
                    start: start,
                    end: start + found.length
                )
            )
            return start + found.length
        }
        var index = start + 1
        while index < text.count, FoldedText.isLatin(text[index]), text.gap(index).isEmpty { index += 1 }
        tokens.append(
            CitationToken(
                kind: .latin,
                word: CitationLexicon.latin(text, start, index),
                gap: text.gap(start),
                start: start,
                end: index
            )
        )
        return index
    }

    private mutating func bracket(_ start: Int, _ bracket: CitationBrackets.Role) -> Int {
        let gap = text.gap(start)
        let scalar = text[start]
        let here = tokens.count
        var token = CitationToken(kind: .mark, gap: gap, value: Int(scalar), start: start, end: start + 1)
        token.bracket = bracket.kind
        // The brackets that may close here, innermost first.
        if bracket.closes, let depth = open.lastIndex(where: { tokens[$0].value == Int(bracket.opener) }) {
            token.kind = .close
            token.mate = open[depth]
            tokens[open[depth]].kind = .open
            tokens[open[depth]].mate = here
            open.removeSubrange(depth...)
        } else if bracket.opens, open.count < Self.nestingLimit {
            open.append(here)
        }
        tokens.append(token)
        return start + 1
    }
}
