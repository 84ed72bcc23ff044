internal import ApplicationForm
internal import Spreadsheet

/// What stands around the table: the application block, titles, guidance.
extension FormAssembly {
    mutating func placeApplication() -> Application {
        var block = ApplicationBlock(table: selection.tables[0].reader.table, dateSystem: workbook.dateSystem)
        readApplication(&block)
        for taken in block.taken { noteOrigin(taken.value, taken.sheet, taken.cell) }
        for (sheet, cells) in block.cells { for cell in cells { mark(cell, sheet, .application) } }
        for (sheet, cells) in block.unread { for cell in cells { reasons[sheet][cell] = "application-unread" } }
        for candidate in selection.tables { placeTitles(candidate) }
        return block.application
    }

    /// Reads the block above the tables, else on a cover sheet.
    func readApplication(_ block: inout ApplicationBlock) {
        for candidate in selection.tables where isFirst(candidate) {
            block.read(
                grids[candidate.sheet],
                sheet: candidate.sheet,
                rows: 0..<candidate.reader.layout.header.lowerBound
            )
        }
        let chosen = Set(selection.tables.map(\.sheet))
        if block.cells.isEmpty {
            // A cover sheet may hold the block.
            for (number, sheet) in workbook.sheets.enumerated()
            where !chosen.contains(number) && sheet.visibility == .visible && !FormGuide.isGuide(sheet) {
                block.read(grids[number], sheet: number, rows: 0..<grids[number].rows.count)
            }
        }
        if block.cells.isEmpty, let last = selection.tables.last, last.reader.layout.end == nil {
            // Or it stands below the table, as in a letter.
            let rows = grids[last.sheet].rows
            let lastRow = (last.matches.last?.row ?? -1) + last.reader.range.lowerBound
            block.read(grids[last.sheet], sheet: last.sheet, rows: min(lastRow + 1, rows.count)..<rows.count)
        }
    }

    /// Whether no other table of its sheet stands above it or to its left.
    func isFirst(_ candidate: CandidateTable) -> Bool {
        selection.tables.first { $0.sheet == candidate.sheet }.map { $0.place == candidate.place } ?? true
    }

    /// Titles and notes above the table are the form's own text.
    mutating func placeTitles(_ candidate: CandidateTable) {
        let header = candidate.reader.layout.header.lowerBound
        // Between two tables there may be the title of a section.
        let first = isFirst(candidate) ? 0 : max(0, header - 3)
        for row in grids[candidate.sheet].rows[first..<header] {
            for index in row.cells where part(index, candidate.sheet) == .none {
                let text = workbook.sheets[candidate.sheet].cells[index].text
                let entry = candidate.reader.table.entry(of: text)
                if FormGuide.isTitle(text, entry)
                    || entry.map({ selection.index.section(endingIn: $0.text) != nil }) == true
                {
                    mark(index, candidate.sheet, .form)
                } else if first == 0, reasons[candidate.sheet][index] == nil {
                    reasons[candidate.sheet][index] = "above-table"
                }
            }
        }
    }

    /// Guidance that this program itself writes into blank forms is form text wherever it stands.
    mutating func placeGuides() {
        // Only our own sheet begins with its name; others of that name are the authority's or the applicant's.
        guard
            workbook.sheets.contains(where: {
                $0.name == FormWorkbookWriter.guideSheet && $0.cells.first?.text == GuideText.title
            })
        else { return }
        // A learnt catalogue reads forms that were made with a built-in one.
        let builtIn = Catalogue.builtInIDs.compactMap { Catalogue.builtIn($0) }
        var ours = GuideText(catalogue: selection.index.catalogue).all
        if !builtIn.contains(selection.index.catalogue) {
            for catalogue in builtIn { ours.formUnion(GuideText(catalogue: catalogue).all) }
        }
        for (number, sheet) in workbook.sheets.enumerated() where sheet.name == FormWorkbookWriter.guideSheet {
            for (index, cell) in sheet.cells.enumerated()
            where part(index, number) == .none && ours.contains(cell.text) {
                mark(index, number, .form)
            }
        }
    }
}
