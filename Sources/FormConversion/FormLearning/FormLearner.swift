public import ApplicationForm
internal import Messages
public import Spreadsheet

/// Learns a catalogue from a blank form B: what it asks for, in its own words and places.
///
/// The table is found by its headings, as for an import; its labels may be unknown to every catalogue. A field that a
/// built-in catalogue asks for too gets the id it has there; the others get an id of their section and number.
public struct FormLearner {
    private let table = LabelTable()
    private let indexes: [LabelIndex]

    /// Makes a learner that knows the built-in catalogues.
    public init() {
        indexes = Catalogue.builtInIDs.compactMap { Catalogue.builtIn($0) }.map { [table] in LabelIndex($0, table) }
    }

    /// Learns a catalogue.
    ///
    /// - Parameters:
    ///   - workbook: the blank form, read with its data validations.
    ///   - id: the name of the catalogue.
    ///   - source: the file, for the catalogue to say where it comes from.
    /// - Throws: ``FormError`` when the workbook holds no table of form B.
    public func learn(_ workbook: Workbook, id: String, source: Source) throws(FormError) -> LearntCatalogue {
        let sheets = learntSheets(workbook)
        let count = sheets.reduce(0) { $0 + $1.rows.count }
        guard count >= Self.fewestRows else { throw .nothingToLearn }
        guard count <= StructureReader.mostRows else { throw .tooMuchToLearn(StructureReader.mostRows) }
        var naming = FieldNaming(FieldMatching(sheets, indexes, workbook), indexes)
        var result = LearntCatalogue(
            catalogue: Catalogue(
                id: id,
                title: title(sheets, workbook),
                source: "learnt from \(source.file) (SHA-256 \(source.sha256))",
                fields: []
            )
        )
        for sheet in sheets {
            for row in sheet.rows { naming.add(row, of: sheet, to: &result) }
        }
        return result
    }

    /// The title of the form: a cover's where the form has a sheet for each section or nothing stands above the table, else that above the table.
    private func title(_ sheets: [LearntSheet], _ workbook: Workbook) -> String {
        let tables = Set(sheets.map(\.number))
        let covers = workbook.sheets.enumerated().filter { number, sheet in
            !tables.contains(number) && sheet.visibility == .visible && !FormGuide.isGuide(sheet)
        }
        let titles = sheets.compactMap {
            StructureReader.title(in: $0.reader.grid.rows[..<$0.reader.layout.header.lowerBound], of: $0.reader.grid)
        }
        let covered = covers.lazy.compactMap { number, sheet in
            let grid = SheetGrid(sheet)
            return HeadingFinder(grid, table).tables().isEmpty
                ? StructureReader.title(in: grid.rows[...], of: grid) : nil
        }
        let title = sheets.count > 1 ? covered.first ?? titles.first : titles.first ?? covered.first
        return title ?? "申請書B"
    }

    /// Rows that make up a form; a table with fewer is something else.
    private static let fewestRows = 3

    /// The tables that make up the form, in the order of the sheets: what explains or repeats it is left out.
    private func learntSheets(_ workbook: Workbook) -> [LearntSheet] {
        let grids = workbook.sheets.map { SheetGrid($0) }
        let found = grids.enumerated().compactMap { number, grid -> LearntSheet? in
            guard !FormGuide.isGuide(grid.sheet), let layout = HeadingFinder(grid, table).tables().first,
                let index = indexes.first
            else { return nil }
            let reader = TableReader(grid, layout, table)
            let meaning = TableMeaning(reader, index, sheetName: grid.sheet.name)
            let candidate = CandidateTable(number, reader, meaning, workbook)
            return candidate.isExample ? nil : LearntSheet(number, StructureReader(reader))
        }
        let visible = found.filter { workbook.sheets[$0.number].visibility == .visible }
        var chosen: [LearntSheet] = []
        var taken: Set<String> = []
        for sheet in visible.isEmpty ? found : visible {
            let keys = Set(sheet.rows.map(\.key))
            // A second copy of the form is not a part of it; sheets by section share hardly anything.
            guard !keys.isEmpty, keys.intersection(taken).count * 2 < keys.count else { continue }
            chosen.append(sheet)
            taken.formUnion(keys)
        }
        // Where the form has a sheet for each section, the tab names what no band does.
        return chosen.count > 1 ? chosen.map { $0.namedByTab } : chosen
    }
}

extension FormError {
    /// No table with the headings of form B, or hardly a row in it.
    static let nothingToLearn = FormError(
        .notAForm,
        Message(
            ja: "申請書Bの様式が見つかりません。見出し「申請内容」（または情報開示内容）と「記述内容」「添付書類等」などがあり、その下に審査対象項目が並ぶ表を探しました。",
            en: "No blank form B was found. A table was looked for with the headings 申請内容 (or 情報開示内容) and 記述内容, 添付書類等 "
                + "or the like, and items in the rows below."
        )
    )

    /// A table that is longer than any form.
    static func tooMuchToLearn(_ limit: Int) -> FormError {
        FormError(
            .notAForm,
            Message(
                ja: "見出しの下に\(limit)行を超える項目があり、申請書Bの様式ではありません。",
                en: "There are over \(limit) items below the headings; this is no form B."
            )
        )
    }
}
