internal import ApplicationForm
internal import FormConversion
internal import RedInk
internal import Spreadsheet
internal import SpreadsheetWriting

/// Sheet 概要: who and what, which files, and the counts; on one page.
struct SummarySheet {
    let model: ReviewModel
    /// What the reader must know of this workbook.
    let notes: [String]

    private static let labelColumn = 1
    private static let countColumns = 2...11
    private static let lastColumn = 17
    private static let middleColumn = 9
    /// The kinds in the order of the columns, with their colours in the chart.
    private static let bars: [(kind: FieldChange.Kind, color: UInt32)] = [
        (.claim, 0xFFC0_0000), (.evidence, 0xFF1F_3864), (.both, 0xFFED_7D31), (.stated, 0xFF54_8235),
        (.withdrawn, 0xFF7F_7F7F),
    ]

    func write(_ sheet: SheetWriter) throws(WriteError) {
        try sheet.setColumns(1...1, width: 34)
        try sheet.setColumns(Self.countColumns, width: 8.5)
        try sheet.setColumns(12...Self.lastColumn, width: 11)
        var row = 1
        try sheet.merge(range(row, 1, Self.lastColumn), "変更箇所確認書（朱書き）", format: FormLook.title)
        try sheet.setRow(row, height: 26)
        row += 1
        try writeApplication(sheet, &row)
        row += 1
        try writeFiles(sheet, &row)
        row += 1
        let top = row
        try writeCounts(sheet, &row)
        let last = row - 2
        row += 1
        try writeOthers(sheet, &row)
        row += 1
        try writeLegend(sheet, &row)
        if model.comparison.summary.changed > 0 {
            // The chart stands beside the counts and what follows them.
            let height = min(max(300, height(of: row - top)), 900)
            try sheet.addChart(chart(from: top, to: last, height: height), at: CellAddress(row: top, column: 12))
        }
        try sheet.setPrintArea(CellRange(cell(1, 1), cell(row - 1, Self.lastColumn)))
        var page = PageSetup()
        page.fitsPage = true
        page.footer = "&L\(SheetNames.summary)&C&P / &N"
        try sheet.setPage(page)
        try sheet.hideGridlines()
    }

    // MARK: Who, what, which files

    private func writeApplication(_ sheet: SheetWriter, _ row: inout Int) throws(WriteError) {
        let application = model.current.application
        let entries: [(String, String?)] = [
            ("事業者名", application.providerName), ("サービス名称", application.serviceName),
            ("認定番号", application.certificationNumber),
            ("認定年月日／有効期限", Self.joined(application.certifiedOn?.japanese, application.expiresOn?.japanese)),
        ]
        for (label, value) in entries {
            try write(label, value ?? "", from: 2, to: Self.lastColumn, sheet, row)
            row += 1
        }
    }

    private func writeFiles(_ sheet: SheetWriter, _ row: inout Int) throws(WriteError) {
        try sheet.write("比較した資料", at: cell(row, 1), format: FormLook.heading)
        try sheet.merge(range(row, 2, Self.middleColumn), "変更前（基準）", format: FormLook.heading)
        try sheet.merge(range(row, Self.middleColumn + 1, Self.lastColumn), "変更後（今回の申請）", format: FormLook.heading)
        try sheet.setRow(row, height: 18)
        row += 1
        let (old, new) = (model.baseline, model.current)
        let first = model.comparison.against == .first
        let entries: [(String, String, String)] = [
            ("ファイル名", model.baselineFile.file, model.currentFile.file),
            ("SHA-256", model.baselineFile.sha256, model.currentFile.sha256),
            (
                "申請区分／申請日", Self.joined(old.application.kind?.word, old.application.date?.japanese) ?? "",
                Self.joined(new.application.kind?.word, new.application.date?.japanese) ?? ""
            ),
            ("比較の基準", first ? "新規申請時点の記述（このファイルにある最も古い記述）" : "直前の記述", "今回の記述"),
        ]
        for (label, before, after) in entries {
            try write(label, before, from: 2, to: Self.middleColumn, sheet, row)
            let look = FormLook.blockValue.with { $0.font.size = FormLook.labelSize }
            try sheet.merge(range(row, Self.middleColumn + 1, Self.lastColumn), after, format: look)
            row += 1
        }
    }

    private func write(
        _ label: String,
        _ value: String,
        from first: Int,
        to last: Int,
        _ sheet: SheetWriter,
        _ row: Int
    ) throws(WriteError) {
        try sheet.write(label, at: cell(row, 1), format: FormLook.blockLabel)
        let look = FormLook.blockValue.with { $0.font.size = FormLook.labelSize }
        try sheet.merge(range(row, first, last), value, format: look)
        let width = (first...last).reduce(0) { $0 + TextMeasure.points(ofColumn: $1 > 11 ? 11 : 8.5) }
        try sheet.setRow(row, height: max(17, TextMeasure(size: FormLook.labelSize).height(value, width: width)))
    }

    // MARK: Counts

    private func writeCounts(_ sheet: SheetWriter, _ row: inout Int) throws(WriteError) {
        let headings =
            ["大項目", "項目数", "変更計"] + Self.bars.map(\.kind.word) + ["表記のみ", "変更なし", "比較\n対象外"]
        for (index, heading) in headings.enumerated() {
            try sheet.write(heading, at: cell(row, index + 1), format: FormLook.heading)
        }
        try sheet.setRow(row, height: 30)
        row += 1
        var total = ChangeCounts()
        for (section, counts) in ChangeCounts.bySection(model) {
            total.add(counts)
            try write(section, counts, sheet, row, isTotal: false)
            row += 1
        }
        try write("計", total, sheet, row, isTotal: true)
        row += 1
    }

