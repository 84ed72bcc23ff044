internal import ApplicationForm
internal import RedInk
internal import Spreadsheet
internal import SpreadsheetWriting

/// The sheet with the form: title, application block, heading, bands and rows.
struct FormTable {
    /// One row of the table on its way to the sheet.
    struct Row {
        /// The row in the sheet.
        var number: Int
        /// Its field.
        var field: Field
        /// The height that its own cells need, in points.
        var height: Double
    }

    let sheet: SheetWriter
    let catalogue: Catalogue
    /// Differences of typing noise are inked too: what was read must be read again.
    private let ink = InkComposer(baseFont: Font(), inksNoise: true)
    /// The fields whose answer cannot be shown whole.
    private(set) var clipped: [String] = []
    var rows: [Row] = []
    private var next = 1

    init(sheet: SheetWriter, catalogue: Catalogue) {
        self.sheet = sheet
        self.catalogue = catalogue
    }

    /// Writes the whole sheet.
    mutating func write(_ submission: Submission?) throws(WriteError) {
        for column in FormLook.Column.allCases {
            try sheet.setColumns(column.rawValue...column.rawValue, width: column.width)
        }
        try writeTop(submission?.application, isBlank: submission == nil)
        let heading = next
        try writeHeading()
        try writeRows(submission)
        try writeLabels()
        for row in rows { try sheet.setRow(row.number, height: row.height, grows: true) }

        try sheet.freeze(rows: heading)
        try sheet.repeatRows(heading...heading)
        try sheet.setPage(page(submission))
        try sheet.hideGridlines()
        try sheet.ignoreNumbersAsText(CellRange(cell(1, .number), cell(max(1, next - 1), .evidence)))
        try sheet.setPrintArea(CellRange(cell(1, .number), cell(max(1, next - 1), .evidence)))
    }

    // MARK: Above the table

    private mutating func writeTop(_ application: Application?, isBlank: Bool) throws(WriteError) {
        try sheet.merge(full(next), catalogue.title, format: FormLook.title)
        try sheet.setRow(next, height: 24)
        next += 1
        for entry in BlockEntry.entries(of: application) {
            try sheet.merge(CellRange(cell(next, .number), cell(next, .item)), entry.label, format: FormLook.blockLabel)
            let value = CellRange(cell(next, .subitem), cell(next, .claim))
            var height = 18.0
            switch entry.value {
            case .text(let text):
                do throws(WriteError) {
                    try sheet.merge(value, text, format: FormLook.blockValue)
                } catch {
                    throw error.at(field: entry.label)
                }
                let width = [FormLook.Column.subitem, .description, .requirement, .claim].reduce(0) { $0 + $1.points }
                height = max(height, TextMeasure(size: FormLook.answerSize).height(text, width: width))
            case .date(let date):
                try sheet.merge(value, "", format: FormLook.blockDate)
                if let date {
                    try sheet.write(dayNumber: date.dayNumber, at: value.first, format: FormLook.blockDate)
                }
            }
            if let list = entry.list { try sheet.addRule(InputRule(list: list), to: value) }
            try sheet.setRow(next, height: height)
            next += 1
        }
        if isBlank {
            try sheet.merge(full(next), FormGuidance.topNote, format: FormLook.note)
            try sheet.setRow(next, height: noteHeight(FormGuidance.topNote))
            next += 1
        }
    }

    private func noteHeight(_ text: String) -> Double {
        let width = FormLook.Column.allCases.reduce(0) { $0 + $1.points }
        return TextMeasure(size: FormLook.labelSize).height(text, width: width)
    }

    private mutating func writeHeading() throws(WriteError) {
        try sheet.writeBlank(at: cell(next, .number), format: FormLook.heading)
        let labels = CellRange(cell(next, .item), cell(next, .subitem))
        try sheet.merge(labels, "【審査対象項目】", format: FormLook.heading)
        try sheet.write("【記述内容】", at: cell(next, .description), format: FormLook.heading)
        try sheet.write("必須/\n選択", at: cell(next, .requirement), format: FormLook.heading)
        try sheet.write("申請内容", at: cell(next, .claim), format: FormLook.heading)
        try sheet.write("添付書類等", at: cell(next, .evidence), format: FormLook.heading)
        try sheet.setRow(next, height: 29)
        next += 1
    }

    // MARK: The rows

