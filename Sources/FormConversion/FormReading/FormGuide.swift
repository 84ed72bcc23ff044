internal import ApplicationForm
internal import Spreadsheet

/// Tells the form's own words around the table from what an applicant wrote there.
enum FormGuide {
    /// Whether a sheet explains how the form is filled in.
    static func isGuide(_ sheet: Sheet) -> Bool {
        ["記入要領", "記載要領", "記入例", "記載例", "手引", "注意事項"].contains { sheet.name.holds(word: $0) }
    }

    /// Whether a text above the table is a title or a note of the form.
    static func isTitle(_ text: String, _ entry: LabelTable.Entry?) -> Bool {
        let start = text.drop { $0.isWhitespace }
        if let first = start.first, "※＊*".contains(first) { return true }
        if start.hasPrefix("（注") || start.hasPrefix("(注") || start.hasPrefix("注") { return true }
        guard text.utf8.count <= 300, let key = entry?.text else { return false }
        return titles.contains { key.holds(word: $0) } || key == "b" || key == "様式"
    }

    private static let titles = ["申請書", "認定制度", "情報開示認定", "安全信頼性に係る", "情報開示内容の詳細", "様式第", "別紙様式", "開示項目"]
}
