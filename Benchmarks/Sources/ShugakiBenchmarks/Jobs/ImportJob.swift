import ApplicationForm
import FormConversion
import Foundation
import SpreadsheetReading

/// `import`: cells, recognition, standings, red ink, citations, the account of every cell, and the canonical JSON.
struct ImportJob: Job {
    static let name = "import"
    private let reader = WorkbookReader()
    private let forms = FormReader()
    private let room = Room()

    /// The JSON of one form after the other, in one place.
    private final class Room {
        var json: [UInt8] = []
    }

    init(files: [String]) {}

    func run(_ file: String) throws -> (cells: Int, bytes: Int) {
        let content = try bytes(of: file)
        let workbook = try reader.read(content)
        let source = Source(file: file, sha256: SHA256Digest.hexadecimal(of: content))
        try forms.read(workbook, source: source).submission.write(over: &room.json)
        return (workbook.sheets.reduce(0) { $0 + $1.cells.count }, room.json.count)
    }
}
