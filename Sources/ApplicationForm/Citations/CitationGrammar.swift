/// The grammar of evidence cells: reads the tokens from left to right and builds one citation after another.
///
/// Each part of the language has a file of its own: labels, titles, editions, places, references, web pages, remarks.
/// All functions are `mutating`, those that only look, too: so the grammar is handed on by its address, not copied.
struct CitationGrammar: ~Copyable {
    /// What stood between two items, weaker before stronger.
    enum Separator: UInt8, Comparable {
        case none, joiner, comma, line, bullet

        static func < (left: Separator, right: Separator) -> Bool { left.rawValue < right.rawValue }
    }

    /// The cell as written.
    private let source: String
    let text: FoldedText
    let nouns = DocumentNoun.shared
    let tokens: BoundedView<CitationToken>
    /// Whether remarks and what was not understood are noted, or citations alone.
    private let keepsNotes: Bool
    /// The token past the part that is being read: a parenthesis is read as a part.
    var limit: Int
    var draft = CitationDraft()
    var separator = Separator.bullet
    /// The first token of words that stand before a document and belong to it; -1 for none.
    var pending = -1
    /// Past the last token of the citations that are done.
    var taken = 0
    /// The number of the last enumerator, for lists numbered without a dot.
    var enumerator = 0
    var reading = CitationReading()
    var noneSeen = false

    static let end = CitationToken(kind: .mark, gap: .line, start: 0, end: 0)

    init(_ source: String, _ text: FoldedText, _ tokens: BoundedView<CitationToken>, notes: Bool) {
        self.source = source
        self.text = text
        self.tokens = tokens
        keepsNotes = notes
        limit = tokens.count
    }

    /// The token at an index; a mark that is no mark beyond the limit.
    @inline(__always)
    mutating func token(_ index: Int) -> CitationToken {
        index >= 0 && index < limit ? tokens[index] : Self.end
    }

    /// Reads the cell.
    consuming func read() -> CitationReading {
        if isLoneDash() {
            reading.isNone = true
            return reading
        }
        parse(0, tokens.count, parenthesis: false)
        flush()
        reading.isNone = noneSeen && reading.citations.isEmpty && reading.unread.isEmpty
        reading.mentionsContractorMaterial = keepsNotes && mentionsContractor()
        return reading
    }

    /// Reads the tokens of a part of the cell.
    mutating func parse(_ from: Int, _ to: Int, parenthesis: Bool) {
        let outer = limit
        limit = min(to, outer)
        var index = from
        while index < limit {
            if index > from, tokens[index].gap.contains(.line) { separate(.line) }
            let next = step(index, parenthesis: parenthesis)
            index = max(next, index + 1)
        }
        limit = outer
    }

    /// Reads one item and returns the token past it.
    ///
    /// What can begin with a token of a kind is tried, the special before the general.
    private mutating func step(_ index: Int, parenthesis: Bool) -> Int {
        let here = tokens[index]
        if !parenthesis, let next = bullet(index) { return next }
        switch here.kind {
        case .open:
            switch here.bracket {
            case .round: return self.parenthesis(index)
            case .quotation: return quotation(index, parenthesis: parenthesis)
            case .angle, .lenticular, .square: return bracket(index, parenthesis: parenthesis)
            }
        case .close:
            return index + 1
        case .mark:
            if let next = separator(at: index) ?? reference(index) { return next }
            return place(index, parenthesis: parenthesis) ?? mark(index)
        case .text:
            return reference(index) ?? bare(index, parenthesis: parenthesis)
        case .url:
            return web(index) ?? bare(index, parenthesis: parenthesis)
        case .number, .latin, .word:
            if let next = separator(at: index) { return next }
            if let next = reference(index) { return next }
            if let next = label(index, parenthesis: parenthesis) { return next }
            if let next = web(index) { return next }
            if let next = bareEdition(index) { return next }
            return place(index, parenthesis: parenthesis) ?? bare(index, parenthesis: parenthesis)
        }
    }

    /// Takes note of a separator.
    mutating func separate(_ kind: Separator) { separator = max(separator, kind) }

    /// Adds tokens to the current citation as an item.
    mutating func take(_ from: Int, _ to: Int, _ item: CitationDraft.Item) {
        if draft.closed { draft.closed = false }
        draft.extend(max(taken, pending >= 0 ? min(pending, from) : from), to)
        draft.item = item
        draft.itemEnd = to
        pending = -1
        separator = .none
    }

    /// Ends the current citation, so that the next item begins another.
    mutating func flush() {
        defer {
            taken = max(taken, draft.last)
            draft = CitationDraft()
        }
        guard !draft.isEmpty, draft.first >= 0, draft.last > draft.first, draft.last <= tokens.count else { return }
        if draft.url != nil || draft.web { reading.webPages.append(reading.citations.count) }
        let citation = Citation(
            text: written(draft.first, draft.last),
            label: draft.refersTo == nil ? draft.label : nil,
            title: draft.title,
            edition: draft.edition,
            url: draft.url,
            accessed: draft.accessed,
            refersTo: draft.refersTo,
            locations: draft.locations.isEmpty ? nil : draft.locations
        )
        reading.citations.append(consume citation)
    }

    /// Files tokens that could not be understood.
    mutating func leave(_ from: Int, _ to: Int) {
        if keepsNotes { reading.unread.append(written(from, to)) }
    }

    /// Files tokens as a known remark.
    mutating func remark(_ from: Int, _ to: Int) {
        if keepsNotes, from < to { reading.remarks.append(written(from, to)) }
    }

    /// The tokens as written.
    mutating func written(_ from: Int, _ to: Int) -> String {
        guard from >= 0, from < to, to <= tokens.count else { return "" }
        return text.written(tokens[from].start, tokens[to - 1].end, of: source)
    }

    /// The tokens as a name: without line breaks and, where OCR has spaced out the characters, without spaces.
    mutating func name(_ from: Int, _ to: Int, spacedOut: Bool) -> String {
        guard from >= 0, from < to, to <= tokens.count else { return "" }
        return text.name(tokens[from].start, tokens[to - 1].end, spacedOut: spacedOut, of: source)
    }

    /// How surely a stretch of tokens is the name of a document.
    mutating func level(_ from: Int, _ to: Int) -> DocumentNoun.Class {
        guard from >= 0, from < to, to <= tokens.count else { return .none }
        return nouns.level(text, tokens[from].start, tokens[to - 1].end)
    }

    /// Whether a token stands apart from the one before it: a space, a mark or the start of a part.
    mutating func standsApart(_ index: Int) -> Bool {
        guard index > 0, index < tokens.count else { return true }
        if !tokens[index].gap.isEmpty { return true }
        let before = tokens[index - 1]
        switch before.kind {
        case .mark, .open, .close, .url: return true
        case .word: return [.of, .ha, .joiner, .and, .from].contains(before.word)
        case .number, .latin, .text: return false
        }
    }

    /// Whether nothing that could carry on a word follows before this token.
    mutating func isBoundary(_ index: Int) -> Bool {
        let here = token(index)
        if index >= limit || !here.gap.isEmpty { return true }
        switch here.kind {
        case .mark, .open, .close, .url, .number: return true
        case .latin: return here.word == .latinPage
        case .text: return false
        case .word:
            switch here.word {
            case .of, .joiner, .and, .refer, .wo, .ni, .ha, .remark, .ordinal, .whole, .heading, .until, .onward, .from,
                .figure, .slide, .sheet, .annexTable, .label:
                return true
            default: return false
            }
        }
    }
}
