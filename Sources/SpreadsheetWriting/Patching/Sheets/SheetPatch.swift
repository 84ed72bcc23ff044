internal import Spreadsheet
internal import SpreadsheetReading

/// Makes the splices of one sheet: the cells that are asked for, their rows, and nothing else.
struct SheetPatch {
    /// The bytes of the part.
    let part: UnsafeBufferPointer<UInt8>
    let scan: SheetScan
    /// The sheet as it was read.
    let sheet: Sheet
    let workbook: Workbook
    let growth: PatchOptions.RowGrowth

    private(set) var splices = SpliceList()
    /// What the reader must see afterwards.
    private(set) var expectations: [CellExpectation] = []
    /// Cells that are locked, and were left.
    private(set) var locked: [CellAddress] = []
    /// Cells whose text is cut by a row that its author fixed.
    private(set) var cut: [CellAddress] = []
    /// Cells that held a formula.
    private(set) var overwrittenFormulas: Set<CellAddress> = []
    /// Cells whose content changes.
    private(set) var changed: [CellAddress] = []

    private var texts: [RowRoom.Text] = []
    private var heights: [Int: Double] = [:]
    /// What goes into rows: behind the cells that are there, by row.
    private var inserted: [Int: [(address: CellAddress, bytes: [UInt8])]] = [:]
    private let markup: CellMarkup
    private let room: RowRoom

    init(
        _ part: UnsafeBufferPointer<UInt8>,
        _ scan: SheetScan,
        _ sheet: Sheet,
        _ workbook: Workbook,
        growth: PatchOptions.RowGrowth
    ) {
        self.part = part
        self.scan = scan
        self.sheet = sheet
        self.workbook = workbook
        self.growth = growth
        markup = CellMarkup(prefix: scan.prefix)
        room = RowRoom(scan: scan)
    }

    /// Plans the cells, each address once, upwards.
    mutating func plan(_ cells: [PlannedCell], _ styles: inout StyleSheet?) throws(PatchError) {
        let groups = arrayFormulas()
        splices.reserve(cells.count * 2, bytes: cells.count * 256)
        expectations.reserveCapacity(cells.count)
        for cell in cells { try plan(cell, groups, &styles) }
        try finish(&styles)
    }

    // MARK: One cell

    private mutating func plan(
        _ asked: PlannedCell,
        _ groups: [CellRange],
        _ styles: inout StyleSheet?
    ) throws(PatchError) {
        let address = asked.address
        let row = scan.row(address.row)
        let old = row.flatMap { place(of: address, in: $0) }
        let style = old?.style ?? row?.style ?? scan.columns(of: address.column)?.style ?? 0
        let look = workbook.styles.indices.contains(style) ? workbook.styles[style] : workbook.styles[0]
        if sheet.isProtected, look.isLocked {
            locked.append(address)
            return
        }
        if let height = asked.rowHeight { heights[address.row] = max(heights[address.row] ?? 0, height) }
        let present = sheet[address]
        guard present == nil || old != nil else {
            throw PatchError(.order, cell: address.description, detail: "it stands in another row")
        }
        let cell = Self.resolved(asked, look)
        let isFontNew = cell.font.map { !$0.marks(alike: look.font) } ?? false
        guard isFontNew || !Self.shows(present, cell.content, look) else { return }
        let formula = scan.formula(of: old)
        if let formula, cell.content != .kept { try check(formula, address, groups) }
        if !groups.isEmpty, groups.contains(where: { $0.contains(address) }), formula == nil {
            throw PatchError(.sharedFormula, cell: address.description, detail: "an array formula fills it")
        }

        var change = StyleSheet.Change()
        change.font = isFontNew ? cell.font : nil
        var own = isFontNew ? cell.font ?? look.font : look.font
        var content = cell.content
        if case .rich(let runs) = content {
            let merged = PlannedCell.merged(runs, in: own)
            if merged.isEmpty { content = .text(runs.map(\.text).joined()) } else { content = .rich(merged) }
        }
        if case .text("") = content { content = .blank }
        try fit(content, cell, look, style, &change, &styles)
        var newStyle = style
        if !change.isNone {
            if let index = try styles?.index(like: style, change) {
                newStyle = index
            } else {
                own = look.font
                try dress(&content, &change, address)
            }
        }
        try write(content, address, old, style: newStyle, own, style, &styles)
        if content != .kept { changed.append(address) }
        if formula != nil, content != .kept { overwrittenFormulas.insert(address) }
        expectations.append(
            CellExpectation(address: address, content: expected(content, look, change), font: change.font)
        )
    }

