internal import ApplicationForm
internal import Messages
internal import Spreadsheet
internal import SpreadsheetWriting

/// The table of the applicant's list.
struct FindingTable {
    let sheet: SheetWriter
    let language: Language

    private static let columns: [(heading: Message, width: Double)] = [
        (Message(ja: "No.", en: "No."), 6), (Message(ja: "大項目", en: "Section"), 17),
        (Message(ja: "項目", en: "Item"), 24), (Message(ja: "セル", en: "Cell"), 8),
        (Message(ja: "重要度", en: "Severity"), 9), (Message(ja: "内容", en: "What is wrong"), 52),
        (Message(ja: "対応", en: "What to do"), 46), (Message(ja: "コード", en: "Code"), 8),
        (Message(ja: "確認", en: "Done"), 6),
    ]
    private static let headingRow = 4
    private static let size = 9.0
    private static let line = Color(argb: 0xFF80_8080)

    /// Writes title, counts and rows.
    mutating func write(_ report: CheckReport) throws(WriteError) {
        let count = Self.columns.count
        for (index, column) in Self.columns.enumerated() {
            try sheet.setColumns((index + 1)...(index + 1), width: column.width)
        }
        let title = Message(ja: "申請書B 確認結果", en: "Findings in form B")[language]
        try sheet.write(
            title,
            at: CellAddress(row: 1, column: 1),
            format: look {
                $0.font.size = 14; $0.font.bold = true
            }
        )
        try sheet.write(
            report.file.isEmpty ? "-" : report.file,
            at: CellAddress(row: 2, column: 1),
            format: look { _ in }
        )
        try sheet.write(
            report.summary[language],
            at: CellAddress(row: 3, column: 1),
            format: look { $0.font.bold = true }
        )
        for (index, column) in Self.columns.enumerated() {
            try sheet.write(
                column.heading[language],
                at: CellAddress(row: Self.headingRow, column: index + 1),
                format: boxed {
                    $0.font.bold = true
                    $0.font.color = Color(argb: 0xFFFF_FFFF)
                    $0.fill = Color(argb: 0xFF1F_3864)
                    $0.horizontal = .center
                    $0.vertical = .center
                }
            )
        }
        try sheet.setRow(Self.headingRow, height: 18)
        var row = Self.headingRow
        for finding in report.findings {
            row += 1
            try write(finding, report, row)
        }
        if row == Self.headingRow {
            row += 1
            let none = Message(ja: "指摘はありません。", en: "There are no findings.")[language]
            try sheet.merge(Self.range(row, 1, row, count), none, format: boxed { _ in })
        }
        try sheet.filter(Self.range(Self.headingRow, 1, row, count))
        try sheet.freeze(rows: Self.headingRow)
        try sheet.repeatRows(Self.headingRow...Self.headingRow)
        try sheet.setPrintArea(Self.range(1, 1, row, count))
        try sheet.hideGridlines()
        var page = PageSetup()
        page.footer = "&L\(PageSetup.literal(String(report.file.prefix(60))))&C&P / &N"
        try sheet.setPage(page)
    }

    private func write(_ finding: Finding, _ report: CheckReport, _ row: Int) throws(WriteError) {
        let field = finding.field.flatMap { report.catalogue.field($0) }
        let whole = Message(ja: "申請書全体", en: "The form")[language]
        var wrong = finding.message[language]
        if let waiver = finding.waiver { wrong += "\n\(FindingWords.waived(waiver)[language])" }
        let texts = [
            field?.number ?? "", field?.section ?? whole, field.map { $0.subitem ?? $0.item } ?? "", finding.cell ?? "",
            FindingWords.severity(finding.severity)[language], wrong, finding.remedy[language], finding.code, "□",
        ]
        var height = 0.0
        let measure = TextMeasure(size: Self.size)
        for (index, text) in texts.enumerated() {
            let cell = CellAddress(row: row, column: index + 1)
            let shown = Self.cut(text)
            let format = boxed {
                $0.vertical = .top
                $0.horizontal = [0, 3, 4, 7, 8].contains(index) ? .center : .left
                $0.numberFormat = "@"
                if index == 4 {
                    $0.fill = Self.fill(finding)
                    $0.font.bold = finding.severity == .error
                }
            }
            if index == 3, let address = CellAddress(String(shown.prefix { $0 != " " })), let name = finding.sheet,
                sheet.canLink(toFile: report.file, sheet: name)
            {
                try sheet.link(
                    shown,
                    to: address,
                    onSheet: name,
                    ofFile: report.file,
                    at: cell,
                    format: format.with {
                        $0.font.color = Color(argb: 0xFF05_63C1)
                        $0.font.underline = .single
                    }
                )
            } else {
                try sheet.write(shown, at: cell, format: format)
            }
            let width = TextMeasure.points(ofColumn: Self.columns[index].width)
            height = max(height, measure.height(shown, width: width))
        }
        try sheet.setRow(row, height: height)
        try sheet.ignoreNumbersAsText(Self.range(row, 1, row, 1))
    }

    /// A text that a cell holds; messages quote at most a few words, waivers may be long.
    private static func cut(_ text: String) -> String {
        text.utf16.count > 8_000 ? String(text.prefix(2_000)) + "…" : text
    }

    private static func fill(_ finding: Finding) -> Color? {
        if finding.waiver != nil { return Color(argb: 0xFFE7_E6E6) }
        switch finding.severity {
        case .error: return Color(argb: 0xFFF8_CBAD)
        case .warning: return Color(argb: 0xFFFF_E699)
        case .information: return nil
        }
    }

    private static func range(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) -> CellRange {
        CellRange(CellAddress(row: top, column: left), CellAddress(row: bottom, column: right))
    }

    private func look(_ change: (inout CellFormat) -> Void) -> CellFormat {
        CellFormat().with {
            $0.font.name = "ＭＳ Ｐゴシック"
            $0.font.size = Self.size
            change(&$0)
        }
    }

    private func boxed(_ change: (inout CellFormat) -> Void) -> CellFormat {
        look {
            $0.border = .thin
            $0.borderColor = Self.line
            $0.wraps = true
            change(&$0)
        }
    }
}
