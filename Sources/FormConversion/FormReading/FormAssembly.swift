internal import ApplicationForm
internal import RedInk
internal import Spreadsheet

/// Puts the submission together and accounts for every cell.
struct FormAssembly {
    /// What a cell turned out to be.
    enum Part: UInt8 {
        case none
        case form
        case answer
        case application
    }

    let workbook: Workbook
    let grids: [SheetGrid]
    let selection: FormSelection
    private let source: Source
    /// What each cell is, sheet by sheet.
    var parts: [Part]
    /// Where the cells of each sheet begin in ``parts``.
    let starts: [Int]
    /// Reasons of cells that have no place, by sheet and cell, where they differ from the reason of their region.
    var reasons: [[Int: String]]
    private var answers: [Answer]
    /// For each answer whether a row for it was found.
    private var isPlaced: [Bool]
    var notes: [FormReading.Note] = []
    private var ink: [String: FieldInk] = [:]
    var origins: [FormReading.Origin] = []
    private let inkReader = InkReader()
    private let citations: CitationMemory
    /// For each style of the workbook whether its font is red or struck.
    private let isInk: [Bool]
    /// Room for the cells of one answer, so that not every row makes its own.
    private var room: [Int] = []
    /// Cells of the answer that is read which begin a line of their own, where others stand behind a blank.
    private var lineStarts: Set<Int> = []

    init(
        _ workbook: Workbook,
        _ grids: [SheetGrid],
        _ selection: FormSelection,
        _ source: Source,
        _ citations: CitationMemory
    ) {
        self.workbook = workbook
        self.citations = citations
        isInk = workbook.styles.indices.map { workbook.styles[$0].font.strike || workbook.styles[$0].font.isRed }
        self.grids = grids
        self.selection = selection
        self.source = source
        var starts = [0]
        for sheet in workbook.sheets.indices { starts.append(starts[sheet] + workbook.sheets[sheet].cells.count) }
        self.starts = starts
        parts = [Part](repeating: .none, count: starts[workbook.sheets.count])
        reasons = workbook.sheets.map { _ in [:] }
        answers = selection.index.blankAnswers
        isPlaced = [Bool](repeating: false, count: answers.count)
    }

    /// The whole reading.
    consuming func reading() -> FormReading {
        for candidate in selection.tables { place(candidate) }
        let application = placeApplication()
        placeGuides()
        var source = source
        source.layout = layout
        var submission = Submission(
            catalogue: selection.index.catalogue.id,
            application: application,
            source: source,
            answers: answers
        )
        let account = account(&submission)
        for number in answers.indices where !isPlaced[number] {
            notes.append(.fieldMissing(field: answers[number].field))
        }
        noteReading(&submission)
        return FormReading(
            submission: submission,
            account: account,
            notes: notes,
            ink: ink,
            origins: origins
        )
    }

    /// The whole reading, and the cells of the answers.
    consuming func readingWithPlaces() -> (reading: FormReading, places: FormPlaces) {
        // The tables alone are looked at: what the answers say does not matter to where they stand.
        var places = FormPlaces(workbook, selection)
        var block = ApplicationBlock(table: selection.tables[0].reader.table, dateSystem: workbook.dateSystem)
        readApplication(&block)
        places.application = block.places
        let reading = reading()
        places.note(reading.submission.answers)
        return (reading, places)
    }

    // MARK: The table

    private mutating func place(_ candidate: CandidateTable) {
        let reader = candidate.reader
        let layout = reader.layout
        let sheet = candidate.sheet
        for position in layout.header {
            for index in grids[sheet].rows[position].cells
            where candidate.holds(workbook.sheets[sheet].cells[index].address) {
                mark(index, sheet, .form)
            }
        }
        let formColumns = candidate.meaning.formColumns
        let continued = ContinuedRows(candidate, selection.index).found()
        for match in candidate.matches {
            markLabels(candidate, match.row, formColumns)
            let rows = continued[match.row] ?? []
            // 〃 stands for the label above.
            for row in rows { markLabels(candidate, row, formColumns) }
            read(candidate, match, rows, workbook.sheets[sheet].cells)
        }
        let taken = Set(continued.values.joined())
        for match in candidate.duplicates {
            markLabels(candidate, match.row, formColumns)
            setReason(candidate, match.row, "duplicate-row")
        }
        let last = candidate.matches.last?.row ?? -1
        for row in candidate.meaning.otherRows where !taken.contains(row) {
            placeOther(candidate, row, isBelow: row > last)
        }
    }

