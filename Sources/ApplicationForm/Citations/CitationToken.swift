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

    var kind: Kind
    /// The word; ``CitationWord/plain`` for everything that is not a word.
    var word: CitationWord = .plain
    var style: NumberStyle = .digits
    var bracket: Bracket = .round
    /// The white space before it.
    var gap: Gap
    /// The number's value, or the mark's folded scalar.
    var value: Int = 0
    /// The first folded scalar.
    var start: Int
    /// Past its last folded scalar.
    var end: Int
    /// The index of the bracket that belongs to this one; -1 where there is none.
    var mate = -1

    @inline(__always)
    func isMark(_ scalar: UInt32) -> Bool { kind == .mark && value == Int(scalar) }
}
