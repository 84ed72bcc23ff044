internal import ApplicationForm
internal import Messages
internal import RedInk

/// The words that the text and the HTML page of a comparison share, in both languages.
enum ComparisonWords {
    static let title = Message(ja: "申請書Bの変更箇所", en: "Changes in form B")
    static let claim = Message(ja: "申請内容", en: "Claim")
    static let evidence = Message(ja: "添付書類等", en: "Evidence")
    static let documents = Message(ja: "添付資料", en: "Documents")
    static let nothing = Message(ja: "変更のあった項目はありません。", en: "Nothing changed.")

    static func kind(_ kind: FieldChange.Kind) -> Message {
        let english =
            switch kind {
            case .claim: "claim"
            case .evidence: "evidence"
            case .both: "claim and evidence"
            case .stated: "newly stated"
            case .withdrawn: "withdrawn"
            case .noise: "spelling only"
            }
        return Message(ja: kind.word, en: english)
    }

    static func kind(_ kind: DocumentChange.Kind) -> Message {
        let english =
            switch kind {
            case .kept: "kept"
            case .added: "added"
            case .dropped: "no longer cited, to be returned"
            case .reedited: "new edition"
            case .recited: "cited elsewhere"
            }
        return Message(ja: kind == .dropped ? "引用なし（返却対象）" : kind.word, en: english)
    }

    static func summary(_ comparison: SubmissionComparison) -> Message {
        let summary = comparison.summary
        let first = comparison.against == .first
        return Message(
            ja:
                "変更\(summary.changed)件、表記のみ\(summary.noiseOnly)件、変更なし\(summary.unchanged)件（\(first ? "新規申請時" : "直前")の記述との比較）",
            en: "\(summary.changed) changed, \(summary.noiseOnly) spelling only, \(summary.unchanged) unchanged "
                + "(against the \(first ? "first" : "latest") text of the baseline)"
        )
    }

    static func unmapped(_ count: Int) -> Message {
        Message(
            ja: "一方の様式にしかなく、比較していない記述：\(count)件",
            en: "\(count) answers that only one of the forms asks for, not compared"
        )
    }

    /// The other fields that a changed evidence cell belongs to, each with its number and the head of its words.
    static func shared(with others: [String], _ fields: [String: Field]) -> Message {
        let names = others.map { id -> String in
            guard let field = fields[id] else { return id }
            let head = field.description.prefix { !"（(＜<、".contains($0) }.prefix(30)
            return "No.\(field.number)" + (head.isEmpty ? "" : "「\(head)」")
        }
        return Message(
            ja: "（添付書類等は\(names.joined(separator: "、"))と共通）",
            en: "(evidence shared with \(names.joined(separator: ", ")))"
        )
    }

    /// What a changed document is called.
    static func name(_ change: DocumentChange) -> String {
        guard let document = change.new ?? change.old else { return "" }
        return [document.label, document.title ?? document.url, document.editions.last].compactMap { $0 }
            .joined(separator: " ")
    }
}
