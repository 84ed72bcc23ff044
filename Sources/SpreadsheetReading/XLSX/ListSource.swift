internal import Spreadsheet

/// Finds the values of a list to choose from (ECMA-376 part 1, 18.3.1.32: `formula1` of a list).
struct ListSource {
    let workbook: Workbook
    /// The formulas of defined names, by name in lower case.
    let names: [String: String]
    let limits: ReadingLimits

    /// The values of a list.
    ///
    /// They are written in the formula, `"有,無"`, or stand in the cells that it names, `リスト!$A$2:$A$9` or a defined
    /// name. What has to be computed gives none.
    func values(of formula: String, sheet: Int) -> [String] {
        var formula = Substring(formula.drop { $0.isWhitespace || $0 == "=" })
        while formula.last?.isWhitespace == true { formula.removeLast() }
        if formula.hasPrefix("\""), formula.hasSuffix("\""), formula.count >= 2 {
            return listed(String(formula.dropFirst().dropLast()).replacing("\"\"", with: "\""))
        }
        // A name may lead to a name, but not for ever.
        for _ in 0..<8 {
            if let (place, range) = reference(formula, sheet) { return cells(range, place) }
            guard let next = names[formula.lowercased()] else { return [] }
            formula = next[...]
        }
        return []
    }

    private func listed(_ text: String) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: false).prefix(limits.listValues)
            .map { String($0.drop { $0 == " " }).trimmingBlanks }
            .filter { !$0.isEmpty }
    }

    /// The sheet and the range of `$A$1:$A$4`, `リスト!$A$1` or `'My List'!A1:A4`.
    private func reference(_ text: Substring, _ sheet: Int) -> (sheet: Int, range: CellRange)? {
        guard let mark = text.lastIndex(of: "!") else { return CellRange(text).map { (sheet, $0) } }
        var name = String(text[..<mark])
        if name.hasPrefix("'"), name.hasSuffix("'"), name.count >= 2 {
            name = String(name.dropFirst().dropLast()).replacing("''", with: "'")
        }
        guard let place = workbook.sheets.firstIndex(where: { $0.name.lowercased() == name.lowercased() }),
            let range = CellRange(text[text.index(after: mark)...])
        else { return nil }
        return (place, range)
    }

    /// The texts in a range, row by row; blank cells are no values.
    private func cells(_ range: CellRange, _ place: Int) -> [String] {
        let all = workbook.sheets[place].cells
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].address < range.first { low = middle + 1 } else { high = middle }
        }
        var values: [String] = []
        while low < all.count, all[low].address.row <= range.last.row, values.count < limits.listValues {
            let text = all[low].text.trimmingBlanks
            if range.contains(all[low].address), !text.isEmpty { values.append(text) }
            low += 1
        }
        return values
    }
}

extension String {
    /// The text without white space at its ends.
    fileprivate var trimmingBlanks: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
