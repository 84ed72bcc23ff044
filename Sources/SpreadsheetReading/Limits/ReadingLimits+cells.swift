internal import Spreadsheet

extension ReadingLimits {
    /// What is said of a workbook whose cells ask for more than they may.
    func error(cells: Int, runs: Int, displayed: Int = 0) -> ReadingError {
        if cells >= self.cells {
            return .tooLarge(ja: "セルが\(self.cells)個を超えます", en: "more than \(self.cells) cells")
        }
        if runs > self.runs {
            return .tooLarge(ja: "文字書式が\(self.runs)個を超えます", en: "more than \(self.runs) runs of text")
        }
        let bytes = displayed > displayedBytes ? displayedBytes : shownBytes
        return .tooLarge(
            ja: "セルの文字の合計が\(bytes)バイトを超えます",
            en: "the texts of all cells together have more than \(bytes) bytes"
        )
    }

    /// Looks at what the cells of a workbook hold together: a string that is stored once may stand in every cell.
    func check(_ workbook: Workbook) throws(ReadingError) {
        var runs = 0
        var bytes = 0
        for sheet in workbook.sheets {
            for cell in sheet.cells {
                runs &+= cell.runs.count
                bytes &+= cell.text.utf8.count
            }
        }
        guard runs <= self.runs, bytes <= shownBytes else { throw error(cells: 0, runs: runs) }
    }
}