    /// Gives text its look by a run, where the workbook has no list of cell formats to add one to.
    private func dress(
        _ content: inout CellEdit.Content,
        _ change: inout StyleSheet.Change,
        _ address: CellAddress
    ) throws(PatchError) {
        var isDressed = change.font == nil
        if let font = change.font, case .text(let text) = content {
            content = .rich([TextRun(text: text, font: font)])
            isDressed = true
        } else if case .rich = content {
            isDressed = true
        }
        guard isDressed, change.numberFormat == nil else {
            throw PatchError(.damaged, cell: address.description, detail: "no list of cell formats")
        }
        change.font = nil
    }

    /// Whether a cell already shows what it is to hold.
    private static func shows(_ cell: Cell?, _ content: CellEdit.Content, _ look: CellStyle) -> Bool {
        switch content {
        case .kept: return true
        case .blank: return cell == nil
        case .text(let text):
            guard let cell else { return text.isEmpty }
            return cell.value == .string && cell.runs.isEmpty
                && cell.text.hasSameBytes(as: look.numberFormat.display(text))
        case .rich(let runs):
            let runs = PlannedCell.merged(runs, in: look.font)
            guard let cell, cell.value == .string, !runs.isEmpty, cell.runs.count == runs.count else { return false }
            return zip(cell.runs, runs).allSatisfy {
                $0.text.hasSameBytes(as: $1.text) && $0.font.marks(alike: $1.font)
            }
        case .number(let number): return cell?.value == .number(number)
        case .date(let serial): return cell?.value == .date(serial)
        // Resolved before.
        case .marked, .day: return false
        }
    }

    /// What depends on the look of the cell, in its own terms.
    private static func resolved(_ cell: PlannedCell, _ look: CellStyle) -> PlannedCell {
        var cell = cell
        var plain = look.font
        if plain.isRed || plain.strike {
            if plain.isRed { plain.color = nil }
            (plain.strike, plain.underline) = (false, .none)
            if cell.clearsInk { cell.font = cell.font ?? plain }
        }
        switch cell.content {
        case .day(let serial, let text): cell.content = look.numberFormat.isDate ? .date(serial) : .text(text)
        case .marked(let runs):
            plain.underline = .none
            cell.content = .rich(runs.map { TextRun(text: $0.text, font: marked(plain, $0.font)) })
        default: break
        }
        return cell
    }

    /// A font with the marks of another.
    private static func marked(_ font: Font, _ marks: Font) -> Font {
        var result = font
        result.bold = font.bold || marks.bold
        result.italic = font.italic || marks.italic
        result.strike = font.strike || marks.strike
        if marks.underline != .none { result.underline = marks.underline }
        if marks.vertical != .baseline { result.vertical = marks.vertical }
        result.color = marks.color ?? font.color
        result.size = marks.size ?? font.size
        result.name = marks.name ?? font.name
        return result
    }

    /// The ranges that array formulas and data tables fill.
    private func arrayFormulas() -> [CellRange] {
        scan.formulas.compactMap { $0.place.kind == "array" || $0.place.kind == "dataTable" ? $0.place.range : nil }
    }

    private func check(_ formula: FormulaPlace, _ address: CellAddress, _ groups: [CellRange]) throws(PatchError) {
        // The first of a group that shares a formula holds its text for all.
        let isShared =
            formula.kind == "shared" && !formula.text.isEmpty && formula.range.map { $0.first != $0.last } ?? false
        let fillsRange = formula.kind == "dataTable" || groups.contains { $0.contains(address) && $0.first != $0.last }
        guard !isShared, !fillsRange else { throw PatchError(.sharedFormula, cell: address.description) }
    }

