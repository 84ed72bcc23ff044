internal import RedInk
internal import Spreadsheet

/// Reads the ink of an answer's cells.
struct CellInk {
    private let workbook: Workbook
    private let reader = InkReader()
    /// For each style of the workbook whether its font is red or struck.
    private let isInk: [Bool]

    /// Makes a reader for the cells of a workbook.
    init(_ workbook: Workbook) {
        self.workbook = workbook
        isInk = workbook.styles.indices.map { workbook.styles[$0].font.strike || workbook.styles[$0].font.isRed }
    }

    /// What the ink of some cells says; nil where there is neither ink nor the wording of a change.
    func reading(of text: JoinedCells, in sheet: [Cell]) -> InkReading? {
        guard mayBeMarked(text.cells, sheet) else { return nil }
        var runs: [TextRun] = []
        for cell in text.cells {
            if !runs.isEmpty { runs.append(TextRun(text: text.sign(before: cell), font: Font())) }
            let own = workbook.runs(of: sheet[cell])
            if let word = text.word, cell == text.cells.first {
                runs.append(TextRun(text: word, font: own.first?.font ?? Font()))
            } else {
                runs += own
            }
        }
        let reading = reader.read(runs)
        return reading.isMarked ? reading : nil
    }

    /// Whether some text of the cells is red or struck: then the earlier text is known by ink, whatever words stand by.
    func isInked(_ cells: [Int], in sheet: [Cell]) -> Bool {
        cells.contains { workbook.runs(of: sheet[$0]).contains { $0.font.isRed || $0.font.strike } }
    }

    /// Whether cells have red or struck text or may word a change: most have neither, and need no closer look.
    private func mayBeMarked(_ cells: [Int], _ sheet: [Cell]) -> Bool {
        for cell in cells {
            if sheet[cell].runs.isEmpty {
                if isInk[Int(sheet[cell].style)] { return true }
            } else if sheet[cell].runs.contains(where: { $0.font.strike || $0.font.isRed }) {
                return true
            }
        }
        return cells.contains { ChangeMentions.ofNew(in: sheet[$0].text) }
            && cells.contains { ChangeMentions.ofOld(in: sheet[$0].text) }
    }
}
