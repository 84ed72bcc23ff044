internal import GRDB
internal import Messages

/// Gathers the rows of the exceptions workbook: those of the forms, the files left out, the suspected duplicates.
struct ExceptionRows {
    let run: Int64

    /// Hands on the rows, by kind and then in an order that depends on the content alone.
    func read(_ database: Database, _ body: (ExceptionRow) throws -> Void) throws {
        let decisions = DecisionSet(try DecisionTable.all(database))
        for kind in [ExceptionItem.Kind.ink, .unmapped, .application, .note] {
            try readForms(kind, decisions, database, body)
        }
        try readDuplicates(decisions, database, body)
        try readLeftOut(decisions, database, body)
    }

    private func readForms(
        _ kind: ExceptionItem.Kind,
        _ decisions: DecisionSet,
        _ database: Database,
        _ body: (ExceptionRow) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT e.*, s.sha256, s.file, s.service, s.catalogue FROM exceptions e
                JOIN submissions s ON s.id = e.submission WHERE e.kind = ? AND s.sha256 IN
                (SELECT sha256 FROM inputs WHERE run = ? AND state = 'migrated')
                ORDER BY s.service_key, s.date, s.sha256, e.ordinal
                """,
            arguments: [kind.rawValue, run]
        )
        while let row = try rows.next() {
            let item = ExceptionItem(
                kind: kind,
                sha256: row["sha256"],
                value: row["value"],
                part: row["part"],
                sheet: row["sheet"],
                cell: row["cell"],
                text: row["text"],
                reason: Message(ja: row["reason_ja"], en: row["reason_en"]),
                state: ExceptionItem.State(rawValue: row["state"]) ?? .open,
                problem: (row["problem_ja"] as String?).map { Message(ja: $0, en: row["problem_en"] ?? "") }
            )
            try body(
                ExceptionRow(
                    item: item,
                    file: row["file"],
                    service: row["service"] ?? "",
                    catalogue: row["catalogue"],
                    decision: decisions.decision(item.id)
                )
            )
        }
    }

    private func readDuplicates(
        _ decisions: DecisionSet,
        _ database: Database,
        _ body: (ExceptionRow) throws -> Void
    ) throws {
        // Those that stand, those that a decision keeps, and those that a decision left out.
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT i.sha256, min(i.path) AS path, s.service, s.date, s.kind, i.reason FROM inputs i
                LEFT JOIN submissions s ON s.sha256 = i.sha256
                WHERE i.run = ? AND (i.reason = 'excluded'
                OR EXISTS (SELECT 1 FROM tags t WHERE t.submission = s.id AND t.tag = ?)
                OR EXISTS (SELECT 1 FROM decisions d WHERE d.sha256 = i.sha256 AND d.kind = 'duplicate'))
                GROUP BY i.sha256 ORDER BY s.service_key, s.date, i.sha256
                """,
            arguments: [run, Tag.suspectedDuplicate.rawValue]
        )
        while let row = try rows.next() {
            let sha256: String = row["sha256"]
            let date: String? = row["date"]
            var item = ExceptionItem(
                kind: .duplicate,
                sha256: sha256,
                text: [date, row["kind"]].compactMap { $0 }.joined(separator: " "),
                reason: Message(
                    ja: "同じサービス・同じ申請日で内容の異なるファイルがあります。",
                    en: "Another file of other content is for the same service and date."
                )
            )
            let decision = decisions.decision(item.id)
            if decision != nil { item.state = .applied }
            try body(
                ExceptionRow(item: item, file: row["path"], service: row["service"] ?? "", decision: decision)
            )
        }
    }

    private func readLeftOut(
        _ decisions: DecisionSet,
        _ database: Database,
        _ body: (ExceptionRow) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT path, sha256, reason, message_ja, message_en FROM inputs
                WHERE run = ? AND state = 'left-out' AND reason <> 'excluded' ORDER BY reason, path
                """,
            arguments: [run]
        )
        while let row = try rows.next() {
            let path: String = row["path"]
            let item = ExceptionItem(
                kind: .leftOut,
                sha256: row["sha256"] ?? "",
                // Without bytes the path is all that tells one from another.
                value: path,
                text: row["reason"],
                reason: Message(ja: row["message_ja"], en: row["message_en"])
            )
            try body(ExceptionRow(item: item, file: path, decision: decisions.decision(item.id)))
        }
    }
}
