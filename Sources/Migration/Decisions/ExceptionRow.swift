internal import Messages

/// One row of the exceptions workbook.
struct ExceptionRow {
    var item: ExceptionItem
    var file: String
    var service = ""
    var catalogue = ""
    var decision: Decision?

    /// Where the decision stands, in words.
    var state: String {
        switch item.state {
        case .open: decision == nil ? "未決" : "判断済み"
        case .applied: "適用済み"
        case .refused: "適用できません：\(item.problem?.japanese ?? "")"
        }
    }
}
