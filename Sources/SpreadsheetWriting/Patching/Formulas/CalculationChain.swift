internal import Spreadsheet

/// The order in which formulas are computed (ECMA-376 part 1, 18.6.2, `calcChain`).
enum CalculationChain {
    /// The part without the entries of some cells; nil when no entry is left, for an empty chain is not allowed.
    ///
    /// An entry without a sheet has that of the entry before it: where an entry goes, the next one is told its sheet.
    static func without(_ cells: [Int: Set<CellAddress>], in part: [UInt8]) throws(PatchError) -> [UInt8]? {
        try MarkupPart.check(part, "calcChain")
        let found: Result<(changes: [MarkupSplice], kept: Int), PatchError> = part.withUnsafeBufferPointer { buffer in
            Result { () throws(PatchError) in try Self.splices(buffer, cells) }
        }
        let (changes, kept) = try found.get()
        if changes.isEmpty { return part }
        return kept == 0 ? nil : try MarkupSplice.apply(changes, to: part)
    }

    private static func splices(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ cells: [Int: Set<CellAddress>]
    ) throws(PatchError) -> (changes: [MarkupSplice], kept: Int) {
        var cursor = TagCursor(bytes)
        guard try cursor.next() == .start else { return ([], 0) }
        let prefix = cursor.prefix
        var splices: [MarkupSplice] = []
        var kept = 0
        var sheet = 0
        var isSheetLost = false
        while let kind = try cursor.next(), kind != .end {
            let tag = cursor.tag
            let isCell = cursor.isNamed("c", prefix)
            let own = cursor.number("i")
            let address = cursor.value("r").flatMap { CellAddress(String(decoding: $0, as: UTF8.self)) }
            if kind == .start { try cursor.leave() }
            guard isCell else { continue }
            sheet = own ?? sheet
            if let address, cells[sheet]?.contains(address) == true {
                splices.append(MarkupSplice(range: tag.lowerBound..<cursor.tag.upperBound, bytes: []))
                isSheetLost = isSheetLost || own != nil
                continue
            }
            kept += 1
            if isSheetLost, own == nil {
                let told = MarkupWriter.setting("i", String(sheet), in: Array(bytes[tag]))
                splices.append(MarkupSplice(range: tag, bytes: told))
            }
            isSheetLost = false
        }
        return (splices, kept)
    }
}
