public import ApplicationForm
public import Spreadsheet

/// Reads form B from a workbook: recognises the table by its headings and labels, and accounts for every cell.
///
/// A reader keeps the labels that it has seen; use one for many forms, in one thread at a time.
public final class FormReader {
    private let table = LabelTable()
    private let indexes: [LabelIndex]
    private let layouts: LayoutMemory
    /// What was read of evidence; the checks of the same thread may read on in it.
    package let citations = CitationMemory()

    /// Makes a reader.
    ///
    /// - Parameter catalogue: the catalogue to read for; without one the built-in catalogue that fits best is taken.
    public init(catalogue: Catalogue? = nil) {
        let catalogues = catalogue.map { [$0] } ?? Catalogue.builtInIDs.compactMap { Catalogue.builtIn($0) }
        indexes = catalogues.map { [table] in LabelIndex($0, table) }
        layouts = LayoutMemory(indexes)
    }

    /// Reads a form.
    ///
    /// - Parameters:
    ///   - workbook: the workbook as it was read.
    ///   - source: the file that it came from, for the submission to remember.
    /// - Throws: ``FormError`` when the workbook holds no form B.
    public func read(_ workbook: Workbook, source: Source) throws(FormError) -> FormReading {
        try assembly(workbook, source).reading()
    }

    /// Reads a form and finds the cells of every answer, blank ones too.
    package func readPlaces(
        _ workbook: Workbook,
        source: Source
    ) throws(FormError) -> (reading: FormReading, places: FormPlaces) {
        try assembly(workbook, source).readingWithPlaces()
    }

    private func assembly(_ workbook: Workbook, _ source: Source) throws(FormError) -> FormAssembly {
        // The numbers of labels are a part of what is remembered.
        if table.trim() { layouts.forget() }
        layouts.trim()
        let grids = workbook.sheets.map { SheetGrid($0) }
        let found = grids.map { SheetTables($0, table) }
        let usual = found.map(\.layouts)
        var best = selection(usual, grids, workbook)
        if best?.isForm != true {
            // The words of the headings are strange ones, or those that were found belong to something else.
            let further = grids.indices.map { number in
                found[number].furtherDown(table)
                    ?? GuessedLayout.find(in: grids[number], table, indexes).map { [$0] } ?? usual[number]
            }
            if let other = selection(further, grids, workbook), best.map({ $0.score < other.score }) ?? true {
                best = other
            }
        }
        guard var best, best.isForm else { throw .notAForm(nearest: best?.nearest) }
        if let longer = continued(best, usual, grids, workbook) { best = longer }
        return FormAssembly(workbook, grids, best, source, citations)
    }

    /// The selection with sheets that go on its table without a heading; nil where there are none.
    private func continued(
        _ selection: FormSelection,
        _ usual: [[TableLayout]],
        _ grids: [SheetGrid],
        _ workbook: Workbook
    ) -> FormSelection? {
        let isWhole = selection.score.0 >= selection.index.fields.count
        guard !isWhole, let layout = selection.tables.last?.reader.layout.withoutHeading else { return nil }
        let further = grids.indices.compactMap { number -> CandidateTable? in
            let grid = grids[number]
            guard usual[number].isEmpty, grid.rows.count >= 3, !FormGuide.isGuide(grid.sheet) else { return nil }
            let reader = TableReader(grid, layout, table)
            let meaning = TableMeaning(reader, selection.index, sheetName: grid.sheet.name)
            let candidate = CandidateTable(number, reader, meaning, workbook)
            // Most of its rows must be items: lists and notes share a label now and then.
            return candidate.matches.count >= 3 && candidate.matches.count * 2 > grid.rows.count ? candidate : nil
        }
        return further.isEmpty ? nil : FormSelection(selection.index, selection.tables + further, grids)
    }

    /// The tables that make up the form for the catalogue that fits best, of the tables of each sheet.
    private func selection(_ found: [[TableLayout]], _ grids: [SheetGrid], _ workbook: Workbook) -> FormSelection? {
        let tables = grids.indices.flatMap { number in
            found[number].map { Table(number, TableReader(grids[number], $0, table), layouts) }
        }
        var best: FormSelection?
        for catalogue in likely(tables) {
            let candidates = tables.map { found in
                let meaning = layouts.meaning(found.reader, found.layout, catalogue: catalogue)
                return CandidateTable(found.sheet, found.reader, meaning, workbook)
            }
            let selection = FormSelection(indexes[catalogue], candidates, grids)
            if best.map({ $0.score < selection.score }) ?? true { best = selection }
        }
        return best
    }

    /// A table with fitting headings.
    private struct Table {
        let sheet: Int
        let reader: TableReader
        /// The number of its layout.
        let layout: Int?

        init(_ sheet: Int, _ reader: TableReader, _ memory: LayoutMemory) {
            self.sheet = sheet
            self.reader = reader
            layout = memory.number(of: reader)
        }
    }

    /// The numbers of the catalogues whose descriptions stand in the tables, those far behind the best left out.
    private func likely(_ tables: [Table]) -> [Int] {
        guard indexes.count > 1 else { return Array(indexes.indices) }
        // So few descriptions may be lost to slips of the hand.
        let margin = 3
        let hits = indexes.indices.map { catalogue in
            tables.reduce(0) { $0 + layouts.hits($1.reader, $1.layout, catalogue: catalogue) }
        }
        let best = hits.max() ?? 0
        return indexes.indices.filter { hits[$0] + margin >= best }
    }
}
