internal import ApplicationForm

/// One line of the block above the table: who applies for what.
struct BlockEntry {
    /// What stands beside the label.
    enum Value {
        /// Text as it is.
        case text(String)
        /// A date as Excel counts it; nil leaves the cell to be filled with one.
        case date(CalendarDate?)
    }

    /// The label of the form.
    var label: String
    /// What stands beside it.
    var value: Value
    /// What the cell offers to choose from.
    var list: [String]?

    /// The lines in their order.
    static func entries(of application: Application?) -> [BlockEntry] {
        let application = application ?? Application()
        let kind: String? =
            switch application.kind {
            case .new: "新規"
            case .renewal: "更新"
            case .change: "変更届"
            case nil: nil
            }
        return [
            BlockEntry(label: "事業者名", value: .text(application.providerName ?? "")),
            BlockEntry(label: "サービス名称", value: .text(application.serviceName ?? "")),
            BlockEntry(label: "申請区分", value: .text(kind ?? ""), list: ["新規", "更新", "変更届"]),
            BlockEntry(label: "申請日", value: date(application.date)),
            BlockEntry(label: "認定番号", value: .text(application.certificationNumber ?? "")),
            BlockEntry(label: "認定年月日", value: date(application.certifiedOn)),
            BlockEntry(label: "有効期限", value: date(application.expiresOn)),
        ]
    }

    /// A date; as text when it is older than Excel's calendar.
    private static func date(_ date: CalendarDate?) -> Value {
        if let date, date.year < 1901 { return .text(date.description) }
        return .date(date)
    }
}
