internal import ApplicationForm
internal import RedInk
package import Spreadsheet
package import SpreadsheetWriting

/// Turns what answers are to say into edits of a form's cells: only of those that do not say it already.
package struct FormFilling {
    /// A part of an answer that has cells.
    package enum Part: Hashable, Sendable {
        case claim
        case evidence
    }

    private struct Cells: Hashable {
        var sheet: Int
        var cells: [CellAddress]
    }

    private let workbook: Workbook
    private let reading: FormReading
    private let places: FormPlaces
    private let present: [String: Answer]
    /// What is wished of a cell or of the columns of one evidence, in the order of the wishes.
    private var groups: [Cells: [(field: String, wish: CellWish)]] = [:]
    private var order: [Cells] = []
    /// Cells in which the texts of several answers that differ were brought together.
    private var united: Set<Cells> = []
    /// The edits.
    package private(set) var edits: [CellEdit] = []
    /// What a person should know.
    package private(set) var notes: [FillNote] = []
    private var fieldsByCell: [Cells: [String]] = [:]

    /// Makes a filling of a form as it was read.
    package init(_ workbook: Workbook, _ reading: FormReading, _ places: FormPlaces) {
        self.workbook = workbook
        self.reading = reading
        self.places = places
        present = Dictionary(reading.submission.answers.map { ($0.field, $0) }) { first, _ in first }
    }

    /// Wishes that a part of an answer says something.
    package mutating func wish(_ field: String, _ part: Part, _ wish: CellWish) {
        let place = places.fields[field]
        let cells = part == .claim ? [place?.claim].compactMap { $0 } : place?.evidence ?? []
        guard let place, !cells.isEmpty else {
            if !wish.new.isEmpty || wish.old != nil {
                note(.noPlace(field: field, part: place == nil ? .answer : part == .claim ? .claim : .evidence))
            }
            return
        }
        let key = Cells(sheet: place.sheet, cells: cells)
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append((field, wish))
    }

    /// Wishes that one cell holds a text.
    package mutating func write(_ content: CellEdit.Content, sheet: Int, cell: CellAddress) {
        edits.append(CellEdit(sheet: sheet, cell: cell, content: content, clearsInk: true))
    }

    /// Adds a note; each is told once.
    package mutating func note(_ note: FillNote) { if !notes.contains(note) { notes.append(note) } }

    /// Makes the edits of all wishes.
    package mutating func finish() {
        for key in order {
            let wishes = groups[key] ?? []
            guard let first = wishes.first else { continue }
            for cell in key.cells {
                fieldsByCell[Cells(sheet: key.sheet, cells: [cell]), default: []] += wishes.map(\.field)
            }
            let wish = unified(wishes, key)
            if isSaid(wish, of: first.field, key) { continue }
            write(wish, first.field, key)
            // What stood in several rows, or beside in 有無, stands in the first cell now.
            for rest in Set(wishes.flatMap { rest($0.field, key) }).sorted() { add(.blank, key.sheet, rest) }
        }
    }

    /// Further cells that the answer in some cells was read from.
    private func rest(_ field: String, _ key: Cells) -> [CellAddress] {
        guard let place = places.fields[field] else { return [] }
        return key.cells == [place.claim].compactMap { $0 } ? place.claimRest : place.evidenceRest
    }

    /// Whether the cell of an answer holds the texts of several that differ.
    package func isUnited(_ field: String, _ part: Part) -> Bool {
        guard let place = places.fields[field] else { return false }
        let cells = part == .claim ? [place.claim].compactMap { $0 } : place.evidence
        return united.contains(Cells(sheet: place.sheet, cells: cells))
    }

    /// The fields whose answers stand in a cell.
    package func fields(sheet: Int, cell: CellAddress) -> [String] {
        fieldsByCell[Cells(sheet: sheet, cells: [cell])] ?? []
    }

    /// What all answers of a shared cell say together.
    private mutating func unified(_ wishes: [(field: String, wish: CellWish)], _ key: Cells) -> CellWish {
        let first = wishes[0].wish
        if wishes.dropFirst().allSatisfy({ $0.wish.isSame(as: first) }) { return first }
        united.insert(key)
        note(
            .shared(
                fields: wishes.map(\.field),
                sheet: workbook.sheets[key.sheet].name,
                cell: key.cells[0].description
            )
        )
        func union(_ texts: [String]) -> String {
            var seen: Set<TextKey> = []
            return texts.filter { !$0.isEmpty && seen.insert(TextKey($0)).inserted }.joined(separator: "\n")
        }
        let new = union(wishes.map(\.wish.new))
        let hasOld = wishes.contains { $0.wish.old != nil }
        let old = hasOld ? union(wishes.map { $0.wish.old ?? $0.wish.new }) : nil
        return CellWish(new, old: old, isExact: first.isExact)
    }

    // MARK: What is there

    /// Whether the cells say it already.
    private func isSaid(_ wish: CellWish, of field: String, _ key: Cells) -> Bool {
        let isClaim = key.cells == [places.fields[field]?.claim].compactMap { $0 }
        guard let answer = present[field] else { return false }
        let ink = reading.ink[field]
        let text = isClaim ? answer.claim.text : answer.evidence.text
        guard CellWish.same(text, wish.new) else { return false }
        let inkReading = isClaim ? ink?.claim : ink?.evidence
        let old: String?
        switch inkReading {
        case nil, .plain: old = nil
        // All red: the text is new, or it stands in red for another reason.
        case .allRed: old = wish.isExact ? "" : nil
        case .ambiguous, .unchanged: old = wish.isExact ? "" : nil
        case let reading?: old = reading.old
        }
        // Words in black are no ink.
        if wish.isExact, wish.old == nil, case .worded = inkReading { return true }
        guard (old == nil) == (wish.old == nil), CellWish.same(old ?? "", wish.old ?? "") else { return false }
        return wish.old == nil || !wish.isExact || inkReading?.origin == .redInk || Self.isAllRed(inkReading)
    }

    private static func isAllRed(_ reading: InkReading?) -> Bool {
        if case .allRed = reading { true } else { false }
    }

    // MARK: Edits

    private mutating func write(_ wish: CellWish, _ field: String, _ key: Cells) {
        guard key.cells.count > 1 else {
            add(content(wish), key.sheet, key.cells[0])
            return
        }
        let head = key.cells[0]
        let tail = key.cells[1]
        for cell in key.cells.dropFirst(2) { add(.blank, key.sheet, cell) }
        guard let place = EvidenceDivision.place(in: wish.new) else {
            if !wish.new.isEmpty || wish.old != nil {
                note(
                    .undivided(field: field, sheet: workbook.sheets[key.sheet].name, cell: head.description)
                )
            }
            add(content(wish), key.sheet, head)
            add(.blank, key.sheet, tail)
            return
        }
        let document = String(wish.new[..<place])
        let page = String(wish.new[wish.new.index(after: place)...])
        guard let old = wish.old else {
            add(.text(document), key.sheet, head)
            add(.text(page), key.sheet, tail)
            return
        }
        let edits = InkComposer.inkable(TextComparison(old: old, new: wish.new).edits)
        if let divided = EvidenceDivision.divide(edits, newBytes: document.utf8.count) {
            add(Self.marked(divided.head), key.sheet, head)
            add(Self.marked(divided.tail), key.sheet, tail)
        } else {
            add(content(wish), key.sheet, head)
            add(.blank, key.sheet, tail)
        }
    }

    private mutating func add(_ content: CellEdit.Content, _ sheet: Int, _ cell: CellAddress) {
        edits.append(CellEdit(sheet: sheet, cell: cell, content: content, clearsInk: true))
    }

    private func content(_ wish: CellWish) -> CellEdit.Content {
        guard let old = wish.old else { return .text(wish.new) }
        return Self.marked(InkComposer.inkable(TextComparison(old: old, new: wish.new).edits))
    }

    private static let composer = InkComposer(baseFont: Font(), inksNoise: true)

    /// Edits as the runs of a cell.
    private static func marked(_ edits: [Edit]) -> CellEdit.Content {
        guard edits.contains(where: { $0.op != .equal }) else { return .text(edits.map(\.text).joined()) }
        return .marked(
            edits.map { edit in
                switch edit.op {
                case .equal: TextRun(text: edit.text, font: composer.baseFont)
                case .delete: TextRun(text: edit.text, font: composer.oldFont)
                case .insert: TextRun(text: edit.text, font: composer.newFont)
                }
            }
        )
    }
}
