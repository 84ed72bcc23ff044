internal import Spreadsheet

/// Reads a worksheet: its cells, merges and what is hidden (ECMA-376 part 1, 18.3.1).
///
/// Cells are kept as they come, so that a stray cell in the last row costs no more than any other.
struct WorksheetHandler: MarkupHandler {
    /// What cells refer to.
    struct Context {
        let strings: SharedStrings
        let styles: [CellStyle]
        /// How cells of each style show what they hold.
        let showing: [StyleShowing]
        let palette: ColorPalette
        let dateSystem: DateSystem
        let limits: ReadingLimits
        /// Cells that the sheets before this one hold.
        let cellsBefore: Int
        /// What those cells ask for beside themselves.
        var before = Asked()
    }

    /// What cells ask for beside themselves.
    struct Asked {
        /// Runs of rich text.
        var runs = 0
        /// Bytes of texts that number formats made; what is shared by cells is there once.
        var displayedBytes = 0
    }

    private enum Kind: UInt8 {
        case number
        case shared
        case inline
        case string
        case boolean
        case error
        case date
    }

    /// The cells with text, and formulas that have no value.
    private(set) var cells: [Cell] = []
    /// Whether they came row by row, each address once.
    private(set) var isInOrder = true
    /// The merged ranges.
    private(set) var merges: [CellRange] = []
    /// Whether the root element was that of a worksheet.
    private(set) var isWorksheet = false
    /// Whether the sheet is protected.
    private(set) var isProtected = false
    /// What was noticed, by cell.
    private(set) var notes: [(kind: ReadingNote.Kind, cell: CellAddress)] = []

    let context: Context
    /// By column whether it is hidden; empty when none is.
    private var hiddenColumns: [Bool] = []
    private var hiddenRanges = 0
    /// What the cells of this and the sheets before it ask for.
    private(set) var asked: Asked
    private var isInData = false
    private var isRowHidden = false
    private var row = 0
    private var column = 0
    private var last = CellAddress(row: 0, column: 0)
    private var isInCell = false
    private var isInValue = false
    private var isInInline = false
    private var style = 0
    private var kind = Kind.number
    private var hasFormula = false
    private var value = PartText()
    private var inline = RichTextBuilder()
    /// Whether white space at the ends of texts is text where nothing else is said.
    private(set) var preservesSpace = false

    init(_ context: Context) {
        self.context = context
        asked = context.before
    }

    mutating func expect(bytes: Int) {
        // A cell that holds something takes some 64 bytes, with what stands around it.
        cells.reserveCapacity(min(bytes / 64, 4_096))
    }

    @inline(__always)
    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(ReadingError) {
        if isInInline {
            inline.start(name, attributes, context.palette)
            return
        }
        // What other namespaces hold is theirs.
        guard name.isSpreadsheet else { return }
        let local = name.local
        if isInCell {
            if local == "v" {
                if !value.isEmpty { note(.cellTwice, CellAddress(row: row, column: column)) }
                isInValue = true
                value.clear()
            } else if local == "f" {
                hasFormula = true
            } else if local == "is" {
                isInInline = true
                inline.begin(preservesSpace: attributes.preservesSpace ?? preservesSpace)
            } else if local == "c" || local == "row" {
                throw Self.misplaced
            }
        } else if isInData {
            if local == "c" {
                try beginCell(attributes)
            } else if local == "row" {
                try beginRow(attributes)
            }
        } else {
            try startOutside(local, attributes)
        }
    }

    private mutating func startOutside(
        _ local: UnsafeBufferPointer<UInt8>,
        _ attributes: MarkupAttributes
    ) throws(ReadingError) {
        if local == "sheetData" {
            isInData = true
        } else if local == "mergeCell" {
            guard let range = attributes["ref"].flatMap({ CellRange(bytes: $0) }), range.first != range.last else {
                return
            }
            guard merges.count < context.limits.merges else {
                throw .tooLarge(
                    ja: "結合セルが\(context.limits.merges)個を超えます",
                    en: "more than \(context.limits.merges) merged ranges"
                )
            }
            append(range)
        } else if local == "col" {
            guard let from = attributes["min"]?.decimal, let to = attributes["max"]?.decimal, from >= 1, from <= to,
                attributes["hidden"]?.isTrue == true, hiddenRanges < CellAddress.lastColumn
            else { return }
            hiddenRanges += 1
            if hiddenColumns.isEmpty { hiddenColumns = [Bool](repeating: false, count: CellAddress.lastColumn + 1) }
            for column in from..<max(from, min(to, CellAddress.lastColumn) + 1) {
                hiddenColumns[column] = true
            }
        } else if local == "worksheet" {
            isWorksheet = true
            preservesSpace = attributes.preservesSpace ?? false
        } else if local == "sheetProtection" {
            isProtected = attributes["sheet"]?.isTrue ?? false
        }
    }

