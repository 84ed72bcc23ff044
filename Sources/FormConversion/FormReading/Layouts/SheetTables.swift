internal import ApplicationForm
internal import Spreadsheet

/// Finds all tables of a sheet: side by side, and one below the other where their columns differ.
struct SheetTables {
    /// The tables, in the order of their headings.
    private(set) var layouts: [TableLayout]
    private let grid: SheetGrid

    /// Tables that are told apart in one sheet.
    private static let mostTables = 64

    /// Finds the tables of a sheet.
    ///
    /// - Parameter start: the first position that is looked at.
    init(_ grid: SheetGrid, _ table: LabelTable, from start: Int = 0) {
        self.grid = grid
        let finder = HeadingFinder(grid, table)
        layouts = finder.tables(from: start)
        guard let first = layouts.first else { return }
        let words = Self.words(first, grid)
        let lengths = words.reduce(0 as UInt64) { $0 | 1 << UInt64($1.utf8.count) }
        var position = first.header.upperBound
        while position < grid.rows.count, layouts.count < Self.mostTables {
            defer { position += 1 }
            // Few cells are as long as a heading, and fewer say the same.
            let cells = grid.rows[position].cells
            var repeated = cells.count { index in
                let text = grid.sheet.cells[index].text
                let length = text.utf8.count
                return length <= HeadingFinder.longestRepeated && lengths >> UInt64(length) & 1 == 1
                    && words.contains { $0.hasSameBytes(as: text) }
            }
            if repeated == 1, cells.contains(where: { grid.sheet.cells[$0].text.holds("申請内容") }) { repeated += 1 }
            guard repeated >= 2, finder.isWhole(position) else { continue }
            // The rows above and below may be a part of the heading, but no part of another table.
            let found = finder.tables(from: max(position - 1, first.header.upperBound), rows: 3)
            guard let next = found.first, next.header.contains(position) else { continue }
            position = next.header.upperBound - 1
            for layout in found { add(layout) }
        }
    }

    /// The tables below the first heading, which belongs to something else; nil where there are none.
    func furtherDown(_ table: LabelTable) -> [TableLayout]? {
        guard let first = layouts.first else { return nil }
        let found = SheetTables(grid, table, from: first.header.upperBound).layouts
        return found.isEmpty ? nil : found
    }

    /// The texts of a heading.
    private static func words(_ layout: TableLayout, _ grid: SheetGrid) -> [String] {
        layout.header.flatMap { grid.rows[$0].cells }.map { grid.sheet.cells[$0].text }
            .filter { !$0.isEmpty && $0.utf8.count <= HeadingFinder.longestRepeated }
    }

    /// Adds a table to those that were found above or beside it, unless it goes on one of them.
    private mutating func add(_ layout: TableLayout) {
        let span = layout.span
        guard let above = layouts.lastIndex(where: { $0.end == nil && $0.span.overlaps(span) }) else {
            return addBeside(layout)
        }
        guard !layout.hasColumns(of: layouts[above]) else { return }
        var layout = layout
        var first = span.lowerBound
        for index in layouts.indices where layouts[index].end == nil && layouts[index].span.overlaps(span) {
            layouts[index].end = layout.header.lowerBound
            first = min(first, layouts[index].bounds.lowerBound)
        }
        layout.bounds = max(first, layout.bounds.lowerBound)...layout.bounds.upperBound
        layouts.append(layout)
    }

    /// Adds a table that stands beside the others, though its heading stands lower.
    private mutating func addBeside(_ layout: TableLayout) {
        var layout = layout
        let span = layout.span
        for index in layouts.indices where layouts[index].end == nil {
            let other = layouts[index]
            if other.span.upperBound < span.lowerBound {
                layout.bounds =
                    max(layout.bounds.lowerBound, other.span.upperBound + 1)...layout.bounds.upperBound
                layouts[index].bounds = other.bounds.lowerBound...other.span.upperBound
            } else {
                layout.bounds = layout.bounds.lowerBound...span.upperBound
                layouts[index].bounds = max(other.bounds.lowerBound, span.upperBound + 1)...other.bounds.upperBound
            }
        }
        layouts.append(layout)
    }
}
