internal import Spreadsheet

/// Reads an Excel 5.0 to 2003 workbook: `.xls`, `.xlt` ([MS-CFB], [MS-XLS]).
struct XLSReader {
    private let limits: ReadingLimits
    private let workspace: ReadingWorkspace

    init(limits: ReadingLimits, workspace: ReadingWorkspace) {
        self.limits = limits
        self.workspace = workspace
    }

    /// Reads all sheets of a compound file.
    func read(_ file: UnsafeRawBufferPointer) throws(ReadingError) -> Workbook {
        let compound: CompoundFile
        do {
            compound = try CompoundFile(file)
        } catch {
            throw CompoundFile.looksEncrypted(file) ? .encrypted : error
        }
        return try compound.withBytes(of: compound.workbook()) { (stream) throws(ReadingError) in try read(stream) }
    }

    /// Reads all sheets of a workbook stream.
    func read(_ stream: ByteSpan) throws(ReadingError) -> Workbook {
        let globals = try WorkbookGlobals(stream, limits: limits, format: workspace.format)
        var workbook = Workbook()
        workbook.dateSystem = globals.dateSystem
        workbook.styles = globals.styles
        var context = XLSSheetReader.Context(
            stream: stream,
            globals: globals,
            strings: try SharedStringTable(globals, stream, limits: limits),
            looks: globals.styles.map { StyleLook($0) },
            limits: limits
        )
        var bytesRead = 0
        for entry in globals.sheets {
            let sheet = try read(entry, context, &workbook.notes, &bytesRead)
            context.cellsBefore += sheet.cells.count
            workbook.sheets.append(sheet)
        }
        return workbook
    }

    private func read(
        _ entry: WorkbookGlobals.SheetEntry,
        _ context: XLSSheetReader.Context,
        _ notes: inout [ReadingNote],
        _ bytesRead: inout Int
    ) throws(ReadingError) -> Sheet {
        var sheet = Sheet(name: entry.name)
        sheet.visibility = entry.visibility
        guard entry.isWorksheet else {
            notes.append(ReadingNote(.sheetWithoutCells, sheet: entry.name))
            return sheet
        }
        guard context.stream.short(entry.position) == Int(RecordType.begin) else {
            notes.append(ReadingNote(.partMissing, sheet: entry.name))
            return sheet
        }
        let next = context.globals.sheets.lazy.map(\.position).filter { $0 > entry.position }.min()
        let size = min(next ?? context.stream.count, context.stream.count) - entry.position
        var reader = try XLSSheetReader(context, at: entry.position, size: size)
        // Sheets that lie within one another would be read again and again.
        bytesRead += reader.end - entry.position
        guard bytesRead <= context.stream.count else {
            throw .refused(part: entry.name, ja: "シートが重なり合っています", en: "sheets overlap")
        }
        if reader.isDialog { notes.append(ReadingNote(.sheetWithoutCells, sheet: entry.name)) }
        for note in reader.notes {
            notes.append(ReadingNote(note.kind, sheet: entry.name, cell: note.cell, detail: note.detail))
        }
        sheet.cells =
            reader.isInOrder
            ? reader.cells
            : reader.cells.inOrder(context.limits.notes) {
                notes.append(ReadingNote(.cellTwice, sheet: entry.name, cell: $0))
            }
        sheet.merges = reader.merges
        sheet.isProtected = reader.isProtected
        sheet.comments = reader.commentTexts()
        return sheet
    }
}
