internal import ApplicationForm
internal import RedInk
internal import Spreadsheet

/// The answer of one row.
extension FormAssembly {
    mutating func read(
        _ candidate: CandidateTable,
        _ match: RowMatcher.Match,
        _ continued: [Int],
        _ sheet: [Cell]
    ) {
        let number = match.field
        let kind = selection.index.catalogue.fields[number].answer
        var cells = AnswerCells()
        swap(&cells, &room)
        defer { swap(&cells, &room) }
        cells.gather(candidate.reader, match.row, continued)
        readPresence(candidate, match.row, kind, &cells, sheet)
        let claimInk = cellInk.reading(of: cells.claim, in: sheet)
        let evidenceInk = cellInk.reading(of: cells.evidence, in: sheet)
        let text = claimInk?.new ?? cells.claim.text(in: sheet)
        let (standing, withheld) = StandingReader.read(text, for: kind)
        // Written in place: an answer is a dozen references, and each copy counts them all.
        answers[number].claim = Claim(text: text, standing: standing)
        answers[number].evidence = citations.evidence(evidenceInk?.new ?? cells.evidence.text(in: sheet))
        answers[number].withheld = withheld
        isPlaced[number] = true
        answers[number].source = source(of: cells, candidate, match.row, sheet)
        for cell in cells.claim.cells { mark(cell, candidate.sheet, .answer) }
        for cell in cells.evidence.cells { mark(cell, candidate.sheet, .answer) }
        for cell in cells.repeated { mark(cell, candidate.sheet, .answer) }
        if claimInk?.old != nil || evidenceInk?.old != nil {
            let old = claimInk?.old.map { Claim(text: $0, standing: StandingReader.read($0, for: kind).standing) }
            let oldEvidence = evidenceInk?.old.map { citations.evidence($0) }
            answers[number].baseline = Baseline(
                claim: old ?? answers[number].claim,
                evidence: oldEvidence ?? answers[number].evidence,
                origin: cellInk.isInked(cells.all, in: sheet) ? .redInk : .wording
            )
        } else if candidate.reader.layout.previousClaim != nil || candidate.reader.layout.previousEvidence != nil {
            readPrevious(candidate, [match.row] + continued, number, sheet)
        }
        noteFormulas(cells.claim.cells, sheet, candidate.sheet)
        noteFormulas(cells.evidence.cells, sheet, candidate.sheet)
        if claimInk != nil || evidenceInk != nil {
            ink[answers[number].field] = FieldInk(claim: claimInk, evidence: evidenceInk)
        }
        if match.isTie, let cell = answers[number].source?.claim {
            notes.append(.tie(sheet: workbook.sheets[candidate.sheet].name, cell: cell, field: answers[number].field))
        }
    }

    /// Where an answer stands; of blank ones the empty cell, so that findings can name it.
    private func source(
        of cells: AnswerCells,
        _ candidate: CandidateTable,
        _ row: Int,
        _ sheet: [Cell]
    ) -> Answer.Source {
        let layout = candidate.reader.layout
        func empty(_ column: Int) -> String {
            let number = grids[candidate.sheet].rows[candidate.rows[row].position].number
            return CellAddress(row: number, column: column).description
        }
        var claim =
            cells.claim.cells.isEmpty ? empty(layout.claim) : cells.claim.addresses(in: sheet)
        for cell in cells.repeated {
            // In the order of reading.
            let isBefore = cells.claim.cells.first.map { cell < $0 } ?? true
            claim = isBefore ? "\(sheet[cell].address) \(claim)" : "\(claim) \(sheet[cell].address)"
        }
        return Answer.Source(
            sheet: workbook.sheets[candidate.sheet].name,
            claim: claim,
            evidence: cells.evidence.cells.isEmpty
                ? layout.evidence.first.map(empty) : cells.evidence.addresses(in: sheet)
        )
    }

    /// Adds the choice in a column 有無 to the claim where the claim does not say it.
    ///
    /// Beside a blank claim the choice is the claim. Beside a claim that says neither it is its first line, so that 無
    /// counts. What contradicts the claim, or stands where nobody asks 有無, is left to be reported.
    private mutating func readPresence(
        _ candidate: CandidateTable,
        _ row: Int,
        _ kind: Field.AnswerKind,
        _ cells: inout AnswerCells,
        _ sheet: [Cell]
    ) {
        guard let columns = candidate.reader.layout.presence else { return }
        let found = columns.choice(in: row, of: candidate.reader)
        guard let found else {
            for cell in columns.cells(in: row, of: candidate.reader) where columns.isMark(sheet[cell].text) {
                reasons[candidate.sheet][cell] = "unclear-choice"
            }
            return
        }
        let claim = cellInk.reading(of: cells.claim, in: sheet)?.new ?? cells.claim.text(in: sheet)
        if claim.allSatisfy(\.isWhitespace) {
            guard kind == .presence || found.choice == .no else { return }
            cells.claim.prepend(line: found.cell, word: found.word)
        } else {
            guard kind == .presence else { return }
            switch PresenceChoice.said(by: claim) {
            case found.choice: cells.repeated.append(found.cell)
            case nil where found.choice == .yes || StandingReader.read(claim, for: kind).standing == .stated:
                cells.claim.prepend(line: found.cell, word: found.word)
            default:
                reasons[candidate.sheet][found.cell] = "contradicts-claim"
                return
            }
        }
        for cell in found.beside { mark(cell, candidate.sheet, .answer) }
    }

    /// Reads the columns 前回記入内容 and 前回添付書類 of an item and of the rows that go on it.
    private mutating func readPrevious(_ candidate: CandidateTable, _ rows: [Int], _ number: Int, _ sheet: [Cell]) {
        let kind = selection.index.catalogue.fields[number].answer
        let field = answers[number].field
        let layout = candidate.reader.layout
        func found(_ column: Int?) -> [Int] {
            guard let column else { return [] }
            let first = candidate.reader.answerCell(rows[0], column).map { [$0] } ?? []
            return first + rows.dropFirst().compactMap { ContinuedRows.ownCell(candidate.reader, $0, column, sheet) }
        }
        let claims = found(layout.previousClaim)
        let evidence = found(layout.previousEvidence)
        guard !claims.isEmpty || !evidence.isEmpty else { return }
        for cell in claims + evidence { mark(cell, candidate.sheet, .answer) }
        for cell in claims { noteOrigin("\(field)/baseline.claim", candidate.sheet, cell) }
        for cell in evidence { noteOrigin("\(field)/baseline.evidence", candidate.sheet, cell) }
        func text(_ places: [Int]) -> String { places.map { sheet[$0].text }.joined(separator: "\n") }
        let claim = claims.isEmpty ? nil : text(claims)
        answers[number].baseline = Baseline(
            claim: claim.map { Claim(text: $0, standing: StandingReader.read($0, for: kind).standing) }
                ?? answers[number].claim,
            evidence: evidence.isEmpty ? answers[number].evidence : citations.evidence(text(evidence)),
            origin: .column
        )
    }

    private mutating func noteFormulas(_ places: [Int], _ cells: [Cell], _ sheet: Int) {
        for place in places where cells[place].hasFormula && cells[place].value == .empty {
            let cell = cells[place].address.description
            notes.append(.formulaWithoutValue(sheet: workbook.sheets[sheet].name, cell: cell))
        }
    }
}
