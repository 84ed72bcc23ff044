import ApplicationForm
import FormConversion
import Spreadsheet

/// Small sheets by ``SheetScript``: where tables stand, which row asks for what, the account of every cell.
enum LayoutTarget {
    @Sendable static func run(_ bytes: [UInt8]) {
        let workbook = SheetScript(bytes).workbook
        let source = Source(file: "f", sha256: "")
        let reading = try? reader.read(workbook, source: source)
        // What a reader remembers of other forms must not show.
        if bytes.count % 8 == 0 {
            let alone = try? FormReader(catalogue: SheetWords.catalogue).read(workbook, source: source)
            demand(alone?.submission == reading?.submission, "another reading by a reader that has seen other forms")
        }
        guard let reading else { return }
        let account = reading.account
        demand(account.addsUp, "the account does not add up: \(account)")
        let texts = workbook.sheets.reduce(0) { $0 + $1.cells.count { !$0.text.isEmpty } }
        demand(account.cells == texts, "\(account.cells) of \(texts) cells")
        let answers = reading.submission.answers
        demand(answers.map(\.field) == SheetWords.catalogue.fields.map(\.id), "other fields than the catalogue's")
        for answer in answers {
            let places = [answer.source?.claim, answer.source?.evidence].compactMap { $0 }
            for place in places.flatMap({ $0.split(separator: " ") }) {
                demand(CellAddress(place) != nil, "\(answer.field) stands in \(place)")
            }
        }
        // Nothing is lost: every text is the form's own, in an answer, in the block, or kept as it stands.
        demand(reading.submission.unplaced.count >= account.unplacedCells, "unplaced texts are lost")
        let json = reading.submission.json()
        guard let again = try? Submission(json: json) else { fatalError("our own JSON cannot be read") }
        demand(again.json() == json, "reading our own JSON changes it")
    }

    nonisolated(unsafe) private static let reader = FormReader(catalogue: SheetWords.catalogue)
}
