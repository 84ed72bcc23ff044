internal import ApplicationForm
internal import Messages
internal import Spreadsheet

/// The cells of one sheet, as `shugaki cells` shows them.
struct CellListing {
    let sheet: Sheet
    let workbook: Workbook
    /// Bytes that are gathered before they are written.
    private static let capacity = 256 << 10
    /// Bytes that are no characters, by cell.
    private let undecodable: [CellAddress: String]

    init(sheet: Sheet, workbook: Workbook) {
        self.sheet = sheet
        self.workbook = workbook
        undecodable = workbook.notes.reduce(into: [:]) { result, note in
            if note.kind == .undecodableBytes, note.sheet == sheet.name, let cell = note.cell {
                result[cell] = note.detail
            }
        }
    }

    /// One JSON object a line for each cell that holds something, row by row.
    ///
    /// - Parameter put: takes the lines, many at once.
    func json(_ put: ([UInt8]) throws -> Void) throws {
        var bytes: [UInt8] = []
        let merges = Dictionary(sheet.merges.map { ($0.first, $0) }, uniquingKeysWith: { one, _ in one })
        try forEachCell { cell, comment in
            var writer = JSONWriter(indented: false)
            write(cell, comment, merges[cell.address], to: &writer)
            bytes += writer.bytes
            bytes.append(UInt8(ascii: "\n"))
            guard bytes.count > Self.capacity else { return }
            try put(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
        if !bytes.isEmpty { try put(bytes) }
    }

    /// Cells and comments on empty cells together, in the order of the sheet.
    private func forEachCell(_ body: (Cell, String?) throws -> Void) rethrows {
        let lonely = sheet.comments.keys.filter { sheet.index(of: $0) == nil }.sorted()
        var next = 0
        for cell in sheet.cells {
            while next < lonely.count, lonely[next] < cell.address {
                try body(Cell(address: lonely[next], value: .empty, text: ""), sheet.comments[lonely[next]])
                next += 1
            }
            try body(cell, sheet.comments.isEmpty ? nil : sheet.comments[cell.address])
        }
        for address in lonely[next...] {
            try body(Cell(address: address, value: .empty, text: ""), sheet.comments[address])
        }
    }

    private func write(_ cell: Cell, _ comment: String?, _ merge: CellRange?, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("sheet", sheet.name)
            writer.member("cell", cell.address.description)
            writer.member("text", cell.text)
            writeValue(of: cell, to: &writer)
            let runs = workbook.runs(of: cell)
            if !cell.runs.isEmpty || !(runs.first?.font.isPlain ?? true), cell.value != .empty {
                writer.key("runs")
                writer.array(runs) { writer, run in write(run, to: &writer) }
            }
            writer.member("merge", merge?.description)
            if cell.isHidden || sheet.visibility != .visible { writer.member("hidden", true) }
            writer.member("comment", comment)
            writer.member("undecodable", undecodable[cell.address])
        }
    }

    private func writeValue(of cell: Cell, to writer: inout JSONWriter) {
        let kind: String? =
            switch cell.value {
            case .empty: nil
            case .string: "string"
            case .number: "number"
            case .date: "date"
            case .boolean: "boolean"
            case .error: "error"
            }
        writer.member("kind", kind)
        if cell.hasFormula { writer.member("formula", true) }
        switch cell.value {
        case .number(let value):
            writer.key("value")
            writer.number(value)
        case .date(let value):
            writer.key("value")
            writer.number(value)
            writer.member("date", workbook.dateSystem.moment(of: value)?.description)
        case .boolean(let value): writer.member("value", value)
        case .error: writer.member("value", cell.text)
        case .empty where cell.hasFormula: writer.member("note", "formulaWithoutValue")
        case .string, .empty: break
        }
    }

    private func write(_ run: TextRun, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("text", run.text)
            writer.member("red", run.font.isRed)
            writer.member("strike", run.font.strike)
            writer.member("underline", run.font.underline != .none)
            writer.member("bold", run.font.bold)
            if run.font.vertical != .baseline { writer.member("vertical", run.font.vertical.rawValue) }
            writer.member("color", run.font.color?.hexadecimal)
        }
    }

    /// A listing for people: a line a cell.
    ///
    /// - Parameter put: takes the lines, many at once, without the last line feed.
    func text(_ language: Language, _ put: (String) throws -> Void) throws {
        var length = 0
        var lines = [
            "[\(TerminalText.line(sheet.name))]\(sheet.visibility == .visible ? "" : language == .japanese ? "（非表示）" : " (hidden)")"
        ]
        try forEachCell { cell, comment in
            var line = "\(cell.address)\t\(cell.text.replacing("\n", with: "⏎"))"
            var remarks: [String] = []
            if cell.hasFormula { remarks.append(language == .japanese ? "数式" : "formula") }
            if cell.value == .empty, cell.hasFormula {
                remarks.append(language == .japanese ? "計算値なし" : "no computed value")
            }
            if cell.isHidden { remarks.append(language == .japanese ? "非表示" : "hidden") }
            remarks += Self.ink(cell, workbook, language)
            if let comment {
                remarks.append((language == .japanese ? "コメント：" : "comment: ") + comment.replacing("\n", with: "⏎"))
            }
            if let bytes = undecodable[cell.address] {
                remarks.append((language == .japanese ? "文字でないバイト：" : "undecodable bytes: ") + bytes)
            }
            if !remarks.isEmpty { line += "\t‹\(remarks.joined(separator: language == .japanese ? "、" : ", "))›" }
            lines.append(line)
            length += line.utf8.count
            guard length > Self.capacity else { return }
            try put(lines.joined(separator: "\n"))
            length = 0
            lines.removeAll(keepingCapacity: true)
        }
        if !lines.isEmpty { try put(lines.joined(separator: "\n")) }
    }

    private static func ink(_ cell: Cell, _ workbook: Workbook, _ language: Language) -> [String] {
        workbook.runs(of: cell).compactMap { run in
            var looks: [String] = []
            if run.font.isRed { looks.append(language == .japanese ? "赤" : "red") }
            if run.font.strike { looks.append(language == .japanese ? "取消線" : "struck") }
            return looks.isEmpty ? nil : "\(looks.joined(separator: "+")): \(run.text.replacing("\n", with: "⏎"))"
        }
    }
}
