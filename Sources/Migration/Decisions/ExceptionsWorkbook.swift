internal import ApplicationForm
internal import GRDB
internal import Messages
internal import Spreadsheet
internal import SpreadsheetWriting

/// Writes what persons should decide: a workbook to fill in and to give back by `--decisions`.
///
/// A workbook holds ``rowLimit`` rows at most, so that memory is bounded; what is more goes into `exceptions-2.xlsx` and
/// so on.
struct ExceptionsWorkbook {
    let registry: Registry
    let tree: OutputTree
    let run: Int64

    /// Rows of one workbook.
    static let rowLimit = 10_000
    /// The sheet with the rows.
    static let sheetName = "確認表"
    private static let headingRow = 4
    private static let longestText = 2_000

    static func name(_ number: Int) -> String { number == 1 ? "exceptions.xlsx" : "exceptions-\(number).xlsx" }

    /// Writes the workbooks, and removes those that a longer list left behind.
    ///
    /// - Returns: the number of rows of each kind.
    func write() throws -> [ExceptionItem.Kind: Int] {
        var kinds: [ExceptionItem.Kind: Int] = [:]
        var number = 1
        var rows: [ExceptionRow] = []
        try registry.pool.read { database in
            try ExceptionRows(run: run).read(database) { row in
                kinds[row.item.kind, default: 0] += 1
                if rows.count == Self.rowLimit {
                    try save(rows, number)
                    number += 1
                    rows = []
                }
                rows.append(row)
            }
        }
        try save(rows, number)
        var further = number + 1
        while RawPath("\(tree.root)/\(Self.name(further))").status() != nil {
            tree.remove(named: Self.name(further))
            further += 1
        }
        return kinds
    }

    private func save(_ rows: [ExceptionRow], _ number: Int) throws {
        let path = "\(tree.root)/\(Self.name(number))"
        do throws(WriteError) {
            try workbook(rows).save(to: path)
        } catch {
            guard error.code == .file || error.code == .notAFile else {
                throw MigrationError(.fault, ja: "\(path)：\(error)", en: "\(path): \(error)")
            }
            throw OutputTree.refusal(path, error.detail)
        }
    }

    private func workbook(_ rows: [ExceptionRow]) throws(WriteError) -> WorkbookWriter {
        var properties = WorkbookProperties()
        properties.title = "移行の確認表"
        let workbook = try WorkbookWriter(properties: properties)
        let sheet = try workbook.addSheet(Self.sheetName)
        let columns = ExceptionColumn.allCases
        for (index, column) in columns.enumerated() {
            try sheet.setColumns((index + 1)...(index + 1), width: column.width)
        }
        try sheet.write(
            "移行の確認表",
            at: Self.cell(1, 1),
            format: look {
                $0.font.size = 14; $0.font.bold = true
            }
        )
        try sheet.write(
            "黄色の欄に判断を記入して保存し、shugaki migrate … --decisions このファイル で取り込みます。判断の欄を空にすると取り消しになります。",
            at: Self.cell(2, 1),
            format: look { _ in }
        )
        for (index, column) in columns.enumerated() {
            try sheet.write(
                column.rawValue,
                at: Self.cell(Self.headingRow, index + 1),
                format: boxed {
                    $0.font.bold = true
                    $0.font.color = Color(argb: 0xFFFF_FFFF)
                    $0.fill = Color(argb: column.isInput ? 0xFF80_6000 : 0xFF1F_3864)
                    $0.horizontal = .center
                }
            )
        }
        var row = Self.headingRow
        var starts: [(kind: ExceptionItem.Kind, first: Int)] = []
        for entry in rows {
            row += 1
            if starts.last?.kind != entry.item.kind { starts.append((entry.item.kind, row)) }
            try write(entry, row, sheet)
        }
        if rows.isEmpty {
            row += 1
            try sheet.write("確認が必要なものはありません。", at: Self.cell(row, 1), format: look { _ in })
        }
        for (index, start) in starts.enumerated() {
            let last = index + 1 < starts.count ? starts[index + 1].first - 1 : row
            try addRule(start.kind, start.first...last, sheet)
        }
        try sheet.filter(CellRange(Self.cell(Self.headingRow, 1), Self.cell(row, columns.count)))
        try sheet.freeze(rows: Self.headingRow)
        try sheet.repeatRows(Self.headingRow...Self.headingRow)
        try sheet.setPage(PageSetup())
        return workbook
    }

