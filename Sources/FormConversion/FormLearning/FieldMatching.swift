internal import ApplicationForm
internal import Spreadsheet

/// Finds the fields of built-in catalogues that the rows of a learnt form ask for, as an import finds them.
struct FieldMatching {
    /// What a row asks for.
    enum Result {
        /// A field, by its id.
        case field(String)
        /// Several fields that fit equally well.
        case tie([String])
    }

    /// The catalogue that fits best, by its number among the indexes.
    let best: Int
    /// Whether the form asks for most of what that catalogue has: then it is of its family.
    let isFamily: Bool
    /// The fields by sheet and position; rows without one are left out.
    private var results: [Int: [Int: Result]] = [:]

    /// What a match must come to: an equal description with something of its path, or a like one with most of it.
    private static let surely = 80
    /// Equal descriptions alone are enough from this length, shorter ones come again and again (告知方法, その他).
    private static let tellingScalars = 8

    init(_ sheets: [LearntSheet], _ indexes: [LabelIndex], _ workbook: Workbook) {
        let tables = indexes.map { index in
            sheets.map { sheet in
                let meaning = TableMeaning(sheet.reader, index, sheetName: workbook.sheets[sheet.number].name)
                return CandidateTable(sheet.number, sheet.reader, meaning, workbook)
            }
        }
        let scores = tables.indices.map { number in
            (
                tables[number].reduce(0) { $0 + $1.matches.count { $0.score >= Self.surely } },
                tables[number].reduce(0) { $0 + $1.numberAgreements }, -indexes[number].fields.count, number
            )
        }
        let first = scores.max { $0 < $1 }
        best = first?.3 ?? 0
        isFamily = (first?.0 ?? 0) * 2 >= -(first?.2 ?? 0)
        var used: Set<String> = []
        // The best catalogue speaks first; the others have fields that it lacks.
        for number in [best] + indexes.indices.filter({ $0 != best }) where indexes.indices.contains(number) {
            for (sheet, table) in zip(sheets, tables[number]) {
                let asked = Set(sheet.rows.map(\.position))
                for match in table.matches {
                    let row = table.rows[match.row]
                    guard asked.contains(row.position), results[sheet.number]?[row.position] == nil else { continue }
                    let field = indexes[number].catalogue.fields[match.field]
                    guard Self.isSure(match, row, indexes[number]), !used.contains(field.id) else { continue }
                    if match.isTie {
                        let others = Self.alike(match, row, indexes[number])
                        results[sheet.number, default: [:]][row.position] = .tie(others)
                    } else {
                        used.insert(field.id)
                        results[sheet.number, default: [:]][row.position] = .field(field.id)
                    }
                }
            }
        }
    }

    /// What a row asks for, or nil.
    subscript(_ sheet: LearntSheet, _ row: LearntSheet.Row) -> Result? { results[sheet.number]?[row.position] }

    /// Whether the row asks in the words of the field, or in another wording of it that is known.
    private static func isEqual(_ match: RowMatcher.Match, _ row: TableRow, _ index: LabelIndex) -> Bool {
        row.labels.contains { index.byDescription[$0.key]?.contains(match.field) == true }
    }

    private static func isSure(_ match: RowMatcher.Match, _ row: TableRow, _ index: LabelIndex) -> Bool {
        guard isEqual(match, row, index) else {
            return match.score >= surely && !disagrees(row, index.catalogue.fields[match.field])
        }
        let equal = 100
        let something = 8
        return match.score >= equal + something || (row.description?.text.unicodeScalars.count ?? 0) >= tellingScalars
    }

    /// Whether words that are much alike ask for other data: 設立年 and 設立年月日, 円 and 千円.
    private static func disagrees(_ row: TableRow, _ field: Field) -> Bool {
        guard let description = row.description?.text else { return false }
        let known = LabelKey.of(field.description)
        let words = ["千円", "百万円", "年月日", "年数", "人数", "比率", "有無"]
        return words.contains { description.contains($0) != known.contains($0) }
    }

    /// The fields that have the description of the row.
    private static func alike(_ match: RowMatcher.Match, _ row: TableRow, _ index: LabelIndex) -> [String] {
        let found = row.labels.flatMap { index.byDescription[$0.key] ?? index.byCore[$0.core] ?? [] }
        let fields = found.isEmpty ? [match.field] : found
        return Set(fields).sorted().map { index.catalogue.fields[$0].id }
    }
}
