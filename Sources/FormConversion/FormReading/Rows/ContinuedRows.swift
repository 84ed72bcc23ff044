internal import ApplicationForm
internal import Spreadsheet

/// Rows that applicants put in below an item for more evidence or a longer claim.
///
/// Such a row has no label, number or 必須/選択 but those of the item, stands directly below the item, below another such row
/// or behind a heading that comes again, and has text in the columns of answers. What cannot be told from a note below the table is left alone.
struct ContinuedRows {
    private let candidate: CandidateTable
    private let cells: [Cell]
    private let grid: SheetGrid
    private let index: LabelIndex

    /// Rows that go on one item; people put in a few.
    private static let mostRows = 100

    init(_ candidate: CandidateTable, _ index: LabelIndex) {
        self.candidate = candidate
        self.index = index
        grid = candidate.reader.grid
        cells = grid.sheet.cells
    }

    /// The rows that go on each row with a field, by that row.
    func found() -> [Int: [Int]] {
        let last = candidate.matches.last?.row ?? -1
        var owners: [Int: Int] = [:]
        /// Headings that come again, each with the row of the item that stands above it.
        var bridges: [Int: Int] = [:]
        var result: [Int: [Int]] = [:]
        for row in rows where row > 0 {
            let direct = owners[row - 1] ?? (match(of: row - 1) == nil ? nil : row - 1)
            let isBare = candidate.rows[row].isBare
            if !isBare, isRepeatedHeading(row) {
                bridges[row] = itemAbove(row, owners)
                continue
            }
            guard let owner = direct ?? bridges[row - 1], !candidate.rows[row].isHidden,
                isBelow(row, row - 1) || isMergedWith(row, owner)
            else { continue }
            guard isBare || repeats(row, owner),
                hasAnswer(row, isLast: row > last && !isMergedWith(row, owner))
            else { continue }
            guard result[owner, default: []].count < Self.mostRows else { continue }
            owners[row] = owner
            result[owner, default: []].append(row)
        }
        return result
    }

    /// The rows without a field, and those that ask for a field again.
    private var rows: [Int] {
        let others = candidate.meaning.otherRows
        let duplicates = candidate.duplicates
        return duplicates.isEmpty ? others : (others + duplicates.map(\.row)).sorted()
    }

    /// Whether a row repeats the headings, as behind a page break.
    private func isRepeatedHeading(_ row: Int) -> Bool {
        let layout = candidate.reader.layout
        guard let cell = Self.ownCell(candidate.reader, row, layout.claim, cells),
            candidate.reader.table.entry(of: cells[cell].text)?.heading?.role == .claim
        else { return false }
        let position = candidate.rows[row].position
        return OtherRow(Array(grid.rows[position].cells), candidate.reader).isHeading
    }

    /// The row of the item above a repeated heading; numbers of pages may stand between them.
    private func itemAbove(_ row: Int, _ owners: [Int: Int]) -> Int? {
        for above in (max(0, row - Self.mostBetween)..<row).reversed() {
            guard number(row) - number(above) <= Self.mostBetween else { return nil }
            if let owner = owners[above] { return owner }
            if match(of: above) != nil { return above }
            let isPageNumber = grid.rows[candidate.rows[above].position].cells.allSatisfy {
                Self.closes(cells[$0].text) && LabelKey.of(cells[$0].text) != "以上"
            }
            guard isPageNumber else { return nil }
        }
        return nil
    }

    /// Rows from an item to the repeated heading below it.
    private static let mostBetween = 4

    /// Whether what a row says of the form's own is what the item above says: 必須, its number, or all of its labels.
    ///
    /// A row that claims something else is an item of its own, or may be one that lost its labels.
    private func repeats(_ row: Int, _ owner: Int) -> Bool {
        let reader = candidate.reader
        var saysItem = false
        for column in candidate.meaning.formColumns {
            guard let cell = Self.ownCell(reader, row, column, cells), let entry = reader.entry(row, column),
                !entry.isDitto
            else { continue }
            guard let above = reader.entry(owner, column), above.number == entry.number,
                reader.cell(owner, column) != cell
            else { return false }
            if !entry.isRequirement { saysItem = true }
        }
        guard let claim = Self.ownCell(reader, row, reader.layout.claim, cells),
            !cells[claim].text.allSatisfy(\.isWhitespace)
        else { return true }
        if let first = reader.answerCell(owner, reader.layout.claim),
            cells[first].text.hasSameBytes(as: cells[claim].text)
        {
            return true
        }
        guard !candidate.duplicates.contains(where: { $0.row == row }) else { return false }
        return saysItem || hasNextField(owner)
    }

