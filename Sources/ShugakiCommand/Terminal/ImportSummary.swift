internal import ApplicationForm
internal import FormConversion
internal import Messages

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
        var missing: [String] = []
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
        let reasons = Dictionary(grouping: input.submission.unplaced, by: \.reason).mapValues(\.count)
        if !reasons.isEmpty {
            let list = reasons.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            notes.append(Message(ja: "未配置の内訳：\(list)", en: "unplaced: \(list)"))
        }
        return notes
    }
}
