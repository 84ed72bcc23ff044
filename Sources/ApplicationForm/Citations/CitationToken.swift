/// A piece of an evidence cell: a number, a word that the grammar knows, other letters, a bracket, a mark.
struct CitationToken {
    /// What it is.
    enum Kind: UInt8 {
        case number, latin, word, text, open, close, url, mark
    }

    /// How a number is written.
    enum NumberStyle: UInt8 {
        case digits, kanji, circled, roman
    }

    /// What kind of bracket it is.
    enum Bracket: UInt8 {
        /// 「」 『』 “” "" ‘’ 〝〟.
        case quotation
        /// 《》 〈〉 <> «».
        case angle
        /// 【】 〖〗.
        case lenticular
        /// [] 〔〕.
        case square
        /// ().
        case round
    }

    /// The number's value, or the mark's folded scalar.
    var value: Int
    // Four bytes each: tokens are handed about by value.
    private var first: Int32
    private var past: Int32
    private var other: Int32
    var kind: Kind
    /// The word; ``CitationWord/plain`` for everything that is not a word.
    var word: CitationWord
    var style: NumberStyle
    var bracket: Bracket
    /// The white space before it.
    var gap: Gap

    @inline(__always)
    init(
        kind: Kind,
        word: CitationWord = .plain,
        style: NumberStyle = .digits,
        gap: Gap,
        value: Int = 0,
        start: Int,
        end: Int
    ) {
        self.kind = kind
        self.word = word
        self.style = style
        self.gap = gap
        self.value = value
        bracket = .round
        first = Int32(truncatingIfNeeded: start)
        past = Int32(truncatingIfNeeded: end)
        other = -1
    }

    /// The first folded scalar.
    var start: Int { Int(first) }
    /// Past its last folded scalar.
    var end: Int {
        get { Int(past) }
        set { past = Int32(truncatingIfNeeded: newValue) }
    }
    /// The index of the bracket that belongs to this one; -1 where there is none.
    var mate: Int {
        get { Int(other) }
        set { other = Int32(truncatingIfNeeded: newValue) }
    }

    @inline(__always)
    func isMark(_ scalar: UInt32) -> Bool { kind == .mark && value == Int(scalar) }
}
