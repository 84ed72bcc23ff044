import Foundation
import Spreadsheet
import SpreadsheetReading

/// `cells`: every cell of every sheet, with runs, styles, merges, comments and displayed text.
struct CellsJob: Job {
    static let name = "cells"
    private let reader = WorkbookReader()

    init(files: [String]) {}

    func run(_ file: String) throws -> (cells: Int, bytes: Int) {
        let workbook = try reader.read(bytes(of: file))
        return (workbook.sheets.reduce(0) { $0 + $1.cells.count }, 0)
    }
}
