internal import ApplicationForm
internal import Messages

/// A field that the form has no row for.
public struct FieldMissingFromForm: Rule {
    /// What the rule is.
    public static let description = RuleDescription(
        id: "field-missing-from-form",
        code: "SG106",
        severity: .error,
        summary: Message(
            ja: "様式の行がない",
            en: "The form has no row for a field"
        ),
        rationale: SchemePassage.formAsLaidOut,
        passing: [.init([("provider.name", "青葉株式会社", "資料1 p.1")])],
        failing: [
            .init([("provider.name", "青葉株式会社", "資料1 p.1"), ("provider.years", "", "")]) { $0.kind = .new }.withoutRow(
                "provider.years"
            )
        ]
    )

    /// Makes the rule.
    public init() {}

    /// A field without a row, where other fields have one.
    public func check(_ answer: CheckedAnswer, in form: CheckedForm) -> [Fault] {
        guard answer.isMissingFromForm else { return [] }
        let name = answer.name
        let isRequired = answer.field.requirement == .required
        return [
            Fault(
                .claim(answer.index),
                Message(
                    ja: "\(isRequired ? "必須" : "選択")項目の\(name.japanese)の行が様式にありません。",
                    en: "The form has no row for the \(isRequired ? "required" : "optional") field \(name.english)."
                ),
                remedy: Message(
                    ja: "行を削除していないか、見出しを書き換えていないかを確かめ、最新の様式に記入してください。",
                    en: "See whether the row was deleted or its label changed, and use the current form."
                ),
                severity: isRequired ? nil : .warning
            )
        ]
    }
}