    /// Whether the field behind that of a row is in the table: then no item lost its labels here.
    private func hasNextField(_ owner: Int) -> Bool {
        guard let field = match(of: owner)?.field else { return false }
        return field + 1 >= index.fields.count || candidate.meaning.fields.contains(field + 1)
    }

    /// The cell of an answer that stands in a row itself.
    static func ownCell(_ reader: TableReader, _ row: Int, _ column: Int, _ cells: [Cell]) -> Int? {
        guard let cell = reader.cell(row, column), cells[cell].address.column == column,
            cells[cell].address.row == reader.grid.rows[reader.range.lowerBound + row].number
        else { return nil }
        return cell
    }

    /// The field of a row.
    private func match(of row: Int) -> RowMatcher.Match? {
        // The matches stand in the order of the rows.
        var low = 0
        var high = candidate.matches.count
        while low < high {
            let middle = (low + high) / 2
            if candidate.matches[middle].row < row { low = middle + 1 } else { high = middle }
        }
        return low < candidate.matches.count && candidate.matches[low].row == row ? candidate.matches[low] : nil
    }

    private func number(_ row: Int) -> Int { grid.rows[candidate.rows[row].position].number }

    private func isBelow(_ row: Int, _ other: Int) -> Bool { number(row) == number(other) + 1 }

    /// Whether a label of the item is merged over the row.
    private func isMergedWith(_ row: Int, _ owner: Int) -> Bool {
        candidate.labelColumns.contains { column in
            guard let cell = candidate.reader.cell(row, column) else { return false }
            return candidate.reader.cell(owner, column) == cell && cells[cell].address.row >= number(owner)
        }
    }

    /// Whether claims or evidence stand in the row, and nothing there belongs to rows below.
    private func hasAnswer(_ row: Int, isLast: Bool) -> Bool {
        let layout = candidate.reader.layout
        var found = false
        for column in [layout.claim] + layout.evidence {
            guard let cell = Self.ownCell(candidate.reader, row, column, cells) else { continue }
            let text = cells[cell].text
            guard !text.allSatisfy(\.isWhitespace) else { continue }
            if let merge = grid.merge(at: cells[cell].address), merge.last.row > number(row) { return false }
            if Self.closes(text) || isLabel(text) { return false }
            // Below the last item anything may stand; a document's name is evidence.
            if isLast, column == layout.claim || !Self.namesDocument(text) { return false }
            found = true
        }
        return found
    }

    /// Whether a text closes the table.
    private static func closes(_ text: String) -> Bool {
        guard text.utf8.count <= 30 else { return false }
        if ["以上", "以下余白", "以下省略", "余白"].contains(LabelKey.of(text)) { return true }
        // 1 / 4 ページ, - 3 -: the number of a page.
        let rest = text.replacing("ページ", with: "").replacing("頁", with: "")
        return (text.holds("/") || text.holds("／") || rest.hasPrefix("-") || rest.hasPrefix("－"))
            && rest.unicodeScalars.contains { $0.properties.numericType != nil }
            && rest.unicodeScalars.allSatisfy {
                $0.properties.numericType != nil || $0.properties.isWhitespace || "/／-－()（）".unicodeScalars.contains($0)
            }
    }

    /// Whether a text is the form's own: a band may begin in the column of the claims.
    private func isLabel(_ text: String) -> Bool {
        guard let entry = candidate.reader.table.entry(of: text) else { return false }
        return index.isLabel(entry) || index.section(named: entry) != nil
    }

    /// Whether a text looks like evidence: it names a document or a place.
    static func namesDocument(_ text: String) -> Bool {
        ["資料", "別紙", "別添", "「", "『", "http", "書"].contains { text.holds($0) }
    }
}
