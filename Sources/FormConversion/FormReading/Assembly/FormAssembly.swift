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
    var answers: [Answer]
    /// For each answer whether a row for it was found.
    var isPlaced: [Bool]
    var notes: [FormReading.Note] = []
    var ink: [String: FieldInk] = [:]
    var origins: [FormReading.Origin] = []
    let cellInk: CellInk
    let citations: CitationMemory
    /// Room for the cells of one answer, so that not every row makes its own.
    var room = AnswerCells()

    init(
        _ workbook: Workbook,
        _ grids: [SheetGrid],
        _ selection: FormSelection,
        _ source: Source,
        _ citations: CitationMemory
    ) {
        self.workbook = workbook
        self.citations = citations
        cellInk = CellInk(workbook)
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

    // MARK: The account of the cells

    mutating func mark(_ cell: Int, _ sheet: Int, _ part: Part) { parts[starts[sheet] + cell] = part }

    func part(_ cell: Int, _ sheet: Int) -> Part { parts[starts[sheet] + cell] }

    mutating func noteOrigin(_ value: String, _ sheet: Int, _ cell: Int) {
        let sheet = workbook.sheets[sheet]
        origins.append(
            FormReading.Origin(value: value, sheet: sheet.name, cell: sheet.cells[cell].address.description)
        )
    }

    // MARK: What was noticed

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
