internal import Foundation
internal import GRDB

/// The content of a registry as text, for telling whether two registries hold the same.
///
/// Rows of a submission are named by its SHA-256, not by the number that the database gave it; what belongs to one run
/// only (`runs`, and the run, number and time of change of an input) is left out.
public enum RegistryDump {
    /// Writes the dump of a registry, a row a line.
    ///
    /// - Throws: ``MigrationError`` when the file is no registry, or what `put` throws.
    public static func write(_ path: String, _ put: ([UInt8]) throws -> Void) throws {
        let queue = try Registry.reading(path)
        do {
            try queue.read { database in
                for (table, sql) in try statements(database) {
                    try put(Array("# \(table)\n".utf8))
                    let rows = try Row.fetchCursor(database, sql: sql)
                    while let row = try rows.next() {
                        let line = row.map { _, value in text(value) }.joined(separator: "\t")
                        try put(Array("\(line)\n".utf8))
                    }
                }
            }
        } catch let error as DatabaseError {
            throw Registry.error(error, path)
        }
    }

    private static func text(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: "-"
        case .int64(let number): String(number)
        case .double(let number): "\(number)"
        case .string(let text):
            "\"" + text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\t", with: "\\t") + "\""
        case .blob(let data): data.map { byte in String(byte, radix: 16) }.joined(separator: " ")
        }
    }

    private static func statements(_ database: Database) throws -> [(String, String)] {
        let own: [(String, String)] = [
            (
                "inputs",
                """
                SELECT i.path, i.folder, i.name, i.raw, c.path, i.member, i.size, i.settings, i.state, i.sha256, i.reason,
                i.message_ja, i.message_en FROM inputs i LEFT JOIN inputs c ON c.id = i.container ORDER BY i.path
                """
            ),
            ("decisions", "SELECT * FROM decisions ORDER BY id"),
        ]
        let submissionColumns = try database.columns(in: "submissions").map(\.name).filter { $0 != "id" }
        let submissions = (
            "submissions", "SELECT \(submissionColumns.joined(separator: ", ")) FROM submissions ORDER BY sha256"
        )
        let children = try [
            "answers", "citations", "unplaced", "documents", "document_uses", "findings", "ink", "ledger", "exceptions",
            "tags",
        ]
        .map { table in
            let columns = try database.columns(in: table).map(\.name).filter { $0 != "submission" }
            let keys = try database.primaryKey(table).columns.filter { $0 != "submission" }
            let order = (["s.sha256"] + keys.map { "t.\($0)" }).joined(separator: ", ")
            let list = columns.map { "t.\($0)" }.joined(separator: ", ")
            return (
                table,
                "SELECT s.sha256, \(list) FROM \(table) t JOIN submissions s ON s.id = t.submission ORDER BY \(order)"
            )
        }
        return own + [submissions] + children
    }
}
