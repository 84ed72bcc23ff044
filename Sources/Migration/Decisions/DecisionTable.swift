internal import GRDB

/// The decisions as the registry keeps them.
enum DecisionTable {
    /// Keeps decisions; a later one about the same exception takes the place of an earlier one, a blank one ends it.
    static func store(_ book: DecisionBook, _ database: Database) throws {
        for id in book.cleared { try database.execute(sql: "DELETE FROM decisions WHERE id = ?", arguments: [id]) }
        let statement = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
        for decision in book.decisions {
            try statement.execute(arguments: [
                decision.id, decision.kind.rawValue, decision.sha256, decision.value, decision.part, decision.sheet,
                decision.cell, decision.choice.rawValue, decision.field, decision.old, decision.new, decision.remark,
            ])
        }
    }

    /// All decisions.
    static func all(_ database: Database) throws -> [Decision] {
        try Row.fetchAll(database, sql: "SELECT * FROM decisions ORDER BY id").compactMap { row in
            guard let kind = ExceptionItem.Kind(rawValue: row["kind"]), let choice = Choice(rawValue: row["choice"])
            else { return nil }
            return Decision(
                id: row["id"],
                kind: kind,
                sha256: row["sha256"],
                value: row["value"],
                part: row["part"],
                sheet: row["sheet"],
                cell: row["cell"],
                choice: choice,
                field: row["field"],
                old: row["old"],
                new: row["new"],
                remark: row["remark"]
            )
        }
    }
}