    private func place(of address: CellAddress, in row: SheetScan.Row) -> SheetScan.Cell? {
        var low = row.cells.lowerBound
        var high = row.cells.upperBound
        while low < high {
            let middle = (low + high) / 2
            if scan.cells[middle].address < address { low = middle + 1 } else { high = middle }
        }
        return low < row.cells.upperBound && scan.cells[low].address == address ? scan.cells[low] : nil
    }

    // MARK: Its look

    /// Asks for wrapping where the text needs it, for a date format where a date has none, and for room.
    private mutating func fit(
        _ content: CellEdit.Content,
        _ cell: PlannedCell,
        _ look: CellStyle,
        _ style: Int,
        _ change: inout StyleSheet.Change,
        _ styles: inout StyleSheet?
    ) throws(PatchError) {
        let text: String
        switch content {
        case .text(let plain):
            text = plain
            // A format that shows text otherwise than it is written is of no use for an answer.
            if !look.numberFormat.display(plain).hasSameBytes(as: plain) { change.numberFormat = 49 }
        case .rich(let runs): text = runs.map(\.text).joined()
        case .date:
            if !look.numberFormat.isDate { change.numberFormat = 14 }
            return
        case .number, .blank, .kept, .marked, .day: return
        }
        let cells = cell.merge ?? CellRange(cell.address, cell.address)
        let size = Self.size(look)
        guard let format = try styles?.format(style) else { return }
        let hasBreak = text.hasByte(UInt8(ascii: "\n"))
        guard format.direction == .level else {
            if hasBreak, !format.wraps { change.wraps = true }
            let height = format.direction.height(
                of: text,
                size: size,
                width: room.width(cells.columns),
                wraps: format.wraps || change.wraps
            )
            texts.append(RowRoom.Text(cells: cells, height: height, isMerged: true))
            return
        }
        let lines = RowRoom.lines(text, size: size, width: room.width(cells.columns))
        guard hasBreak || lines > 1 else { return }
        if !format.wraps, hasBreak || !format.shrinks { change.wraps = true }
        if format.wraps || change.wraps {
            let height = RowRoom.height(lines: lines, size: size)
            texts.append(RowRoom.Text(cells: cells, height: height, isMerged: cells.columns.count > 1))
        }
    }

    /// The size of a font in points; those that no font has come from hostile files.
    private static func size(_ look: CellStyle) -> Double {
        look.font.size.flatMap { $0 >= 1 && $0 <= TextMeasure.highestRow ? $0 : nil } ?? 11
    }

    /// What stands beside the texts that were written, in rows without a height of their own.
    ///
    /// Programs fit such rows to all of their texts; once a row has a height, nobody does.
    private func textsBeside(
        _ rows: Set<Int>,
        _ styles: inout StyleSheet?
    ) throws(PatchError) -> [RowRoom.Text] {
        var result: [RowRoom.Text] = []
        let written = Set(changed)
        let merges = sheet.merges.filter { rows.contains($0.first.row) }
        for cell in sheet.cells where rows.contains(cell.address.row) && !written.contains(cell.address) {
            let style = Int(cell.style)
            guard !cell.text.isEmpty, let format = try styles?.format(style), format.wraps, format.direction == .level,
                workbook.styles.indices.contains(style)
            else { continue }
            let cells = merges.first { $0.first == cell.address } ?? CellRange(cell.address, cell.address)
            guard cells.rows.count == 1 else { continue }
            let size = Self.size(workbook.styles[style])
            let lines = RowRoom.lines(cell.text, size: size, width: room.width(cells.columns))
            let height = RowRoom.height(lines: lines, size: size)
            result.append(RowRoom.Text(cells: cells, height: height, isMerged: false, isBeside: true))
        }
        return result
    }

    private func expected(
        _ content: CellEdit.Content,
        _ look: CellStyle,
        _ change: StyleSheet.Change
    ) -> CellExpectation.Content {
        switch content {
        case .text(let text): .text(change.numberFormat == 49 ? text : look.numberFormat.display(text))
        case .rich(let runs): .rich(runs)
        case .number(let number): .number(number)
        case .date(let serial): .number(serial)
        case .blank: .blank
        case .kept, .marked, .day: .same
        }
    }