    /// The labels, number and 必須/選択 of a row are the form's own text.
    private mutating func markLabels(_ candidate: CandidateTable, _ row: Int, _ columns: [Int]) {
        let start = starts[candidate.sheet]
        for column in columns {
            guard let cell = candidate.reader.cell(row, column), parts[start + cell] == .none else { continue }
            parts[start + cell] = .form
        }
    }

    mutating func mark(_ cell: Int, _ sheet: Int, _ part: Part) { parts[starts[sheet] + cell] = part }

    func part(_ cell: Int, _ sheet: Int) -> Part { parts[starts[sheet] + cell] }

    mutating func setReason(_ candidate: CandidateTable, _ row: Int, _ reason: String) {
        for index in cells(of: candidate, row) { reasons[candidate.sheet][index] = reason }
    }

    /// The cells of a row that lie in the columns of its table.
    private func cells(of candidate: CandidateTable, _ row: Int) -> [Int] {
        let cells = grids[candidate.sheet].rows[candidate.rows[row].position].cells
        let bounds = candidate.reader.layout.bounds
        // A table alone in its sheet has all columns, those too that are not searched.
        guard bounds != 1...TableLayout.searchedColumns else { return Array(cells) }
        return cells.filter { bounds.contains(workbook.sheets[candidate.sheet].cells[$0].address.column) }
    }

    /// A row without a field: a band, a repeated heading, a row that the catalogue does not know, or a footnote.
    private mutating func placeOther(_ candidate: CandidateTable, _ row: Int, isBelow: Bool) {
        let sheet = candidate.sheet
        let cells = cells(of: candidate, row)
        let entries = cells.map { candidate.reader.table.entry(of: workbook.sheets[sheet].cells[$0].text) }
        let columns = cells.map { workbook.sheets[sheet].cells[$0].address.column }
        let isHeading = Self.isHeading(entries, columns, candidate.reader.layout)
        // An item that the catalogue does not know may stand last.
        let isBelow = isBelow && !Self.isItem(entries, columns, candidate.reader.layout)
        for (index, entry) in zip(cells, entries) where part(index, sheet) == .none {
            let isSection =
                !isBelow
                && entry.flatMap {
                    selection.index.section(endingIn: $0.text) ?? selection.index.section(like: $0.text)
                } != nil
            if isSection || (isHeading && entry?.heading != nil) {
                mark(index, sheet, .form)
            } else {
                reasons[sheet][index] = isBelow ? "below-table" : "unknown-row"
            }
        }
    }

    /// Whether a row repeats the headings.
    ///
    /// Then no text in its answer columns is anything else. 必須 under 必須/選択 is no heading, nor is an answer that
    /// speaks of a 回答.
    private static func isHeading(_ entries: [LabelTable.Entry?], _ columns: [Int], _ layout: TableLayout) -> Bool {
        let headings = entries.count { $0?.heading != nil && $0?.isRequirement != true }
        let isClaimed = zip(entries, columns).contains { $0?.heading?.role == .claim && $1 == layout.claim }
        return headings >= 2 && isClaimed
            && zip(entries, columns).allSatisfy { entry, column in
                entry?.text.isEmpty == true || entry?.heading != nil || !layout.answerColumns.contains(column)
            }
    }