    private mutating func beginRow(_ attributes: MarkupAttributes) throws(ReadingError) {
        if let number = attributes["r"] {
            guard let number = number.decimal else { throw Self.outside }
            row = number
        } else {
            row += 1
        }
        column = 0
        isRowHidden = attributes["hidden"]?.isTrue ?? false
        guard (1...CellAddress.lastRow).contains(row) else { throw Self.outside }
    }

    @inline(__always)
    private mutating func beginCell(_ attributes: MarkupAttributes) throws(ReadingError) {
        isInCell = true
        hasFormula = false
        style = 0
        kind = .number
        value.clear()
        column += 1
        for attribute in attributes where attribute.name.namespace == .none && attribute.name.local.count == 1 {
            switch attribute.name.local[0] {
            case UInt8(ascii: "r"): try take(reference: attribute.value)
            case UInt8(ascii: "s"): style = attribute.value.decimal ?? -1
            case UInt8(ascii: "t"): kind = Self.kind(attribute.value)
            default: break
            }
        }
        guard column <= CellAddress.lastColumn, row >= 1 else { throw Self.outside }
    }

    private static let outside = ReadingError(
        .damaged,
        ja: "シートの範囲（1048576行、XFD列）の外にセルがあります。Excelで開いて保存し直してください。",
        en: "A cell lies outside the sheet (row 1048576, column XFD). Open the file in Excel and save it again."
    )

    private static let misplaced = ReadingError(
        .damaged,
        ja: "セルか行が、他のセルの中にあります。Excelで開いて保存し直してください。",
        en: "Cells or rows lie within a cell. Open the file in Excel and save it again."
    )

    @inline(__always)
    private mutating func take(reference: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        guard let address = CellAddress(bytes: reference) else { throw Self.outside }
        column = address.column
        row = address.row
    }

    private static func kind(_ type: UnsafeBufferPointer<UInt8>) -> Kind {
        if type == "s" { return .shared }
        if type == "str" { return .string }
        if type == "inlineStr" { return .inline }
        if type == "b" { return .boolean }
        if type == "e" { return .error }
        return type == "d" ? .date : .number
    }

    @inline(__always)
    mutating func end(_ name: MarkupName) throws(ReadingError) {
        if isInInline {
            if name.isSpreadsheet, name.local == "is" { isInInline = false } else { inline.end(name) }
            return
        }
        guard name.isSpreadsheet else { return }
        let local = name.local
        if isInCell {
            if local == "v" {
                isInValue = false
            } else if local == "c" {
                isInCell = false
                try endCell()
            }
        } else if isInData, local == "sheetData" {
            isInData = false
        }
    }

