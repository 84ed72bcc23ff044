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
        let tables = grids.enumerated().compactMap { number, grid in
            TableLayout.find(in: grid, table).map { Table(number, TableReader(grid, $0, table), layouts) }
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
        guard let best, best.isForm else { throw .notAForm(nearest: best?.nearest) }
        return FormAssembly(workbook, grids, best, source, citations)
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