    private func write(
        _ label: String,
        _ counts: ChangeCounts,
        _ sheet: SheetWriter,
        _ row: Int,
        isTotal: Bool
    ) throws(WriteError) {
        let look = FormLook.listed.with { if isTotal { $0.font.bold = true } }
        try sheet.write(label, at: cell(row, 1), format: look)
        let numbers =
            [counts.all, counts.changed] + Self.bars.map { counts[$0.kind] }
            + [counts[.noise], counts.unchanged, counts.notCompared]
        for (index, number) in numbers.enumerated() {
            let look = look.with {
                $0.numberFormat = "0"
                $0.horizontal = .right
                if index == 1, number > 0 { $0.fill = FormLook.changeFill }
            }
            try sheet.write(Double(number), at: cell(row, index + 2), format: look)
        }
        let width = TextMeasure.points(ofColumn: 34)
        try sheet.setRow(row, height: max(16, TextMeasure(size: FormLook.labelSize).height(label, width: width)))
    }

    private func chart(from heading: Int, to last: Int, height: Double) -> Chart {
        let categories = CellRange(cell(heading + 1, 1), cell(last, 1))
        let series = Self.bars.enumerated().map { index, bar in
            Chart.Series(
                name: bar.kind.word,
                sheet: SheetNames.summary,
                categories: categories,
                values: CellRange(cell(heading + 1, index + 4), cell(last, index + 4)),
                color: Color(argb: bar.color)
            )
        }
        var chart = Chart(kind: .stackedBar, title: "変更のあった項目の数", series: series)
        chart.width = 480
        chart.height = height
        return chart
    }

    private func writeOthers(_ sheet: SheetWriter, _ row: inout Int) throws(WriteError) {
        func write(_ label: String, _ entries: [(String, Int)]) throws(WriteError) {
            let all = entries + [("計", entries.reduce(0) { $0 + $1.1 })]
            try sheet.write(label, at: cell(row, 1), format: FormLook.blockLabel)
            try sheet.setRow(row, height: 17)
            let text = all.map { "\($0.0) \($0.1)件" }.joined(separator: "　／　")
            let look = FormLook.blockValue.with { $0.font.size = FormLook.labelSize }
            try sheet.merge(range(row, 2, Self.countColumns.upperBound), text, format: look)
            row += 1
        }
        try write(
            SheetNames.documents,
            DocumentChange.Kind.order.map { kind in
                let word = kind == .dropped ? "\(kind.word)（返却対象）" : kind.word
                return (word, model.comparison.documents.count { $0.kind == kind })
            }
        )
        try write(
            SheetNames.findings,
            ReviewFinding.Severity.allCases.map { severity in
                (severity.word, model.findings.count { $0.severity == severity })
            }
        )
    }

    // MARK: Legend

    private func writeLegend(_ sheet: SheetWriter, _ row: inout Int) throws(WriteError) {
        let composer = InkComposer(baseFont: Font())
        let legend = [
            TextRun(text: "凡例：", font: Font()), TextRun(text: "赤の取消線", font: composer.oldFont),
            TextRun(text: "は変更前の記述、", font: Font()), TextRun(text: "赤の下線", font: composer.newFont),
            TextRun(text: "は変更後の記述です。黒は変わらない記述、「変更」欄の●は変更のある項目です。", font: Font()),
        ]
        try sheet.merge(range(row, 1, Self.countColumns.upperBound), legend, format: FormLook.note)
        try sheet.setRow(row, height: 17)
        row += 1
        var lines = [
            "全角・半角、空白、ダッシュ等の表記だけが異なる項目は「表記のみ」に数え、朱書きにしていません（今回の表記を示しています）。",
            "複数の項目に共通する添付書類等の欄の変更は、最初の項目で数えています。",
            "このブックは、朱書きシートの全項目から変更前・変更後の両方の記述を一字一句復元できることを確認してから作成されています。",
        ]
        if !model.comparison.unmapped.isEmpty {
            lines.append(
                "一方の様式にしかなく、比較していない記述が\(model.comparison.unmapped.count)件あります：\(model.numbers(of: model.comparison.unmapped))"
            )
        }
        let width =
            TextMeasure.points(ofColumn: 34) + 10 * TextMeasure.points(ofColumn: 8.5)
        for line in lines + notes {
            // The list of numbers may be long; a cell holds so much of it.
            let text = "・" + (line.utf16.count > 4_000 ? String(line.prefix(2_000)) + "…" : line)
            try sheet.merge(range(row, 1, Self.countColumns.upperBound), text, format: FormLook.note)
            try sheet.setRow(row, height: TextMeasure(size: FormLook.labelSize).height(text, width: width))
            row += 1
        }
    }

    // MARK: Helpers

    /// The height of rows in pixels, at least: none of them is lower.
    private func height(of rows: Int) -> Double { Double(rows) * 22 }

    private func cell(_ row: Int, _ column: Int) -> CellAddress { CellAddress(row: row, column: column) }

    private func range(_ row: Int, _ first: Int, _ last: Int) -> CellRange {
        CellRange(cell(row, first), cell(row, last))
    }

    private static func joined(_ one: String?, _ other: String?) -> String? {
        one == nil && other == nil ? nil : "\(one ?? "―")　／　\(other ?? "―")"
    }
}

extension CalendarDate {
    /// The day as forms write it.
    var japanese: String { "\(year)年\(month)月\(day)日" }
}

extension Application.Kind {
    /// 申請区分.
    var word: String {
        switch self {
        case .new: "新規"
        case .renewal: "更新"
        case .change: "変更届"
        }
    }
}
