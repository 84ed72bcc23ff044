public import Messages

/// Something that a person should know of a form that was filled.
public enum FillNote: Hashable, Sendable {
    /// The form has no row for a field, or no cell in its row.
    case noPlace(field: String, part: Part)
    /// The form has no cell for an item of the block above the table; the word is the form's.
    case noApplicationPlace(item: String)
    /// Texts that had no place in the form they came from have none in this one either.
    case unplaced(sheet: String, cells: [String])
    /// Answers that share a cell do not agree; all their texts stand in it.
    case shared(fields: [String], sheet: String, cell: String)
    /// Evidence in two columns could not be divided; it stands in the first of them.
    case undivided(field: String, sheet: String, cell: String)
    /// The cell is locked on a protected sheet; it was left as it is.
    case locked(field: String, sheet: String, cell: String)
    /// Texts do not show whole: the author of the form fixed the row, it was to be left, or no row is high enough.
    case cut(sheet: String, cells: [String])
    /// Cached values of formulas are no longer true and were taken out.
    case uncomputed(sheet: String, cells: [String])
    /// The form is of another family than the answers; both by the ids of their catalogues.
    case otherFamily(form: String, answers: String)
    /// Read back, the form says something else than the answer, for what stands around it.
    case readsOtherwise(field: String)

    /// A part of an answer.
    public enum Part: Hashable, Sendable {
        /// 申請内容.
        case claim
        /// 添付書類等.
        case evidence
        /// Both.
        case answer
        /// The earlier text.
        case baseline
    }

    /// The note in words.
    public var message: Message {
        switch self {
        case .noPlace(let field, let part):
            let (ja, en) = Self.words(part)
            return Message(
                ja: "注意：この様式には\(field)の\(ja)を書く欄がないため、書いていません。",
                en: "note: this form has no cell for the \(en) of \(field); it was not written."
            )
        case .noApplicationPlace(let item):
            return Message(
                ja: "注意：この様式には「\(item)」を書く欄がないため、書いていません。",
                en: "note: this form has no cell for \(item); it was not written."
            )
        case .unplaced(let sheet, let cells):
            return Message(
                ja: "注意：元のシート「\(sheet)」の\(cells.joined(separator: "、"))の記載は様式の項目ではないため、書いていません。",
                en:
                    "note: what stood on sheet “\(sheet)” in \(cells.joined(separator: ", ")) belongs to no item of the form and "
                    + "was not written."
            )
        case .shared(let fields, let sheet, let cell):
            return Message(
                ja: "注意：\(sheet)!\(cell)は\(fields.joined(separator: "、"))に共通の欄ですが、記述が異なります。すべてを改行で並べて書きました。",
                en:
                    "note: \(sheet)!\(cell) is shared by \(fields.joined(separator: ", ")), whose answers differ; all of them were "
                    + "written, a line each."
            )
        case .undivided(let field, let sheet, let cell):
            return Message(
                ja: "注意：\(field)の添付書類等は資料名とページに分けられないため、\(sheet)!\(cell)にまとめて書きました。",
                en:
                    "note: the evidence of \(field) cannot be divided into document and page; \(sheet)!\(cell) holds it whole."
            )
        case .locked(let field, let sheet, let cell):
            return Message(
                ja: "注意：\(sheet)!\(cell)（\(field)）は保護されたシートのロックされたセルのため、書いていません。シートの保護を解除してください。",
                en:
                    "note: \(sheet)!\(cell) (\(field)) is locked on a protected sheet and was not written. Unprotect the sheet."
            )
        case .cut(let sheet, let cells):
            return Message(
                ja: "注意：シート「\(sheet)」の\(cells.joined(separator: "、"))は行の高さが足りず、記述の一部が表示されません（セルには全文があります）。",
                en:
                    "note: on sheet “\(sheet)” the rows of \(cells.joined(separator: ", ")) are too low to show their text whole; the "
                    + "cells hold it whole."
            )
        case .uncomputed(let sheet, let cells):
            return Message(
                ja: "注意：シート「\(sheet)」の\(cells.joined(separator: "、"))の数式は、Excelで開いたときに再計算されます。",
                en:
                    "note: on sheet “\(sheet)” the formulas in \(cells.joined(separator: ", ")) are computed anew when Excel opens "
                    + "the file."
            )
        case .otherFamily(let form, let answers):
            return Message(
                ja:
                    "注意：様式が違います（書き込む様式は\(form)、申請データは\(answers)）。両方にある項目だけを書いています。先にshugaki import --as \(form)で移し替え、確認を要する項目を見てください。",
                en:
                    "note: the form is of another family (\(form)) than the answers (\(answers)); only the fields that both have "
                    + "are written. Move the answers first with shugaki import --as \(form), which says what to review."
            )
        case .readsOtherwise(let field):
            return Message(
                ja: "注意：書き込んだ様式から\(field)を読み戻すと、元の記述と異なります。確認してください。",
                en: "note: read back from the form, \(field) differs from the answer that was written. Look at it."
            )
        }
    }

    private static func words(_ part: Part) -> (ja: String, en: String) {
        switch part {
        case .claim: ("申請内容", "claim")
        case .evidence: ("添付書類等", "evidence")
        case .answer: ("記述", "answer")
        case .baseline: ("変更前の記述", "earlier text")
        }
    }
}
