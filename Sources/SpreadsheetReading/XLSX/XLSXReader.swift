internal import Spreadsheet

/// Reads an Office Open XML workbook: `.xlsx`, `.xlsm`, `.xltx`, `.xltm` (ECMA-376 parts 1 and 2).
struct XLSXReader {
    private let markup: MarkupReader
    private let archive: ZipArchive
    private let limits: ReadingLimits
    private let workspace: ReadingWorkspace

    init(_ archive: ZipArchive, limits: ReadingLimits, workspace: ReadingWorkspace, usesScanner: Bool) {
        self.archive = archive
        self.limits = limits
        self.workspace = workspace
        markup = MarkupReader(archive: archive, limits: limits, workspace: workspace, usesScanner: usesScanner)
    }

    /// Reads all sheets, or some; the others then come without cells.
    ///
    /// - Parameters:
    ///   - known: what was read of the same parts before; they are then not read again.
    ///   - keepsParts: whether the record keeps the bytes of sheets and styles.
    func read(
        _ wanted: Set<Int>? = nil,
        known: ReadingRecord? = nil,
        keepsParts: Bool = false
    ) throws(ReadingError) -> (workbook: Workbook, record: ReadingRecord) {
        let part = try workbookPart()
        guard let handler = try readWorkbook(part), handler.isWorkbook else {
            throw .damaged(part: part, ja: "ブックの本体がありません", en: "the workbook part is missing")
        }
        let relationships = try self.relationships(of: part)
        var workbook = Workbook()
        workbook.dateSystem = handler.dateSystem
        let theme: [UInt32]
        if let known { theme = known.theme } else { theme = try readTheme(relationships) }
        var parts: [String: [UInt8]]? = keepsParts ? [:] : nil
        let (styles, palette) = try styles(relationships, theme, &parts)
        workbook.styles = styles
        var strings = known?.strings ?? SharedStrings()
        if known == nil, let name = relationships?.inOrder.first(where: { $0.type == "sharedStrings" })?.target,
            let table = try markup.read(name, { SharedStringsHandler(palette: palette, limits: limits) })
        {
            strings = table.strings
        }
        let showing = workbook.styles.map { StyleShowing($0) }
        var cellCount = 0
        var asked = WorksheetHandler.Asked()
        for (number, entry) in handler.sheets.enumerated() {
            if let wanted, !wanted.contains(number) {
                workbook.sheets.append(Sheet(name: entry.name))
                continue
            }
            let context = WorksheetHandler.Context(
                strings: strings,
                styles: workbook.styles,
                showing: showing,
                palette: palette,
                dateSystem: workbook.dateSystem,
                limits: limits,
                cellsBefore: cellCount,
                before: asked
            )
            let sheet = try read(
                entry,
                relationships?.all[entry.relationship],
                context,
                &asked,
                &workbook.notes,
                &parts
            )
            cellCount += sheet.cells.count
            workbook.sheets.append(sheet)
        }
        return (workbook, ReadingRecord(strings: strings, theme: theme, parts: parts ?? [:]))
    }

    /// Reads what may be entered into the cells of a workbook that was read.
    func readValidations(into workbook: inout Workbook) throws(ReadingError) {
        let part = try workbookPart()
        guard let handler = try readWorkbook(part) else { return }
        let names = try markup.read(part) { DefinedNamesHandler(limits: limits) }?.formulas ?? [:]
        let relationships = try self.relationships(of: part)
        let lists = ListSource(workbook: workbook, names: names, limits: limits)
        for (index, entry) in handler.sheets.enumerated() where workbook.sheets.indices.contains(index) {
            guard let relationship = relationships?.all[entry.relationship], relationship.type == "worksheet",
                let rules = try markup.read(relationship.target, { ValidationsHandler(limits: limits) })
            else { continue }
            workbook.sheets[index].validations = rules.found.map { rule in
                var validation = rule.validation
                if validation.kind == .list {
                    validation.options = lists.values(of: rule.formula, sheet: index)
                }
                return validation
            }
        }
    }

    private func relationships(of part: String) throws(ReadingError) -> RelationshipsHandler? {
        let place = RelationshipsHandler.part(of: part)
        return try relationships(place.rels, folder: place.folder)
    }

    private func relationships(_ name: String, folder: String) throws(ReadingError) -> RelationshipsHandler? {
        guard let packed = try archive.packed(name) else {
            return try markup.read(name) { RelationshipsHandler(folder: folder) }
        }
        if let known = workspace.relationships.value(of: packed), known.folder == folder { return known }
        let handler = try markup.read(name) { RelationshipsHandler(folder: folder) }
        if let handler { workspace.relationships.remember(handler, of: packed) }
        return handler
    }

    private func readWorkbook(_ name: String) throws(ReadingError) -> WorkbookHandler? {
        let packed = try archive.packed(name)
        if let packed, let known = workspace.workbooks.value(of: packed) { return known }
        let handler = try markup.read(name) { WorkbookHandler(limits: limits) }
        if let packed, let handler { workspace.workbooks.remember(handler, of: packed) }
        return handler
    }

