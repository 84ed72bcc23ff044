internal import Spreadsheet
internal import SpreadsheetReading

extension InputFile {
    /// The workbook in the file.
    ///
    /// - Throws: ``Failure`` with the reason when it is none.
    func workbook() throws -> Workbook {
        do {
            return try WorkbookReader().read(bytes)
        } catch {
            throw Failure.of(path, .unusableInput, error.message)
        }
    }
}
