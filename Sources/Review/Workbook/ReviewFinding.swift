/// A finding as the review workbook shows it: already in the words of the reader.
public struct ReviewFinding: Hashable, Sendable {
    /// How grave a finding is.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// What must be mended.
        case error
        /// What should be looked at.
        case warning
        /// What is good to know.
        case information

        /// The word in the workbook.
        var word: String {
            switch self {
            case .error: "エラー"
            case .warning: "注意"
            case .information: "情報"
            }
        }
    }

    /// How grave it is.
    public var severity: Severity
    /// The stable code, such as `SG203`.
    public var code: String
    /// The number of the item in the form; empty where it belongs to none.
    public var number: String
    /// The item in the form's words.
    public var item: String
    /// The sheet of the submitted form.
    public var sheet: String?
    /// The cell of the submitted form, such as `G23`.
    public var cell: String?
    /// The id of the field; nil where it belongs to none.
    public var field: String?
    /// What is wrong.
    public var message: String
    /// What to do about it.
    public var remedy: String

    /// Makes a finding.
    public init(
        severity: Severity,
        code: String,
        number: String = "",
        item: String = "",
        sheet: String? = nil,
        cell: String? = nil,
        field: String? = nil,
        message: String,
        remedy: String = ""
    ) {
        self.severity = severity
        self.code = code
        self.number = number
        self.item = item
        self.sheet = sheet
        self.cell = cell
        self.field = field
        self.message = message
        self.remedy = remedy
    }
}
