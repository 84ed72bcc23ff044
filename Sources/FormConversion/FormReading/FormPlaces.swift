internal import ApplicationForm
package import Spreadsheet

/// The cells of a form's answers, blank ones too.
package struct FormPlaces: Sendable {
    /// The cells of one field.
    package struct Place: Hashable, Sendable {
        /// The sheet, as its place in the workbook.
        package var sheet: Int
        /// 申請内容, the first cell where cells are merged; nil where a cell of another column covers it.
        package var claim: CellAddress?
        /// 添付書類等: one cell a column, left to right.
        package var evidence: [CellAddress]
        /// Further cells that the claim was read from: 有無, and rows that go on the item.
        package var claimRest: [CellAddress] = []
        /// Further cells that the evidence was read from: rows that go on the item.
        package var evidenceRest: [CellAddress] = []
        /// 前回記入内容.
        package var previousClaim: CellAddress?
        /// 前回添付書類.
        package var previousEvidence: CellAddress?
    }

    /// The places by the ids of fields; fields without a row are left out.
    package private(set) var fields: [String: Place] = [:]
    /// The places of the block above the table.
    package internal(set) var application: [ApplicationItem: ApplicationPlace] = [:]

    /// Notes the further cells of answers as they were read.
    mutating func note(_ answers: [Answer]) {
        for answer in answers {
            guard let source = answer.source, let place = fields[answer.field] else { continue }
            let claims = Self.cells(source.claim)
            let evidence = Self.cells(source.evidence)
            // Nearly every answer stands in the cells that its row has for it.
            if claims.count > 1 || claims.first != place.claim, !answer.claim.text.isEmpty {
                fields[answer.field]?.claimRest = claims.filter { $0 != place.claim }
            }
            if evidence.count > 1 {
                fields[answer.field]?.evidenceRest = evidence.filter { !place.evidence.contains($0) }
            }
        }
    }

    private static func cells(_ text: String?) -> [CellAddress] {
        text?.split(separator: " ").compactMap { CellAddress($0) } ?? []
    }

    init(_ workbook: Workbook, _ selection: FormSelection) {
        for candidate in selection.tables {
            let layout = candidate.reader.layout
            let grid = candidate.reader.grid
            let columns = layout.answerColumns
            let merges = grid.sheet.merges.filter { merge in columns.contains { merge.columns.contains($0) } }
            func cell(_ row: Int, _ column: Int) -> CellAddress? {
                let own = CellAddress(row: row, column: column)
                guard let merge = merges.first(where: { $0.contains(own) }) else { return own }
                // A cell that is merged in from another column belongs to that column.
                return merge.first.column == column ? merge.first : nil
            }
            for match in candidate.matches {
                let row = grid.rows[candidate.rows[match.row].position].number
                fields[selection.index.catalogue.fields[match.field].id] = Place(
                    sheet: candidate.sheet,
                    claim: cell(row, layout.claim),
                    evidence: layout.isStacked
                        ? [CellAddress(row: row + 1, column: layout.claim)]
                        : layout.evidence.compactMap { cell(row, $0) },
                    previousClaim: layout.previousClaim.flatMap { cell(row, $0) },
                    previousEvidence: layout.previousEvidence.flatMap { cell(row, $0) }
                )
            }
        }
    }
}
