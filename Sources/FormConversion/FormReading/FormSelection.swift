internal import ApplicationForm
internal import Messages
internal import Spreadsheet

/// The tables that make up the form, for one catalogue: one sheet, or one a section.
struct FormSelection {
    /// The catalogue's labels.
    let index: LabelIndex
    /// The tables that are the form, in the order of the sheets.
    let tables: [CandidateTable]
    /// All tables with fitting headings.
    private let all: [CandidateTable]
    private let titleAgrees: Bool

    /// Rows that must match before a workbook is called a form B.
    private static let fewestRows = 3

    init(_ index: LabelIndex, _ candidates: [CandidateTable], _ grids: [SheetGrid]) {
        self.index = index
        all = candidates
        let usable = candidates.filter { !$0.matches.isEmpty }
        let real = usable.filter { !$0.isExample }
        // Shown before hidden, then whatever fits more rows and holds more answers.
        let ranked = (real.isEmpty ? usable : real).sorted { one, other in
            one.rank > other.rank
        }
        var chosen: [CandidateTable] = []
        var taken: Set<Int> = []
        for table in ranked {
            let fields = table.meaning.fields
            // A second copy of the form is not a part of it; sheets by section share no fields.
            guard taken.isEmpty || fields.intersection(taken).count * 2 < fields.count else { continue }
            guard table.isVisible || chosen.isEmpty else { continue }
            chosen.append(table)
            taken = taken.isEmpty ? fields : taken.union(fields)
        }
        tables = chosen.sorted { $0.place < $1.place }
        let isTokuko = index.catalogue.title.holds("特定個人情報")
        titleAgrees = tables.contains { table in
            let grid = table.reader.grid
            let above = grid.rows[..<table.reader.layout.header.lowerBound].prefix(50)
            let named = above.contains { row in
                row.cells.contains { grid.sheet.cells[$0].text.holds("特定個人情報") }
            }
            return named == isTokuko
        }
    }

    /// Rows matched, then what speaks for this catalogue rather than another.
    var score: (Int, Int, Int, Int) {
        (
            tables.reduce(0) { $0 + $1.matches.count }, tables.reduce(0) { $0 + $1.numberAgreements },
            titleAgrees ? 1 : 0,
            -index.fields.count
        )
    }

    /// Whether enough rows match.
    var isForm: Bool { score.0 >= Self.fewestRows }

    /// What came nearest to a form, for the message.
    var nearest: Message? {
        guard let table = all.max(by: { $0.matches.count < $1.matches.count }) else { return nil }
        let name = table.reader.grid.sheet.name
        let column = CellAddress.columnName(table.reader.layout.claim)
        let count = table.matches.count
        return Message(
            ja: "シート「\(name)」の\(column)列に申請内容の見出しがありますが、一致する項目は\(count)行でした。",
            en: "sheet “\(name)” has a heading for claims in column \(column), but \(count) of its rows match an item."
        )
    }
}
