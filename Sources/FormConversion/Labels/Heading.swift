internal import ApplicationForm

/// What a heading says its column holds.
struct Heading: Hashable {
    /// What a column of form B can hold.
    enum Role: UInt8, Hashable {
        /// The number of the item.
        case number
        /// 大項目, 中項目, 小項目, 審査対象項目.
        case label
        /// 記述内容.
        case description
        /// 必須/選択.
        case requirement
        /// 申請内容, 情報開示内容.
        case claim
        /// 添付書類等.
        case evidence
        /// The place in the evidence, in a column of its own (ページ, 記載箇所).
        case evidencePlace
        /// 前回記入内容.
        case previousClaim
        /// 前回添付書類.
        case previousEvidence
        /// 有無, ○×: the choice that belongs to the claim, in a column of its own.
        case presence
        /// 記入例, 記載上の留意点: what the form says of its items besides.
        case guidance

        /// What the column holds below a heading such as 新規申請時, or with one in brackets.
        var earlier: Role {
            switch self {
            case .claim: .previousClaim
            case .evidence, .evidencePlace: .previousEvidence
            default: self
            }
        }
    }

    /// What the column holds.
    let role: Role
    /// Whether the heading says that the column holds examples (記入例).
    let isExample: Bool

    /// How surely it is the column of claims or evidence, where several might be: 申請内容 and 開示内容 before 回答, and that
    /// before 状況; 添付書類 before 関連資料.
    let weight: Int

    /// Whether the heading says that the column holds what is claimed now, where another holds what was: 申請内容（変更後）.
    let isCurrent: Bool

    /// Reads a heading; nil when the text heads no column of form B.
    ///
    /// - Parameters:
    ///   - key: the text without decoration.
    ///   - core: the text without decoration and brackets.
    init?(_ text: String, key: String, core: String) {
        // Headings are short and make no sentence; below or in brackets they may say how the column is filled in.
        guard text.utf8.count <= Self.longest, let name = text.holds("。") ? Self.name(in: text) : text else {
            return nil
        }
        let key = name == text ? key : LabelKey.of(name)
        let core = name == text ? core : key
        guard !key.isEmpty, let role = Self.role(core.isEmpty ? key : core) ?? Self.role(key) else { return nil }
        self.role = Self.says(Self.earlier, key, beside: core) ? role.earlier : role
        isCurrent = Self.says(Self.current, key, beside: core)
        weight = Self.weight(key, role)
        isExample =
            key.holds(word: "記入例") || key.holds(word: "記載例") || key.holds(word: "回答例") || key.ends(withBytesOf: "例")
    }

    private static func weight(_ key: String, _ role: Role) -> Int {
        // 備考（添付書類の補足）
        if role == .evidence, key.begins(withBytesOf: "備考") { return 0 }
        if role == .evidence { return looseEvidence.contains { key.holds(word: $0) } ? 0 : 1 }
        return key.holds(word: "申請内容") || key.holds(word: "開示内容") ? 2 : key.holds(word: "状況") ? 0 : 1
    }

    private static let looseEvidence = ["関連", "参考", "確認資料", "提出", "出典", "参照"]

    /// Whether brackets say that the column holds what an earlier application said, or what is said now:
    /// 申請内容（新規申請時）, 【変更前】申請内容.
    ///
    /// They must say nothing else: 申請内容（変更前の内容も併記すること） asks for what stands now.
    private static func says(_ words: Set<String>, _ key: String, beside core: String) -> Bool {
        guard !core.isEmpty, key.utf8.count > core.utf8.count else { return false }
        if key.begins(withBytesOf: core) { return words.contains(String(key.utf8.dropFirst(core.utf8.count)) ?? "") }
        return key.ends(withBytesOf: core) && words.contains(String(key.utf8.dropLast(core.utf8.count)) ?? "")
    }

    /// UTF-8 bytes of the longest heading, with what it says of filling in.
    static let longest = 600

    /// What stands in a heading before the sentences on filling in; nil where nothing does.
    private static func name(in text: String) -> String? {
        let name = text.unicodeScalars.prefix { !endsName($0) }
        guard !name.isEmpty, name.count < text.unicodeScalars.count else { return nil }
        let result = String(name)
        return result.holds("。") ? nil : result
    }

