internal import ApplicationForm
internal import FormConversion
internal import RedInk
internal import Spreadsheet
internal import SpreadsheetWriting

/// Sheet 新旧対照表: only what changed, old and new text in columns of their own, with room for the reviewer.
struct ComparisonSheet {
    /// What a reviewer chooses from in column 確認.
    static let verdicts = ["確認済", "要照会", "差戻し"]

    let model: ReviewModel
    let plan: ReviewPlan
    /// The fields that the highest row of sheet 朱書き does not show whole.
    let clippedInForm: [String]
    let longTexts: LongTexts

    private static let columns: [(heading: String, width: Double)] = [
        ("番号", 6), ("項目", 20), ("区分", 10), ("変更前\n申請内容", 33), ("変更後\n申請内容", 33), ("変更前\n添付書類等", 22),
        ("変更後\n添付書類等", 22), ("確認", 9), ("備考", 16),
    ]
    /// The width of 申請内容 in points.
    static let claimWidth = TextMeasure.points(ofColumn: columns[3].width)
    /// The width of 添付書類等 in points.
    static let evidenceWidth = TextMeasure.points(ofColumn: columns[5].width)

    /// Writes the sheet.
    ///
    /// - Returns: the fields whose texts stand below the table, as the highest row does not show them whole.
    func write(_ sheet: SheetWriter) throws(WriteError) -> [String] {
        var table = try TableSheet(sheet, title: "新旧対照表（変更のあった項目）", columns: Self.columns)
        try table.writeHeading()
        let first = table.next
        var clipped = Set(clippedInForm)
        for row in model.changedRows {
            do throws(WriteError) { try write(row, to: &table) } catch { throw error.at(field: row.field.id) }
            if table.clipped.last == table.next - 1 { clipped.insert(row.field.id) }
            if clipped.contains(row.field.id) {
                let cell = CellAddress(row: table.next - 1, column: 2)
                try sheet.write(item(row) + "\n（全文はこのシートの末尾）", at: cell, format: FormLook.listed)
            }
        }
        if table.next > first {
            let rule = InputRule(title: "確認", message: "審査の結果を選びます。", list: Self.verdicts, isEnforced: true)
            try sheet.addRule(
                rule,
                to: CellRange(CellAddress(row: first, column: 8), CellAddress(row: table.next - 1, column: 8))
            )
        } else {
            try table.note("変更のあった項目はありません。")
        }
        var below: [String] = []
        var parts: [LongTexts.Part] = []
        for row in model.rows where clipped.contains(row.field.id) {
            let texts = longTexts.parts(of: row)
            if !texts.isEmpty { below.append(row.field.id) }
            parts += texts
        }
        try table.finish(footer: "&L\(SheetNames.comparison)&C&P / &N", below: parts)
        return below
    }

    private func item(_ row: ReviewRow) -> String {
        let item = "\(row.field.label)\n\(row.field.description)"
        return row.sharedWith.isEmpty ? item : item + "\n（添付書類等は\(model.numbers(of: row.sharedWith))の項目と共通）"
    }

    private func write(_ row: ReviewRow, to table: inout TableSheet) throws(WriteError) {
        let field = row.field
        let number: TableSheet.Content =
            plan.place(of: field.id).map { .link("No.\(field.number)", $0.claim, on: SheetNames.redInk) }
            ?? .text("No.\(field.number)")
        try table.write(
            [
                number, .text(item(row)), .text(row.kind?.word ?? ""), .runs(InkedTexts.old(row.claim)),
                .runs(InkedTexts.new(row.claim)), .runs(InkedTexts.old(row.evidence)),
                .runs(InkedTexts.new(row.evidence)), .text(""), .text(""),
            ],
            centered: [0, 2, 7]
        )
    }
}
