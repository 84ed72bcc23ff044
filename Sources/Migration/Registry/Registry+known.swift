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
}
