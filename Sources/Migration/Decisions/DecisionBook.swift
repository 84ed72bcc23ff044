internal import Messages
internal import Spreadsheet
internal import SpreadsheetReading

/// Reads the decisions from an exceptions workbook that a person filled in.
struct DecisionBook {
    /// What was decided.
    private(set) var decisions: [Decision] = []
    /// The exceptions whose decision was left or made blank.
    private(set) var cleared: [String] = []

    /// Reads a workbook.
    ///
    /// - Throws: ``MigrationError`` with `no-input` or `unusable`; a word that is no choice is named with its row.
    static func read(_ path: String) throws(MigrationError) -> DecisionBook {
        func refusal(_ code: MigrationError.Code, _ message: Message) -> MigrationError {
            MigrationError(code, ja: "\(path)：\(message.japanese)", en: "\(path): \(message.english)")
        }
        let bytes: [UInt8]
        do throws(LeftOut) { bytes = try FileBytes.read(RawPath(path), limit: ReadingLimits().fileBytes) } catch {
            throw refusal(.noInput, error.message)
        }
        let workbook: Workbook
        do throws(ReadingError) { workbook = try WorkbookReader().read(bytes) } catch {
            throw refusal(.unusable, error.message)
        }
        var book = DecisionBook()
        for sheet in workbook.sheets where try book.read(sheet, path) { return book }
        throw MigrationError(
            .unusable,
            ja: "\(path)：移行の確認表（exceptions.xlsx）ではありません。",
            en: "\(path): This is no exceptions workbook of shugaki migrate."
        )
    }

    /// Reads a sheet; false when it has not the headings.
    private mutating func read(_ sheet: Sheet, _ path: String) throws(MigrationError) -> Bool {
        let names = Dictionary(uniqueKeysWithValues: ExceptionColumn.allCases.map { ($0.rawValue, $0) })
        var columns: [Int: ExceptionColumn] = [:]
        var headingRow = 0
        var row = 0
        var values: [ExceptionColumn: String] = [:]
        for cell in sheet.cells {
            if cell.address.row != row {
                if headingRow == 0, Set(columns.values).isSuperset(of: [.number, .kind, .choice, .sha256]) {
                    headingRow = row
                } else if headingRow == 0 {
                    columns = [:]
                } else {
                    try take(values, row, path)
                }
                row = cell.address.row
                values = [:]
            }
            if headingRow == 0 {
                if let column = names[cell.text] { columns[cell.address.column] = column }
            } else if let column = columns[cell.address.column] {
                values[column] = cell.text
            }
        }
        guard headingRow > 0 else { return Set(columns.values).isSuperset(of: [.number, .kind, .choice, .sha256]) }
        try take(values, row, path)
        return true
    }

    private mutating func take(_ values: [ExceptionColumn: String], _ row: Int, _ path: String) throws(MigrationError) {
        guard let id = values[.number],
            let kind = ExceptionItem.Kind.allCases.first(where: { $0.word == values[.kind] })
        else { return }
        func value(_ column: ExceptionColumn) -> String { values[column] ?? "" }
        let word = value(.choice)
        guard !word.allSatisfy(\.isWhitespace) else {
            cleared.append(id)
            return
        }
        guard let choice = Choice(rawValue: word), Choice.choices(for: kind).contains(choice) else {
            let known = Choice.choices(for: kind).map(\.rawValue).joined(separator: "、")
            throw MigrationError(
                .unusable,
                ja: "\(path)：\(row)行目の判断「\(word)」は使えません。選べるのは\(known)です。",
                en: "\(path): The decision “\(word)” in row \(row) is none of \(known)."
            )
        }
        let part = value(.part) == "申請内容" ? "claim" : value(.part) == "添付書類等" ? "evidence" : ""
        decisions.append(
            Decision(
                id: id,
                kind: kind,
                sha256: value(.sha256),
                value: value(.value),
                part: part,
                sheet: value(.sheet),
                cell: value(.cell),
                choice: choice,
                field: value(.field).filter { !$0.isWhitespace },
                old: value(.old),
                new: value(.new),
                remark: value(.remark)
            )
        )
    }
}
