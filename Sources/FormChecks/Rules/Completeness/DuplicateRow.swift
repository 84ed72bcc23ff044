internal import ApplicationForm
internal import Messages

/// A second row for a field.
public struct DuplicateRow: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "duplicate-row",
        code: "SG107",
        severity: .error,
        summary: Message(
            ja: "同じ項目の行が2つ以上ある",
            en: "A field has more than one row"
        ),
        rationale: SchemePassage.formAsLaidOut,
        passing: [.init([("provider.name", "青葉株式会社", "資料1 p.1")])],
        failing: [
            .init([("provider.name", "青葉株式会社", "資料1 p.1")]).with(
                Unplaced(sheet: "申請書B", cell: "F30", text: "青葉社", reason: "duplicate-row")
            )
        ]
    )

    /// Makes the rule.
    public init() {}

    /// Texts of rows that repeat a field.
    public func check(_ form: CheckedForm) -> [Fault] {
        form.submission.unplaced.filter { $0.reason == "duplicate-row" || $0.reason.hasPrefix("second-answer") }.map {
            entry in
            Fault(
                entry.cell.isEmpty ? .form : .cell(sheet: entry.sheet, cell: entry.cell),
                Message(
                    ja: "同じ項目の行が2つあり、こちらの「\(entry.text.quoted)」は申請内容として読み取っていません。",
                    en: "A field has two rows; “\(entry.text.quoted)” of this one was not taken as an answer."
                ),
                remedy: Message(ja: "不要な行を削除し、1つの行にまとめてください。", en: "Delete the row that is not needed.")
            )
        }
    }
}
