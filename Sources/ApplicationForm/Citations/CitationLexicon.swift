/// The words of ``CitationWord``, found by longest match.
struct CitationLexicon: Sendable {
    /// The one lexicon.
    static let shared = CitationLexicon()

    /// For each scalar below U+10000 where its row begins in ``rows``; 0 for a letter that begins no word, 1 for a digit, a
    /// mark and whatever else is no such letter.
    private let index: [UInt16]
    /// A row for each first scalar: its words, longer ones first, each as its length, its kind and its scalars; 0 at the
    /// end.
    private let rows: [UInt32]

    private init() {
        var index = [UInt16](repeating: 0, count: 0x10000)
        for range in [0...0xFF, 0x2000...0x33FF, 0xFF00...0xFFEF] as [ClosedRange<UInt32>] {
            for scalar in range where Self.isSpecial(scalar) { index[Int(scalar)] = 1 }
        }
        for scalar in "〇零一二三四五六七八九十百千".unicodeScalars { index[Int(scalar.value)] = 1 }
        var words: [UInt32: [(scalars: [UInt32], word: CitationWord)]] = [:]
        for (word, list) in Self.words {
            for text in list.unicodeScalars.split(separator: " ") {
                let scalars = text.map { ScalarFolding.fold($0.value) }
                guard let first = scalars.first, first < 0x10000 else { continue }
                words[first, default: []].append((scalars, word))
            }
        }
        var rows: [UInt32] = [0, 0]
        for (first, row) in words {
            index[Int(first)] = UInt16(truncatingIfNeeded: rows.count)
            // Equally long words keep the order in which they are listed.
            for length in Set(row.map(\.scalars.count)).sorted(by: >) {
                for entry in row where entry.scalars.count == length {
                    rows.append(UInt32(length))
                    rows.append(UInt32(entry.word.rawValue))
                    rows += entry.scalars
                }
            }
            rows.append(0)
        }
        self.index = index
        self.rows = rows
    }

    /// Whether a scalar is more than a letter to the tokenizer.
    private static func isSpecial(_ scalar: UInt32) -> Bool {
        FoldedText.isDigit(scalar) || FoldedText.isLatin(scalar) || CitationNumerals.single(scalar) != nil
            || scalar == 0x2116 || CitationBrackets.kind(of: scalar) != nil || CitationMarks.isMark(scalar)
    }

    /// Whether a scalar is a letter that begins no word and no number.
    @inline(__always)
    func isPlain(_ scalar: UInt32) -> Bool { scalar >= 0x10000 || index[Int(scalar)] == 0 }

    /// The longest word that begins at an index, and its length.
    @inline(__always)
    func match(_ text: FoldedText, _ start: Int) -> (word: CitationWord, length: Int)? {
        let first = text[start]
        guard first < 0x10000, case let row = index[Int(first)], row > 1 else { return nil }
        return match(text, start, row: Int(row))
    }

    private func match(_ text: FoldedText, _ start: Int, row: Int) -> (word: CitationWord, length: Int)? {
        let rest = text.count - start
        return rows.withUnsafeBufferPointer { rows in
            var place = row
            while rows[place] > 0 {
                let length = Int(rows[place])
                let scalars = place + 2
                place = scalars + length
                if length > rest { continue }
                var offset = 1
                while offset < length, text.items[start + offset].value == rows[scalars + offset] { offset += 1 }
                if offset == length, let word = CitationWord(rawValue: UInt8(rows[scalars - 1])) {
                    return (word, length)
                }
            }
            return nil
        }
    }

    /// The Latin word of a run of letters.
    static func latin(_ text: FoldedText, _ start: Int, _ end: Int) -> CitationWord {
        let count = end - start
        guard count <= 8 else { return .plain }
        var key: UInt64 = 0
        for index in start..<end { key = key << 8 | UInt64(text[index] | 0x20) }
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
            for text in list.utf8.split(separator: UInt8(ascii: " ")) {
                result[text.reduce(0) { $0 << 8 | UInt64($1) }] = word
            }
        }
        return result
    }()
}
