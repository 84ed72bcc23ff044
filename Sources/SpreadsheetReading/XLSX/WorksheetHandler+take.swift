internal import Spreadsheet

extension WorksheetHandler {
    /// Takes a merged range, or a cell that holds nothing, a string without runs or a number.
    @inline(__always)
    mutating func take(_ cursor: MarkupCursor) -> Int {
        if cursor[1] == UInt8(ascii: "c"), cursor[2] == UInt8(ascii: " ") {
            return isBetweenCells ? takeCell(cursor) : 0
        }
        return cursor[1] == UInt8(ascii: "m") && isOutsideData ? takeMerge(cursor) : 0
    }

    private mutating func takeCell(_ start: MarkupCursor) -> Int {
        var cursor = start
        cursor.skip(2)
        guard let head = CellHead(&cursor), head.style < context.showing.count else { return 0 }
        if cursor.pass("/>") || cursor.pass(" />") {
            move(to: head)
            return cursor.place - start.place
        }
        let address = CellAddress(row: head.row, column: head.column)
        guard hasRoom else { return 0 }
        if head.kind == .inline {
            guard let text = inlineText(&cursor) else { return 0 }
            move(to: head)
            take(SharedStrings.Entry(text: text, rich: -1), address, head.style)
            return cursor.place - start.place
        }
        guard cursor.pass("><v>") else { return 0 }
        if head.kind == .shared {
            guard let index = cursor.number(), index < context.strings.count, cursor.pass("</v></c>") else { return 0 }
            move(to: head)
            take(context.strings.entries[index], address, head.style)
        } else {
            let digits = cursor.place
            cursor.decimal()
            let bytes = UnsafeBufferPointer(start: digits, count: cursor.place - digits)
            guard let number = bytes.plainNumber, cursor.pass("</v></c>") else { return 0 }
            move(to: head)
            let (value, text) = shown(number, head.style)
            append(address, value, text, style: head.style)
        }
        return cursor.place - start.place
    }

    /// Passes the text of a cell that holds its own, and the end of the cell.
    @inline(__always)
    private func inlineText(_ cursor: inout MarkupCursor) -> String? {
        guard cursor.pass("><is><"), let text = cursor.textElement(preservesSpace: preservesSpace),
            cursor.pass("</is></c>")
        else { return nil }
        return text
    }

    @inline(__always)
    private mutating func take(_ entry: SharedStrings.Entry, _ address: CellAddress, _ style: Int) {
        guard !entry.text.isEmpty else { return }
        if entry.rich < 0, context.showing[style].showsTextAsIs, entry.text.utf8.count <= context.limits.textUnits {
            append(address, .string, entry.text, style: style)
        } else if let cell = string(context.strings.text(of: entry), address, style) {
            append(address, cell.value, cell.text, cell.runs, style: style)
        }
    }

    private mutating func takeMerge(_ start: MarkupCursor) -> Int {
        var cursor = start
        guard cursor.pass("<mergeCell ref=\""), let from = cursor.reference(), cursor.pass(":"),
            let to = cursor.reference(), cursor.pass("\"/>") || cursor.pass("\" />"), from != to,
            merges.count < context.limits.merges
        else { return 0 }
        append(
            CellRange(
                CellAddress(row: from.row, column: from.column),
                CellAddress(row: to.row, column: to.column)
            )
        )
        return cursor.place - start.place
    }
}
