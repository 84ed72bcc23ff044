/// Cuts a folded text into tokens and pairs its brackets.
struct CitationTokenizer {
    private let text: FoldedText
    private let lexicon = CitationLexicon.shared
    /// Where the tokens go.
    private let room: UnsafeMutableBufferPointer<CitationToken>
    private var count = 0
    /// The innermost open bracket, whose mate is the one around it for now; -1 for none.
    private var open = -1
    /// How many brackets are open; nesting beyond the limit is left unpaired.
    private var depth = 0
    private static let nestingLimit = 32

    private init(_ text: FoldedText, _ room: UnsafeMutableBufferPointer<CitationToken>) {
        self.text = text
        self.room = room
    }

    /// Cuts a text for as long as `body` runs; the tokens are in order, without gaps between them.
    static func read<Result>(_ text: FoldedText, _ body: (BoundedView<CitationToken>) -> Result) -> Result {
        // A token has one scalar at least.
        withUnsafeTemporaryAllocation(of: CitationToken.self, capacity: text.count + 1) { room in
            var tokenizer = CitationTokenizer(text, room)
            tokenizer.run()
            return body(BoundedView(UnsafeBufferPointer(rebasing: room[..<tokenizer.count])))
        }
    }

    private mutating func run() {
        var index = 0
        while index < text.count { index = next(index) }
        while open >= 0 {
            let outer = room[open].mate
            room[open].mate = -1
            open = outer
        }
    }

    @inline(__always)
    private mutating func add(_ token: CitationToken) {
        guard count < room.count else { return }
        room.initializeElement(at: count, to: token)
        count += 1
    }

    /// Adds the token that begins at an index and returns where it ends.
    private mutating func next(_ start: Int) -> Int {
        let scalar = text[start]
        let kind = lexicon.kind(of: scalar)
        switch kind {
        case CitationLexicon.ScalarClass.plain:
            var end = start + 1
            while end < text.count, lexicon.kind(of: text[end]) == CitationLexicon.ScalarClass.plain,
                text.gap(end).isEmpty
            {
                end += 1
            }
            letters(start, end)
            return end
        case CitationLexicon.ScalarClass.digit: return digits(start)
        case CitationLexicon.ScalarClass.latin: return latin(start)
        case CitationLexicon.ScalarClass.numeral:
            guard let (style, value) = CitationNumerals.single(scalar) else { break }
            let gap = text.gap(start)
            add(CitationToken(kind: .number, style: style, gap: gap, value: value, start: start, end: start + 1))
            return start + 1
        case CitationLexicon.ScalarClass.numberSign:
            add(CitationToken(kind: .latin, word: .latinNumber, gap: text.gap(start), start: start, end: start + 1))
            return start + 1
        case CitationLexicon.ScalarClass.bracket:
            guard let bracket = CitationBrackets.kind(of: scalar) else { break }
            return self.bracket(start, bracket)
        case CitationLexicon.ScalarClass.kanji: return kanji(start)
        case CitationLexicon.ScalarClass.mark: return mark(start)
        default: return word(start, scalar, row: kind)
        }
        letters(start, start + 1)
        return start + 1
    }

    /// Adds the longest word that begins with a scalar, or what the scalar is by itself.
    private mutating func word(_ start: Int, _ scalar: UInt32, row: UInt16) -> Int {
        if FoldedText.isLatin(scalar) { return latin(start) }
        if let found = lexicon.match(text, start, row: row) {
            let end = start + found.length
            if found.word == .plain {
                letters(start, end)
            } else {
                add(CitationToken(kind: .word, word: found.word, gap: text.gap(start), start: start, end: end))
            }
            return end
        }
        if CitationNumerals.kanjiDigit(scalar) != nil { return kanji(start) }
        if CitationMarks.isMark(scalar) { return mark(start) }
        letters(start, start + 1)
        return start + 1
    }

    private mutating func mark(_ start: Int) -> Int {
        add(CitationToken(kind: .mark, gap: text.gap(start), value: Int(text[start]), start: start, end: start + 1))
        return start + 1
    }

    /// Adds letters to the run of letters before them, or begins one.
    private mutating func letters(_ start: Int, _ end: Int) {
        let gap = text.gap(start)
        if count > 0, room[count - 1].kind == .text, gap.isEmpty {
            room[count - 1].end = end
        } else {
            add(CitationToken(kind: .text, gap: gap, start: start, end: end))
        }
    }

    private mutating func digits(_ start: Int) -> Int {
        var value = 0
        var index = start
        while index < text.count, FoldedText.isDigit(text[index]),
            index == start || text.gap(index).isEmpty || text.gap(index) == .space && isSpacedOut
        {
            if value < 1_000_000_000 { value = value * 10 + Int(text[index] - 0x30) }
            index += 1
        }
        add(CitationToken(kind: .number, gap: text.gap(start), value: value, start: start, end: index))
        return index
    }

    /// Whether OCR has put spaces between nearly all characters, so that １ ２ is 12.
    private lazy var isSpacedOut: Bool = {
        let spaces = (1..<max(text.count, 1)).reduce(0) { text.gap($1).isEmpty ? $0 : $0 + 1 }
        return spaces * 5 >= (text.count - 1) * 4
    }()

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
        add(
            CitationToken(kind: .number, style: .kanji, gap: text.gap(start), value: value, start: start, end: index)
        )
        return index
    }

    private mutating func latin(_ start: Int) -> Int {
        if let end = CitationURL.end(text, start) {
            add(CitationToken(kind: .url, gap: text.gap(start), start: start, end: end))
            return end
        }
        // Words such as Webサイト and CD-R begin with Latin letters.
        if let found = lexicon.match(text, start), found.length > 1 {
            add(
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
        if let value = roman(start, index) {
            let gap = text.gap(start)
            add(CitationToken(kind: .number, style: .roman, gap: gap, value: value, start: start, end: index))
            return index
        }
        add(
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

    /// The value of letters that are a number behind a word that counts: Section III, 第IV章.
    private func roman(_ start: Int, _ end: Int) -> Int? {
        guard count > 0, [.latinSection, .latinChapter, .ordinal].contains(room[count - 1].word) else { return nil }
        return CitationNumerals.roman(text.scalars(start, end))
    }

    private mutating func bracket(_ start: Int, _ bracket: CitationBrackets.Role) -> Int {
        let gap = text.gap(start)
        let scalar = text[start]
        let here = count
        var token = CitationToken(kind: .mark, gap: gap, value: Int(scalar), start: start, end: start + 1)
        token.bracket = bracket.kind
        if bracket.closes, let mate = close(bracket.opener) {
            token.kind = .close
            token.mate = mate
            room[mate].kind = .open
            room[mate].mate = here
        } else if bracket.opens, depth < Self.nestingLimit {
            token.mate = open
            open = here
            depth += 1
        }
        add(token)
        return start + 1
    }

    /// The innermost open bracket of a kind, which is no longer open then, as are those within it.
    private mutating func close(_ opener: UInt32) -> Int? {
        var index = open
        while index >= 0, room[index].value != Int(opener) { index = room[index].mate }
        guard index >= 0 else { return nil }
        while open >= 0 {
            let found = open
            open = room[found].mate
            room[found].mate = -1
            depth -= 1
            if found == index { break }
        }
        return index
    }
}
