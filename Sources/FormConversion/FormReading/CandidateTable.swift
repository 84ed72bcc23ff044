internal import ApplicationForm
internal import Spreadsheet

/// A table that may be (a part of) form B, with its rows matched to one catalogue.
struct CandidateTable {
    /// The sheet's number in the workbook.
    let sheet: Int
    /// The reader of its rows.
    let reader: TableReader
    /// The rows.
    let rows: [TableRow]
    /// The columns that hold labels.
    let labelColumns: [Int]
    /// The fields of the rows.
    let matches: [RowMatcher.Match]
    /// Rows that repeat a field.
    let duplicates: [RowMatcher.Match]
    /// Whether the sheet is shown to people.
    let isVisible: Bool
    /// Whether the sheet explains the form with examples (記入例).
    let isExample: Bool
    /// Rows whose number is that of their field.
    let numberAgreements: Int
    /// Claims that are filled in.
    let filledClaims: Int

    init(_ sheet: Int, _ reader: TableReader, _ index: LabelIndex, _ workbook: Workbook) {
        self.sheet = sheet
        self.reader = reader
        let name = workbook.sheets[sheet].name
        let start = index.section(endingIn: LabelKey.of(name)) ?? LabelTable.unknown
        let (rows, labelColumns) = reader.rows(for: index, section: start)
        self.rows = rows
        self.labelColumns = labelColumns
        (matches, duplicates) = RowMatcher(index: index).match(rows)
        isVisible = workbook.sheets[sheet].visibility == .visible
        isExample =
            reader.layout.isExample || Self.exampleWords.contains { name.contains($0) }
            || Self.saysExample(reader)
        numberAgreements = matches.count { rows[$0.row].number == index.fields[$0.field].number }
        filledClaims = matches.count { reader.cell($0.row, reader.layout.claim) != nil }
    }

    private static let exampleWords = [
        "記入例", "記載例", "見本", "サンプル", "記入要領", "記載要領", "手引", "作成例", "回答例", "説明", "ガイド", "注意事項",
    ]

    /// Whether a title above the table says that it is an example.
    private static func saysExample(_ reader: TableReader) -> Bool {
        reader.grid.rows[..<reader.layout.header.lowerBound].prefix(50).contains { row in
            row.cells.contains { index in
                let text = reader.grid.sheet.cells[index].text
                guard text.utf8.count <= 90, text.holds("例") || text.holds("見本"),
                    let key = reader.table.entry(of: text)?.text
                else { return false }
                return ["記入例", "記載例", "作成例", "見本", "回答例"].contains {
                    key == $0 || key.hasSuffix($0) || key.hasPrefix($0)
                }
            }
        }
    }
}