    /// The name of the main part; what is no workbook of ours is told by what it is.
    private func workbookPart() throws(ReadingError) -> String {
        if let mimetype = try? archive.part("mimetype") {
            let type = String(decoding: mimetype.prefix(80), as: UTF8.self)
            if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { throw .openDocument }
            if type.hasPrefix("application/vnd.oasis") { throw .notAWorkbook("OpenDocument文書", "an OpenDocument file") }
        }
        let root = try relationships("_rels/.rels", folder: "")
        let target = root?.inOrder.first { $0.type == "officeDocument" }?.target
        guard let part = target ?? (archive.contains("xl/workbook.xml") ? "xl/workbook.xml" : nil) else {
            if archive.contains("xl/workbook.bin") { throw .binaryWorkbook }
            throw .notAWorkbook("zipファイル", "a zip archive")
        }
        if part == "xl/workbook.xml" { return part }
        let lowered = part.lowercased()
        if lowered.hasSuffix(".bin") { throw .binaryWorkbook }
        if lowered.hasPrefix("word/") { throw .notAWorkbook("Word文書", "a Word document") }
        if lowered.hasPrefix("ppt/") { throw .notAWorkbook("PowerPoint文書", "a PowerPoint file") }
        return part
    }

    private func readTheme(_ relationships: RelationshipsHandler?) throws(ReadingError) -> [UInt32] {
        guard let name = relationships?.inOrder.first(where: { $0.type == "theme" })?.target else {
            return ThemeHandler.office
        }
        let packed = try archive.packed(name)
        if let packed, let known = workspace.themes.value(of: packed) { return known }
        guard let handler = try markup.read(name, { ThemeHandler() }) else { return ThemeHandler.office }
        if let packed { workspace.themes.remember(handler.palette, of: packed) }
        return handler.palette
    }

    /// The styles of cells, and the colours that runs of text refer to.
    private func styles(
        _ relationships: RelationshipsHandler?,
        _ theme: [UInt32],
        _ parts: inout [String: [UInt8]]?
    ) throws(ReadingError) -> (styles: [CellStyle], palette: ColorPalette) {
        let name = relationships?.inOrder.first { $0.type == "styles" }?.target
        // Where bytes are to be kept, they must be unpacked.
        let packed = parts == nil ? try name.flatMap { (name) throws(ReadingError) in try archive.packed(name) } : nil
        if let packed, let known = workspace.styles.value(of: packed), known.theme == theme {
            return (known.styles, known.palette)
        }
        let handler = try readStyles(name, theme, &parts)
        let styles = handler.styles(workspace.format)
        if let packed { workspace.styles.remember((theme, styles, handler.colorPalette), of: packed) }
        return (styles, handler.colorPalette)
    }

    private func readStyles(
        _ name: String?,
        _ theme: [UInt32],
        _ parts: inout [String: [UInt8]]?
    ) throws(ReadingError) -> StylesHandler {
        let none = StylesHandler(theme: theme, limits: limits)
        guard let name, let handler = try markup.read(name, keep: { parts?[name] = Array($0) }, { none }) else {
            return none
        }
        // The workbook's own palette stands behind the fonts that use it: read once more, knowing it.
        guard let indexed = handler.ownIndexedColors else { return handler }
        return try markup.read(name) { StylesHandler(theme: theme, limits: limits, indexed: indexed) } ?? handler
    }

    private func read(
        _ entry: WorkbookHandler.SheetEntry,
        _ relationship: Relationship?,
        _ context: WorksheetHandler.Context,
        _ asked: inout WorksheetHandler.Asked,
        _ notes: inout [ReadingNote],
        _ parts: inout [String: [UInt8]]?
    ) throws(ReadingError) -> Sheet {
        var sheet = Sheet(name: entry.name)
        sheet.visibility = entry.visibility
        guard let relationship, archive.contains(relationship.target) else {
            notes.append(ReadingNote(.partMissing, sheet: entry.name))
            return sheet
        }
        guard relationship.type == "worksheet" else {
            notes.append(ReadingNote(.sheetWithoutCells, sheet: entry.name))
            return sheet
        }
        let name = relationship.target
        let handler = try markup.read(name, keep: { parts?[name] = Array($0) }, { WorksheetHandler(context) })
        guard let handler else { return sheet }
        asked = handler.asked
        if !handler.isWorksheet { notes.append(ReadingNote(.sheetWithoutCells, sheet: entry.name)) }
        for note in handler.notes { notes.append(ReadingNote(note.kind, sheet: entry.name, cell: note.cell)) }
        sheet.cells =
            handler.isInOrder
            ? handler.cells
            : handler.cells.inOrder(limits.notes) { notes.append(ReadingNote(.cellTwice, sheet: entry.name, cell: $0)) }
        sheet.merges = handler.merges
        sheet.isProtected = handler.isProtected
        sheet.comments = try comments(of: relationship.target)
        return sheet
    }

    private func comments(of part: String) throws(ReadingError) -> [CellAddress: String] {
        guard let relationships = try relationships(of: part) else { return [:] }
        var result: [CellAddress: String] = [:]
        // Threads stand beside a note that only says that there is a thread: they are read last and win.
        for type in ["comments", "threadedComment"] {
            for relationship in relationships.inOrder where relationship.type == type {
                guard let handler = try markup.read(relationship.target, { CommentsHandler() }) else { continue }
                result.merge(handler.comments) { _, new in new }
            }
        }
        return result
    }
}
