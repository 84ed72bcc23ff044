internal import Spreadsheet

/// Finds the formulas whose cached values are no longer true when cells change.
struct StaleFormulas {
    /// A formula of the workbook.
    struct Formula {
        var sheet: Int
        var cell: CellAddress
        var references: FormulaReferences
    }

    /// Look-ups after which everything is taken for stale; no honest form comes near.
    private static let patience = 20_000_000

    /// Finds them.
    ///
    /// - Parameters:
    ///   - formulas: all formulas of the workbook.
    ///   - changed: the cells that change, by sheet.
    ///   - names: the names of the sheets, without regard to case.
    /// - Returns: indexes of formulas, those without a cached value too.
    static func find(_ formulas: [Formula], changed: [Int: [CellAddress]], names: [String: Int]) -> [Int] {
        guard !formulas.isEmpty, !changed.isEmpty else { return [] }
        var isStale = [Bool](repeating: false, count: formulas.count)
        var fresh = changed
        var steps = 0
        while !fresh.isEmpty {
            var next: [Int: [CellAddress]] = [:]
            for (index, formula) in formulas.enumerated() where !isStale[index] {
                let looks =
                    formula.references.isOpen
                    || formula.references.areas.contains { area in
                        let sheet = area.sheet.map { names[$0.lowercased()] } ?? formula.sheet
                        guard let sheet, let cells = fresh[sheet] else { return false }
                        steps += cells.count
                        return cells.contains { area.range.contains($0) }
                    }
                guard looks || steps > patience else { continue }
                isStale[index] = true
                next[formula.sheet, default: []].append(formula.cell)
            }
            fresh = next
        }
        return formulas.indices.filter { isStale[$0] }
    }
}