    /// Whether a row answers something that is 必須 or 選択.
    private static func isItem(_ entries: [LabelTable.Entry?], _ columns: [Int], _ layout: TableLayout) -> Bool {
        entries.contains { $0?.isRequirement == true }
            && zip(entries, columns).contains { entry, column in
                column == layout.claim && entry?.text.isEmpty != true
            }
    }

    private mutating func read(
        _ candidate: CandidateTable,
        _ match: RowMatcher.Match,
        _ continued: [Int],
        _ cells: [Cell]
    ) {
        let sheet = candidate.sheet
        let layout = candidate.reader.layout
        let number = match.field
        let kind = selection.index.catalogue.fields[number].answer
        let claim = answerCell(candidate, match.row, layout.claim, cells)
        var places: [Int] = []
        swap(&places, &room)
        defer { swap(&places, &room) }
        places.removeAll(keepingCapacity: true)
        if !lineStarts.isEmpty { lineStarts.removeAll() }
        if let claim { places.append(claim) }
        if !layout.isStacked { for row in continued { append(candidate, row, [layout.claim], to: &places, cells) } }
        let repeated = readPresence(candidate, match.row, kind, &places, cells)
        let claims = places.count
        for column in layout.evidence {
            guard let cell = answerCell(candidate, match.row, column, cells) else { continue }
            if !places[claims...].contains(cell) { places.append(cell) }
        }
        for row in continued {
            append(candidate, row, layout.isStacked ? [layout.claim] : layout.evidence, to: &places, cells)
        }
        let evidence = places[claims...]
        let claimInk = inkReading(places[..<claims], cells)
        let evidenceInk = inkReading(evidence, cells)
        let text = claimInk?.new ?? (claims == 0 ? "" : joined(places[..<claims], cells))
        let (standing, withheld) = StandingReader.read(text, for: kind)
        // Written in place: an answer is a dozen references, and each copy counts them all.
        answers[number].claim = Claim(text: text, standing: standing)
        answers[number].evidence = citations.evidence(evidenceInk?.new ?? joined(evidence, cells))
        answers[number].withheld = withheld
        isPlaced[number] = true
        answers[number].source = Answer.Source(
            sheet: workbook.sheets[sheet].name,
            claim: claims > 1
                ? addresses(places[..<claims], cells)
                : place(places[..<claims].first, candidate, match.row, layout.claim, cells),
            evidence: evidence.count > 1
                ? addresses(evidence, cells)
                : (layout.evidence.first ?? evidence.first.map { cells[$0].address.column }).flatMap {
                    place(evidence.first, candidate, match.row, $0, cells)
                }
        )
        for cell in places { mark(cell, sheet, .answer) }
        if let repeated {
            mark(repeated, sheet, .answer)
            let all = addresses([repeated] + places[..<claims], cells)
            answers[number].source?.claim = all
        }
        if claimInk?.old != nil || evidenceInk?.old != nil {
            let old = claimInk?.old.map { Claim(text: $0, standing: StandingReader.read($0, for: kind).standing) }
            let oldEvidence = evidenceInk?.old.map { citations.evidence($0) }
            answers[number].baseline = Baseline(
                claim: old ?? answers[number].claim,
                evidence: oldEvidence ?? answers[number].evidence,
                origin: isInked(places, cells) ? .redInk : .wording
            )
        } else if layout.previousClaim != nil || layout.previousEvidence != nil {
            readPrevious(candidate, [match.row] + continued, number, cells)
        }
        noteFormulas(places, cells, sheet)
        if claimInk != nil || evidenceInk != nil {
            ink[answers[number].field] = FieldInk(claim: claimInk, evidence: evidenceInk)
        }
        if match.isTie, let cell = answers[number].source?.claim {
            notes.append(.tie(sheet: workbook.sheets[sheet].name, cell: cell, field: answers[number].field))
        }
    }

