internal import ApplicationForm
internal import SpreadsheetWriting

/// What a blank form says about filling it in.
enum FormGuidance {
    /// The note above the table.
    static let topNote = """
        ※ 薄い黄色の行は必須開示項目です。記述内容の欄が濃い黄色の項目は「一定の要件を考慮すべき項目」で、対策・措置などを行っていない場合は非認定となります。
        ※ 添付書類等の欄には、申請内容を裏付ける資料の名称と、その中の記載箇所（ページ、章節等）を記入してください。例：資料3「特定個人情報取扱規程」P.4
        """

    /// What Excel says when an evidence cell is chosen (scheme overview §4(4)).
    static let evidence = InputRule(
        title: "添付書類等",
        message: """
            申請内容を裏付ける資料の名称と、その中の記載箇所（ページ、章節等）を記入します。
            例：資料3「特定個人情報取扱規程」P.4
            「実施なし」「開示なし」等の場合は不要です。
            ウェブページは、URLと日付を付したハードコピーを添付します。
            """
    )

    /// What Excel says and offers when the claim cell of a field is chosen.
    static func rule(for field: Field) -> InputRule {
        var lines = [kind(field.answer)]
        if let limit = field.lengthLimit { lines.append("\(limit)字以内で記述します。") }
        let criteria = field.criteria ?? []
        if criteria.contains(.measure) { lines.append("※対策・措置などを行っていない場合は非認定となります。") }
        if criteria.contains(.minimum) { lines.append("※最低水準数値以下の場合は非認定となります。") }
        lines.append(
            field.requirement == .required
                ? "必須開示項目です。"
                : "選択開示項目です。記述は任意ですが、出来る限り記述してください。"
        )
        let title = "No.\(field.number) \(field.subitem ?? field.item)"
        return InputRule(
            title: cut(title, to: InputRule.titleLimit),
            message: cut(lines.joined(separator: "\n"), to: InputRule.messageLimit),
            list: options(of: field)
        )
    }

    /// What to write, by the kind of answer.
    static func kind(_ kind: Field.AnswerKind) -> String {
        switch kind {
        case .text: "内容を文章で記入します。"
        case .date: "年月日を西暦で記入します。例：2024年4月15日"
        case .year: "年を西暦で記入します。例：1998年"
        case .duration: "期間を単位とともに記入します。例：12年、3ヶ月"
        case .address: "郵便番号と住所を記入します。例：〒141-0031 東京都品川区…"
        case .count: "数を単位とともに記入します。例：36名、国内3ヶ所・国外0ヶ所"
        case .money: "金額を単位、決算期等とともに記入します。例：334,959,651円（2024年10月期）"
        case .percent: "割合を%で記入します。例：99.95%（2024年度実績）"
        case .number: "数値を記入します。例：12.5倍"
        case .presence: "有無を記入し、有の場合はその内容も記入します。例：有。「…規程」を定めている。"
        case .choice: "該当するものを選んで記入します。"
        case .notice: "どれだけ前かを期間で記入します。例：3ヶ月前"
        case .interval: "間隔を記入します。例：1日1回、毎月1回"
        }
    }

    /// What can be chosen: 有 and 無 where no more is asked for, or the options that the description numbers.
    ///
    /// Never enforced: an office must be able to add what the choice does not say.
    static func options(of field: Field) -> [String]? {
        if let options = field.options, !options.isEmpty { return options }
        switch field.answer {
        case .presence:
            let asksForMore = field.description.contains("有無と")
            return field.description.hasSuffix("の有無") && !asksForMore ? ["有", "無"] : nil
        case .choice:
            var options: [String] = []
            for character in field.description {
                if let scalar = character.unicodeScalars.first, (0x2460...0x2473).contains(scalar.value) {
                    options.append(String(character))
                } else if let last = options.last {
                    options[options.count - 1] = last + String(character)
                }
            }
            // What follows the last option is the instruction: 、から一つを選択.
            options = options.map { option in String(option.prefix { $0 != "、" }) }
            return options.count > 1 ? options : nil
        default: return nil
        }
    }

    private static func cut(_ text: String, to limit: Int) -> String {
        var text = text
        while text.utf16.count > limit { text.removeLast() }
        return text
    }
}
