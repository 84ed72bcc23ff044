/// The columns of the exceptions workbook; the raw values are the headings, by which they are found again.
enum ExceptionColumn: String, CaseIterable {
    case number = "番号"
    case kind = "種別"
    case file = "ファイル"
    case service = "サービス名称"
    case sheet = "シート"
    case cell = "セル"
    case item = "項目"
    case part = "欄"
    case text = "内容"
    case reason = "理由"
    case choice = "判断"
    case field = "割当先の項目ID"
    case old = "以前の記述"
    case new = "現在の記述・値"
    case remark = "備考"
    case state = "状態"
    case value = "対象ID"
    case sha256 = "SHA-256"

    /// The width in characters.
    var width: Double {
        switch self {
        case .number: 18
        case .kind: 11
        case .file: 26
        case .service: 20
        case .sheet: 11
        case .cell: 8
        case .item: 26
        case .part: 9
        case .text: 44
        case .reason: 30
        case .choice: 22
        case .field: 20
        case .old, .new: 28
        case .remark: 18
        case .state: 18
        case .value: 22
        case .sha256: 20
        }
    }

    /// Whether a person fills it in.
    var isInput: Bool { [.choice, .field, .old, .new, .remark].contains(self) }
}

extension ExceptionItem.Kind {
    /// The kind as the workbook names it.
    var word: String {
        switch self {
        case .ink: "朱書き"
        case .unmapped: "対応項目なし"
        case .application: "申請情報"
        case .note: "確認のみ"
        case .leftOut: "読めないファイル"
        case .duplicate: "重複の疑い"
        }
    }
}
