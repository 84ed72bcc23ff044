internal import ApplicationForm
internal import Spreadsheet

/// Remembers what tables mean, so that the rows of a layout are matched once and not in every form of it.
///
/// An archive holds thousands of forms and a few dozen layouts. A table is known again by all of its labels and by
/// where they stand; a form with one label changed is a layout of its own.
final class LayoutMemory {
    /// What is known of a layout, by the catalogue's number.
    private struct Layout {
        var hits: [Int?]
        var meanings: [TableMeaning?]
    }

    /// Layouts kept; a secretariat's archive has fewer.
    private static let capacity = 64

    private var numbers = TextTable()
    private var layouts: [Layout] = []
    private let indexes: [LabelIndex]

    /// Makes an empty memory for some catalogues.
    init(_ indexes: [LabelIndex]) { self.indexes = indexes }

    /// Forgets all layouts.
    func forget() {
        numbers.removeAll()
        layouts.removeAll()
    }

    /// The number of a table's layout; nil when it is too large to be remembered.
    ///
    /// The number is good until the next form.
    func number(of reader: TableReader) -> Int? {
        let title = reader.title.flatMap { title in
            indexes.contains { $0.section(endingIn: title.text) != nil } ? title.number : nil
        }
        let name = reader.table.number(of: reader.grid.sheet.name)
        guard let mark = reader.mark(sheetName: name, title: title ?? LabelTable.unknown) else { return nil }
        let (number, isNew) = mark.withUnsafeBytes { numbers.add(bytes: $0) }
        if isNew {
            layouts.append(
                Layout(
                    hits: Array(repeating: nil, count: indexes.count),
                    meanings: Array(repeating: nil, count: indexes.count)
                )
            )
        }
        return number
    }

    /// Makes room: to be called between forms, for numbers that were handed out are void afterwards.
    func trim() { if layouts.count >= Self.capacity { forget() } }

    /// How many cells of a table are descriptions of a catalogue.
    func hits(_ reader: TableReader, _ layout: Int?, catalogue: Int) -> Int {
        guard let layout else { return reader.descriptionHits(indexes[catalogue]) }
        if let hits = layouts[layout].hits[catalogue] { return hits }
        let hits = reader.descriptionHits(indexes[catalogue])
        layouts[layout].hits[catalogue] = hits
        return hits
    }

    /// What the rows of a table mean for a catalogue.
    func meaning(_ reader: TableReader, _ layout: Int?, catalogue: Int) -> TableMeaning {
        if let layout, let known = layouts[layout].meanings[catalogue] { return known }
        let meaning = TableMeaning(reader, indexes[catalogue], sheetName: reader.grid.sheet.name)
        if let layout { layouts[layout].meanings[catalogue] = meaning }
        return meaning
    }
}
