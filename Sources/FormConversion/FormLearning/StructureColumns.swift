internal import Spreadsheet

/// What the columns of a table hold, told by headings and contents without knowing a label.
struct StructureColumns {
    /// The column of the numbers.
    private(set) var number: Int?
    /// The columns of 必須/選択: one with words, or one for each with marks.
    private(set) var requirements: [Int] = []
    /// The column of 大項目, where it has one.
    private(set) var section: Int?
    /// The columns of 中項目 and 小項目, from left to right.
    private(set) var labels: [Int] = []
    /// The column of 記述内容.
    private(set) var description: Int

    private struct Content {
        var filled = 0
        var numbers = 0
        var requirements = 0
        var texts: Set<String> = []
    }

    /// Looks at the columns of a table.
    init(_ reader: TableReader) {
        let layout = reader.layout
        let headings = Self.headings(reader)
        self.headings = headings
        var labels: [Int] = []
        var descriptions: [Int] = []
        var unknown: [Int] = []
        var contents: [Int: Content] = [:]
        for column in reader.columns where !layout.isAnswer(column) {
            let content = Self.content(reader, column)
            contents[column] = content
            guard content.filled > 0 else { continue }
            switch layout.headed[column] {
            case .number: number = number ?? column
            case .requirement: requirements.append(column)
            case .description: descriptions.append(column)
            case .label:
                // One wide heading may span the number, the labels and 必須/選択.
                if content.numbers * 2 > content.filled, number == nil {
                    number = column
                } else if content.requirements == content.filled {
                    requirements.append(column)
                } else {
                    labels.append(column)
                }
            case nil:
                guard layout.others[column] == nil else {
                    if column < layout.claim { unknown.append(column) }
                    continue
                }
                if content.requirements == content.filled {
                    requirements.append(column)
                } else if content.numbers * 2 > content.filled {
                    number = number ?? column
                } else if column < layout.claim, content.texts.count > 1 {
                    labels.append(column)
                }
            case .claim, .evidence, .evidencePlace, .previousClaim, .previousEvidence, .presence, .guidance: continue
            }
        }
        func texts(_ column: Int) -> Int { contents[column]?.texts.count ?? 0 }
        // A heading in words of the author's own: what says more than every column of labels is what is asked.
        let mostTexts = labels.map(texts).max() ?? 1
        if descriptions.isEmpty, let best = unknown.max(by: { (texts($0), $0) < (texts($1), $1) }),
            texts(best) > mostTexts
        {
            descriptions.append(best)
        }
        if let best = descriptions.max(by: { (texts($0), $0) < (texts($1), $1) }) {
            description = best
            labels += descriptions.filter { $0 != best }
        } else if let best = labels.max(by: { (texts($0), $0) < (texts($1), $1) }) {
            description = best
            labels.removeAll { $0 == best }
        } else {
            description = layout.claim
        }
        labels.sort()
        section = labels.first { column in
            headings[column, default: []].contains { $0.hasPrefix("大項目") || $0.hasPrefix("大分類") }
        }
        // Of three columns of labels the first is the section, when no two of them are 中項目 and 小項目 by name.
        let mostLabels = 2
        if section == nil, labels.count > mostLabels { section = labels.first }
        let band = section
        self.labels = labels.filter { $0 != band }
    }

    /// The headings over each column, as they are compared.
    private let headings: [Int: [String]]

    /// What a mark in a column of 必須/選択 says, such as ○ under 必須.
    func requirement(markedIn column: Int) -> String? {
        headings[column]?.first { $0 == "必須" || $0 == "選択" || $0 == "任意" }
    }

    private static func headings(_ reader: TableReader) -> [Int: [String]] {
        var result: [Int: [String]] = [:]
        for position in reader.layout.header {
            for index in reader.grid.rows[position].cells {
                let cell = reader.grid.sheet.cells[index]
                guard cell.address.column <= TableLayout.searchedColumns, let entry = reader.table.entry(of: cell.text)
                else { continue }
                let span = reader.grid.merge(at: cell.address)?.columns ?? cell.address.column...cell.address.column
                for column in span.clamped(to: 1...TableLayout.searchedColumns) {
                    result[column, default: []].append(entry.text)
                }
            }
        }
        return result
    }

    private static func content(_ reader: TableReader, _ column: Int) -> Content {
        var content = Content()
        var last = -1
        for offset in 0..<reader.range.count {
            guard let index = reader.cell(offset, column), index != last else { continue }
            last = index
            let cell = reader.grid.sheet.cells[index]
            guard cell.address.column == column, let entry = reader.table.entry(of: cell.text), !entry.text.isEmpty
            else { continue }
            content.filled += 1
            content.texts.insert(entry.text)
            if entry.isRequirement { content.requirements += 1 }
            if entry.itemNumber != nil { content.numbers += 1 }
        }
        return content
    }
}
