import ApplicationForm
import FormChecks
import FormConversion
import RedInk
import Spreadsheet
import SpreadsheetReading

/// A workbook by its texts, for recognition, assembly, checks and JSON.
///
/// Lines are rows, tabs part cells; a text that begins with `~` is struck, one with `^` red.
enum FormTarget {
    @Sendable static func run(_ bytes: [UInt8]) {
        var workbook = Workbook()
        var font = Font()
        workbook.styles = [CellStyle()]
        var sheet = Sheet(name: "申請書B")
        for (row, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).prefix(400).enumerated() {
            for (column, piece) in line.split(separator: 9, omittingEmptySubsequences: false).prefix(32).enumerated() {
                guard let first = piece.first else { continue }
                var text = String(decoding: piece, as: UTF8.self)
                var runs: [TextRun] = []
                if first == UInt8(ascii: "~") || first == UInt8(ascii: "^") {
                    text.removeFirst()
                    font.strike = first == UInt8(ascii: "~")
                    font.color = Color(argb: 0xFFFF_0000)
                    let half = text.count / 2
                    runs = [
                        TextRun(text: String(text.prefix(half)), font: Font()),
                        TextRun(text: String(text.dropFirst(half)), font: font),
                    ]
                    runs.removeAll { $0.text.isEmpty }
                }
                if text == "=" {
                    sheet.merges.append(
                        CellRange(
                            CellAddress(row: row + 1, column: column),
                            CellAddress(row: row + 1, column: column + 1)
                        )
                    )
                    continue
                }
                guard !text.isEmpty else { continue }
                sheet.cells.append(
                    Cell(address: CellAddress(row: row + 1, column: column + 1), value: .string, text: text, runs: runs)
                )
            }
        }
        workbook.sheets = [sheet]
        guard let reading = try? reader.read(workbook, source: Source(file: "f", sha256: "")) else { return }
        demand(reading.account.addsUp, "the account does not add up: \(reading.account)")
        demand(reading.account.cells == sheet.cells.count, "cells are lost")
        JSONTarget.check(reading.submission)
    }

    nonisolated(unsafe) private static let reader = FormReader()
}