    private mutating func writeRows(_ submission: Submission?) throws(WriteError) {
        var answers: [String: Answer] = [:]
        for answer in submission?.answers ?? [] where answers[answer.field] == nil { answers[answer.field] = answer }
        for (index, section) in catalogue.sections.enumerated() {
            // The first field (開示情報の日付) stands above the first band.
            if index > 0 || section.fields.count > 1 {
                try sheet.merge(full(next), section.name, format: FormLook.band)
                try sheet.setRow(next, height: 18)
                next += 1
            }
            let start = next
            for field in section.fields {
                do throws(WriteError) {
                    try write(field, answers[field.id], isBlank: submission == nil)
                } catch {
                    throw error.at(field: field.id)
                }
            }
            if submission == nil, next > start {
                let range = CellRange(cell(start, .evidence), cell(next - 1, .evidence))
                try sheet.addRule(FormGuidance.evidence, to: range)
            }
        }
    }

    private mutating func write(_ field: Field, _ answer: Answer?, isBlank: Bool) throws(WriteError) {
        let required = field.requirement == .required
        let look = FormLook.description(required: required, criteria: field.criteria?.isEmpty == false)
        try sheet.write(field.description, at: cell(next, .description), format: look)
        var height = TextMeasure(size: FormLook.labelSize).height(
            field.description,
            width: FormLook.Column.description.points
        )
        if isBlank {
            for column in [FormLook.Column.claim, .evidence] {
                try sheet.writeBlank(at: cell(next, column), format: FormLook.answer(required: required))
            }
            let claim = cell(next, .claim)
            try sheet.addRule(FormGuidance.rule(for: field), to: CellRange(claim, claim))
            height = max(height, room(for: field))
        } else {
            let claim = runs(answer?.baseline?.claim.text, answer?.claim.text ?? "")
            let evidence = runs(answer?.baseline?.evidence.text, answer?.evidence.text ?? "")
            var fits = true
            for (column, runs) in [(FormLook.Column.claim, claim), (.evidence, evidence)] {
                let fitted = fit(runs.map(\.text).joined(), width: column.points)
                height = max(height, fitted.height)
                fits = fits && fitted.height <= TextMeasure.highestRow
                let look = FormLook.answer(required: required, size: fitted.size)
                try sheet.write(runs, at: cell(next, column), format: look)
            }
            if !fits { clipped.append(field.id) }
        }
        rows.append(Row(number: next, field: field, height: height))
        next += 1
    }

    /// The height that a blank form keeps for an answer.
    private func room(for field: Field) -> Double {
        let measure = TextMeasure(size: FormLook.answerSize)
        if let limit = field.lengthLimit {
            // A line more than full ones need, since applicants make paragraphs.
            let text = String(repeating: "字", count: min(max(limit, 0), 600)) + "\n"
            return min(measure.height(text, width: FormLook.Column.claim.points), TextMeasure.highestRow)
        }
        return switch field.answer {
        case .text, .presence, .choice, .address: measure.height("\n", width: FormLook.Column.claim.points)
        default: measure.height("", width: FormLook.Column.claim.points)
        }
    }

    /// The runs of an answer: in ink where an earlier text differs.
    private func runs(_ old: String?, _ new: String) -> [TextRun] {
        guard let old, old != new else { return [TextRun(text: new, font: Font())] }
        return ink.runs(for: TextComparison(old: old, new: new))
    }

    /// The size in which a text fits into the highest row, and the height that it then needs.
    private func fit(_ text: String, width: Double) -> (size: Double, height: Double) {
        var size = FormLook.answerSize
        var height = TextMeasure(size: size).height(text, width: width)
        for smaller in FormLook.smallerSizes where height > TextMeasure.highestRow {
            size = smaller
            height = TextMeasure(size: size).height(text, width: width)
        }
        return (size, height)
    }

    // MARK: Helpers

    func cell(_ row: Int, _ column: FormLook.Column) -> CellAddress {
        CellAddress(row: row, column: column.rawValue)
    }

    private func full(_ row: Int) -> CellRange { CellRange(cell(row, .number), cell(row, .evidence)) }

    private func page(_ submission: Submission?) -> PageSetup {
        var page = PageSetup()
        let name = (submission?.application.serviceName ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
        let shown = String(
            String.UnicodeScalarView(name.unicodeScalars.prefix(60).filter { $0.value >= 0x20 && $0.value < 0xFFFE })
        )
        page.footer = "&L\(FormWorkbookWriter.formSheet)　\(PageSetup.literal(shown))&C&P / &N"
        return page
    }
}
