internal import GRDB
internal import Messages
internal import SpreadsheetWriting

/// Writes report and list of inputs into the folder of a migration.
struct ReportWriter {
    let registry: Registry
    let tree: OutputTree
    let run: Int64
    /// The language of the report; the list of inputs is the office's, as the exceptions workbook is.
    let language: Language

    /// Writes everything.
    func write(_ report: MigrationReport) throws {
        try tree.write(report.json(), named: "report.json")
        try tree.write(Array(report.text(in: language).utf8), named: "report.txt")
        try writeInputs()
    }

    /// Every input with what became of it, as CSV that Excel opens (UTF-8 with its mark), a row at a time.
    private func writeInputs() throws {
        let path = "\(tree.root)/inputs.csv"
        do {
            let file = try AtomicFile(replacing: path)
            let headings = [
                "ファイル", "結果", "理由・印", "認定番号", "サービス名称", "事業者名", "申請区分", "申請日", "満了日", "SHA-256", "申請データ",
            ]
            var piece: [UInt8] = [0xEF, 0xBB, 0xBF]
            Self.append(headings, to: &piece)
            try registry.pool.read { database in
                let rows = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT i.path, i.state, i.reason, i.sha256, s.number, s.service, s.provider, s.kind, s.date,
                        s.expiry, (SELECT group_concat(tag, ' ') FROM
                        (SELECT tag FROM tags WHERE submission = s.id ORDER BY tag))
                        FROM inputs i LEFT JOIN submissions s ON s.sha256 = i.sha256 AND i.state = 'migrated'
                        WHERE i.run = ? ORDER BY i.path
                        """,
                    arguments: [run]
                )
                while let row = try rows.next() {
                    let tags: String? = row[10]
                    let sha256: String? = row[3]
                    let word: String = row[1]
                    let isMigrated = word == InputState.migrated.rawValue
                    let outcome = Self.outcome(InputState(rawValue: word), isTagged: tags != nil)
                    let place = isMigrated ? sha256.map { OutputTree.place($0, .submission) } : nil
                    let reason: String? = row[2]
                    let path: String = row[0]
                    var values: [String] = [path, outcome, reason ?? tags ?? ""]
                    for column in 4...9 {
                        let value: String? = row[column]
                        values.append(value ?? "")
                    }
                    values += [sha256 ?? "", place ?? ""]
                    Self.append(values, to: &piece)
                    if piece.count > 1 << 18 {
                        try file.write(piece)
                        piece = []
                    }
                }
            }
            try file.write(piece)
            try file.commit()
        } catch let error as WriteError {
            throw OutputTree.refusal(path, error.detail.isEmpty ? error.code.rawValue : error.detail)
        }
    }

    private static func outcome(_ state: InputState?, isTagged: Bool) -> String {
        switch state {
        case .migrated: isTagged ? "印付きで移行" : "移行"
        case .archive: "書庫"
        case .leftOut, .pending, nil: "除外"
        }
    }

    /// Adds a record (RFC 4180).
    ///
    /// What Excel would take for a formula is told from one by an apostrophe.
    private static func append(_ values: [String], to bytes: inout [UInt8]) {
        let special = Array("\",\n\r".utf8)
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let isFormula = value.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
            let isQuoted = isFormula || value.utf8.contains { special.contains($0) }
            if isQuoted { bytes.append(34) }
            if isFormula { bytes.append(UInt8(ascii: "'")) }
            for byte in value.utf8 {
                if byte == 34 { bytes.append(34) }
                bytes.append(byte)
            }
            if isQuoted { bytes.append(34) }
        }
        bytes += [13, 10]
    }
}
