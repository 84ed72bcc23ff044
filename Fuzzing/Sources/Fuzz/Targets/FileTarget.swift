import Spreadsheet
import SpreadsheetReading

/// Any file as it comes: zip, compound file, text, whatever the content says it is.
enum FileTarget {
    @Sendable static func run(_ bytes: [UInt8]) {
        guard let workbook = try? WorkbookReader().read(bytes) else { return }
        check(workbook)
    }

    /// What must hold of every workbook that was read.
    static func check(_ workbook: Workbook) {
        for sheet in workbook.sheets {
            for (one, next) in zip(sheet.cells, sheet.cells.dropFirst()) {
                demand(one.address < next.address, "cells out of order")
            }
            for cell in sheet.cells {
                demand(cell.style >= 0 && cell.style < workbook.styles.count, "a style that is not there")
                let runs = workbook.runs(of: cell)
                if !cell.runs.isEmpty {
                    demand(
                        runs.map(\.text).joined().unicodeScalars.elementsEqual(cell.text.unicodeScalars),
                        "runs and text"
                    )
                }
            }
        }
    }
}
