internal import Spreadsheet

/// A row of the table without a field: a band, a repeated heading, a row that the catalogue does not know, or a footnote.
struct OtherRow {
    /// Its cells in the table's columns, as indexes of the sheet's cells.
    let cells: [Int]
    /// What each cell says as a label.
    let entries: [LabelTable.Entry?]
    private let columns: [Int]
    private let layout: TableLayout

    init(_ cells: [Int], _ reader: TableReader) {
        self.cells = cells
        let sheet = reader.grid.sheet.cells
        entries = cells.map { reader.table.entry(of: sheet[$0].text) }
        columns = cells.map { sheet[$0].address.column }
        layout = reader.layout
    }

    /// Whether it repeats the headings.
    ///
    /// Then no text in its answer columns is anything else. 必須 under 必須/選択 is no heading, nor is an answer that
    /// speaks of a 回答.
    var isHeading: Bool {
        let headings = entries.count { $0?.heading != nil && $0?.isRequirement != true }
        let isClaimed = zip(entries, columns).contains { $0?.heading?.role == .claim && $1 == layout.claim }
        return headings >= 2 && isClaimed
            && zip(entries, columns).allSatisfy { entry, column in
                entry?.text.isEmpty == true || entry?.heading != nil || !layout.isAnswer(column)
            }
    }

    /// Whether something stands where answers stand.
    var hasAnswer: Bool {
        columns.contains { layout.isAnswer($0) }
    }

    /// Whether it answers something that is 必須 or 選択.
    var isItem: Bool {
        entries.contains { $0?.isRequirement == true }
            && zip(entries, columns).contains { entry, column in
                column == layout.claim && entry?.text.isEmpty != true
            }
    }
}
