internal import FormConversion
internal import Spreadsheet
internal import SpreadsheetWriting

/// A sheet that is a table: a title, a repeated heading, rows as high as their text.
struct TableSheet {
    /// What stands in a cell.
    enum Content {
        case text(String)
        case runs([TextRun])
        case number(Int)
        /// Text that leads to a cell of another sheet.
        case link(String, CellAddress, on: String)

        var text: String {
            switch self {
            case .text(let text), .link(let text, _, _): text
            case .runs(let runs): runs.map(\.text).joined()
            case .number(let number): String(number)
            }
        }
    }

    let sheet: SheetWriter
    private let columns: [(heading: String, width: Double)]
    private(set) var next = 1
    private var heading = 1
    /// The numbers of rows whose text is higher than Excel's highest row.
    private(set) var clipped: [Int] = []

    init(_ sheet: SheetWriter, title: String, columns: [(heading: String, width: Double)]) throws(WriteError) {
        self.sheet = sheet
        self.columns = columns
        for (index, column) in columns.enumerated() {
            try sheet.setColumns((index + 1)...(index + 1), width: column.width)
        }
        try sheet.write(title, at: cell(1), format: FormLook.title)
        try sheet.setRow(1, height: 24)
        next = 2
    }

    /// Writes a line of plain text over the whole width.
    mutating func note(_ text: String) throws(WriteError) {
        let range = CellRange(cell(1), cell(columns.count))
        try sheet.merge(range, text, format: FormLook.note)
        let width = columns.reduce(0) { $0 + TextMeasure.points(ofColumn: $1.width) }
        try sheet.setRow(next, height: TextMeasure(size: FormLook.labelSize).height(text, width: width))
        next += 1
    }

    /// Writes the heading.
    mutating func writeHeading() throws(WriteError) {
        var lines = 1
        for (index, column) in columns.enumerated() {
            try sheet.write(column.heading, at: cell(index + 1), format: FormLook.heading)
            let width = TextMeasure.points(ofColumn: column.width)
            lines = max(lines, TextMeasure(size: FormLook.labelSize).lines(column.heading, width: width))
        }
        try sheet.setRow(next, height: Double(lines) * 13 + 6)
        heading = next
        next += 1
    }

    /// Writes a row.
    mutating func write(_ contents: [Content], centered: [Int] = []) throws(WriteError) {
        var height = 18.0
        for (index, content) in contents.enumerated() where index < columns.count {
            let width = TextMeasure.points(ofColumn: columns[index].width)
            let fitted = Self.fit(content.text, width: width)
            height = max(height, fitted.height)
            let look = FormLook.listed.with {
                $0.font.size = fitted.size
                if centered.contains(index) { $0.horizontal = .center }
            }
            switch content {
            case .text(let text): try sheet.write(text, at: cell(index + 1), format: look)
            case .runs(let runs): try sheet.write(runs, at: cell(index + 1), format: look)
            case .number(let number):
                let look = look.with {
                    $0.numberFormat = "0"
                    $0.horizontal = .right
                }
                try sheet.write(Double(number), at: cell(index + 1), format: look)
            case .link(let text, let address, let target):
                let look = look.with {
                    $0.font.underline = .single
                    $0.font.color = Color(argb: 0xFF05_63C1)
                }
                try sheet.link(text, to: address, on: target, at: cell(index + 1), format: look)
            }
        }
        if height > TextMeasure.highestRow { clipped.append(next) }
        try sheet.setRow(next, height: height, grows: true)
        next += 1
    }

    /// Sets filter, print and view, and writes what stands below the table.
    mutating func finish(footer: String, below parts: [LongTexts.Part] = []) throws(WriteError) {
        try sheet.freeze(rows: heading)
        try sheet.repeatRows(heading...heading)
        if next > heading + 1 {
            let range = CellRange(
                CellAddress(row: heading, column: 1),
                CellAddress(row: next - 1, column: columns.count)
            )
            try sheet.filter(range)
            try sheet.ignoreNumbersAsText(range)
        }
        try write(parts)
        try sheet.setPrintArea(
            CellRange(CellAddress(row: 1, column: 1), CellAddress(row: next - 1, column: columns.count))
        )
        var page = PageSetup()
        page.footer = footer
        try sheet.setPage(page)
        try sheet.hideGridlines()
    }

    /// Writes long texts over the whole width and as many rows as they need.
    private mutating func write(_ parts: [LongTexts.Part]) throws(WriteError) {
        let width = columns.reduce(0) { $0 + TextMeasure.points(ofColumn: $1.width) }
        for part in parts {
            try sheet.merge(CellRange(cell(1), cell(columns.count)), "【全文】\(part.caption)", format: FormLook.band)
            try sheet.setRow(next, height: 18)
            next += 1
            for row in LongTexts.rows(part.runs, width: width) {
                try sheet.merge(CellRange(cell(1), cell(columns.count)), row.runs, format: FormLook.listed)
                try sheet.setRow(next, height: row.height)
                next += 1
            }
        }
    }

    /// A cell of the row that is written next.
    func cell(_ column: Int) -> CellAddress { CellAddress(row: next, column: column) }

    /// The size in which a text fits into the highest row, and its height.
    private static func fit(_ text: String, width: Double) -> (size: Double, height: Double) {
        var size = FormLook.labelSize
        var height = TextMeasure(size: size).height(text, width: width)
        for smaller in FormLook.smallerSizes where smaller < size && height > TextMeasure.highestRow {
            size = smaller
            height = TextMeasure(size: size).height(text, width: width)
        }
        return (size, height)
    }
}
