internal import Spreadsheet
internal import SpreadsheetReading

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The proof that a patched workbook differs from what it was as asked for, and in nothing else.
///
/// Entries that were not touched are compared packed, byte for byte; the sheets that were are read back with the reader
/// and compared cell by cell.
struct PatchProof {
    let before: Workbook
    let container: ZipContainer
    let rewriter: ZipRewriter
    let works: [SheetWork]
    let reader: WorkbookReader
    /// What was read of the parts that a patch never touches: shared strings and theme.
    let record: ReadingRecord?

    /// Proves the bytes of a workbook.
    ///
    /// - Returns: the workbook as it was read back.
    func prove(_ bytes: [UInt8]) throws(PatchError) -> Workbook {
        try proveEntries(try ZipContainer(bytes))
        let touched = works.filter { !$0.splices.isEmpty }
        var after: Workbook
        do throws(ReadingError) {
            after = try reader.read(bytes, sheets: Set(touched.map(\.sheet)), known: record)
        } catch {
            throw PatchError(.unproven, detail: "it cannot be read back", reading: error)
        }
        guard after.sheets.count == before.sheets.count, after.dateSystem == before.dateSystem,
            after.styles.count >= before.styles.count,
            zip(after.styles, before.styles).allSatisfy({ $0 == $1 })
        else { throw PatchError(.unproven, detail: "the workbook around the cells") }
        for work in touched {
            do throws(PatchError) {
                try prove(after.sheets[work.sheet], before.sheets[work.sheet], work, after)
            } catch {
                throw error.at(sheet: before.sheets[work.sheet].name)
            }
        }
        let read = Set(touched.map(\.sheet))
        for number in after.sheets.indices where !read.contains(number) { after.sheets[number] = before.sheets[number] }
        return after
    }

    // MARK: The archive

    private func proveEntries(_ new: ZipContainer) throws(PatchError) {
        let kept = container.entries.indices.filter { !rewriter.removed.contains($0) }
        guard new.entries.count == kept.count else { throw PatchError(.unproven, detail: "the number of zip entries") }
        for (index, entry) in zip(kept, new.entries) {
            let old = container.entries[index]
            let isSame: Bool
            if rewriter.replacements[index] == nil {
                isSame =
                    Self.areSame(container.bytes, old.whole, new.bytes, entry.whole)
                    && Self.isSame(container.bytes[old.record], new.bytes[entry.record], but: [42..<46])
            } else {
                // Flags, checksum, sizes and the place may change; the extra fields are compared by their names alone.
                isSame =
                    container.name(old) == new.name(entry) && old.method == entry.method
                    && Self.isSame(
                        container.bytes[old.record].prefix(ZipContainer.directoryHeader),
                        new.bytes[entry.record].prefix(ZipContainer.directoryHeader),
                        but: [8..<10, 16..<28, 30..<32, 42..<46]
                    )
            }
            guard isSame else {
                throw PatchError(.unproven, detail: "entry \(String(decoding: container.name(old), as: UTF8.self))")
            }
        }
    }

    private static func areSame(
        _ one: [UInt8],
        _ range: Range<Int>,
        _ other: [UInt8],
        _ otherRange: Range<Int>
    ) -> Bool {
        guard range.count == otherRange.count else { return false }
        return one.withUnsafeBytes { one in
            other.withUnsafeBytes { other in
                guard let left = one.baseAddress, let right = other.baseAddress else { return range.isEmpty }
                return memcmp(left + range.lowerBound, right + otherRange.lowerBound, range.count) == 0
            }
        }
    }

    private static func isSame(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>, but: [Range<Int>]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).enumerated().allSatisfy { offset, pair in
            pair.0 == pair.1 || but.contains { $0.contains(offset) }
        }
    }

    // MARK: The sheets

    private func prove(_ new: Sheet, _ old: Sheet, _ work: SheetWork, _ after: Workbook) throws(PatchError) {
        guard new.name == old.name, new.visibility == old.visibility, new.merges == old.merges,
            new.isProtected == old.isProtected, new.comments == old.comments
        else { throw PatchError(.unproven, detail: "the sheet around its cells") }
        // All three lists stand in the order of the sheet: one look at each is enough.
        let expected = work.expectations.map(\.address).sorted()
        func isExpected(_ address: CellAddress, _ place: inout Int) -> Bool {
            while place < expected.count, expected[place] < address { place += 1 }
            return place < expected.count && expected[place] == address
        }
        var (oldPlace, newPlace) = (0, 0)
        var place = 0
        for cell in old.cells where !isExpected(cell.address, &oldPlace) {
            while place < new.cells.count, isExpected(new.cells[place].address, &newPlace) { place += 1 }
            guard place < new.cells.count, new.cells[place] == cell else {
                throw PatchError(.unproven, cell: cell.address.description, detail: "a cell that was not asked for")
            }
            place += 1
        }
        while place < new.cells.count, isExpected(new.cells[place].address, &newPlace) { place += 1 }
        guard place == new.cells.count else {
            throw PatchError(.unproven, cell: new.cells[place].address.description, detail: "a cell too many")
        }
        for expectation in work.expectations where !holds(new, old, expectation, after) {
            throw PatchError(.unproven, cell: expectation.address.description, detail: "what was asked for")
        }
    }

    private func holds(_ new: Sheet, _ old: Sheet, _ expectation: CellExpectation, _ after: Workbook) -> Bool {
        let cell = new[expectation.address]
        if let font = expectation.font, let cell, cell.runs.isEmpty {
            guard after.style(of: cell).font.marks(alike: font) else { return false }
        }
        switch expectation.content {
        case .text(let text):
            return cell.map {
                $0.value == .string && $0.runs.isEmpty && !$0.hasFormula && $0.text.hasSameBytes(as: text)
            }
                ?? false
        case .rich(let runs):
            guard let cell, cell.value == .string, !cell.hasFormula, cell.runs.count == runs.count else { return false }
            return zip(cell.runs, runs).allSatisfy {
                $0.text.hasSameBytes(as: $1.text) && $0.font.marks(alike: $1.font)
            }
        case .number(let number):
            return cell.map { ($0.value == .number(number) || $0.value == .date(number)) && !$0.hasFormula } ?? false
        case .blank: return cell == nil
        case .uncomputed: return cell.map { $0.text.isEmpty } ?? true
        case .same: return cell?.text ?? "" == old[expectation.address]?.text ?? ""
        }
    }

}
