internal import Messages
internal import SpreadsheetWriting

/// A file that a command writes, whole or not at all; standard output without a path or for `-`.
struct OutputFile {
    let path: String?

    /// Writes bytes.
    ///
    /// - Throws: ``Failure`` when the place cannot be written.
    func write(_ bytes: [UInt8]) throws {
        guard let path, path != "-" else {
            try Terminal.put(bytes)
            return
        }
        try InputFile.refuseInput(asOutput: path)
        do {
            let file = try AtomicFile(replacing: path)
            try file.write(bytes)
            try file.commit()
        } catch {
            throw Failure(error)
        }
    }
}

extension Failure {
    /// A failure to write, in words.
    init(_ error: WriteError) {
        let place = [error.field, error.sheet, error.cell].compactMap { $0 }.joined(separator: " ")
        let path = error.path ?? ""
        switch error.code {
        case .notAFile:
            self.init(
                .unwritableOutput,
                ja: "\(path)：ファイルではないため書き込めません。",
                en: "\(path): This is no file and cannot be written."
            )
        case .file where error.path == nil:
            // Made in memory or in the temporary folder, before any path counts.
            self.init(
                .unwritableOutput,
                ja: "出力を書き込めません（\(error.detail)）。",
                en: "The output cannot be written (\(error.detail))."
            )
        case .file:
            self.init(
                .unwritableOutput,
                ja: "\(path)：書き込めません（\(error.detail)）。",
                en: "\(path): It cannot be written (\(error.detail))."
            )
        case .textTooLong:
            let limit = error.limit ?? 32_767
            self.init(
                .unusableInput,
                ja: "\(place)：\(error.actual ?? 0)文字あり、Excelの上限\(limit)文字を超えています。記述を分けてください。",
                en: "\(place): The text has \(error.actual ?? 0) units, Excel holds \(limit). Divide it."
            )
        case .tooManyRows:
            let limit = error.limit ?? 0
            self.init(
                .unusableInput,
                ja: "\(place)：\(error.actual ?? 0)行になり、シートの上限\(limit)行を超えています。記入欄の外の記載を減らしてください。",
                en:
                    "\(place): It would have \(error.actual ?? 0) rows, a sheet holds \(limit). Take away what stands outside the form."
            )
        case .character:
            self.init(
                .unusableInput,
                ja: "\(place)：Excelに書けない文字（\(error.detail)）があります。取り除いてください。",
                en: "\(place): A character cannot be written to Excel (\(error.detail)). Remove it."
            )
        default:
            self.init(.internalFault, ja: "ブックを書けません（\(error)）。", en: "The workbook cannot be written (\(error)).")
        }
    }
}
