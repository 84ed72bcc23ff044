internal import Spreadsheet

/// Where the choice 有無 stands beside the claim.
enum PresenceColumns: Equatable {
    /// A column that holds 有 or 無.
    case choice(column: Int)
    /// Two columns, headed 有 and 無, one of which holds a mark.
    case marks(yes: Marked, no: Marked)

    /// One of two columns.
    struct Marked: Equatable {
        /// The column.
        let column: Int
        /// Its heading without decoration.
        let word: String
    }

    /// What a row chooses.
    struct Choice {
        /// What it is.
        let choice: PresenceChoice
        /// The cell that says so.
        let cell: Int
        /// What the cell stands for where it is but a mark.
        let word: String?
        /// Cells that say that the other is not chosen.
        let beside: [Int]
    }

    /// The columns.
    var columns: [Int] {
        switch self {
        case .choice(let column): [column]
        case .marks(let yes, let no): [yes.column, no.column]
        }
    }

    /// The cells of a row that stand in the columns, as indexes of the sheet's cells.
    func cells(in row: Int, of reader: TableReader) -> [Int] {
        columns.compactMap { reader.answerCell(row, $0) }
    }

    /// What a row chooses; nil where it chooses nothing, or both.
    func choice(in row: Int, of reader: TableReader) -> Choice? {
        func text(_ cell: Int) -> String { reader.grid.sheet.cells[cell].text }
        switch self {
        case .choice(let column):
            guard let cell = reader.answerCell(row, column), let choice = PresenceChoice(text(cell)) else { return nil }
            return Choice(choice: choice, cell: cell, word: nil, beside: [])
        case .marks(let yes, let no):
            let found = [(PresenceChoice.yes, yes), (.no, no)].compactMap { choice, marked in
                reader.answerCell(row, marked.column).map { (choice: choice, marked: marked, cell: $0) }
            }
            let chosen = found.filter { Self.isMark(text($0.cell), below: $0.marked) }
            let beside = found.map(\.cell).filter { cell in !chosen.contains { $0.cell == cell } }
            guard chosen.count == 1, beside.allSatisfy({ Self.isNoMark(text($0)) }) else { return nil }
            return Choice(choice: chosen[0].choice, cell: chosen[0].cell, word: chosen[0].marked.word, beside: beside)
        }
    }

    /// Whether a text marks something in one of two columns.
    func isMark(_ text: String) -> Bool {
        guard case .marks(let yes, let no) = self else { return false }
        return Self.isMark(text, below: yes) || Self.isMark(text, below: no)
    }

    private static func isMark(_ text: String, below heading: Marked) -> Bool {
        guard text.utf8.count <= longestMark else { return false }
        return PresenceChoice.isMark(text) || LabelKey.of(text) == heading.word
    }

    /// Whether a text says that the other column is marked.
    private static func isNoMark(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || noMarks.contains($0) }
    }

    private static let longestMark = 24
    private static let noMarks: Set<Unicode.Scalar> = ["×", "✕", "☐", "□", "-", "－", "−", "―", "—", "–"]
}

extension PresenceColumns {
    /// The pair of columns that some cells of a heading name; nil where none do.
    static func pair(in cells: some Sequence<Int>, of grid: SheetGrid, _ table: LabelTable) -> PresenceColumns? {
        pair(
            among: cells.compactMap { index in
                let cell = grid.sheet.cells[index]
                guard cell.text.utf8.count <= longestHeading, let entry = table.entry(of: cell.text) else { return nil }
                return (cell.address.column, entry.coreText)
            }
        )
    }

    /// UTF-8 bytes of the longest heading such as 有（○）.
    private static let longestHeading = 30

    /// The pair of columns that cells of a heading name, such as 有 and 無; nil where none stand side by side.
    static func pair(among headings: [(column: Int, word: String)]) -> PresenceColumns? {
        for one in headings {
            guard let no = words[one.word],
                let other = headings.first(where: { no.contains($0.word) && abs($0.column - one.column) == 1 })
            else { continue }
            return .marks(
                yes: Marked(column: one.column, word: one.word),
                no: Marked(column: other.column, word: other.word)
            )
        }
        return nil
    }

    /// Words of a heading for 有, each with the words for 無 that may stand beside it.
    private static let words: [String: [String]] = [
        "有": ["無", "無し"], "有り": ["無し", "無"], "あり": ["なし"], "ある": ["ない"], "はい": ["いいえ"], "yes": ["no"],
        "実施": ["未実施"], "実施済": ["未実施"], "実施あり": ["実施なし"], "対応": ["未対応"], "対応済": ["未対応"], "該当": ["非該当"],
        "該当あり": ["該当なし"], "整備済": ["未整備"],
    ]
}
