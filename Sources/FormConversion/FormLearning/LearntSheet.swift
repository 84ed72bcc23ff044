internal import ApplicationForm
internal import Spreadsheet

/// The rows of one table that is learnt.
struct LearntSheet {
    /// One row that asks for an answer.
    struct Row {
        /// Its position among the rows of the grid.
        var position: Int
        /// 大項目 by the band above or the column of its own; empty where there is none.
        var section: String
        /// 中項目.
        var item: String
        /// 小項目; nil where the form has none.
        var subitem: String?
        /// 記述内容.
        var description: String
        /// The number as the form prints it; empty where it prints none.
        var number: String
        /// Whether the answer is due; nil where the form does not say.
        var requirement: Field.Requirement?
        /// Where the answer goes.
        var place: Field.Place
        /// The values that are offered to choose from.
        var options: [String]
        /// The greatest length that the cell takes.
        var greatestLength: Int?

        /// What tells the row from others.
        var key: String { [section, item, subitem ?? "", description].map { LabelKey.of($0) }.joined(separator: "\n") }
    }

    /// The sheet's number in the workbook.
    let number: Int
    /// The table.
    let reader: TableReader
    /// The rows.
    private(set) var rows: [Row]

    init(_ number: Int, _ structure: StructureReader) {
        self.number = number
        reader = structure.reader
        rows = structure.rows()
    }

    /// The same with the name of the tab for the section of rows that stand below no band.
    var namedByTab: LearntSheet {
        var copy = self
        for index in copy.rows.indices where copy.rows[index].section.isEmpty {
            copy.rows[index].section = reader.grid.sheet.name
        }
        return copy
    }
}
