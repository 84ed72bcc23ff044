import Foundation
import Spreadsheet
import SpreadsheetWriting

/// `patch`: 134 texts into cells of an existing workbook, every other byte kept, the result read back and compared.
struct PatchJob: Job {
    static let name = "patch"
    private let edits: [CellEdit]

    init(files: [String]) throws {
        // The answers of the form stand in column F, from row 14 on; bands between them are locked and left.
        edits = (14..<300).prefix(152).map { row in
            let text = "有。「情報セキュリティ規程」第\(row)条により、年1回の見直しを行っている。"
            return CellEdit(sheet: 0, cell: CellAddress(row: row, column: 6), content: .text(text))
        }
    }

    func run(_ file: String) throws -> (cells: Int, bytes: Int) {
        let patched = try WorkbookPatcher(try bytes(of: file)).patch(edits)
        return (patched.changed.count, patched.bytes.count)
    }
}
