internal import Spreadsheet

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// What became of one sheet while a workbook is patched.
struct SheetWork {
    /// The sheet, as its place in the workbook.
    let sheet: Int
    /// The name of its part.
    let name: String
    /// The bytes of its part.
    let part: [UInt8]
    var splices = SpliceList()
    var expectations: [CellExpectation] = []
    var locked: [CellAddress] = []
    var cut: [CellAddress] = []
    var overwrittenFormulas: Set<CellAddress> = []
    var changed: [CellAddress] = []
    /// The formulas of the sheet, with what they look at.
    var formulas: [(cell: CellAddress, value: Range<Int>?, references: FormulaReferences)] = []

    init(sheet: Int, name: String, part: [UInt8]) {
        self.sheet = sheet
        self.name = name
        self.part = part
    }

    /// Plans the edits of the sheet; none where only its formulas are asked for.
    mutating func plan(
        _ cells: [PlannedCell],
        _ styles: inout StyleSheet?,
        _ workbook: Workbook,
        _ options: PatchOptions
    ) throws(PatchError) {
        try MarkupPart.check(part, name)
        let hasFormulas = Self.mayHoldFormulas(part)
        if cells.isEmpty, !hasFormulas { return }
        var sheetStyles = styles
        styles = nil
        let result: Result<(SheetPatch, FormulaReading), PatchError> = part.withUnsafeBufferPointer { buffer in
            Result { () throws(PatchError) in
                let scan = try SheetScan(buffer, rows: Set(cells.map(\.address.row)), findsFormulas: hasFormulas)
                var patch = SheetPatch(buffer, scan, workbook.sheets[sheet], workbook, growth: options.growth)
                if !cells.isEmpty {
                    try PartNamespaces.check(buffer, prefix: scan.prefix, end: scan.dataEnd)
                    try patch.plan(cells, &sheetStyles)
                }
                return (patch, FormulaReading(buffer, scan.formulas))
            }
        }
        let (patch, reading) = try result.get()
        styles = sheetStyles
        splices = patch.splices
        expectations = patch.expectations
        locked = patch.locked
        cut = patch.cut
        overwrittenFormulas = patch.overwrittenFormulas
        changed = patch.changed
        formulas = reading.formulas.filter { !patch.overwrittenFormulas.contains($0.cell) }
    }

    /// Takes the cached value of a formula out; false where there is none.
    mutating func forget(formula index: Int) -> Bool {
        let formula = formulas[index]
        guard let value = formula.value else { return false }
        splices.put([], in: value)
        expectations.append(CellExpectation(address: formula.cell, content: .uncomputed))
        return true
    }

    /// Whether a sheet may hold formulas: a look at its bytes for the end of an `f` element.
    private static func mayHoldFormulas(_ part: [UInt8]) -> Bool {
        part.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return false }
            var place = 1
            while place + 1 < bytes.count,
                let found = memchr(base + place, Int32(UInt8(ascii: "f")), bytes.count - place - 1)
            {
                let at = UnsafeRawPointer(base).distance(to: found)
                if bytes[at + 1] == UInt8(ascii: ">"),
                    bytes[at - 1] == UInt8(ascii: "/") || bytes[at - 1] == UInt8(ascii: ":")
                {
                    return true
                }
                place = at + 1
            }
            return false
        }
    }
}

/// The formulas of a sheet with what they look at.
struct FormulaReading {
    private(set) var formulas: [(cell: CellAddress, value: Range<Int>?, references: FormulaReferences)] = []

    init(_ part: UnsafeBufferPointer<UInt8>, _ places: [(cell: CellAddress, place: FormulaPlace)]) {
        // A formula that shares the text of another looks at cells beside those: at any, for what we know.
        for (cell, place) in places {
            let text = MarkupWriter.text(of: UnsafeBufferPointer(rebasing: part[place.text]))
            let isShared = place.kind == "shared" && place.text.isEmpty
            formulas.append((cell, place.value, FormulaReferences(isShared ? "INDIRECT(A1)" : text)))
        }
    }
}
