internal import ApplicationForm
internal import FormConversion
internal import Messages
internal import RedInk
internal import Spreadsheet

/// Finds what a person should decide about a form as it was read, before any decision.
struct ExceptionFinder {
    let reading: FormReading
    let sha256: String

    /// The reasons of texts without a place that speak of an answer without a field.
    private static let rowReasons: Set<String> = ["unknown-row", "duplicate-row"]
    /// Exceptions of one form; what is beyond stands in the submission's JSON all the same.
    private static let limit = 500

    /// The exceptions, in the order of the form.
    func exceptions() -> [ExceptionItem] {
        Array((application() + ink() + rows() + notes()).prefix(Self.limit))
    }

    private func application() -> [ExceptionItem] {
        let application = reading.submission.application
        var items: [ExceptionItem] = []
        for (value, isMissing, word) in [
            ("application.serviceName", application.serviceName == nil, Message(ja: "サービス名称", en: "service name")),
            ("application.providerName", application.providerName == nil, Message(ja: "事業者名", en: "provider name")),
            ("application.date", application.date == nil, Message(ja: "申請日", en: "date of the application")),
        ] where isMissing {
            items.append(
                ExceptionItem(
                    kind: .application,
                    sha256: sha256,
                    value: value,
                    reason: Message(
                        ja: "表の上の申請情報に\(word.japanese)がありません。",
                        en: "The block above the table has no \(word.english)."
                    )
                )
            )
        }
        for entry in reading.submission.unplaced where entry.reason == "application-unread" {
            items.append(
                ExceptionItem(
                    kind: .note,
                    sha256: sha256,
                    sheet: entry.sheet,
                    cell: entry.cell,
                    text: entry.text,
                    reason: Message(
                        ja: "申請情報の値として読み取れませんでした。",
                        en: "It could not be read as a value of the application block."
                    )
                )
            )
        }
        return items
    }

    private func ink() -> [ExceptionItem] {
        var items: [ExceptionItem] = []
        for answer in reading.submission.answers {
            guard let marks = reading.ink[answer.field], let source = answer.source else { continue }
            for (part, mark, cell) in [
                ("claim", marks.claim, source.claim), ("evidence", marks.evidence, source.evidence),
            ] {
                guard case .ambiguous(let why, let text) = mark else { continue }
                items.append(
                    ExceptionItem(
                        kind: .ink,
                        sha256: sha256,
                        value: answer.field,
                        part: part,
                        sheet: source.sheet,
                        cell: cell ?? "",
                        text: text,
                        reason: Self.reason(why)
                    )
                )
            }
        }
        return items
    }

    private static func reason(_ why: InkReading.Ambiguity) -> Message {
        switch why {
        case .severalArrows: Message(ja: "赤字に矢印が2つ以上あります。", en: "The red text has more than one arrow.")
        case .unpairedWording: Message(ja: "「変更前」と「変更後」の数が合いません。", en: "変更前 and 変更後 do not pair.")
        case .similarParagraphs:
            Message(ja: "全文が赤字で、似た段落が並んでいます。", en: "All is red, in paragraphs that are alike.")
        case .openArrow:
            Message(ja: "変更前の記述がどこから始まるか分かりません。", en: "Nothing says where the old text begins.")
        case .likeTexts:
            Message(ja: "取消線の記述の後に、同じ形の記述が黒字で続いています。", en: "Struck text is followed by black text of the same form.")
        case .bracketsBesideRed:
            Message(
                ja: "赤字の横の括弧内が、変更前か補足か分かりません。",
                en: "The black text in brackets may be the old text, or a remark that stayed."
            )
        case .unstruckDeletion:
            Message(ja: "「削除」とありますが、取消線がありません。", en: "It says 削除, but nothing is struck through.")
        }
    }

    /// Rows that hold an answer and no field: one exception a row, at the cell of the answer.
    private func rows() -> [ExceptionItem] {
        let entries = reading.submission.unplaced.filter { Self.rowReasons.contains($0.reason) }
        guard !entries.isEmpty else { return [] }
        let columns = AnswerColumns(reading.submission)
        var items: [ExceptionItem] = []
        var last = ""
        /// What stands in each row: a file may hold thousands of such rows.
        let texts = Dictionary(grouping: reading.submission.unplaced) { entry in
            CellAddress(entry.cell).map { "\(entry.sheet)!\($0.row)" }
        }
        for entry in entries {
            guard let address = CellAddress(entry.cell) else { continue }
            let row = "\(entry.sheet)!\(address.row)"
            guard row != last, columns.isAnswer(entry.sheet, address.column) else { continue }
            last = row
            items.append(
                ExceptionItem(
                    kind: .unmapped,
                    sha256: sha256,
                    sheet: entry.sheet,
                    cell: entry.cell,
                    text: (texts[row] ?? []).map { "\($0.cell)：\($0.text)" }.joined(separator: "\n"),
                    reason: entry.reason == "duplicate-row"
                        ? Message(ja: "同じ項目の行が2つあります。", en: "The form has two rows for one field.")
                        : Message(ja: "カタログにない項目の行に記述があります。", en: "A row answers what no field asks for.")
                )
            )
        }
        return items
    }

    /// Answers that the other family asks nothing like.
    static func unmapped(_ conversion: CatalogueConversion, of submission: Submission, _ sha256: String)
        -> [ExceptionItem]
    {
        conversion.steps.compactMap { step in
            guard step.kind == .none, step.isAnswered, let field = step.from, let answer = submission.answer(to: field)
            else { return nil }
            return ExceptionItem(
                kind: .unmapped,
                sha256: sha256,
                value: field,
                sheet: answer.source?.sheet ?? "",
                cell: answer.source?.claim ?? "",
                text: [answer.claim.text, answer.evidence.text].filter { !$0.isEmpty }.joined(separator: "\n"),
                reason: step.reason
                    ?? Message(ja: "移行先の様式に対応する項目がありません。", en: "The other family has no such field.")
            )
        }
    }

    private func notes() -> [ExceptionItem] {
        reading.notes.compactMap { note in
            switch note {
            case .tie(let sheet, let cell, let field):
                ExceptionItem(
                    kind: .note,
                    sha256: sha256,
                    value: field,
                    part: "claim",
                    sheet: sheet,
                    cell: cell,
                    text: reading.submission.answer(to: field)?.claim.text ?? "",
                    reason: Message(
                        ja: "この行は複数の項目に同じ程度に合います。",
                        en: "This row fits several fields equally well."
                    )
                )
            case .formulaWithoutValue(let sheet, let cell):
                ExceptionItem(
                    kind: .note,
                    sha256: sha256,
                    sheet: sheet,
                    cell: cell,
                    reason: Message(ja: "数式に計算結果がありません。", en: "A formula has no computed value.")
                )
            case .quoteNotClosed(let sheet, let cell):
                ExceptionItem(
                    kind: .note,
                    sha256: sha256,
                    sheet: sheet,
                    cell: cell,
                    text: "\"",
                    reason: Message(
                        ja: "引用符「\"」が閉じていません。ここから先は1つのセルになっています。",
                        en: "A quotation mark is never closed; all that follows is one cell."
                    )
                )
            case .fieldMissing, .evidenceMaybeShared: nil
            }
        }
    }
}
