public import Messages

/// What a submission that went in is marked with, so that nothing doubtful goes in silently.
public enum Tag: String, Hashable, Sendable, CaseIterable {
    /// Old and new text of a renewal could not be told apart.
    case inkAmbiguous = "ink-ambiguous"
    /// A row with an answer that no field of the catalogue asks for, or an answer without a counterpart in the family.
    case unmapped
    /// The block above the table lacks the service, the provider or the date, or has one that could not be read.
    case applicationIncomplete = "application-incomplete"
    /// A row fits two fields equally well.
    case rowTie = "row-tie"
    /// A formula in an answer's cell was never computed.
    case formulaWithoutValue = "formula-without-value"
    /// An answer moved to a field of the other family that does not ask for quite the same.
    case familyReview = "family-review"
    /// Bytes of a text file that are no text in its encoding; they stand in `unplaced`.
    case undecodableText = "undecodable-text"
    /// A text file does not say whether evidence was merged over the rows below it.
    case evidenceMaybeShared = "evidence-maybe-shared"
    /// The checks found errors.
    case checkErrors = "check-errors"
    /// Another file answers for the same service at the same date.
    case suspectedDuplicate = "suspected-duplicate"

    /// The tag in words.
    public var message: Message {
        switch self {
        case .inkAmbiguous: Message(ja: "朱書きの新旧が区別できない", en: "ambiguous red ink")
        case .unmapped: Message(ja: "対応する項目がない記述", en: "answers without a field")
        case .applicationIncomplete: Message(ja: "申請情報の不足", en: "incomplete application block")
        case .rowTie: Message(ja: "項目の決められない行", en: "a row that fits two fields")
        case .formulaWithoutValue: Message(ja: "計算結果のない数式", en: "a formula without a value")
        case .familyReview: Message(ja: "別の様式から移した要確認の回答", en: "answers moved from another family, to be looked at")
        case .undecodableText: Message(ja: "読めない文字", en: "bytes that are no text")
        case .evidenceMaybeShared: Message(ja: "添付書類等の結合が不明", en: "evidence that may have been merged")
        case .checkErrors: Message(ja: "確認でエラーあり", en: "errors found by the checks")
        case .suspectedDuplicate: Message(ja: "重複の疑い", en: "suspected duplicate")
        }
    }
}