    // MARK: Its bytes

    private mutating func write(
        _ content: CellEdit.Content,
        _ address: CellAddress,
        _ old: SheetScan.Cell?,
        style: Int,
        _ own: Font,
        _ oldStyle: Int,
        _ styles: inout StyleSheet?
    ) throws(PatchError) {
        let tag = old.map { TagCursor(part, on: $0.tag) }
        let start = splices.begin()
        if case .kept = content {
            guard let old, let tag else {
                markup.appendHead(address, style: style, type: nil, old: nil, to: &splices.store)
                MarkupWriter.append(raw: "/>", to: &splices.store)
                insert(splices.take(from: start), address)
                return
            }
            MarkupWriter.append(tag, setting: [("s", String(style))], to: &splices.store)
            splices.end(old.tag, from: start)
            return
        }
        if case .blank = content, old == nil { return }
        let isText = if case .text = content { true } else if case .rich = content { true } else { false }
        // A format of 0 need not be named; where it was, it is.
        let named = style != 0 || tag?.attribute("s") != nil ? style : nil
        markup.appendHead(address, style: named, type: isText ? "inlineStr" : nil, old: tag, to: &splices.store)
        switch content {
        case .blank, .kept, .marked, .day:
            MarkupWriter.append(raw: "/>", to: &splices.store)
        case .text(let text):
            MarkupWriter.append(raw: ">", to: &splices.store)
            markup.append(text: try Self.escaped(text, address), to: &splices.store)
        case .rich(let runs):
            MarkupWriter.append(raw: ">", to: &splices.store)
            var written: [(text: String, font: FontMarkup)] = []
            var base = FontMarkup()
            var look = own
            if let found = try styles?.font(ofFormat: oldStyle) { (base, look) = found }
            for run in runs {
                written.append((try Self.escaped(run.text, address), base.changed(to: run.font, from: look)))
            }
            markup.append(runs: written, to: &splices.store)
        case .number(let number), .date(let number):
            MarkupWriter.append(raw: ">", to: &splices.store)
            markup.append(number: number, to: &splices.store)
        }
        if let old {
            splices.end(old.whole, from: start)
        } else {
            insert(splices.take(from: start), address)
        }
    }

    private static func escaped(_ text: String, _ address: CellAddress) throws(PatchError) -> String {
        guard let escaped = EscapedText.escaped(text) else {
            throw PatchError(.character, cell: address.description, detail: "U+0000")
        }
        return escaped
    }

    private mutating func insert(_ bytes: [UInt8], _ address: CellAddress) {
        inserted[address.row, default: []].append((address, bytes))
    }

    // MARK: Rows

    private mutating func finish(_ styles: inout StyleSheet?) throws(PatchError) {
        var found = room.fit(texts, fixed: heights, growth: growth)
        let free = Set(found.rows.keys.filter { scan.row($0)?.height == nil })
        if !free.isEmpty {
            texts += try textsBeside(free, &styles)
            found = room.fit(texts, fixed: heights, growth: growth)
        }
        var changes = found.rows
        cut = found.cut
        for (row, height) in heights { changes[row] = RowRoom.Change(height: height, isFixed: true) }
        var newRows: [(number: Int, bytes: [UInt8])] = []
        for number in Set(changes.keys).union(inserted.keys).sorted() {
            let cells = inserted[number] ?? []
            guard let row = scan.row(number) else {
                newRows.append((number, newRow(number, cells.map(\.bytes), changes[number])))
                continue
            }
            try change(row, cells, changes[number])
        }
        try insertRows(newRows)
        extendDimension()
    }

    private func newRow(_ number: Int, _ cells: [[UInt8]], _ change: RowRoom.Change?) -> [UInt8] {
        var bytes: [UInt8] = Array("<".utf8)
        bytes += scan.prefix
        bytes += "row r=\"\(number)\"".utf8
        if let change {
            bytes += " ht=\"\(MarkupWriter.number(change.height))\"".utf8
            if change.isFixed { bytes += " customHeight=\"1\"".utf8 }
        }
        bytes += ">".utf8
        for cell in cells { bytes += cell }
        markup.close("row", &bytes)
        return bytes
    }

