internal import FormConversion
internal import Messages
internal import SpreadsheetReading
internal import SpreadsheetWriting

extension Failure {
    /// Why a form was not filled, in words.
    init(_ error: FormFiller.Failure, in path: String) {
        switch error {
        case .reading(let error): self = .of(path, .unusableInput, error.message)
        case .form(let error): self = .of(path, .unusableInput, error.message)
        case .patch(let error, let field): self.init(error, in: path, field: field)
        }
    }

    /// Why a workbook was not patched, in words.
    init(_ error: PatchError, in path: String, field: String? = nil) {
        let cell = error.cell.map { cell in error.sheet.map { "\($0)!\(cell)" } ?? cell } ?? error.sheet ?? ""
        let place = [field, cell].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        let message: Message
        switch error.code {
        case .unreadable:
            message =
                error.reading?.message
                ?? Message(
                    ja: "書き込めるのは.xlsxと.xlsmだけです。",
                    en: "Only .xlsx and .xlsm can be written into."
                )
        case .signed:
            message = Message(
                ja: "電子署名のあるブックです。書き込むと署名が無効になります。署名を外してよければ--drop-signatureを付けてください。",
                en:
                    "The workbook is signed, and any change makes the signature void. Give --drop-signature to take it out."
            )
        case .zip64:
            message = Message(
                ja: "64ビット形式のzipには書き込めません。Excelで開いて保存し直してください。",
                en: "A zip archive of the 64-bit kind cannot be written into. Open the file in Excel and save it again."
            )
        case .encoding:
            message = Message(
                ja: "UTF-8でない部品があるため書き込めません（\(error.detail)）。Excelで開いて保存し直してください。",
                en: "A part is not written in UTF-8 (\(error.detail)). Open the file in Excel and save it again."
            )
        case .order:
            message = Message(
                ja: "\(place)：行やセルが順に並んでいないため書き込めません。Excelで開いて保存し直してください。",
                en: "\(place): Rows or cells do not stand in their order. Open the file in Excel and save it again."
            )
        case .sharedFormula:
            message = Message(
                ja: "\(place)：ほかのセルと共有する数式または配列数式があるため書き込めません。数式を削除してください。",
                en: "\(place): A formula that other cells share stands there. Remove it."
            )
        case .textTooLong:
            message = Message(
                ja: "\(place)：文字数がExcelの上限を超えています（\(error.detail)）。記述を分けてください。",
                en: "\(place): The text is longer than Excel allows (\(error.detail)). Divide it."
            )
        case .character:
            message = Message(
                ja: "\(place)：Excelに書けない文字（\(error.detail)）があります。取り除いてください。",
                en: "\(place): A character cannot be written to Excel (\(error.detail)). Remove it."
            )
        case .damaged, .noSheet:
            message = Message(
                ja: "ファイルが壊れているため書き込めません（\(error.detail)）。Excelで開いて保存し直してください。",
                en: "The file is damaged (\(error.detail)). Open it in Excel and save it again."
            )
        default:
            message = Message(
                ja: "書き込んだ結果を確認できないため、何も書き込みませんでした（\(error)）。この不具合をお知らせください。",
                en: "The result could not be proved (\(error)); nothing was written. Please report this."
            )
            self = .of(path, .internalFault, message)
            return
        }
        self = .of(path, .unusableInput, message)
    }
}