    /// Adds what stands in some columns of a row that goes on an item, as a line of its own.
    private mutating func append(
        _ candidate: CandidateTable,
        _ row: Int,
        _ columns: [Int],
        to places: inout [Int],
        _ cells: [Cell]
    ) {
        var isFirst = true
        for column in columns {
            guard let cell = ContinuedRows.ownCell(candidate.reader, row, column, cells), !places.contains(cell) else {
                continue
            }
            places.append(cell)
            if isFirst { lineStarts.insert(cell) }
            isFirst = false
        }
    }

    /// Adds the choice in a column 有無 to the claim where the claim does not say it.
    ///
    /// Beside a blank claim the choice is the claim. Beside a claim that says neither it is its first line, so that 無
    /// counts. What contradicts the claim, or stands where nobody asks 有無, is left to be reported.
    ///
    /// - Returns: the cell where the claim says the same already.
    private mutating func readPresence(
        _ candidate: CandidateTable,
        _ row: Int,
        _ kind: Field.AnswerKind,
        _ places: inout [Int],
        _ cells: [Cell]
    ) -> Int? {
        guard let column = candidate.reader.layout.presence,
            let cell = answerCell(candidate, row, column, cells), let choice = PresenceChoice(cells[cell].text)
        else { return nil }
        let claim = places.isEmpty ? "" : inkReading(places[...], cells)?.new ?? joined(places[...], cells)
        guard !claim.allSatisfy(\.isWhitespace) else {
            guard kind == .presence || choice == .no else { return nil }
            if let first = places.first { lineStarts.insert(first) }
            places.insert(cell, at: 0)
            return nil
        }
        guard kind == .presence else { return nil }
        switch PresenceChoice.said(by: claim) {
        case choice: return cell
        case nil where choice == .yes || StandingReader.read(claim, for: kind).standing == .stated:
            lineStarts.insert(places[0])
            places.insert(cell, at: 0)
        default: reasons[candidate.sheet][cell] = "contradicts-claim"
        }
        return nil
    }

    private func addresses(_ places: ArraySlice<Int>, _ cells: [Cell]) -> String {
        places.map { cells[$0].address.description }.joined(separator: " ")
    }

    /// What the ink of an answer's cells says; nil where there is neither ink nor the wording of a change.
    private func inkReading(_ places: ArraySlice<Int>, _ cells: [Cell]) -> InkReading? {
        guard mayBeMarked(places, cells) else { return nil }
        var runs: [TextRun] = []
        for place in places {
            // Evidence in two columns is one text, joined by a space; a row put in below is a line.
            if !runs.isEmpty { runs.append(TextRun(text: lineStarts.contains(place) ? "\n" : " ", font: Font())) }
            runs += workbook.runs(of: cells[place])
        }
        let reading = inkReader.read(runs)
        return reading.isMarked ? reading : nil
    }

    /// Whether cells have red or struck text or may word a change: most have neither, and need no closer look.
    private func mayBeMarked(_ places: ArraySlice<Int>, _ cells: [Cell]) -> Bool {
        var mentions = ChangeMentions()
        for place in places {
            if cells[place].runs.isEmpty {
                if isInk[Int(cells[place].style)] { return true }
            } else if cells[place].runs.contains(where: { $0.font.strike || $0.font.isRed }) {
                return true
            }
            mentions.look(at: cells[place].text)
        }
        return mentions.old && mentions.new
    }

    /// Whether some text of the cells is red or struck: then the earlier text is known by ink, whatever words stand by.
    private func isInked(_ places: [Int], _ cells: [Cell]) -> Bool {
        places.contains { workbook.runs(of: cells[$0]).contains { $0.font.isRed || $0.font.strike } }
    }

    /// The cell that answers in a column of a row: its own, or one merged over it from above.
    private func answerCell(_ candidate: CandidateTable, _ row: Int, _ column: Int, _ cells: [Cell]) -> Int? {
        guard let cell = candidate.reader.cell(row, column) else { return nil }
        // A cell that is merged in from another column belongs to that column.
        return cells[cell].address.column == column ? cell : nil
    }

