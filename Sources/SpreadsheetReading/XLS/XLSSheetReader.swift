internal import Spreadsheet

/// Reads the part of one worksheet: its cells, merges, comments and what is hidden ([MS-XLS] 2.1.7.20.5).
///
/// One pass over the records, without copies and without recursion.
struct XLSSheetReader {
    /// What cells refer to.
    struct Context {
        let stream: ByteSpan
        let globals: WorkbookGlobals
        let strings: SharedStringTable
        let looks: [StyleLook]
        let limits: ReadingLimits
        /// Cells that the sheets before this one hold.
        var cellsBefore = 0
    }

    /// The cells with text, and formulas that have no value.
    var cells: [Cell] = []
    /// The merged ranges.
    private(set) var merges: [CellRange] = []
    /// Whether the sheet is protected.
    private(set) var isProtected = false
    /// Whether it is a dialogue, which holds no cells.
    private(set) var isDialog = false
    /// What was noticed, by cell.
    var notes: [(kind: ReadingNote.Kind, cell: CellAddress, detail: String?)] = []
    /// Where the part ends in the stream.
    private(set) var end: Int

    let context: Context
    var reader: StringReader
    /// A formula whose text stands in a record behind it.
    var pending: (address: CellAddress, style: Int)?
    private var runCount = 0
    /// Whether the cells came row by row, each address once.
    private(set) var isInOrder = true
    private var last: CellAddress?
    private var comments = CommentRecords()
    private var hidden = HiddenLines()

    /// Reads the records from the sheet's first one to its last.
    ///
    /// - Parameter size: the bytes up to the next sheet, by which the room for cells is measured.
    init(_ context: Context, at position: Int, size: Int) throws(ReadingError) {
        self.context = context
        end = position
        let globals = context.globals
        reader = StringReader(version: globals.version, fonts: globals.fonts, codePages: globals.codePages)
        // A cell has fourteen bytes at least, and beside cells there are rows and blanks.
        cells.reserveCapacity(min(size / 20, context.limits.cells))
        var records = BIFFRecords(context.stream, at: position)
        _ = try records.next()
        // Charts stand within sheets as parts of their own.
        var depth = 0
        while true {
            let record = try records.next()
            switch record.type {
            case RecordType.begin: depth += 1
            case RecordType.end: depth -= 1
            default: if depth == 0 { try take(record) }
            }
            if depth < 0 { break }
        }
        try flushFormula()
        end = records.position
        hidden.mark(&cells)
        if isDialog { cells = [] }
    }

    /// Adds a cell.
    @inline(__always)
    mutating func append(_ cell: consuming Cell) throws(ReadingError) {
        guard context.cellsBefore + cells.count < context.limits.cells else {
            throw .tooLarge(ja: "セルが\(context.limits.cells)個を超えます", en: "more than \(context.limits.cells) cells")
        }
        let address = cell.address
        if let last, last >= address { isInOrder = false }
        last = address
        cells.append(cell)
    }

    /// The runs of a text in the font of a style; many cells may share one text.
    mutating func runs(of text: XLSText, style: Int) throws(ReadingError) -> [TextRun] {
        let runs = text.runs(context.globals.fonts, cellFont: context.looks[style].font)
        runCount += runs.count
        guard runCount <= context.limits.runs else {
            throw .tooLarge(
                ja: "文字書式が\(context.limits.runs)個を超えます",
                en: "more than \(context.limits.runs) runs of text"
            )
        }
        return runs
    }

    /// The comments by cell.
    mutating func commentTexts() -> [CellAddress: String] { comments.texts(&reader) }

    @inline(__always)
    private mutating func take(_ record: BIFFRecord) throws(ReadingError) {
        switch record.type {
        case RecordType.labelShared: try takeShared(record.body)
        case RecordType.rk: try takeRK(record.body)
        case RecordType.number: try takeNumber(record.body)
        case RecordType.multipleRK: try takeMultipleRK(record.body)
        case RecordType.formula, RecordType.formula3, RecordType.formula4: try takeFormula(record.body)
        case RecordType.string: try takeFormulaText(record)
        case RecordType.label, RecordType.richString: try takeLabel(record)
        case RecordType.booleanOrError: try takeBooleanOrError(record.body)
        default: try takeOther(record)
        }
    }

    private mutating func takeOther(_ record: BIFFRecord) throws(ReadingError) {
        let body = record.body
        switch record.type {
        case RecordType.row: hidden.takeRow(body)
        case RecordType.defaultRowHeight: hidden.takeDefaultRow(body)
        case RecordType.columnInfo: hidden.takeColumns(body)
        case RecordType.mergedCells: try takeMerges(body)
        case RecordType.protect: isProtected = body.short(0) == 1
        // Bit 4: a dialogue (2.4.351, `WsBool`).
        case RecordType.sheetProperties: isDialog = body.short(0) & 0x10 != 0
        case RecordType.note: comments.takeNote(record, context.globals.version)
        case RecordType.object: comments.takeObject(body)
        case RecordType.textObject: comments.takeText(record, context.stream)
        default: break
        }
    }

    /// Takes merged ranges (2.4.168, `MergeCells`).
    private mutating func takeMerges(_ body: ByteSpan) throws(ReadingError) {
        let count = min(body.short(0), (body.count - 2) / 8)
        guard count > 0 else { return }
        for index in 0..<count {
            let place = 2 + index * 8
            let (top, bottom) = (body.short(place) + 1, body.short(place + 2) + 1)
            let (left, right) = (body.short(place + 4) + 1, body.short(place + 6) + 1)
            guard max(left, right) <= CellAddress.lastColumn, top != bottom || left != right else { continue }
            guard merges.count < context.limits.merges else {
                throw .tooLarge(
                    ja: "結合セルが\(context.limits.merges)個を超えます",
                    en: "more than \(context.limits.merges) merged ranges"
                )
            }
            merges.append(CellRange(CellAddress(row: top, column: left), CellAddress(row: bottom, column: right)))
        }
    }
}
