internal import ApplicationForm
internal import Spreadsheet
internal import SpreadsheetWriting

/// The sheet その他の記載: texts of the source that have no place in the form.
struct UnplacedSheet {
    let sheet: SheetWriter

    /// The columns: where a text stood, the text, and why it has no place.
    static let columns: [(heading: String, width: Double)] = [
        ("元のシート", 18), ("元のセル", 10), ("記載", 90), ("理由", 26),
    ]

    init(_ sheet: SheetWriter) { self.sheet = sheet }

    func write(_ entries: [Unplaced]) throws(WriteError) {
        // Below the heading; from plain text there may be more.
        guard entries.count < CellAddress.lastRow else {
            throw WriteError(.tooManyRows, limit: CellAddress.lastRow - 1, actual: entries.count)
        }
        for (index, column) in Self.columns.enumerated() {
            try sheet.setColumns((index + 1)...(index + 1), width: column.width)
            let cell = CellAddress(row: 1, column: index + 1)
            try sheet.write(column.heading, at: cell, format: FormLook.heading)
        }
        try sheet.setRow(1, height: 18)
        let measure = TextMeasure(size: FormLook.labelSize)
        for (index, entry) in entries.enumerated() {
            let row = index + 2
            var height = 0.0
            for (column, text) in [entry.sheet, entry.cell, entry.text, entry.reason].enumerated() {
                let cell = CellAddress(row: row, column: column + 1)
                try sheet.write(text, at: cell, format: FormLook.listed)
                let width = TextMeasure.points(ofColumn: Self.columns[column].width)
                height = max(height, measure.height(text, width: width))
            }
            try sheet.setRow(row, height: height)
        }
        try sheet.freeze(rows: 1)
        try sheet.repeatRows(1...1)
        var page = PageSetup()
        page.footer = "&Lその他の記載&C&P / &N"
        try sheet.setPage(page)
    }
}
