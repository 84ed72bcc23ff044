internal import ApplicationForm

/// The labels of the block above the table, in the spellings that forms have for them.
enum ApplicationLabels {
    /// The spellings of the labels, as ``LabelKey`` has them.
    private static let labels: [TextKey: ApplicationItem] = {
        var words: [TextKey: ApplicationItem] = [:]
        let all: [(ApplicationItem, [String])] = [
            (
                .provider,
                [
                    "事業者名", "事業者名称", "申請事業者名", "申請者名", "会社名", "申請者", "事業者", "法人名", "申請事業者", "社名", "事業者の名称", "商号",
                    "申請事業者名称", "貴社名",
                ]
            ),
            (
                .service,
                ["サービス名称", "サービス名", "申請サービス名", "申請サービス名称", "サービスの名称", "対象サービス名", "認定サービス名称", "対象サービス", "サービス名称正式名称"]
            ),
            (.kind, ["申請区分", "申請種別", "申請の区分", "申請の種類", "新規更新の別", "申請種類", "新規更新", "区分", "申請区分新規更新"]),
            (.date, ["申請日", "申請年月日", "申請日付", "提出日", "提出年月日", "記入日", "申請書提出日"]),
            (.certificationNumber, ["認定番号", "認定no", "認定証番号", "認定登録番号"]),
            (.certifiedOn, ["認定年月日", "認定日", "認定日付", "認定取得日", "認定取得年月日", "初回認定日", "初回認定年月日"]),
            (.expiresOn, ["有効期限", "有効期間満了日", "認定有効期限", "認定の有効期限", "満了日", "認定期限", "有効期間満了年月日", "認定有効期間満了日", "有効期間"]),
        ]
        for (item, list) in all { for word in list { words[TextKey(word)] = item } }
        return words
    }()

    /// UTF-8 bytes of the longest text that is looked up.
    private static let longest = 120

    /// What a text names of the block; nil for every other text.
    static func item(_ text: String, _ table: LabelTable) -> ApplicationItem? {
        guard text.utf8.count <= longest else { return nil }
        return table.entry(of: text)?.blockItem
    }

    /// What a label names of the block; nil for every other text.
    static func item(_ entry: LabelTable.Entry) -> ApplicationItem? {
        labels[TextKey(entry.text)] ?? labels[TextKey(entry.coreText)] ?? composed(entry.text)
    }

    /// Labels put together of the usual words: 申請事業者の名称, クラウドサービス名, 申請書提出日.
    private static func composed(_ key: String) -> ApplicationItem? {
        guard key.unicodeScalars.count <= 16 else { return nil }
        let isName = ["名", "名称", "名称等", "商号", "商号名称"].contains { key.ends(withBytesOf: $0) }
        if isName, key.contains("サービス") { return .service }
        if isName, ["事業者", "申請者", "会社", "法人", "企業"].contains(where: { key.contains($0) }),
            !["担当", "代表", "責任", "部署", "連絡"].contains(where: { key.contains($0) })
        {
            return .provider
        }
        if key.begins(withBytesOf: "申請"), key.ends(withBytesOf: "区分") || key.ends(withBytesOf: "種別") { return .kind }
        return nil
    }
}
