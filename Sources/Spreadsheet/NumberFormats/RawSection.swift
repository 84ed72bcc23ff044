/// A section of a format code, read but not yet given its meaning.
struct RawSection {
    var lexemes: [FormatLexeme] = []
    var condition: FormatCondition?
    var locale = FormatLocale.unnamed
    var numerals: KanjiNumerals?
    /// Whether there is anything at all between the semicolons.
    var isEmpty = true

    /// Whether it shows the text of a cell.
    var hasText: Bool { lexemes.contains(.text) }
}
