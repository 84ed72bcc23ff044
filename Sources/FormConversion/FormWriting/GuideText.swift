internal import ApplicationForm

/// The words of the sheet 記入要領: what blank forms say, and what import knows for the form's own text.
struct GuideText {
    /// The title of the sheet.
    static let title = "記入要領"

    let catalogue: Catalogue

    /// Every text of the sheet.
    var all: Set<String> {
        Set([Self.title] + paragraphs.flatMap { [$0.heading] + $0.lines })
    }

    /// The paragraphs in their order.
    var paragraphs: [(heading: String, lines: [String])] {
        [
            (
                "1. 申請する内容の書き方",
                [
                    "・必須開示項目は全て記述してください。選択開示項目の記述は任意ですが、認定の趣旨を勘案し、出来る限り記述してください。",
                    "・行っていない場合は「実施なし」、開示しない場合は「開示なし」、当てはまらない場合は「該当なし」と、空欄と区別できるように記入してください。",
                    "・字数の目安がある項目は、その範囲で記述してください。超えた分が切り捨てられることはありません。",
                    "・記入した文字はそのまま保存されます。日付や電話番号が別の形に変わることはありません。",
                ]
            ),
            (
                "2. 裏付けとなる資料の書き方",
                [
                    "・必ず、記述を疎明する（裏付ける）資料の名称と、その中の記載箇所（ページ、章節等）を記入してください。例：資料3「特定個人情報取扱規程」P.4",
                    "・必須・選択にかかわらず必要です。ただし「実施なし」「開示なし」等の場合は不要です。",
                    "・外部委託先に関わる記述には、外部委託先による公表資料、又は外部委託先の事業担当責任者の署名のある資料が必要です。",
                    "・ウェブページを用いる場合は、URL及び日付を付したハードコピーを添付してください。大量の場合は、表紙、目次及び必要なページの抜粋も可とします。",
                ]
            ),
            (
                "3. 更新申請の場合",
                [
                    "・新規申請時から変更のあった項目は、新規申請時の記述と変更後の記述を併記し、それらを朱書きしてください。旧い記述は赤の取消線、新しい記述は赤の下線とします。",
                    "・記述に変更がなくても、資料が改版された場合は最新版の資料を提出してください。",
                ]
            ),
            ("4. 一定の要件を考慮すべき項目", criteria),
            ("5. この様式の項目の出典", provenance),
        ]
    }

    private var criteria: [String] {
        let fields = catalogue.fields.filter { $0.criteria?.isEmpty == false }
        if fields.isEmpty { return ["・この様式には、要件のある項目は登録されていません。"] }
        return ["※対策・措置などを行っていない場合、又は最低水準数値以下の場合に、非認定となる項目です。"]
            + fields.map { field in
                let mark = field.criteria?.contains(.minimum) == true ? "（最低水準数値あり）" : ""
                return "・No.\(field.number)　\(field.subitem ?? field.item)：\(field.description)\(mark)"
            }
    }

    private var provenance: [String] {
        func numbers(_ provenance: Field.Provenance) -> String {
            var result: [String] = []
            for field in catalogue.fields where field.provenance == provenance && result.last != field.number {
                result.append(field.number)
            }
            return result.joined(separator: "、")
        }
        var lines = ["・様式：\(catalogue.title)（\(catalogue.id)）", "・資料：\(catalogue.source)"]
        let words: [(Field.Provenance, String)] = [
            (.scheme, "制度の概要に名称がある項目"), (.published, "公表された開示内容で確認した項目"),
            (.reconstructed, "指針から再構成した項目（文言、番号、必須・選択の別は公式の様式で確認していません）"),
            (.learnt, "空の様式から読み取った項目"),
        ]
        for (provenance, word) in words {
            let list = numbers(provenance)
            if !list.isEmpty { lines.append("・\(word)：No.\(list)") }
        }
        lines.append("・認定機関が配布する公式の様式がある場合は、そちらを優先してください。")
        return lines
    }
}
