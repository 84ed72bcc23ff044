internal import Spreadsheet
internal import SpreadsheetReading

extension InputFile {
    /// The workbook in the file.
    ///
    /// - Parameter withValidations: whether to read what may be entered into cells, too.
    /// - Throws: ``Failure`` with the reason when it is none.
    func workbook(withValidations: Bool = false) throws -> Workbook {
        var reader = WorkbookReader()
        reader.readsValidations = withValidations
        do {
            return try reader.read(bytes)
        } catch {
            throw Failure.of(path, .unusableInput, error.message)
        }
    }
}