    private mutating func change(
        _ row: SheetScan.Row,
        _ cells: [(address: CellAddress, bytes: [UInt8])],
        _ change: RowRoom.Change?
    ) throws(PatchError) {
        var values: [(name: StaticString, value: String)] = []
        if let change {
            values.append(("ht", MarkupWriter.number(change.height)))
            if change.isFixed { values.append(("customHeight", "1")) }
        }
        if cells.isEmpty {
            guard !values.isEmpty else { return }
            let start = splices.begin()
            MarkupWriter.append(TagCursor(part, on: row.tag), setting: values, to: &splices.store)
            if splices.store[start...].elementsEqual(part[row.tag]) {
                _ = splices.take(from: start)
            } else {
                splices.end(row.tag, from: start)
            }
            return
        }
        let old = Array(part[row.tag])
        var tag: [UInt8] = []
        MarkupWriter.append(TagCursor(part, on: row.tag), setting: values, to: &tag)
        if let first = cells.first, let last = cells.last {
            tag = try Self.spanning(tag, first.address.column, last.address.column)
        }
        if row.isEmpty {
            tag.removeSubrange((tag.count - 2)..<(tag.count - 1))
            tag += cells.flatMap(\.bytes)
            markup.close("row", &tag)
            splices.put(tag, in: row.tag)
            return
        }
        if tag != old { splices.put(tag, in: row.tag) }
        for cell in cells {
            let next = scan.cells[row.cells].first { $0.address > cell.address }
            let place = next?.tag.lowerBound ?? row.end
            splices.put(cell.bytes, in: place..<place)
        }
    }

    /// A row's tag whose `spans`, where it has any, take in some columns.
    private static func spanning(_ tag: [UInt8], _ first: Int, _ last: Int) throws(PatchError) -> [UInt8] {
        let found: Result<String?, PatchError> = tag.withUnsafeBufferPointer { buffer in
            Result { () throws(PatchError) in
                var cursor = TagCursor(buffer)
                _ = try cursor.next()
                return cursor.text("spans")
            }
        }
        guard let spans = try found.get() else { return tag }
        // Several spans are one: they may say more columns than there are.
        let ends = spans.split { $0 == ":" || $0 == " " }.compactMap { Int($0) }
        guard let low = ends.min(), let high = ends.max(), first < low || last > high else { return tag }
        return MarkupWriter.setting("spans", "\(min(low, first)):\(max(high, last))", in: tag)
    }

    private mutating func insertRows(_ rows: [(number: Int, bytes: [UInt8])]) throws(PatchError) {
        guard !rows.isEmpty else { return }
        if scan.isDataEmpty {
            var bytes: [UInt8] = Array(part[scan.data])
            bytes.removeSubrange((bytes.count - 2)..<(bytes.count - 1))
            for row in rows { bytes += row.bytes }
            markup.close("sheetData", &bytes)
            splices.put(bytes, in: scan.data)
            return
        }
        for row in rows {
            let next = scan.rowPlace(row.number)
            let place = next < scan.rows.count ? scan.rows[next].tag.lowerBound : scan.dataEnd
            splices.put(row.bytes, in: place..<place)
        }
    }

    private mutating func extendDimension() {
        guard let place = scan.dimension,
            let range = CellRange(String(decoding: part[place], as: UTF8.self))
        else { return }
        let cells = expectations.filter { if case .blank = $0.content { false } else { true } }.map(\.address)
        guard let top = cells.map(\.row).min(), let bottom = cells.map(\.row).max(),
            let left = cells.map(\.column).min(), let right = cells.map(\.column).max()
        else { return }
        let wanted = CellRange(
            CellAddress(row: min(range.first.row, top), column: min(range.first.column, left)),
            CellAddress(row: max(range.last.row, bottom), column: max(range.last.column, right))
        )
        guard wanted != range else { return }
        splices.put(Array(wanted.description.utf8), in: place)
    }
}
