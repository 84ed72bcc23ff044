internal import ApplicationForm
internal import FormConversion
internal import Spreadsheet
internal import SpreadsheetWriting

/// Sheet 指摘事項: the findings, each linked to its cell on sheet 朱書き.
struct FindingSheet {
    let model: ReviewModel
    let plan: ReviewPlan

    private static let columns: [(heading: String, width: Double)] = [
        ("重要度", 9), ("コード", 10), ("番号", 7), ("項目", 28), ("朱書きのセル", 12), ("申請書のセル", 16), ("指摘", 46), ("対応", 40),
    ]

    func write(_ sheet: SheetWriter) throws(WriteError) {
        var table = try TableSheet(sheet, title: "指摘事項", columns: Self.columns)
        try table.writeHeading()
        for finding in model.findings {
            do throws(WriteError) {
                try table.write(cells(finding), centered: [0, 1, 2, 4])
            } catch {
                throw finding.field.map { error.at(field: $0) } ?? error
            }
        }
        if model.findings.isEmpty { try table.note("指摘事項はありません。") }
        try table.finish(footer: "&L\(SheetNames.findings)&C&P / &N")
    }

    private func cells(_ finding: ReviewFinding) -> [TableSheet.Content] {
        let field = finding.field.flatMap { model.fields[$0] }
        let number = finding.number.isEmpty ? field?.number ?? "" : finding.number
        let source = [finding.sheet, finding.cell].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "!")
        return [
            .text(finding.severity.word), .text(finding.code), .text(number.isEmpty ? "" : "No.\(number)"),
            .text(finding.item.isEmpty ? field?.label ?? "" : finding.item), target(finding), .text(source),
            .text(finding.message), .text(finding.remedy),
        ]
    }

    private func target(_ finding: ReviewFinding) -> TableSheet.Content {
        guard let id = finding.field, let place = plan.place(of: id) else { return .text("") }
        let isEvidence = finding.cell.map { model.evidenceCells[id]?.contains($0[...]) ?? false } ?? false
        let address = isEvidence ? place.evidence : place.claim
        return .link(address.description, address, on: SheetNames.redInk)
    }
}
