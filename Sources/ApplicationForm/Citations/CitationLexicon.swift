/// The words of ``CitationWord``, found by longest match.
struct CitationLexicon: Sendable {
    /// A word and what it is.
    private struct Entry: Sendable {
        let scalars: [UInt32]
        let word: CitationWord
    }

    /// The one lexicon.
    static let shared = CitationLexicon()

    /// The row of ``rows`` for each first scalar below U+10000; 0 where no word begins.
    private let index: [UInt16]
    private let rows: [[Entry]]

    private init() {
        var index = [UInt16](repeating: 0, count: 0x10000)
        var rows: [[Entry]] = [[]]
        for (word, list) in Self.words {
            for text in list.split(separator: " ") {
                let scalars = text.unicodeScalars.map { ScalarFolding.fold($0.value) }
                guard let first = scalars.first, first < 0x10000 else { continue }
                if index[Int(first)] == 0 {
                    index[Int(first)] = UInt16(truncatingIfNeeded: rows.count)
                    rows.append([])
                }
                rows[Int(index[Int(first)])].append(Entry(scalars: scalars, word: word))
            }
        }
        for row in rows.indices { rows[row].sort { $0.scalars.count > $1.scalars.count } }
        self.index = index
        self.rows = rows
    }

    /// The longest word that begins at an index, and its length.
    @inline(__always)
    func match(_ text: FoldedText, _ start: Int) -> (word: CitationWord, length: Int)? {
        let first = text[start]
        guard first < 0x10000 else { return nil }
        let row = index[Int(first)]
        if row == 0 { return nil }
        return match(text, start, row: Int(row))
    }

    private func match(_ text: FoldedText, _ start: Int, row: Int) -> (word: CitationWord, length: Int)? {
        for entry in rows[row] {
            let count = entry.scalars.count
            if start + count > text.count { continue }
            var same = true
            for offset in 1..<max(1, count) where text.scalars[start + offset] != entry.scalars[offset] {
                same = false
                break
            }
            if same { return (entry.word, count) }
        }
        return nil
    }

    /// The Latin word of a run of letters.
    static func latin(_ text: FoldedText, _ start: Int, _ end: Int) -> CitationWord {
        let count = end - start
        guard count <= 8 else { return .plain }
        var key: UInt64 = 0
        for index in start..<end { key = key << 8 | UInt64(text.scalars[index] | 0x20) }
        return latinWords[key] ?? .plain
    }

    private static let latinWords: [UInt64: CitationWord] = {
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
            for text in list.split(separator: " ") {
                result[text.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = word
            }
        }
        return result
    }()
}
