internal import ApplicationForm
internal import Spreadsheet
internal import SpreadsheetWriting

/// The labels that are merged downward: number, 中項目, 小項目 and 必須/選択.
extension FormTable {
    /// Writes the labels of all rows and makes the rows high enough for them.
    mutating func writeLabels() throws(WriteError) {
        try writeRuns(.number, { Self.sameNumber($0, $1) }) { $0.number }
        try writeRuns(.item, { Self.adjoin($0, $1) && $0.field.item == $1.field.item && Self.sameShape($0, $1) }) {
            $0.item
        }
        try writeRuns(.subitem, { Self.sameNumber($0, $1) && $0.field.subitem == $1.field.subitem }) {
            $0.subitem ?? ""
        }
        try writeRuns(.requirement, { Self.sameNumber($0, $1) && $0.field.requirement == $1.field.requirement }) {
            $0.requirement == .required ? "必須" : "選択"
        }
    }

    private static func sameNumber(_ one: Row, _ other: Row) -> Bool {
        Self.adjoin(one, other) && one.field.number == other.field.number && one.field.item == other.field.item
    }

    /// Whether two rows follow each other without a band between them.
    private static func adjoin(_ one: Row, _ other: Row) -> Bool {
        one.number + 1 == other.number && one.field.section == other.field.section
    }

    /// Whether both fields have a 小項目 or both have none: without one, the 中項目 takes both columns.
    private static func sameShape(_ one: Row, _ other: Row) -> Bool {
        (one.field.subitem == nil) == (other.field.subitem == nil)
    }

    private mutating func writeRuns(
        _ column: FormLook.Column,
        _ belong: (Row, Row) -> Bool,
        _ label: (Field) -> String
    ) throws(WriteError) {
        var start = 0
        while start < rows.count {
            var end = start + 1
            while end < rows.count, belong(rows[end - 1], rows[end]) { end += 1 }
            defer { start = end }
            let field = rows[start].field
            let spansBoth = field.subitem == nil
            // The 中項目 stands in this column too.
            if column == .subitem, spansBoth { continue }
            let last: FormLook.Column = column == .item && spansBoth ? .subitem : column
            let range = CellRange(cell(rows[start].number, column), cell(rows[end - 1].number, last))
            let text = label(field)
            do throws(WriteError) {
                try sheet.merge(range, text, format: look(column, field))
            } catch {
                throw error.at(field: field.id)
            }
            let width = column.points + (last == column ? 0 : last.points)
            makeRoom(for: TextMeasure(size: FormLook.labelSize).height(text, width: width), in: start..<end)
        }
    }

    private func look(_ column: FormLook.Column, _ field: Field) -> CellFormat {
        switch column {
        case .number: FormLook.number
        case .requirement: FormLook.requirement(required: field.requirement == .required)
        default: FormLook.label
        }
    }

    /// Raises rows until a label that is merged over them has room.
    ///
    /// Excel fits a row to its own cells only, never to merged ones.
    private mutating func makeRoom(for height: Double, in run: Range<Int>) {
        let present = rows[run].reduce(0) { $0 + $1.height }
        guard present < height else { return }
        let share = (height - present) / Double(run.count)
        for index in run { rows[index].height += share }
    }
}
