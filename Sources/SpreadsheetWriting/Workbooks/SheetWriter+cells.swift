public import Spreadsheet

extension SheetWriter {
    /// Writes text into a cell; empty text leaves the look only.
    ///
    /// Text stays as it is: a leading `=` makes no formula, line breaks and control characters are kept by the
    /// escapes of ECMA-376 (22.9.2.19).
    ///
    /// - Throws: ``WriteError`` with `textTooLong` over 32,767 UTF-16 units, `character` for U+0000.
    public func write(_ text: String, at address: CellAddress, format: CellFormat = CellFormat()) throws(WriteError) {
        try at(CellRange(address, address)) { () throws(WriteError) in
            let style = try style(of: format)
            set(text.isEmpty ? .blank : .text(try place(of: text)), style: style, at: address)
        }
    }

    /// Writes runs of text, each in its look, into a cell.
    ///
    /// What a run leaves open of typeface and size it takes from the cell. Empty runs are left out, neighbours of one
    /// look are joined; a single run becomes a cell in that look, since rich text needs two (18.4.8, `si`).
    ///
    /// - Throws: ``WriteError`` as ``write(_:at:format:)``.
    public func write(_ runs: [TextRun], at address: CellAddress, format: CellFormat = CellFormat()) throws(WriteError)
    {
        try at(CellRange(address, address)) { () throws(WriteError) in
            let style = try style(of: format)
            let joined = Self.joined(runs, in: format)
            guard let first = joined.first else { return set(.blank, style: style, at: address) }
            if joined.count == 1 {
                let look = try self.style(of: format.with { $0.font = first.font })
                return set(.text(try place(of: first.text)), style: look, at: address)
            }
            let units = joined.reduce(0) { $0 + $1.text.utf16.count }
            guard units <= WorkbookWriter.cellTextLimit else {
                throw WriteError(.textTooLong, limit: WorkbookWriter.cellTextLimit, actual: units)
            }
            for run in joined where run.font != format.font && native.strings.place(ofLook: run.font) == nil {
                try check(run.font)
            }
            set(.text(try native.strings.place(of: joined, inCellOf: format.font)), style: style, at: address)
        }
    }

    /// Writes a number into a cell.
    ///
    /// - Throws: ``WriteError`` with `number` for infinity and NaN, which Excel does not know.
    public func write(_ number: Double, at address: CellAddress, format: CellFormat = CellFormat()) throws(WriteError) {
        try at(CellRange(address, address)) { () throws(WriteError) in
            let style = try style(of: format)
            guard number.isFinite else { throw WriteError(.number, detail: "\(number)") }
            set(.number(number), style: style, at: address)
        }
    }

    /// Writes a day into a cell as Excel's serial number; give the format a date's number format.
    ///
    /// - Parameter dayNumber: days since 1 January 1970.
    /// - Throws: ``WriteError`` with `number` for days before 1 March 1900, which Excel counts wrongly, or after 9999.
    public func write(
        dayNumber: Int,
        at address: CellAddress,
        format: CellFormat = CellFormat()
    ) throws(WriteError) {
        // 1 January 1970 is day 25,569 of Excel; 1 March 1900 is day 61; 31 December 9999 is day 2,958,465.
        guard dayNumber >= 61 - 25_569, dayNumber <= 2_958_465 - 25_569 else {
            throw WriteError(.number, sheet: name, cell: address.description, detail: "day \(dayNumber)")
        }
        try write(Double(dayNumber + 25_569), at: address, format: format)
    }

    /// Gives an empty cell its look.
    public func writeBlank(at address: CellAddress, format: CellFormat) throws(WriteError) {
        try write("", at: address, format: format)
    }

    /// Merges a range and writes text into it; a range of one cell is just written.
    ///
    /// - Throws: ``WriteError`` with `overlap` when it shares cells with another merge: Excel calls such a file damaged.
    public func merge(_ range: CellRange, _ text: String, format: CellFormat = CellFormat()) throws(WriteError) {
        try merge(range, format: format)
        try write(text, at: range.first, format: format)
    }

    /// Merges a range and writes runs of text into it.
    ///
    /// - Throws: ``WriteError`` as ``merge(_:_:format:)-(_,String,_)``.
    public func merge(_ range: CellRange, _ runs: [TextRun], format: CellFormat = CellFormat()) throws(WriteError) {
        try merge(range, format: format)
        try write(runs, at: range.first, format: format)
    }

    private func merge(_ range: CellRange, format: CellFormat) throws(WriteError) {
        guard range.first != range.last else { return }
        try at(range) { () throws(WriteError) in
            let style = try style(of: format)
            if let other = merges.overlapping(range) { throw WriteError(.overlap, detail: other.description) }
            merges.insert(range)
            native.contents[index].merge(range, style: style)
        }
    }

    /// Runs as rich text needs them: no empty ones, no two neighbours alike, typeface and size filled in.
    static func joined(_ runs: [TextRun], in format: CellFormat) -> [TextRun] {
        var result: [TextRun] = []
        for var run in runs where !run.text.isEmpty {
            run.font.name = run.font.name ?? format.font.name
            run.font.size = run.font.size ?? format.font.size
            if let last = result.last, last.font == run.font {
                result[result.count - 1].text += run.text
            } else {
                result.append(run)
            }
        }
        return result
    }
}