    /// The address of an answer's cell; of an empty one too, so that findings can name it.
    private func place(
        _ cell: Int?,
        _ candidate: CandidateTable,
        _ row: Int,
        _ column: Int,
        _ cells: [Cell]
    ) -> String? {
        if let cell { return cells[cell].address.description }
        let number = grids[candidate.sheet].rows[candidate.rows[row].position].number
        return CellAddress(row: number, column: column).description
    }

    private func joined(_ places: ArraySlice<Int>, _ cells: [Cell]) -> String {
        places.count == 1
            ? cells[places[places.startIndex]].text
            : places.dropFirst().reduce(places.first.map { cells[$0].text } ?? "") {
                $0 + (lineStarts.contains($1) ? "\n" : " ") + cells[$1].text
            }
    }

    private mutating func readPrevious(_ candidate: CandidateTable, _ rows: [Int], _ number: Int, _ cells: [Cell]) {
        let kind = selection.index.catalogue.fields[number].answer
        let field = answers[number].field
        let layout = candidate.reader.layout
        /// The cells of a column: that of the item, and those of the rows that go on it.
        func found(_ column: Int?) -> [Int] {
            guard let column else { return [] }
            let first = answerCell(candidate, rows[0], column, cells).map { [$0] } ?? []
            return first + rows.dropFirst().compactMap { ContinuedRows.ownCell(candidate.reader, $0, column, cells) }
        }
        let claims = found(layout.previousClaim)
        let evidence = found(layout.previousEvidence)
        guard !claims.isEmpty || !evidence.isEmpty else { return }
        for cell in claims + evidence { mark(cell, candidate.sheet, .answer) }
        for cell in claims { noteOrigin("\(field)/baseline.claim", candidate.sheet, cell) }
        for cell in evidence { noteOrigin("\(field)/baseline.evidence", candidate.sheet, cell) }
        func text(_ places: [Int]) -> String { places.map { cells[$0].text }.joined(separator: "\n") }
        let claim = claims.isEmpty ? nil : text(claims)
        answers[number].baseline = Baseline(
            claim: claim.map { Claim(text: $0, standing: StandingReader.read($0, for: kind).standing) }
                ?? answers[number].claim,
            evidence: evidence.isEmpty ? answers[number].evidence : citations.evidence(text(evidence)),
            origin: .column
        )
    }

    mutating func noteOrigin(_ value: String, _ sheet: Int, _ cell: Int) {
        let sheet = workbook.sheets[sheet]
        origins.append(
            FormReading.Origin(value: value, sheet: sheet.name, cell: sheet.cells[cell].address.description)
        )
    }

    private mutating func noteFormulas(_ places: [Int], _ cells: [Cell], _ sheet: Int) {
        for place in places where cells[place].hasFormula && cells[place].value == .empty {
            let cell = cells[place].address.description
            notes.append(.formulaWithoutValue(sheet: workbook.sheets[sheet].name, cell: cell))
        }
    }

    /// What was noticed while the file was read, and what a file without merged cells cannot tell.
    private mutating func noteReading(_ submission: inout Submission) {
        for note in workbook.notes {
            let sheet = note.sheet ?? ""
            let cell = note.cell?.description ?? ""
            switch note.kind {
            case .undecodableBytes:
                submission.unplaced.append(
                    Unplaced(sheet: sheet, cell: cell, text: note.detail ?? "", reason: Unplaced.undecodableBytes)
                )
            case .quoteNotClosed: notes.append(.quoteNotClosed(sheet: sheet, cell: cell))
            default: continue
            }
        }
        guard workbook.isPlain else { return }
        var number = ""
        var isOffered = false
        for (field, answer) in zip(selection.index.catalogue.fields, answers) where answer.source != nil {
            let isFirst = field.number != number
            number = field.number
            if !answer.evidence.text.isEmpty {
                isOffered = true
            } else if isFirst {
                isOffered = false
            } else if isOffered, !answer.claim.text.isEmpty {
                notes.append(.evidenceMaybeShared(field: field.id))
            }
        }
    }
}
