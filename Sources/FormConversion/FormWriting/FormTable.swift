package import ApplicationForm
internal import RedInk
package import Spreadsheet
package import SpreadsheetWriting

/// The sheet with the form: title, application block, heading, bands and rows.
///
/// A review writes it too, with a margin for marks and the ink that it has composed itself.
package struct FormTable {
    /// One row of the table on its way to the sheet.
    package struct Row {
        /// The row in the sheet.
        package var number: Int
        /// Its field.
        package var field: Field
        /// The height that its own cells need, in points.
        var height: Double
    }

    /// What a review shows in a row.
    package struct Entry {
        /// What stands in the margin; empty for a row that did not change.
        package var mark: String
        /// The runs of the answer's cells; columns that the table does not have are not written.
        package var runs: [(column: FormLook.Column, runs: [TextRun])]

        /// Makes an entry.
        package init(mark: String, runs: [(column: FormLook.Column, runs: [TextRun])]) {
            self.mark = mark
            self.runs = runs
        }
    }

    let sheet: SheetWriter
    let catalogue: Catalogue
    /// Differences of typing noise are inked too: what was read must be read again.
    private let ink = InkComposer(baseFont: Font(), inksNoise: true)
    /// The columns from left to right.
    private let columns: [FormLook.Column]
    /// What a review shows, by field; nil for a form.
    private var entries: [String: Entry]?
    /// The fields whose answer cannot be shown whole.
    package private(set) var clipped: [String] = []
    /// The rows of the answers, in their order.
    package internal(set) var rows: [Row] = []
    private var next = 1

    /// Makes a table for a sheet; nothing is written yet.
    package init(sheet: SheetWriter, catalogue: Catalogue, columns: [FormLook.Column] = FormLook.Column.form) {
        self.sheet = sheet
        self.catalogue = catalogue
        self.columns = columns
    }

    /// Writes the whole sheet as a review: the marks in the margin, a filter on them, and the runs of the entries.
    package mutating func write(_ submission: Submission, entries: [String: Entry]) throws(WriteError) {
        self.entries = entries
        try write(submission)
    }

    /// Writes the whole sheet.
    mutating func write(_ submission: Submission?) throws(WriteError) {
        for (index, column) in columns.enumerated() {
            try sheet.setColumns((index + 1)...(index + 1), width: column.width)
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
        let whole = CellRange(CellAddress(row: 1, column: 1), cell(max(1, next - 1), .evidence))
        try sheet.ignoreNumbersAsText(whole)
        try sheet.setPrintArea(whole)
        if columns.contains(.mark), next - 1 > heading {
            try sheet.filter(CellRange(cell(heading, .mark), cell(next - 1, .mark)))
        }
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
                let width = value.columns.reduce(0) { $0 + columns[$1 - 1].points }
                height = max(height, TextMeasure(size: FormLook.answerSize).height(text, width: width))
            case .date(let date):
                try sheet.merge(value, "", format: FormLook.blockDate)
                if let date {
                    try sheet.write(dayNumber: date.dayNumber, at: value.first, format: FormLook.blockDate)
                }
            }
            // A review shows what was applied for; nobody chooses there.
            if let list = entry.list, entries == nil { try sheet.addRule(InputRule(list: list), to: value) }
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
        let width = columns.reduce(0) { $0 + $1.points }
        return TextMeasure(size: FormLook.labelSize).height(text, width: width)
    }

    private mutating func writeHeading() throws(WriteError) {
        try sheet.writeBlank(at: cell(next, .number), format: FormLook.heading)
        let labels = CellRange(cell(next, .item), cell(next, .subitem))
        try sheet.merge(labels, "【審査対象項目】", format: FormLook.heading)
        try sheet.write("【記述内容】", at: cell(next, .description), format: FormLook.heading)
        try sheet.write("必須/\n選択", at: cell(next, .requirement), format: FormLook.heading)
        let isSideBySide = columns.contains(.earlierClaim)
        for (column, label) in [(FormLook.Column.claim, "申請内容"), (.evidence, "添付書類等")] {
            let text = isSideBySide ? "\(label)\n（変更後）" : label
            try sheet.write(text, at: cell(next, column), format: FormLook.heading)
        }
        if isSideBySide {
            try sheet.write("申請内容\n（変更前）", at: cell(next, .earlierClaim), format: FormLook.heading)
            try sheet.write("添付書類等\n（変更前）", at: cell(next, .earlierEvidence), format: FormLook.heading)
        }
        if columns.contains(.mark) { try sheet.write("変更", at: cell(next, .mark), format: FormLook.heading) }
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
                if columns.contains(.mark) { try sheet.writeBlank(at: cell(next, .mark), format: FormLook.band) }
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
            let entry = entries.map { $0[field.id] ?? Entry(mark: "", runs: []) } ?? self.entry(of: answer)
            if columns.contains(.mark) {
                try sheet.write(entry.mark, at: cell(next, .mark), format: FormLook.mark(isSet: !entry.mark.isEmpty))
                let measure = TextMeasure(size: FormLook.labelSize)
                height = max(height, measure.height(entry.mark, width: FormLook.Column.mark.points))
            }
            var fits = true
            for column in columns where column.holdsAnswer {
                let runs = entry.runs.first { $0.column == column }?.runs ?? []
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

    /// What an answer shows in a form.
    private func entry(of answer: Answer?) -> Entry {
        Entry(
            mark: "",
            runs: [
                (.claim, runs(answer?.baseline?.claim.text, answer?.claim.text ?? "")),
                (.evidence, runs(answer?.baseline?.evidence.text, answer?.evidence.text ?? "")),
            ]
        )
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

    /// The cell of a row in a column; the first column where the table does not have it.
    package func cell(_ row: Int, _ column: FormLook.Column) -> CellAddress {
        CellAddress(row: row, column: (columns.firstIndex(of: column) ?? 0) + 1)
    }

    private func full(_ row: Int) -> CellRange { CellRange(cell(row, .number), cell(row, .evidence)) }

    private func page(_ submission: Submission?) -> PageSetup {
        var page = PageSetup()
        let name = (submission?.application.serviceName ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
        let plain = String(
            String.UnicodeScalarView(name.unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0xFFFE })
        )
        // The number of the page stands in the middle of the line.
        let shown = plain.count > 28 ? plain.prefix(27) + "…" : plain
        if columns.contains(.mark) {
            page.header = "&L凡例：赤の取消線＝変更前の記述　赤の下線＝変更後の記述　「変更」欄の●＝変更のある項目"
        }
        page.footer = "&L\(sheet.name)　\(PageSetup.literal(shown))&C&P / &N"
        return page
    }
}
