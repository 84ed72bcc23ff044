internal import ApplicationForm
internal import FormConversion
internal import Messages
internal import Spreadsheet

/// What import says of what it did: the account of the cells, and what a person should look at.
struct ImportSummary {
    private let input: SubmissionInput

    init(_ input: SubmissionInput) { self.input = input }

    /// The sum, such as `134 answers (97 stated…), 12 application cells, 3 unplaced`.
    var text: Message {
        let answers = input.submission.answers
        func count(_ standing: Standing) -> Int { answers.count { $0.claim.standing == standing } }
        let counts = Message(
            ja: "回答\(answers.count)件（記述\(count(.stated))、実施なし\(count(.notImplemented))、開示なし\(count(.notDisclosed))、"
                + "該当なし\(count(.notApplicable))、空欄\(count(.blank))）",
            en: "\(answers.count) answers (\(count(.stated)) stated, \(count(.notImplemented)) not implemented, "
                + "\(count(.notDisclosed)) not disclosed, \(count(.notApplicable)) not applicable, \(count(.blank)) blank)"
        )
        guard let account = input.reading?.account else { return counts }
        let unplaced = input.submission.unplaced.count
        return Message(
            ja:
                "\(counts.japanese)、申請情報\(account.applicationCells)セル、未配置\(unplaced)件。全\(account.cells)セル＝様式\(account.formText)"
                + "＋回答\(account.answerCells)＋申請情報\(account.applicationCells)＋未配置\(account.unplacedCells)、コメント\(account.comments)件",
            en:
                "\(counts.english), \(account.applicationCells) application cells, \(unplaced) unplaced. \(account.cells) cells = "
                + "\(account.formText) form text + \(account.answerCells) answers + \(account.applicationCells) application + "
                + "\(account.unplacedCells) unplaced; \(account.comments) comments"
        )
    }

    /// What a person should look at, a line each.
    var notes: [Message] {
        var notes: [Message] = []
        // The others are told below, with the field or among what has no place.
        let told: Set<ReadingNote.Kind> = [.partMissing, .danglingReference, .cellTwice, .textOverLimit]
        notes += ReadingNotes(input.workbookNotes, kinds: told).messages
        var missing: [String] = []
        var shared: [String] = []
        for note in input.reading?.notes ?? [] {
            switch note {
            case .tie(let sheet, let cell, let field):
                notes.append(
                    Message(
                        ja: "注意：\(sheet)!\(cell)の行は複数の項目に同じ程度に合います。\(field)としました。",
                        en: "note: the row of \(sheet)!\(cell) fits several fields equally; \(field) was taken."
                    )
                )
            case .formulaWithoutValue(let sheet, let cell):
                notes.append(
                    Message(
                        ja: "注意：\(sheet)!\(cell)の数式に計算結果がありません。Excelで開いて保存し直してください。",
                        en:
                            "note: the formula in \(sheet)!\(cell) has no computed value. Open the file in Excel and save it."
                    )
                )
            case .fieldMissing(let field): missing.append(field)
            case .evidenceMaybeShared(let field): shared.append(field)
            case .quoteNotClosed(let sheet, let cell):
                notes.append(
                    Message(
                        ja: "注意：\(sheet)!\(cell)の引用符「\"」が閉じていません。以降はすべてこのセルの内容になっています。",
                        en:
                            "note: the quotation mark in \(sheet)!\(cell) is never closed; the rest of the file is in that cell."
                    )
                )
            }
        }
        if !missing.isEmpty {
            notes.append(
                Message(
                    ja: "注意：この様式に行がない項目が\(missing.count)件あります：\(missing.joined(separator: "、"))",
                    en: "note: \(missing.count) fields have no row in this form: \(missing.joined(separator: ", "))"
                )
            )
        }
        if !shared.isEmpty {
            notes.append(
                Message(
                    ja: "注意：同じ番号の上の行にだけ添付書類等がある項目が\(shared.count)件あります。CSVにはセルの結合が残らないため空欄のままにしました："
                        + shared.joined(separator: "、"),
                    en:
                        "note: \(shared.count) answers have evidence only above them under the same number. CSV keeps no "
                        + "merged cells; they were left blank: \(shared.joined(separator: ", "))"
                )
            )
        }
        let undecodable = input.submission.unplaced.filter { $0.reason == Unplaced.undecodableBytes }
        let toldPlaces = 10
        for entry in undecodable.prefix(toldPlaces) {
            notes.append(
                Message(
                    ja: "注意：\(entry.sheet)!\(entry.cell)に文字として読めないバイトがあります（\(entry.text)）。",
                    en: "note: \(entry.sheet)!\(entry.cell) holds bytes that are no characters (\(entry.text))."
                )
            )
        }
        if undecodable.count > toldPlaces {
            let rest = undecodable.count - toldPlaces
            notes.append(
                Message(ja: "注意：読めないバイトのあるセルが他に\(rest)個あります。", en: "note: so do \(rest) more cells.")
            )
        }
        let reasons = Dictionary(grouping: input.submission.unplaced, by: \.reason).mapValues(\.count)
        if !reasons.isEmpty {
            let list = reasons.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            notes.append(Message(ja: "未配置の内訳：\(list)", en: "unplaced: \(list)"))
        }
        return notes
    }
}