    /// Whether a line break, a bracket or ※ ends the name of a column.
    private static func endsName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "（", "(", "※": true
        default: false
        }
    }

    private static func role(_ key: String) -> Role? {
        if let role = exact[key] { return role }
        guard key.unicodeScalars.count <= 24 else { return nil }
        if guidance.contains(where: { key.ends(withBytesOf: $0) }) { return .guidance }
        if checks.contains(where: { key.ends(withBytesOf: $0) }) || isBeside(key) { return nil }
        let isPrevious = previous.contains { key.holds(word: $0) }
        if evidence.contains(where: { key.holds(word: $0) }) { return isPrevious ? .previousEvidence : .evidence }
        if isPrevious { return .previousClaim }
        if claim.contains(where: { key.holds(word: $0) }) { return .claim }
        if description.contains(where: { key.holds(word: $0) }) || asksForWriting(key) { return .description }
        if key.holds(word: "必須"), key.holds(word: "選択") || key.holds(word: "任意") { return .requirement }
        if label.contains(where: { key.holds(word: $0) }) { return .label }
        if examples.contains(where: { key.ends(withBytesOf: $0) }) { return .guidance }
        return place.contains { key.holds(word: $0) } ? .evidencePlace : nil
    }

    private static let exact: [String: Role] = {
        var words: [String: Role] = [:]
        let all: [(Role, [String])] = [
            (
                .number,
                [
                    "no", "番号", "項番", "項目番号", "通番", "連番", "整理番号", "項目no", "設問no", "no項番", "整理no", "通し番号", "連no", "id",
                    "q",
                ]
            ),
            (
                .label,
                [
                    "大項目", "中項目", "小項目", "項目", "項目名", "審査項目", "大分類", "中分類", "小分類", "分類", "カテゴリ", "カテゴリー", "区分名", "項目区分",
                    "項目名称",
                ]
            ),
            (.description, ["記述内容", "記載内容", "内容", "設問", "質問", "開示事項", "記載事項", "記述事項", "記述項目", "確認事項"]),
            (.requirement, ["必須選択", "必須任意", "必選", "区分", "必須", "必須or選択", "必須選択の別", "要否", "選択", "任意"]),
            (
                .claim,
                [
                    "回答", "回答欄", "回答内容", "記入欄", "記載欄", "記述欄", "開示情報", "情報開示", "申請事項", "記入内容", "変更後", "今回",
                    "現在の内容", "変更後の内容", "更新後", "新", "記述", "記載", "状況", "実施状況", "対応状況", "取組状況", "状況内容",
                    "入力欄", "入力内容", "対応内容", "実施内容", "取組内容", "具体的内容", "具体的な内容", "申請記入欄",
                ]
            ),
            (
                .presence,
                [
                    "有無", "有or無", "有り無し", "ありなし", "実施有無", "実施の有無", "対応有無", "対応の有無", "該当有無", "該当の有無", "整備有無",
                    "整備の有無", "×", "有無の別", "yesno", "はいいいえ",
                ]
            ),
            (
                .evidence,
                [
                    "証跡", "エビデンス", "資料", "資料名", "資料名称", "書類名", "文書名", "根拠", "添付", "書類", "証拠", "資料名等", "資料番号", "資料no",
                    "書類番号", "文書番号", "文書", "参照資料", "参照文書", "参照先", "出典", "別添", "別添資料", "提出資料", "提出書類",
                    "関連資料", "関連文書", "関連規程", "参考資料", "確認資料",
                ]
            ),
            (
                .evidencePlace,
                [
                    "ページ", "頁", "箇所", "記載箇所", "該当箇所", "章節", "ページ等", "該当ページ", "該当頁", "p", "ページ数", "記載場所", "参照箇所",
                    "参照ページ", "条項", "該当条項", "頁数", "記述箇所", "疎明箇所", "章節ページ", "箇所ページ等",
                ]
            ),
            (.previousClaim, ["旧", "更新前", "前回", "変更前"]),
        ]
        for (role, list) in all { for word in list { words[word] = role } }
        return words
    }()

    /// The year that a heading names: 2019年度申請内容, 平成29年申請; nil where it names none or several.
    static func year(in key: String) -> Int? {
        var years: Set<Int> = []
        for (era, before, digits) in [
            ("20", 2000, 2...2), ("19", 1900, 2...2), ("平成", 1988, 1...2), ("令和", 2018, 1...2),
        ] {
            for place in key.ranges(of: era) {
                if place.lowerBound > key.startIndex, key[key.index(before: place.lowerBound)].isNumber { continue }
                let rest = key[place.upperBound...]
                let number = rest.hasPrefix("元年") ? "1" : rest.prefix { $0.isASCII && $0.isNumber }
                guard digits.contains(number.count), let year = Int(number) else { continue }
                let isWestern = before >= 1900 && before % 100 == 0
                guard
                    isWestern || rest.dropFirst(number == "1" && rest.hasPrefix("元") ? 1 : number.count).hasPrefix("年")
                else { continue }
                years.insert(before + year)
            }
        }
        return years.count == 1 ? years.first : nil
    }

    private static let earlier: Set<String> = [
        "前回", "前回申請", "前回申請時", "前回認定時", "前回更新時", "新規", "新規時", "新規申請", "新規申請時", "初回", "初回申請", "初回申請時", "当初",
        "当初申請時", "申請当初", "変更前", "更新前", "改定前", "旧",
    ]
    private static let current: Set<String> = [
        "変更後", "更新後", "改定後", "今回", "今回申請", "今回申請時", "今回更新時", "更新時", "更新申請", "更新申請時",
    ]
    /// Whether a heading names something beside claims, evidence and earlier texts: 回答者, 書類提出日, 前回からの変更.
    private static func isBeside(_ key: String) -> Bool {
        if beside.contains(where: { key.ends(withBytesOf: $0) }) || key.begins(withBytesOf: "確認欄") { return true }
        return key.holds(word: "前回")
            && ["からの変更", "変更有無", "変更の有無", "変更点", "変更箇所", "指摘", "審査", "コメント", "との差", "との違い"]
                .contains { key.holds(word: $0) }
    }

    private static let beside = [
        "回答者", "記入者", "記載者", "入力者", "確認者", "作成者", "担当者", "承認者", "回答日", "記入日", "記載日", "提出日", "更新日", "作成日", "確認日",
        "期限", "回答部署", "担当部署", "回答担当", "回答区分", "記入区分", "変更理由", "の確認", "確認欄", "確認結果", "確認状況", "チェック欄", "の評価", "の判定",
        "審査欄", "審査結果", "適否",
    ]
    private static let previous = ["前回", "新規申請時", "変更前", "更新前", "旧申請", "旧内容", "初回"]
    private static let evidence = [
        "添付書類", "添付資料", "疎明", "根拠資料", "証跡", "エビデンス", "資料名", "裏付", "証拠書類", "証明資料", "根拠書類", "証憑", "添付文書", "書類名",
    ]
    private static let guidance = [
        "留意点", "留意事項", "記入要領", "記載要領", "記述要領", "記入上の注意", "記載上の注意", "記入方法", "記載方法", "記入のポイント", "記載のポイント",
    ]
    private static let examples = ["記入例", "記載例", "記述例", "作成例", "参考例"]
    /// 添付書類確認, 資料の有無: what somebody ticks beside the evidence, and no evidence.
    private static let checks = [
        "添付書類確認", "添付資料確認", "書類確認", "資料確認", "添付確認", "書類の確認", "資料の確認", "書類チェック", "資料チェック", "書類確認欄", "資料確認欄",
        "書類有無", "資料有無", "書類の有無", "資料の有無", "添付有無", "添付の有無", "書類部数", "資料部数",
    ]
    private static let claim = [
        "申請内容", "開示内容", "回答", "記入欄", "記載欄", "記述欄", "申請者記入", "事業者記入", "今回記入", "今回申請", "申請記述", "記入内容", "変更後",
    ]
    private static let description = ["記述内容", "記載内容", "記述事項", "記載事項"]
    /// Such as 記載していただく内容 and 記述すべき事項.
    private static func asksForWriting(_ key: String) -> Bool {
        ["記述", "記載"].contains { key.holds(word: $0) } && ["内容", "事項"].contains { key.ends(withBytesOf: $0) }
    }
    private static let label = ["審査対象項目", "審査項目", "開示項目", "大項目", "中項目", "小項目"]
    private static let place = ["ページ", "頁", "記載箇所", "該当箇所", "章節"]
}
