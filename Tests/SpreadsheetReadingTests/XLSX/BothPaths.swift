import Messages
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

/// Reads a workbook with the scanner, whole and in small pieces, and with expat alone, and holds them to the same result.
enum BothPaths {
    /// The workbook in a file's bytes.
    static func read(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws -> Workbook {
        var scanner = WorkbookReader()
        scanner.usesScanner = true
        var expat = WorkbookReader()
        expat.usesScanner = false
        var pieces = WorkbookReader()
        pieces.limits.wholePartBytes = 0
        pieces.limits.pieceBytes = 97
        let one = Result { try scanner.read(bytes) }
        let other = Result { try expat.read(bytes) }
        let differences = differences(one, other)
        #expect(differences == [], sourceLocation: sourceLocation)
        let seams = Self.differences(Result { try pieces.read(bytes) }, other)
        #expect(seams == [], "in pieces", sourceLocation: sourceLocation)
        return try other.get()
    }

    /// The workbook written out by hand.
    static func read(_ book: CraftedWorkbook, sourceLocation: SourceLocation = #_sourceLocation) throws -> Workbook {
        try read(book.bytes, sourceLocation: sourceLocation)
    }

    private static func differences(_ one: Result<Workbook, any Error>, _ other: Result<Workbook, any Error>)
        -> [String]
    {
        switch (one, other) {
        case (.success(let one), .success(let other)): return differences(one, other)
        case (.failure(let one), .failure(let other)):
            // Both refuse; each says in its own words where.
            let codes = [one, other].map { ($0 as? ReadingError)?.code.rawValue ?? "\($0)" }
            return codes[0] == codes[1] ? [] : codes
        case (.success, .failure(let error)): return ["the scanner reads what expat refuses: \(error)"]
        case (.failure(let error), .success): return ["expat reads what the scanner refuses: \(error)"]
        }
    }

    private static func differences(_ one: Workbook, _ other: Workbook) -> [String] {
        var result: [String] = []
        if one.styles != other.styles { result.append("styles") }
        if one.dateSystem != other.dateSystem { result.append("date system") }
        if one.notes != other.notes { result.append("notes: \(one.notes) and \(other.notes)") }
        if one.sheets.map(\.name) != other.sheets.map(\.name) { result.append("sheets") }
        for (one, other) in zip(one.sheets, other.sheets) {
            if one.visibility != other.visibility { result.append("\(one.name): visibility") }
            if one.merges != other.merges { result.append("\(one.name): merges") }
            if one.comments != other.comments { result.append("\(one.name): comments") }
            if one.isProtected != other.isProtected { result.append("\(one.name): protection") }
            if one.cells.count != other.cells.count { result.append("\(one.name): number of cells") }
            if let pair = zip(one.cells, other.cells).first(where: { $0 != $1 }) { result.append("\(pair)") }
        }
        return result
    }
}

extension Workbook {
    /// The text of a cell of the first sheet; nil for an empty one.
    func text(_ address: String) -> String? { cell(address)?.text }

    /// A cell of the first sheet; nil for an empty one.
    func cell(_ address: String) -> Cell? { CellAddress(address).flatMap { place in sheets.first?[place] } }

    /// The kinds of what was noticed, with the cells.
    var noted: [String] { notes.map { "\($0.kind.rawValue) \($0.cell?.description ?? "-")" } }
}
