internal import ApplicationForm
internal import Spreadsheet

/// Finds the columns of a form whose headings are strange, by the labels below them.
///
/// Descriptions of a catalogue tell where the table is; the columns of answers are named by loose words (入力, 資料) or are
/// the only ones left. Where more than one column may hold the claims the form is refused as before.
struct GuessedLayout {
    private let grid: SheetGrid
    private let table: LabelTable
    private let indexes: [LabelIndex]
    /// For each column how many of its cells are labels of a catalogue.
    private var hits: [Int: Int] = [:]
    /// For each column how many cells below the heading hold something.
    private var filled: [Int: Int] = [:]
    /// For each column how many of them name a document.
    private var documents: [Int: Int] = [:]

    /// Rows that are looked at; forms have some hundred.
    private static let searchedRows = 600
    /// Labels that must be there before columns are guessed.
    private static let fewestLabels = 8
    /// UTF-8 bytes of the longest heading.
    private static let longestHeading = 120

    /// The table of a sheet; nil where the columns cannot be told.
    static func find(in grid: SheetGrid, _ table: LabelTable, _ indexes: [LabelIndex]) -> TableLayout? {
        var guess = GuessedLayout(grid: grid, table: table, indexes: indexes)
        return guess.layout()
    }

    private init(grid: SheetGrid, table: LabelTable, indexes: [LabelIndex]) {
        self.grid = grid
        self.table = table
        self.indexes = indexes
    }

    private mutating func layout() -> TableLayout? {
        guard let first = firstRow() else { return nil }
        guard let header = header(above: first) else { return nil }
        for row in grid.rows[(header + 1)...].prefix(Self.searchedRows) {
            for index in row.cells {
                let cell = grid.sheet.cells[index]
                filled[cell.address.column, default: 0] += 1
                if ContinuedRows.namesDocument(cell.text) { documents[cell.address.column, default: 0] += 1 }
            }
        }
        let labels = Set(hits.filter { $0.value >= 3 }.keys)
        var headings: [Int: String] = [:]
        for index in grid.rows[header].cells {
            let cell = grid.sheet.cells[index]
            guard cell.address.column <= TableLayout.searchedColumns, cell.text.utf8.count <= Self.longestHeading else {
                continue
            }
            headings[cell.address.column] = cell.text
        }
        var headed: [Int: Heading.Role] = [:]
        var claims: [Int] = []
        var loose: [Int] = []
        var unknown: [Int] = []
        var evidence: [Int] = []
        for (column, text) in headings.sorted(by: { $0.key < $1.key }) where !labels.contains(column) {
            let entry = table.entry(of: text)
            switch entry?.heading?.role {
            case .number: headed[column] = .number
            case .requirement: headed[column] = .requirement
            case .guidance: headed[column] = .guidance
            case .evidence, .evidencePlace: evidence.append(column)
            case .claim: claims.append(column)
            case .previousClaim, .previousEvidence, .presence: return nil
            case .label, .description, nil:
                let word = entry?.text ?? ""
                if Self.isOther(word) { continue }
                if Self.evidenceWords.contains(where: { word.holds(word: $0) }) {
                    evidence.append(column)
                } else if Self.claimWords.contains(where: { word.holds(word: $0) }) {
                    loose.append(column)
                } else {
                    unknown.append(column)
                }
            }
        }
        for column in labels { headed[column] = .label }
        // With nothing but blank cells beneath it, a column without a telling word is no answer.
        var answering = unknown.filter { (filled[$0] ?? 0) * 4 >= (labels.compactMap { hits[$0] }.max() ?? 0) }
        let named = answering.filter { (documents[$0] ?? 0) * 3 >= (filled[$0] ?? 0) * 2 }
        if evidence.isEmpty, named.count == 1 {
            evidence = named
            answering.removeAll { named.contains($0) }
        }
        let unheaded = evidence.isEmpty ? [] : unheaded(in: header, labels)
        guard let claim = [claims, loose, answering, unheaded].first(where: { !$0.isEmpty }), claim.count == 1,
            !labels.isEmpty
        else { return nil }
        var others = headings.filter { headed[$0.key] == nil && $0.key != claim[0] && !evidence.contains($0.key) }
        others = others.filter { !$0.value.isEmpty }
        return TableLayout(
            header: header..<(header + 1),
            claim: claim[0],
            evidence: evidence,
            previousClaim: nil,
            previousEvidence: nil,
            headed: headed,
            others: others,
            isExample: false,
            presence: nil
        )
    }

    /// Columns without a heading, between two that have one, that hold no labels.
    private func unheaded(in header: Int, _ labels: Set<Int>) -> [Int] {
        var headed: Set<Int> = []
        for cell in grid.rows[header].cells.map({ grid.sheet.cells[$0] }) where !cell.text.isEmpty {
            let columns = grid.merge(at: cell.address)?.columns ?? cell.address.column...cell.address.column
            headed.formUnion(columns.clamped(to: TableLayout.allColumns))
        }
        guard let first = headed.min(), let last = headed.max() else { return [] }
        return (first...last).filter { !headed.contains($0) && !labels.contains($0) && hits[$0] == nil }
    }

    /// The first row with a label of a catalogue that is no section; counts the labels of each column.
    private mutating func firstRow() -> Int? {
        var first: Int?
        var count = 0
        for position in grid.rows.indices.prefix(Self.searchedRows) {
            for index in grid.rows[position].cells {
                let cell = grid.sheet.cells[index]
                guard cell.address.column <= TableLayout.searchedColumns, let entry = table.entry(of: cell.text) else {
                    continue
                }
                let isLabel = indexes.contains { $0.isLabel(entry) && !$0.sections.contains(entry.key) }
                guard isLabel else { continue }
                hits[cell.address.column, default: 0] += 1
                count += 1
                // 事業者名 stands in the block above the table too: there it has no neighbours that are labels.
                if first == nil, entry.blockItem == nil { first = position }
            }
        }
        return count >= Self.fewestLabels ? first : nil
    }

    /// The nearest row above a row that heads three columns or more.
    private func header(above first: Int) -> Int? {
        for position in (max(0, first - 4)..<first).reversed() {
            let cells = grid.rows[position].cells.map { grid.sheet.cells[$0] }
            if cells.count(where: { $0.text.utf8.count <= Self.longestHeading }) >= 3 { return position }
        }
        return nil
    }

    /// Whether a heading names a column that is neither claim nor evidence: 備考, 審査欄.
    private static func isOther(_ word: String) -> Bool {
        [
            "備考", "審査", "確認", "判定", "チェック", "担当", "部署", "更新日", "期限", "進捗", "コメント", "指摘", "メモ", "評価", "結果", "例", "解説",
            "説明", "補足",
            "注意", "留意",
        ].contains { word.holds(word: $0) }
    }

    private static let evidenceWords = ["資料", "書類", "根拠", "添付", "証", "参照", "別添", "出典", "文書", "規程", "ページ", "頁", "箇所"]
    private static let claimWords = [
        "記入", "入力", "開示", "申請", "記述", "記載", "内容", "実施", "対応", "状況", "貴社", "弊社", "自社", "当社", "回答", "answer", "事業者",
    ]
}
