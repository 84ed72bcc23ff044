import Spreadsheet

/// A workbook in a form that mutates well: each byte is a word of forms, a letter, or a move to another cell.
///
/// Random bytes hardly ever make a heading or a label of a form in UTF-8, and without those nothing is recognised. So a byte
/// of 0x80 and more stands for a word (``SheetWords``), a printable one for itself, and the rest says where the text goes
/// and how it looks.
struct SheetScript {
    /// What the bytes below 0x20 do; some take the byte behind them.
    private enum Step: UInt8 {
        /// A new sheet; the byte behind says its name and whether it is hidden.
        case sheet = 1
        /// Merges from here: columns in the low half of the byte, rows in the high one.
        case merge = 2
        /// Down by the byte's rows, to the first column.
        case down = 3
        /// To the right by the byte's columns.
        case right = 4
        /// The text that follows looks as the byte's bits say, in this cell a run of its own.
        case look = 5
        /// The cell holds a formula; without text one that was never computed.
        case formula = 6
        /// A comment at this cell.
        case comment = 7
        /// The whole cell looks as the byte's bits say.
        case style = 8
        case nextCell = 9
        case nextRow = 10
        /// A line break within the text.
        case lineBreak = 11
        /// The cell is a date; the byte tells the day.
        case date = 12
        /// The workbook is one of plain text, as CSV is.
        case plain = 13
    }

    private(set) var workbook = Workbook()
    private var cells: [CellAddress: Cell] = [:]
    private var row = 1
    private var column = 1
    private var runs: [TextRun] = []
    private var text = ""
    private var font = Font()
    private var style: Int32 = 0
    private var hasFormula = false

    init(_ bytes: [UInt8]) {
        workbook.styles = (UInt8(0)..<16).map { CellStyle(font: Self.font($0)) }
        workbook.sheets = [Sheet(name: "申請書B")]
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            guard byte < 0x20 else {
                if byte >= 0x80 {
                    text += SheetWords.all[Int(byte & 0x7F)]
                } else {
                    text.unicodeScalars.append(UnicodeScalar(byte))
                }
                continue
            }
            guard let step = Step(rawValue: byte) else { continue }
            var operand: UInt8 = 0
            if Self.hasOperand(step), position < bytes.count {
                operand = bytes[position]
                position += 1
            }
            take(step, operand)
        }
        endCell()
        endSheet()
    }

    private static func hasOperand(_ step: Step) -> Bool {
        switch step {
        case .sheet, .merge, .down, .right, .look, .style, .date: true
        case .formula, .comment, .nextCell, .nextRow, .lineBreak, .plain: false
        }
    }

    private mutating func take(_ step: Step, _ operand: UInt8) {
        switch step {
        case .sheet:
            endCell()
            endSheet()
            guard workbook.sheets.count < 8 else { return }
            let names = ["申請書B", "表紙", "記入例", "前回", "別表", "記入要領", "確認リスト", "申請書B (2)"]
            var sheet = Sheet(name: names[Int(operand & 7)] + (operand & 8 == 0 ? "" : "\(workbook.sheets.count)"))
            sheet.visibility = operand & 0x70 == 0x70 ? .hidden : .visible
            workbook.sheets.append(sheet)
        case .merge:
            let last = CellAddress(row: row + Int(operand >> 4), column: column + Int(operand & 15))
            workbook.sheets[workbook.sheets.count - 1].merges.append(
                CellRange(CellAddress(row: row, column: column), last)
            )
        case .down:
            endCell()
            row = min(row + Int(operand), CellAddress.lastRow)
            column = 1
        case .right:
            endCell()
            column = min(column + Int(operand) + 1, CellAddress.lastColumn)
        case .look:
            endRun()
            font = Self.font(operand)
        case .formula: hasFormula = true
        case .comment:
            workbook.sheets[workbook.sheets.count - 1].comments[CellAddress(row: row, column: column)] = "注"
        case .style: style = Int32(operand & 15)
        case .nextCell:
            endCell()
            column = min(column + 1, CellAddress.lastColumn)
        case .nextRow:
            endCell()
            row = min(row + 1, CellAddress.lastRow)
            column = 1
        case .lineBreak: text += "\n"
        case .date:
            endCell()
            put(
                Cell(
                    address: CellAddress(row: row, column: column),
                    value: .date(43_000 + Double(operand)),
                    text: "2017/10/\(operand)"
                )
            )
        case .plain: workbook.isPlain = true
        }
    }

    private static func font(_ bits: UInt8) -> Font {
        var font = Font()
        if bits & 1 != 0 { font.color = Color(argb: 0xFFFF_0000) }
        font.strike = bits & 2 != 0
        font.underline = bits & 4 != 0 ? .single : .none
        font.bold = bits & 8 != 0
        return font
    }

    private mutating func endRun() {
        if !text.isEmpty { runs.append(TextRun(text: text, font: font)) }
        text = ""
    }

    private mutating func endCell() {
        endRun()
        let whole = runs.map(\.text).joined()
        if !whole.isEmpty || hasFormula {
            // A reader gives runs only where they differ.
            let isRich = runs.contains { $0.font != Font() }
            put(
                Cell(
                    address: CellAddress(row: row, column: column),
                    value: whole.isEmpty ? .empty : .string,
                    text: whole,
                    runs: isRich ? runs : [],
                    style: style,
                    hasFormula: hasFormula
                )
            )
        }
        runs = []
        font = Font()
        style = 0
        hasFormula = false
    }

    private mutating func put(_ cell: Cell) { cells[cell.address] = cell }

    private mutating func endSheet() {
        workbook.sheets[workbook.sheets.count - 1].cells = cells.values.sorted { $0.address < $1.address }
        cells = [:]
        row = 1
        column = 1
    }
}
