internal import ApplicationForm
internal import Spreadsheet

/// Reads the rows of a blank form by its structure alone: bands, merged labels, numbers, 必須/選択.
struct StructureReader {
    /// The table.
    let reader: TableReader
    private let columns: StructureColumns
    private let places: AnswerPlaces
    /// What may be entered into the cells of the claims, a range each.
    private let rules: [(range: CellRange, rule: DataValidation)]

    /// Rows of a table that are read; forms have some hundred.
    static let mostRows = 5_000
    /// Ranges of rules that are looked at.
    private static let mostRanges = 20_000

    init(_ reader: TableReader) {
        self.reader = reader
        let claim = reader.layout.claim
        let all = reader.grid.sheet.validations.lazy.flatMap { rule in rule.ranges.lazy.map { (range: $0, rule: rule) }
        }
        rules = Array(all.filter { $0.range.columns.contains(claim) }.prefix(Self.mostRanges))
        columns = StructureColumns(reader)
        places = AnswerPlaces(reader)
    }

    private var grid: SheetGrid { reader.grid }

    /// The longest line of some rows that names the form or the scheme.
    static func title(in rows: ArraySlice<SheetGrid.Row>, of grid: SheetGrid) -> String? {
        let words = ["申請書", "認定制度", "様式", "開示項目", "審査項目"]
        let longestTitle = 300
        var title: String?
        for row in rows.prefix(50) {
            for index in row.cells {
                let text = grid.sheet.cells[index].text
                guard text.utf8.count <= longestTitle, !text.hasPrefix("※"), !text.contains("。") else { continue }
                guard words.contains(where: { text.contains($0) }) else { continue }
                if text.utf8.count > (title?.utf8.count ?? 0) { title = line(text) }
            }
        }
        return title
    }

    /// The rows that ask for an answer.
    func rows() -> [LearntSheet.Row] {
        var rows: [LearntSheet.Row] = []
        var section = ""
        var number = ""
        var labels: [Label?] = columns.labels.map { _ in nil }
        // Where nothing is merged downward, a blank label continues the one above it.
        let continues = !reader.hasTallMerges(columns.labels)
        for offset in 0..<reader.range.count where rows.count <= Self.mostRows {
            if isHeading(offset) { continue }
            if let band = band(offset) {
                section = band
                labels = labels.map { _ in nil }
                continue
            }
            guard let description = description(offset) else { continue }
            if let column = columns.section, let text = text(offset, column) { section = text }
            var isNew = false
            for (slot, column) in columns.labels.enumerated() {
                if let text = text(offset, column), let cell = reader.cell(offset, column) {
                    if text != labels[slot]?.text { isNew = true }
                    labels[slot] = Label(text: text, cell: cell)
                } else if slot > 0, isNew || !continues {
                    labels[slot] = nil
                }
            }
            let printed = columns.number.flatMap { self.printed(offset, $0) }
            number = printed ?? (continues && !isNew ? number : "")
            rows.append(row(offset, section, labels, description, number))
        }
        return withoutTail(rows)
    }

    /// The rows without what follows the table, such as a history of revisions: where the form says 必須 or 選択 of its
    /// rows, what says neither at the end belongs to it no more.
    private func withoutTail(_ rows: [LearntSheet.Row]) -> [LearntSheet.Row] {
        let said = rows.count { $0.requirement != nil }
        guard said * 2 > rows.count, let last = rows.lastIndex(where: { $0.requirement != nil }) else { return rows }
        return Array(rows[...last])
    }

    /// A label and the cell that it stands in.
    private struct Label {
        var text: String
        var cell: Int
    }

    private func row(_ offset: Int, _ section: String, _ labels: [Label?], _ description: String, _ number: String)
        -> LearntSheet.Row
    {
        // A label that is merged over two columns is one label; the description may be one of them.
        var path: [String] = []
        var last = -1
        for label in labels.compactMap({ $0 }) where label.cell != last {
            path.append(label.text)
            last = label.cell
        }
        let sheetName = grid.sheet.name
        let item = path.first ?? (section.isEmpty ? description : section)
        let subitem = path.count > 1 ? path.dropFirst().joined(separator: " / ") : nil
        let place = places.place(ofRow: grid.rows[reader.range.lowerBound + offset].number)
        let validations = rules.filter { $0.range.contains(place.claim) }.map(\.rule)
        return LearntSheet.Row(
            position: reader.range.lowerBound + offset,
            section: section,
            item: item,
            subitem: subitem,
            description: description,
            number: number,
            requirement: requirement(offset),
            place: Field.Place(
                sheet: sheetName,
                claim: place.claim.description,
                evidence: place.evidence.isEmpty ? nil : place.evidence.map(\.description).joined(separator: " ")
            ),
            options: AnswerGuess.options(validations.first { $0.kind == .list }?.options ?? []),
            greatestLength: validations.compactMap(\.greatestLength).min()
        )
    }

