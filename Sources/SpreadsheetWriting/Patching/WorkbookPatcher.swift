public import Spreadsheet
public import SpreadsheetReading

/// Changes cells of an existing workbook and leaves every other byte of it alone.
///
/// What is not touched is copied packed as it is; in a sheet only the cells asked for differ, spliced into its bytes.
/// New looks are appended to the styles as copies of the cell's own. The result is read back before it is given: the
/// cells asked for must hold what was asked for, everything else what it held.
///
/// ```swift
/// let patcher = try WorkbookPatcher(bytes)
/// let edit = CellEdit(sheet: 0, cell: CellAddress(row: 23, column: 6), content: .text("有。"))
/// let patched = try patcher.patch([edit])
/// try AtomicFile.write(patched.bytes, to: "form-b.xlsx")
/// ```
public struct WorkbookPatcher: Sendable {
    /// The workbook as it was read.
    public let workbook: Workbook
    private let bytes: [UInt8]
    private let reader: WorkbookReader
    private let record: ReadingRecord?

    /// Reads a workbook that is to be changed.
    ///
    /// - Throws: ``PatchError`` with `unreadable` when the bytes are no workbook of the kinds `.xlsx` and `.xlsm`.
    public init(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(PatchError) {
        do throws(ReadingError) {
            try self.init(bytes, reader: WorkbookReader(limits: limits))
        } catch {
            throw PatchError(.unreadable, reading: error)
        }
    }

    /// Reads a workbook with a reader, which reads the result too.
    package init(_ bytes: [UInt8], reader: WorkbookReader) throws(ReadingError) {
        self.bytes = bytes
        (workbook, record) = try reader.readRecording(bytes)
        self.reader = reader
    }

    /// Makes the edits.
    ///
    /// Edits that ask for what is there already change nothing; when none is left, the bytes are those that came in.
    /// - Throws: ``PatchError``; its `unproven` is a fault of ours.
    public func patch(_ edits: [CellEdit], options: PatchOptions = PatchOptions()) throws(PatchError) -> PatchedWorkbook
    {
        guard FileKind(bytes) == .zip else {
            throw PatchError(.unreadable, detail: "neither .xlsx nor .xlsm")
        }
        let planned = try plan(edits)
        let container = try ZipContainer(bytes)
        let signature = SignatureRemoval(container: container)
        let isSigned = try signature.isSigned()
        guard !isSigned || options.dropsSignature else { throw PatchError(.signed) }
        let parts = try self.parts(of: container)
        var styles: StyleSheet?
        if let name = parts.styles, let part = try part(name, of: container) {
            styles = try StyleSheet(part, styles: workbook.styles)
        }
        var works: [SheetWork] = []
        for sheet in planned.keys.sorted() {
            var work = try self.work(sheet, parts, container)
            do throws(PatchError) {
                try work.plan(planned[sheet] ?? [], &styles, workbook, options)
            } catch {
                throw error.at(sheet: workbook.sheets[sheet].name)
            }
            works.append(work)
        }
        var result = PatchedWorkbook(bytes: bytes, workbook: workbook)
        result.uncomputed = try forgetStale(&works, parts, container)
        var rewriter = ZipRewriter(container)
        for work in works {
            result.changed += work.changed.map { PatchedWorkbook.Place(sheet: work.sheet, cell: $0) }
            result.locked += work.locked.map { PatchedWorkbook.Place(sheet: work.sheet, cell: $0) }
            result.cut += work.cut.map { PatchedWorkbook.Place(sheet: work.sheet, cell: $0) }
            guard !work.splices.isEmpty, let index = container.index(of: work.name) else { continue }
            rewriter.replacements[index] = try work.splices.applied(to: work.part)
        }
        // A format that is added would be that of cells which refer to one that was not there.
        if let styles, !styles.isUnchanged, workbook.notes.contains(where: { $0.kind == .danglingReference }) {
            throw PatchError(.damaged, detail: "cells of formats that are not there")
        }
        if let styles, !styles.isUnchanged, let index = parts.styles.flatMap({ container.index(of: $0) }) {
            rewriter.replacements[index] = try styles.bytes()
        }
        try dropFromChain(works, parts, container, &rewriter)
        if isSigned { try signature.apply(to: &rewriter) }
        guard !rewriter.replacements.isEmpty || !rewriter.removed.isEmpty else { return result }
        result.bytes = try rewriter.bytes()
        let proof = PatchProof(
            before: workbook,
            container: container,
            rewriter: rewriter,
            works: works,
            reader: reader,
            record: record
        )
        result.workbook = try proof.prove(result.bytes)
        let touched = Set(rewriter.replacements.keys).union(rewriter.removed)
        result.parts = touched.map { String(decoding: container.name(container.entries[$0]), as: UTF8.self) }.sorted()
        return result
    }

    /// A part that is patched: as the reader unpacked it, or unpacked here.
    private func part(_ name: String, of container: ZipContainer) throws(PatchError) -> [UInt8]? {
        if let known = record?.part(name) { return known }
        return try container.part(name)
    }

    private func parts(of container: ZipContainer) throws(PatchError) -> WorkbookParts {
        do {
            return try WorkbookParts { (name) throws(PatchError) in try container.part(name) }
        } catch let error as PatchError {
            throw error
        } catch let error as ReadingError {
            throw PatchError(.unreadable, reading: error)
        } catch {
            throw PatchError(.damaged, detail: "\(error)")
        }
    }

    private func work(
        _ sheet: Int,
        _ parts: WorkbookParts,
        _ container: ZipContainer
    ) throws(PatchError) -> SheetWork {
        guard parts.sheets.indices.contains(sheet), let name = parts.sheets[sheet].part,
            let part = try part(name, of: container)
        else { throw PatchError(.noSheet, sheet: workbook.sheets[sheet].name) }
        // Two tabs may lead to one part in a file of no honest program.
        guard parts.sheets.count(where: { $0.part.map { ZipEntry.matches($0.utf8, name.utf8) } ?? false }) == 1
        else {
            throw PatchError(.damaged, sheet: workbook.sheets[sheet].name, detail: "two sheets in one part")
        }
        return SheetWork(sheet: sheet, name: name, part: part)
    }

    // MARK: What is asked for

    /// The edits by sheet and anchor, upwards, each cell once.
    private func plan(_ edits: [CellEdit]) throws(PatchError) -> [Int: [PlannedCell]] {
        var bySheet: [Int: [CellEdit]] = [:]
        for edit in edits {
            guard workbook.sheets.indices.contains(edit.sheet) else {
                throw PatchError(.noSheet, detail: "sheet \(edit.sheet)")
            }
            try check(edit)
            bySheet[edit.sheet, default: []].append(edit)
        }
        var result: [Int: [PlannedCell]] = [:]
        for (number, edits) in bySheet {
            let sheet = workbook.sheets[number]
            let anchors = Self.merges(of: sheet, holding: edits)
            var planned: [PlannedCell] = []
            planned.reserveCapacity(edits.count)
            for edit in edits {
                let merge = anchors.isEmpty ? nil : anchors[edit.cell]
                planned.append(
                    PlannedCell(
                        address: merge?.first ?? edit.cell,
                        merge: merge,
                        content: edit.content,
                        font: edit.font,
                        clearsInk: edit.clearsInk,
                        rowHeight: edit.rowHeight
                    )
                )
            }
            // Callers mostly go down the sheet.
            if zip(planned, planned.dropFirst()).allSatisfy({ $0.address < $1.address }) {
                result[number] = planned
                continue
            }
            planned = planned.enumerated().sorted { ($0.element.address, $0.offset) < ($1.element.address, $1.offset) }
                .map(\.element)
            result[number] = try Self.once(planned, sheet.name)
        }
        return result
    }

    private func check(_ edit: CellEdit) throws(PatchError) {
        let sheet = workbook.sheets[edit.sheet].name
        func fault(_ code: PatchError.Code, _ detail: String = "") -> PatchError {
            PatchError(code, sheet: sheet, cell: edit.cell.description, detail: detail)
        }
        guard (1...CellAddress.lastRow).contains(edit.cell.row),
            (1...CellAddress.lastColumn).contains(edit.cell.column)
        else { throw fault(.address) }
        let text: String
        switch edit.content {
        case .text(let plain): text = plain
        case .rich(let runs), .marked(let runs): text = runs.map(\.text).joined()
        case .number(let number), .date(let number), .day(let number, _):
            guard number.isFinite else { throw fault(.number) }
            return
        case .blank, .kept: return
        }
        // UTF-8 takes at least a unit a byte and a third of one.
        guard text.utf8.count > WorkbookWriter.cellTextLimit else { return }
        let units = text.utf16.count
        guard units <= WorkbookWriter.cellTextLimit else {
            throw fault(.textTooLong, "\(units) > \(WorkbookWriter.cellTextLimit)")
        }
    }

    /// The merged ranges over the cells of edits.
    private static func merges(of sheet: Sheet, holding edits: [CellEdit]) -> [CellAddress: CellRange] {
        guard !sheet.merges.isEmpty else { return [:] }
        var cells = edits.map(\.cell)
        if !zip(cells, cells.dropFirst()).allSatisfy(<) { cells = Set(cells).sorted() }
        var result: [CellAddress: CellRange] = [:]
        for merge in sheet.merges {
            var low = 0
            var high = cells.count
            while low < high {
                let middle = (low + high) / 2
                if cells[middle].row < merge.first.row { low = middle + 1 } else { high = middle }
            }
            while low < cells.count, cells[low].row <= merge.last.row {
                if merge.contains(cells[low]), result[cells[low]] == nil { result[cells[low]] = merge }
                low += 1
            }
        }
        return result
    }

    private static func once(_ cells: [PlannedCell], _ sheet: String) throws(PatchError) -> [PlannedCell] {
        var result: [PlannedCell] = []
        for cell in cells {
            guard let last = result.last, last.address == cell.address else {
                result.append(cell)
                continue
            }
            guard last.content == cell.content, last.font == cell.font, last.clearsInk == cell.clearsInk else {
                throw PatchError(.conflict, sheet: sheet, cell: cell.address.description)
            }
            if let height = cell.rowHeight { result[result.count - 1].rowHeight = max(height, last.rowHeight ?? 0) }
        }
        return result
    }

    // MARK: Formulas

    /// Takes out the cached values that the changes make untrue, in whatever sheet they stand.
    private func forgetStale(
        _ works: inout [SheetWork],
        _ parts: WorkbookParts,
        _ container: ZipContainer
    ) throws(PatchError) -> [PatchedWorkbook.Place] {
        let changed = Dictionary(works.map { ($0.sheet, $0.changed) }) { one, other in one + other }
            .filter { !$0.value.isEmpty }
        guard !changed.isEmpty else { return [] }
        for (number, sheet) in parts.sheets.enumerated()
        where sheet.part != nil && !works.contains(where: { $0.sheet == number }) {
            guard workbook.sheets.indices.contains(number), let name = sheet.part,
                let part = try part(name, of: container)
            else { continue }
            var work = SheetWork(sheet: number, name: name, part: part)
            var none: StyleSheet?
            do throws(PatchError) {
                try work.plan([], &none, workbook, PatchOptions())
            } catch {
                throw error.at(sheet: sheet.name)
            }
            if !work.formulas.isEmpty { works.append(work) }
        }
        var places: [(work: Int, formula: Int)] = []
        var formulas: [StaleFormulas.Formula] = []
        for (number, work) in works.enumerated() {
            for (index, formula) in work.formulas.enumerated() {
                places.append((number, index))
                formulas.append(
                    StaleFormulas.Formula(sheet: work.sheet, cell: formula.cell, references: formula.references)
                )
            }
        }
        let names = Dictionary(workbook.sheets.enumerated().map { ($1.name.lowercased(), $0) }) { first, _ in first }
        var result: [PatchedWorkbook.Place] = []
        for index in StaleFormulas.find(formulas, changed: changed, names: names) {
            let place = places[index]
            guard works[place.work].forget(formula: place.formula) else { continue }
            result.append(PatchedWorkbook.Place(sheet: works[place.work].sheet, cell: formulas[index].cell))
        }
        return result
    }

    /// Takes overwritten formulas out of the calculation chain, and the chain out when nothing is left of it.
    private func dropFromChain(
        _ works: [SheetWork],
        _ parts: WorkbookParts,
        _ container: ZipContainer,
        _ rewriter: inout ZipRewriter
    ) throws(PatchError) {
        var cells: [Int: Set<CellAddress>] = [:]
        for work in works where !work.overwrittenFormulas.isEmpty {
            cells[parts.sheets[work.sheet].id] = work.overwrittenFormulas
        }
        guard !cells.isEmpty, let name = parts.calculationChain, let index = container.index(of: name),
            let part = try container.part(name)
        else { return }
        if let rest = try CalculationChain.without(cells, in: part) {
            if rest != part { rewriter.replacements[index] = rest }
            return
        }
        rewriter.removed.insert(index)
        let folder = parts.workbook.lastIndex(of: "/").map { String(parts.workbook[..<$0]) } ?? ""
        let file = parts.workbook.split(separator: "/").last.map(String.init) ?? parts.workbook
        let rels = folder.isEmpty ? "_rels/\(file).rels" : "\(folder)/_rels/\(file).rels"
        try remove(from: rels, container, &rewriter) { $0.text("Type")?.hasSuffix("/calcChain") ?? false }
        try remove(from: "[Content_Types].xml", container, &rewriter) { cursor in
            cursor.text("PartName").map { ZipEntry.matches($0.utf8, name.utf8) } ?? false
        }
    }

    private func remove(
        from name: String,
        _ container: ZipContainer,
        _ rewriter: inout ZipRewriter,
        _ isAskedFor: (TagCursor) -> Bool
    ) throws(PatchError) {
        guard let index = container.index(of: name), let part = try container.part(name) else { return }
        let splices = try PackageMarkup.removals(in: part, isAskedFor)
        if !splices.isEmpty { rewriter.replacements[index] = try MarkupSplice.apply(splices, to: part) }
    }
}
