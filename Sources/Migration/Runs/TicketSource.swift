internal import Foundation
internal import GRDB

/// Gives the inputs of a run that wait, a page at a time, so that memory does not follow their number.
struct TicketSource {
    private let registry: Registry
    private let run: Int64
    private var last: Int64 = 0
    private var page: [InputTicket] = []
    private static let pageSize = 256

    init(registry: Registry, run: Int64) {
        self.registry = registry
        self.run = run
    }

    /// The next input; nil when none waits that was not given before.
    mutating func next() throws -> InputTicket? {
        if page.isEmpty { page = try load().reversed() }
        return page.popLast()
    }

    private mutating func load() throws -> [InputTicket] {
        let tickets = try registry.pool.read { [run, last] database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT id, path, name, raw, container, member FROM inputs
                    WHERE run = ? AND state = 'pending' AND id > ? ORDER BY id LIMIT ?
                    """,
                arguments: [run, last, Self.pageSize]
            )
            return try rows.map { try Self.ticket($0, database) }
        }
        last = tickets.last?.id ?? last
        return tickets
    }

    private static func ticket(_ row: Row, _ database: Database) throws -> InputTicket {
        var members: [Int] = []
        var file = row
        while let container: Int64 = file["container"] {
            members.insert(file["member"] ?? 0, at: 0)
            guard
                let parent = try Row.fetchOne(
                    database.cachedStatement(sql: "SELECT path, raw, container, member FROM inputs WHERE id = ?"),
                    arguments: [container]
                )
            else { break }
            file = parent
        }
        let raw: Data? = file["raw"]
        let path: String = file["path"]
        return InputTicket(
            id: row["id"],
            path: row["path"],
            name: row["name"],
            file: raw.map { RawPath($0) } ?? RawPath(path),
            members: members
        )
    }
}
