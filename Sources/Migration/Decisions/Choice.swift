/// What a person may decide; the words are those of the exceptions workbook.
enum Choice: String, Hashable, Sendable, CaseIterable {
    /// The whole text is the present answer.
    case keepWhole = "全文を現在の記述とする"
    /// The whole text is the earlier answer, which was withdrawn.
    case withdraw = "全文を以前の記述とする"
    /// Old and new text stand in their columns.
    case split = "右の欄のとおり分ける"
    /// The row answers the field whose id is given.
    case assign = "項目に割り当てる"
    /// The value is given.
    case value = "値を入力する"
    /// It stays as it is.
    case accept = "このままでよい"
    /// The submission is left out.
    case exclude = "除外する"
    /// The submission stays.
    case keep = "残す"

    /// The choices that a kind of exception offers.
    static func choices(for kind: ExceptionItem.Kind) -> [Choice] {
        switch kind {
        case .ink: [.keepWhole, .withdraw, .split]
        case .unmapped: [.assign, .accept]
        case .application: [.value, .accept]
        case .note, .leftOut: [.accept]
        case .duplicate: [.keep, .exclude]
        }
    }
}
