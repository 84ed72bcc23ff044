internal import GRDB
internal import Messages
internal import Spreadsheet

/// The cells of an original, rebuilt from what the registry holds of it: answers, ledger and texts without a place.
struct OriginalCells {
    /// A cell and its own text.
    struct Entry: Hashable {
        let sheet: String
        let cell: String
        let text: String
    }

    /// The cells, by sheet and address.
    let entries: [Entry]

    /// Rebuilds the cells of a submission.
    ///
    /// - Throws: ``MigrationError`` when the registry does not have it.
    init(_ database: Database, _ sha256: String) throws {
        guard
            let id = try Int64.fetchOne(
                database,
                sql: "SELECT id FROM submissions WHERE sha256 = ?",
                arguments: [sha256.lowercased()]
            )
        else {
            throw MigrationError(
                .noInput,
                ja: "台帳にSHA-256「\(sha256)」の申請がありません。",
                en: "The registry has no submission of SHA-256 “\(sha256)”."
            )
        }
        var texts: [String: [CellAddress: String]] = [:]
        func put(_ sheet: String, _ cell: String, _ text: String) {
            guard let address = CellAddress(cell) else { return }
            texts[sheet, default: [:]][address] = text
        }
        // Where the ledger says nothing of a value, it is the text of its cell.
        let answers = try Row.fetchCursor(
            database,
            sql: "SELECT sheet, claim_cell, claim, evidence_cell, evidence FROM answers WHERE submission = ?",
            arguments: [id]
        )
        while let row = try answers.next() {
            guard let sheet: String = row[0] else { continue }
            for (place, text) in [(1, 2), (3, 4)] {
                let cell: String? = row[place]
                let value: String = row[text]
                if let cell, !value.isEmpty { put(sheet, cell, value) }
            }
        }
        let unplaced = try Row.fetchCursor(
            database,
            sql: """
                SELECT sheet, cell, text FROM unplaced WHERE submission = ?
                AND reason NOT IN ('comment', 'undecodable-bytes') AND reason NOT LIKE 'no-counterpart-baseline%'
                """,
            arguments: [id]
        )
        while let row = try unplaced.next() { put(row[0], row[1], row[2]) }
        let ledger = try Row.fetchCursor(
            database,
            sql: "SELECT sheet, cell, own FROM ledger WHERE submission = ? AND own <> '' ORDER BY ordinal",
            arguments: [id]
        )
        while let row = try ledger.next() { put(row[0], row[1], row[2]) }
        entries = texts.sorted { $0.key < $1.key }.flatMap { sheet, cells in
            cells.sorted { $0.key < $1.key }.map { Entry(sheet: sheet, cell: $0.key.description, text: $0.value) }
        }
    }

    /// The cells as the answer to a query.
    func answer() -> RegistryQuery.Answer {
        RegistryQuery.Answer(
            columns: [
                .init(key: "sheet", heading: Message(ja: "シート", en: "sheet")),
                .init(key: "cell", heading: Message(ja: "セル", en: "cell")),
                .init(key: "text", heading: Message(ja: "記述", en: "text")),
            ],
            rows: entries.map { [$0.sheet, $0.cell, $0.text] }
        )
    }
}
