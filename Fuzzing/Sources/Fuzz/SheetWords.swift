import ApplicationForm

/// The words that bytes of a ``SheetScript`` stand for: those that forms are recognised by, and labels of a small catalogue.
enum SheetWords {
    /// A catalogue of few fields, so that a form of few rows is one: of each kind of answer one or two, and neighbours that
    /// share item and section.
    static let catalogue: Catalogue = {
        let whole = Catalogue.tokuko2017
        var seen: [Field.AnswerKind: Int] = [:]
        let fields = whole.fields.filter { field in
            seen[field.answer, default: 0] += 1
            return seen[field.answer, default: 0] <= (field.answer == .presence || field.answer == .text ? 6 : 1)
        }
        return Catalogue(id: "fuzz", title: whole.title, source: "", fields: Array(fields.prefix(24)))
    }()

    static let all: [String] = {
        let fields = catalogue.fields
        let labels = fields.map(\.description) + catalogue.sections.map(\.name) + fields.map { $0.subitem ?? $0.item }
        let result = words + labels
        return result.count < 128
            ? result + Array(repeating: "　", count: 128 - result.count) : Array(result.prefix(128))
    }()

    // `seeds` reads the words between these lines; their order is the order of the bytes from 0x80 on.
    // WORDS
    private static let words = [
        "No.", "項番", "大項目", "中項目", "小項目", "審査対象項目", "記述内容", "必須/選択", "申請内容", "添付書類等", "資料名", "ページ", "備考", "有無",
        "前回記入内容", "前回添付書類", "変更前", "変更後", "記入例", "入力欄", "根拠資料", "新規申請時", "関連資料", "状況", "内容", "番号", "必須", "選択", "有", "無",
        "○", "×", "実施なし", "開示なし", "該当なし", "記述有り(*)", "資料", "「規程」", "P.", "別紙", "同上", "〃", "以上", "→", "、", "。", "：", "（",
        "）", "①",
        "申請書Ｂ", "特定個人情報", "事業者名", "サービス名", "申請区分", "□新規 ■更新", "申請日", "2019年8月20日", "認定番号", "特個0001-1710", "　", "株式会社青葉",
        "定めている", "を", "年", "週次", "http://a.jp/", "前回", "旧：", "新：", "平成",
    ]
    // END
}