    @inline(__always)
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInValue {
            value.append(bytes)
        } else if isInInline {
            inline.text(bytes)
        }
    }

    private mutating func endCell() throws(ReadingError) {
        let address = CellAddress(row: row, column: column)
        if style < 0 || style >= context.styles.count {
            if style != 0 { note(.danglingReference, address) }
            style = 0
        }
        guard let cell = makeCell(address) else { return }
        guard hasRoom else {
            throw context.limits.error(
                cells: context.cellsBefore + cells.count,
                runs: asked.runs,
                displayed: asked.displayedBytes
            )
        }
        append(address, cell.value, cell.text, cell.runs, style: style, hasFormula: hasFormula)
    }

    @inline(__always)
    var hasRoom: Bool {
        context.cellsBefore + cells.count < context.limits.cells && asked.runs <= context.limits.runs
            && asked.displayedBytes <= context.limits.displayedBytes
    }

    /// Notices something at a cell.
    private mutating func note(_ kind: ReadingNote.Kind, _ address: CellAddress) {
        if notes.count < context.limits.notes { notes.append((kind, address)) }
    }

    @inline(__always)
    func isHidden(_ column: Int) -> Bool {
        isRowHidden || !hiddenColumns.isEmpty && hiddenColumns[column]
    }

    /// Whether a cell that begins now would be one of the sheet.
    @inline(__always)
    var isBetweenCells: Bool { isInData && !isInCell }

    /// Whether what begins now stands before or behind the cells.
    @inline(__always)
    var isOutsideData: Bool { !isInData && !isInCell }

    /// Goes to a cell.
    @inline(__always)
    mutating func move(to head: CellHead) {
        row = head.row
        column = head.column
    }

    /// Counts a text that no other cell shares.
    @inline(__always)
    private mutating func count(displayed text: String) {
        let bytes = text.utf8.count
        // Up to 15 bytes stand in the cell itself.
        if bytes > 15 { asked.displayedBytes += bytes + 32 }
    }

    mutating func append(_ range: CellRange) { merges.append(range) }

    /// Adds a cell; made here and now, so that it is not copied on its way.
    @inline(__always)
    mutating func append(
        _ address: CellAddress,
        _ value: CellValue,
        _ text: String,
        _ runs: [TextRun] = [],
        style: Int,
        hasFormula: Bool = false
    ) {
        if value != .string { count(displayed: text) }
        if address <= last { isInOrder = false }
        last = address
        let isHidden = isHidden(address.column)
        cells.append(
            Cell(
                address: address,
                value: value,
                text: text,
                runs: runs,
                style: Int32(truncatingIfNeeded: style),
                isHidden: isHidden,
                hasFormula: hasFormula
            )
        )
    }

    private mutating func makeCell(_ address: CellAddress) -> Cell? {
        if kind == .inline {
            let rich = inline.finished()
            inline.begin(preservesSpace: false)
            return string(rich, address, style)
        }
        guard !value.isEmpty else {
            // A formula that never was computed is worth a word; a cell with a format and no more is not.
            guard hasFormula, kind != .string else { return nil }
            note(.formulaWithoutValue, address)
            return Cell(address: address, value: .empty, text: "")
        }
        switch kind {
        case .shared:
            guard let index = value.withBytes({ $0.trimmed.decimal }), index < context.strings.count else {
                note(.danglingReference, address)
                return nil
            }
            return string(context.strings.text(of: context.strings.entries[index]), address, style)
        case .string:
            let text = value.string(preservesSpace: true)
            return text.isEmpty ? nil : string(RichText(text: text), address, style)
        case .error:
            return Cell(address: address, value: .error, text: value.string(preservesSpace: false))
        case .boolean:
            let isTrue = value.withBytes { $0.trimmed.isTrue }
            return Cell(address: address, value: .boolean(isTrue), text: isTrue ? "TRUE" : "FALSE")
        case .date: return isoDate(value.string(preservesSpace: false), address)
        case .number, .inline: return number(address)
        }
    }

    mutating func string(_ rich: RichText, _ address: CellAddress, _ style: Int) -> Cell? {
        guard !rich.text.isEmpty else { return nil }
        if rich.text.utf8.count > context.limits.textUnits, rich.text.utf16.count > context.limits.textUnits {
            note(.textOverLimit, address)
        }
        let runs = rich.runs.isEmpty ? [] : rich.runs(in: context.styles[style].font)
        asked.runs += runs.count
        var cell = Cell(address: address, value: .string, text: rich.text, runs: runs)
        if runs.isEmpty, !context.showing[style].showsTextAsIs {
            cell.text = context.styles[style].numberFormat.reading(rich.text)
            count(displayed: cell.text)
        }
        return cell
    }

    private func number(_ address: CellAddress) -> Cell? {
        if let number = value.withBytes({ $0.plainNumber }) { return cell(number, style, address) }
        let text = value.string(preservesSpace: false)
        // What is no number, in a cell that says it is one, is kept as the text that it is.
        guard let number = Double(text), number.isFinite else {
            return text.isEmpty ? nil : Cell(address: address, value: .string, text: text)
        }
        return cell(number, style, address)
    }

    private func cell(_ number: Double, _ style: Int, _ address: CellAddress) -> Cell {
        let (value, text) = shown(number, style)
        return Cell(address: address, value: value, text: text)
    }

    /// What a number is in a style, and how it is shown.
    @inline(__always)
    func shown(_ number: Double, _ style: Int) -> (CellValue, String) {
        let showing = context.showing[style]
        if showing.isGeneral, let whole = Int64(exactly: number), whole.magnitude < 1_000_000_000_000_000 {
            return (.number(number), String(whole))
        }
        return (
            showing.isDate ? .date(number) : .number(number),
            context.styles[style].numberFormat.reading(number, dateSystem: context.dateSystem)
        )
    }

    /// A date written in ISO 8601, as strict workbooks do (18.18.11, `ST_CellType` `d`).
    private func isoDate(_ text: String, _ address: CellAddress) -> Cell? {
        guard let serial = context.dateSystem.serial(iso8601: text) else {
            return text.isEmpty ? nil : Cell(address: address, value: .string, text: text)
        }
        let format = context.styles[style].numberFormat
        let shown = format.isDate ? format.reading(serial, dateSystem: context.dateSystem) : text
        return Cell(address: address, value: .date(serial), text: shown)
    }
}
