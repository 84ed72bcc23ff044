/// The words of ``CitationWord``, found by longest match.
struct CitationLexicon: Sendable {
    /// The one lexicon.
    static let shared = CitationLexicon()

    private let rows: WordRows

    /// What a scalar that begins no word is to the tokenizer.
    enum ScalarClass {
        /// A letter.
        static let plain: UInt16 = 0
        static let digit: UInt16 = 1
        static let latin: UInt16 = 2
        /// ③, Ⅱ.
        static let numeral: UInt16 = 3
        /// №.
        static let numberSign: UInt16 = 4
        static let bracket: UInt16 = 5
        /// A number in kanji.
        static let kanji: UInt16 = 6
        static let mark: UInt16 = 7
        /// Where words begin, too.
        static let words = WordRows.firstRow
    }

    private init() {
        var classes: [UInt32: UInt16] = [:]
        for range in [0...0xFF, 0x2000...0x33FF, 0xFF00...0xFFEF] as [ClosedRange<UInt32>] {
            for scalar in range { classes[scalar] = Self.ownClass(of: scalar) }
        }
        for scalar in "〇零一二三四五六七八九十百千".unicodeScalars { classes[scalar.value] = ScalarClass.kanji }
        let words = Self.words.flatMap { word, list in
            list.unicodeScalars.split(separator: " ").map { text in
                (scalars: text.map { ScalarFolding.fold($0.value) }, tag: word.rawValue)
            }
        }
        rows = WordRows(words, classes: classes)
    }

    /// The class of a scalar by itself.
    static func ownClass(of scalar: UInt32) -> UInt16 {
        if FoldedText.isDigit(scalar) { return ScalarClass.digit }
        if FoldedText.isLatin(scalar) { return ScalarClass.latin }
        if CitationNumerals.single(scalar) != nil { return ScalarClass.numeral }
        if scalar == 0x2116 { return ScalarClass.numberSign }
        if CitationBrackets.kind(of: scalar) != nil { return ScalarClass.bracket }
        if CitationNumerals.kanjiDigit(scalar) != nil { return ScalarClass.kanji }
        return CitationMarks.isMark(scalar) ? ScalarClass.mark : ScalarClass.plain
    }

    /// The class of a scalar, or a row of the words that begin with it.
    @inline(__always)
    func kind(of scalar: UInt32) -> UInt16 { rows.row(of: scalar) }

    /// The longest word that begins at an index, and its length.
    @inline(__always)
    func match(_ text: FoldedText, _ start: Int) -> (word: CitationWord, length: Int)? {
        let row = rows.row(of: text[start])
        return row >= ScalarClass.words ? match(text, start, row: row) : nil
    }

    func match(_ text: FoldedText, _ start: Int, row: UInt16) -> (word: CitationWord, length: Int)? {
        var found: (word: CitationWord, length: Int)?
        rows.forEachWord(in: row, limit: text.count - start, scalar: { text[start + $0] }) { length, tag in
            guard text.isOneWord(start, start + length) else { return true }
            found = CitationWord(rawValue: tag).map { ($0, length) }
            return found == nil
        }
        return found
    }

    /// The longest word of a row that stands in a text, of which ``WordRows/forEachWord(in:limit:scalar:_:)`` is told.
    @inline(__always)
    func match(row: UInt16, limit: Int, scalar: (Int) -> UInt32) -> (word: CitationWord, length: Int)? {
        var found: (word: CitationWord, length: Int)?
        rows.forEachWord(in: row, limit: limit, scalar: scalar) { length, tag in
            found = CitationWord(rawValue: tag).map { ($0, length) }
            return found == nil
        }
        return found
    }

    /// The Latin word of a run of letters.
    static func latin(_ text: FoldedText, _ start: Int, _ end: Int) -> CitationWord {
        let count = end - start
        guard count <= 8 else { return .plain }
        var key: UInt64 = 0
        for index in start..<end { key = key << 8 | UInt64(text[index] | 0x20) }
        // The words are in the order of their keys.
        let words = latinWords
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low].key == key ? words[low].word : .plain
    }

    private static let latinWords: [(key: UInt64, word: CitationWord)] = {
        let lists: [(CitationWord, String)] = [
            (.latinPage, "p pp page pages pg"),
            (.latinNumber, "no nos"),
            (.latinVersion, "v ver vers version rev revision ed"),
            (.latinSheet, "sheet sheets"),
            (.latinSlide, "slide slides"),
            (.latinAppendix, "appendix annex"),
            (.latinFigure, "fig figure figs"),
            (.latinTable, "table tables"),
            (.latinChapter, "chapter chap ch"),
            (.latinSection, "section sec sect"),
            (.latinNone, "none na nil nothing"),
            (.web, "hp web website webpage webhp url"),
            (
                .fileEnding,
                "pdf doc docx docm xls xlsx xlsm ppt pptx txt csv zip html htm png jpg jpeg gif msg eml rtf odt"
                    + " ods xdw xbd tif tiff bmp vsd vsdx"
            ),
        ]
        var result: [UInt64: CitationWord] = [:]
        for (word, list) in lists {
            for text in list.utf8.split(separator: UInt8(ascii: " ")) {
                result[text.reduce(0) { $0 << 8 | UInt64($1) }] = word
            }
        }
        return result.map { (key: $0.key, word: $0.value) }.sorted { $0.key < $1.key }
    }()
}