    /// The text of a cell that shows in a row, as a label.
    private func text(_ offset: Int, _ column: Int) -> String? {
        guard let index = reader.cell(offset, column) else { return nil }
        let text = Self.line(grid.sheet.cells[index].text)
        return text.isEmpty ? nil : text
    }

    /// A label without the blanks at its ends; line breaks inside belong to it.
    private static func line(_ text: String) -> String {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// Whether the cell that shows in a column stands in the row itself and not above it.
    private func isOwn(_ offset: Int, _ column: Int) -> Bool {
        guard let index = reader.cell(offset, column) else { return false }
        return grid.sheet.cells[index].address.row == grid.rows[reader.range.lowerBound + offset].number
    }

    private func cells(_ offset: Int) -> [Cell] {
        grid.rows[reader.range.lowerBound + offset].cells.map { grid.sheet.cells[$0] }
            .filter { cell in !cell.text.allSatisfy(\.isWhitespace) }
    }

    /// A heading that is repeated for the next page.
    private func isHeading(_ offset: Int) -> Bool {
        let headings = cells(offset).compactMap { reader.table.entry(of: $0.text)?.heading }
        return headings.count >= 2 && headings.contains { $0.role == .claim }
    }

    /// The name of a section: the only text of a row that holds no number, no 必須/選択 and no description.
    private func band(_ offset: Int) -> String? {
        bandText(offset).map { text in
            let name = text.drop { $0.isWhitespace || "■□◆◇●○▼▽▲".contains($0) }
            return name.isEmpty ? text : String(name)
        }
    }

    private func bandText(_ offset: Int) -> String? {
        let cells = cells(offset)
        guard cells.count == 1, let cell = cells.first else { return nil }
        let longestBand = 180
        guard cell.text.utf8.count <= longestBand, !cell.text.contains("。"), !Self.isNote(cell.text),
            let entry = reader.table.entry(of: cell.text), entry.itemNumber == nil, !entry.text.isEmpty
        else { return nil }
        let span = grid.merge(at: cell.address)?.columns ?? cell.address.column...cell.address.column
        if span.contains(reader.layout.claim), span.count > 1 { return Self.line(cell.text) }
        // Not merged over the row: then nothing may show in it that makes an item of it.
        let shown = ([columns.description, columns.number] + columns.requirements).compactMap { $0 }
        let isItem = shown.contains { column in
            reader.cell(offset, column).map { grid.sheet.cells[$0].address != cell.address } ?? false
        }
        guard !isItem, !reader.layout.isAnswer(cell.address.column) else { return nil }
        return cell.address.column == columns.description ? nil : Self.line(cell.text)
    }

    private static func isNote(_ text: String) -> Bool {
        let start = text.drop { $0.isWhitespace }
        return start.first.map { "※＊*（(".contains($0) } ?? true || start.hasPrefix("注")
    }

    /// What is to be written: the description of the row, else its innermost label.
    private func description(_ offset: Int) -> String? {
        if isOwn(offset, columns.description), let text = text(offset, columns.description) {
            return Self.isNote(text) && cells(offset).count == 1 && !text.hasPrefix("(") && !text.hasPrefix("（")
                ? nil : text
        }
        guard reader.cell(offset, columns.description) == nil else { return nil }
        let asks = ([columns.number] + columns.requirements).compactMap { $0 }.contains { isOwn(offset, $0) }
        guard asks, let column = columns.labels.last(where: { isOwn(offset, $0) }) else { return nil }
        return text(offset, column)
    }

    /// The number as it is printed: the bare digits where it is a plain number.
    private func printed(_ offset: Int, _ column: Int) -> String? {
        guard let text = text(offset, column) else { return nil }
        let longestNumber = 24
        guard text.utf8.count <= longestNumber else { return nil }
        // 1-2 is no 12.
        let groups = TextFolding.matching.folded(text).split { !$0.isASCII || !$0.isNumber }
        return groups.count > 1 ? text : reader.table.entry(of: text)?.itemNumber ?? text
    }

    private func requirement(_ offset: Int) -> Field.Requirement? {
        for column in columns.requirements {
            guard let text = text(offset, column) else { continue }
            if text.contains("必") { return .required }
            if text.contains("選") || text.contains("任意") { return .optional }
            switch columns.requirement(markedIn: column) {
            case "必須": return "○◯●◎✓✔".contains(text) ? .required : .optional
            case .some: return "○◯●◎✓✔".contains(text) ? .optional : .required
            // One column for both, ○ where the answer is due.
            case nil: return "○◯●◎".contains(text) ? .required : .optional
            }
        }
        return nil
    }
}
