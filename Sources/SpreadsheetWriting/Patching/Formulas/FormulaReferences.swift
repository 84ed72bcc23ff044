internal import Spreadsheet

/// The cells that a formula looks at.
///
/// What is not plain to see (names, tables, other workbooks, functions that make references of texts) makes it look at
/// anything: a value computed once too often does no harm.
struct FormulaReferences {
    /// Cells of a sheet; nil for the sheet of the formula.
    struct Area: Hashable {
        var sheet: String?
        var range: CellRange
    }

    /// The cells.
    private(set) var areas: [Area] = []
    /// Whether it may look at any cell.
    private(set) var isOpen = false

    /// Reads the text of a formula, entities resolved.
    init(_ formula: String) {
        let text = Array(formula.unicodeScalars)
        var place = 0
        var sheet: String?
        while place < text.count, !isOpen {
            let scalar = text[place]
            switch scalar {
            case "\"":
                place = Self.skip("\"", text, place)
                sheet = nil
            case "'":
                let end = Self.skip("'", text, place)
                let name = String(String.UnicodeScalarView(text[(place + 1)..<max(place + 1, end - 1)]))
                place = end
                guard place < text.count, text[place] == "!", !name.contains("["), !name.contains(":") else {
                    isOpen = true
                    return
                }
                sheet = name.replacing("''", with: "'")
                place += 1
            case "[", "{", "@":
                isOpen = scalar != "{"
                place += 1
            default:
                guard Self.isWord(scalar) else {
                    place += 1
                    sheet = nil
                    continue
                }
                let start = place
                while place < text.count, Self.isWord(text[place]) || text[place] == ":" && Self.joins(text, place) {
                    place += 1
                }
                let word = String(String.UnicodeScalarView(text[start..<place]))
                if place < text.count, text[place] == "!" {
                    sheet = word
                    isOpen = word.contains(":")
                    place += 1
                } else {
                    take(word, isFunction: place < text.count && text[place] == "(", sheet)
                    sheet = nil
                }
            }
        }
    }

    private static let opening: Set<String> = ["INDIRECT", "OFFSET", "CELL", "INFO", "GETPIVOTDATA", "LET", "LAMBDA"]

    private mutating func take(_ word: String, isFunction: Bool, _ sheet: String?) {
        if isFunction {
            isOpen = Self.opening.contains(word.uppercased()) || word.hasPrefix("_xl") || word.contains(":")
            return
        }
        if Double(word) != nil || ["TRUE", "FALSE"].contains(word.uppercased()) { return }
        guard let range = Self.range(word) else {
            isOpen = true
            return
        }
        areas.append(Area(sheet: sheet, range: range))
    }

    /// `A1`, `$A$1:B2`, `A:C` or `1:3`.
    private static func range(_ word: String) -> CellRange? {
        if let range = CellRange(word) { return range }
        let ends = word.replacing("$", with: "").split(separator: ":", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return nil }
        if let first = Int(ends[0]), let last = Int(ends[1]), first >= 1, last >= 1,
            max(first, last) <= CellAddress.lastRow
        {
            return CellRange(
                CellAddress(row: first, column: 1),
                CellAddress(row: last, column: CellAddress.lastColumn)
            )
        }
        guard let first = CellAddress("\(ends[0])1"), let last = CellAddress("\(ends[1])\(CellAddress.lastRow)"),
            ends.allSatisfy({ $0.allSatisfy(\.isLetter) })
        else { return nil }
        return CellRange(first, last)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "$" || scalar == "_" || scalar == "." || scalar == "\\" || scalar == "?" || scalar.value > 0x7F
            || ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static func joins(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
        place + 1 < text.count && isWord(text[place + 1])
    }

    /// Behind the quotation that begins at a place; doubled quotes belong to it.
    private static func skip(_ quote: Unicode.Scalar, _ text: [Unicode.Scalar], _ start: Int) -> Int {
        var place = start + 1
        while place < text.count {
            if text[place] == quote {
                guard place + 1 < text.count, text[place + 1] == quote else { return place + 1 }
                place += 1
            }
            place += 1
        }
        return place
    }
}
