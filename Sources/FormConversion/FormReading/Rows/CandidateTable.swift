internal import ApplicationForm
internal import Spreadsheet

/// A table that may be (a part of) form B, with its rows matched to one catalogue.
struct CandidateTable {
    /// The sheet's number in the workbook.
    let sheet: Int
    /// The reader of its rows.
    let reader: TableReader
    /// What its rows mean.
    let meaning: TableMeaning
    /// Whether the sheet is shown to people.
    let isVisible: Bool
    /// Whether the sheet explains the form with examples (記入例).
    let isExample: Bool
    /// Whether the sheet holds an earlier submission (前回申請).
    let isEarlier: Bool
    /// Claims that are filled in.
    let filledClaims: Int

    init(_ sheet: Int, _ reader: TableReader, _ meaning: TableMeaning, _ workbook: Workbook) {
        self.sheet = sheet
        self.reader = reader
        self.meaning = meaning
        let name = workbook.sheets[sheet].name
        isVisible = workbook.sheets[sheet].visibility == .visible
        isExample =
            reader.layout.isExample || Self.exampleWords.contains { name.holds(word: $0) }
            || Self.saysExample(reader)
        isEarlier =
            name.hasPrefix("旧") || Self.earlierWords.contains { name.holds(word: $0) } || Self.saysEarlier(reader)
        filledClaims = meaning.matches.count { reader.cell($0.row, reader.layout.claim) != nil }
    }

    /// How much speaks for the table: shown before hidden, then rows that fit, then what stands now before 前回, then answers.
    var rank: (Int, Int, Int, Int, Int) {
        (isVisible ? 1 : 0, matches.count, isEarlier ? 0 : 1, filledClaims, -sheet)
    }

    /// Where it stands: the sheet, its first row, its first column.
    var place: (Int, Int, Int) {
        (sheet, reader.layout.header.lowerBound, reader.layout.bounds.lowerBound)
    }

    /// Whether a cell of its sheet lies in its columns and rows.
    func holds(_ cell: CellAddress) -> Bool {
        let layout = reader.layout
        let grid = reader.grid
        guard layout.holds(column: cell.column), cell.row >= grid.rows[layout.header.lowerBound].number else {
            return false
        }
        return layout.end.map { cell.row < grid.rows[$0].number } ?? true
    }

    /// The rows.
    var rows: [TableRow] { meaning.rows }
    /// The columns that hold labels.
    var labelColumns: [Int] { meaning.labelColumns }
    /// The fields of the rows.
    var matches: [RowMatcher.Match] { meaning.matches }
    /// Rows that repeat a field.
    var duplicates: [RowMatcher.Match] { meaning.duplicates }
    /// Rows whose number is that of their field.
    var numberAgreements: Int { meaning.numberAgreements }

    private static let exampleWords = [
        "記入例", "記載例", "見本", "サンプル", "記入要領", "記載要領", "手引", "作成例", "回答例", "説明", "ガイド", "注意事項",
    ]

    private static let earlierWords = ["前回", "変更前", "更新前", "旧版", "（旧）", "(旧)"]

    /// Whether a title above one of several tables side by side says that it is an earlier application's.
    private static func saysEarlier(_ reader: TableReader) -> Bool {
        guard !reader.layout.hasAllColumns else { return false }
        // A title may have been taken for the first row of the heading.
        let below = max(reader.layout.header.lowerBound, reader.layout.header.upperBound - 1)
        return reader.grid.rows[..<below].suffix(3).contains { row in
            row.cells.contains { index in
                let cell = reader.grid.sheet.cells[index]
                guard reader.layout.bounds.contains(cell.address.column), cell.text.utf8.count <= 90 else {
                    return false
                }
                return earlierWords.contains { cell.text.holds(word: $0) }
            }
        }
    }

    /// Whether a title above the table says that it is an example.
    private static func saysExample(_ reader: TableReader) -> Bool {
        reader.grid.rows[..<reader.layout.header.lowerBound].prefix(50).contains { row in
            row.cells.contains { index in
                let text = reader.grid.sheet.cells[index].text
                guard text.utf8.count <= 90, text.holds("例") || text.holds("見本"),
                    let key = reader.table.entry(of: text)?.text
                else { return false }
                return ["記入例", "記載例", "作成例", "見本", "回答例"].contains {
                    key.ends(withBytesOf: $0) || key.begins(withBytesOf: $0)
                }
            }
        }
    }
}