    private func addRule(
        _ kind: ExceptionItem.Kind,
        _ rows: ClosedRange<Int>,
        _ sheet: SheetWriter
    ) throws(WriteError) {
        guard let column = ExceptionColumn.allCases.firstIndex(of: .choice) else { return }
        let rule = InputRule(
            title: kind.word,
            message: Self.help(kind),
            list: Choice.choices(for: kind).map(\.rawValue),
            isEnforced: true
        )
        try sheet.addRule(
            rule,
            to: CellRange(Self.cell(rows.lowerBound, column + 1), Self.cell(rows.upperBound, column + 1))
        )
    }

    private static func help(_ kind: ExceptionItem.Kind) -> String {
        switch kind {
        case .ink: "新旧を分けるときは、以前の記述と現在の記述を右の欄に書きます。"
        case .unmapped: "割り当てるときは、右の欄に項目IDを書きます（shugaki catalogue show）。"
        case .application: "値を入力するときは、「現在の記述・値」の欄に書きます。日付は2019-08-20などの形です。"
        case .note: "原本を見て、問題がなければ選びます。"
        case .leftOut: "申請書でないなど、除外してよいときに選びます。パスワードなどは原本を直して再実行します。"
        case .duplicate: "同じサービス・同じ申請日の別のファイルです。残すものと除外するものを選びます。"
        }
    }

    private func write(_ entry: ExceptionRow, _ row: Int, _ sheet: SheetWriter) throws(WriteError) {
        let item = entry.item
        let field = Catalogue.builtIn(entry.catalogue)?.field(item.value)
        let measure = TextMeasure(size: 9)
        var height = 0.0
        for (index, column) in ExceptionColumn.allCases.enumerated() {
            let text: String =
                switch column {
                case .number: item.id
                case .kind: item.kind.word
                case .file: entry.file
                case .service: entry.service
                case .sheet: item.sheet
                case .cell: item.cell
                case .item: field.map { "No.\($0.number) \($0.subitem ?? $0.item)" } ?? Self.name(ofValue: item.value)
                case .part: item.part == "claim" ? "申請内容" : item.part == "evidence" ? "添付書類等" : ""
                case .text: item.text
                case .reason: item.reason.japanese
                case .choice: entry.decision?.choice.rawValue ?? ""
                case .field: entry.decision?.field ?? ""
                case .old: entry.decision?.old ?? ""
                case .new: entry.decision?.new ?? ""
                case .remark: entry.decision?.remark ?? ""
                case .state: entry.state
                case .value: item.value
                case .sha256: item.sha256
                }
            let shown = column.isInput ? text : Self.cut(text)
            try sheet.write(
                shown,
                at: Self.cell(row, index + 1),
                format: boxed {
                    $0.numberFormat = "@"
                    if column.isInput { $0.fill = Color(argb: 0xFFFF_F2CC) }
                }
            )
            height = max(height, measure.height(shown, width: TextMeasure.points(ofColumn: column.width)))
        }
        try sheet.setRow(row, height: min(height, 120))
    }

    private static func name(ofValue value: String) -> String {
        switch value {
        case "application.serviceName": "サービス名称"
        case "application.providerName": "事業者名"
        case "application.date": "申請日"
        default: ""
        }
    }

    /// What a cell can hold: a zero cannot be written, a long text is cut.
    private static func cut(_ text: String) -> String {
        let clean = text.utf8.contains(0) ? text.filter { $0 != "\0" } : text
        return clean.utf8.count > longestText * 3 ? String(clean.prefix(longestText)) + "…" : clean
    }

    private static func cell(_ row: Int, _ column: Int) -> CellAddress { CellAddress(row: row, column: column) }

    private func look(_ change: (inout CellFormat) -> Void) -> CellFormat {
        CellFormat().with {
            $0.font.name = "ＭＳ Ｐゴシック"
            $0.font.size = 9
            change(&$0)
        }
    }

    private func boxed(_ change: (inout CellFormat) -> Void) -> CellFormat {
        look {
            $0.border = .thin
            $0.borderColor = Color(argb: 0xFF80_8080)
            $0.vertical = .top
            $0.wraps = true
            change(&$0)
        }
    }
}
