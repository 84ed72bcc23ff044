internal import GRDB

extension Registry {
    /// Whether content went in before, under these settings and decisions.
    static func isKnown(_ sha256: String, _ settings: String, _ decisions: String, _ database: Database) throws -> Bool
    {
        let statement = try database.cachedStatement(
            sql: "SELECT 1 FROM submissions WHERE sha256 = ? AND settings = ? AND decisions = ?"
        )
        return try Int.fetchOne(statement, arguments: [sha256, settings, decisions]) != nil
    }

    /// Deletes what is known of some content; what was compared with it is compared again.
    static func forget(_ sha256: String, _ database: Database) throws {
        let statement = try database.cachedStatement(sql: "DELETE FROM submissions WHERE sha256 = ?")
        try statement.execute(arguments: [sha256])
        guard database.changesCount > 0 else { return }
        try database.cachedStatement(sql: "UPDATE submissions SET baseline = '' WHERE baseline = ?")
            .execute(arguments: [sha256])
    }
}
