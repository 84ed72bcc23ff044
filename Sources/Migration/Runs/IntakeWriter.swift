internal import Foundation
internal import GRDB
internal import Messages

/// Writes what was read, in batches: first the files of the tree, then, in one transaction, the rows.
///
/// What a transaction holds is what is reported as done; a kill between the two leaves files that are written again.
final class IntakeWriter {
    private let registry: Registry
    private let tree: OutputTree
    private let run: Int64
    private let settings: String
    private var batch: [Intake] = []
    private var rows: RegistryRows?
    private var begun = Date()
    /// Inputs of one transaction, at most.
    static let batchSize = 64
    private static let batchSeconds = 0.5

    init(registry: Registry, tree: OutputTree, run: Int64, settings: String) {
        self.registry = registry
        self.tree = tree
        self.run = run
        self.settings = settings
    }

    /// Takes one result.
    func take(_ intake: Intake, _ progress: inout MigrationProgress) throws {
        if batch.isEmpty { begun = Date() }
        batch.append(intake)
        if batch.count >= Self.batchSize || -begun.timeIntervalSinceNow >= Self.batchSeconds { try commit(&progress) }
    }

    /// Writes what was taken.
    func commit(_ progress: inout MigrationProgress) throws {
        guard !batch.isEmpty else { return }
        var members = 0
        try registry.pool.write { database in
            let rows = try rows ?? RegistryRows(database)
            self.rows = rows
            for intake in batch { members += try write(intake, rows, database) }
        }
        progress.done += batch.count
        progress.total += members
        progress.leftOut += batch.count { if case .leftOut = $0.outcome { true } else { false } }
        batch = []
    }

    private func write(_ intake: Intake, _ rows: RegistryRows, _ database: Database) throws -> Int {
        let id = intake.ticket.id
        switch intake.outcome {
        case .form(let record):
            guard let sha256 = intake.sha256 else { return 0 }
            // Two files of one content may be read at the same time; the first one counts.
            if try !Registry.isKnown(sha256, settings, record.decisions, database) {
                try tree.write(record.file, sha256, .submission)
                try tree.write(record.findingsFile, sha256, .findings)
                try rows.write(record, settings: settings)
            }
            try set(id, .migrated, sha256, nil, database)
        case .known: try set(id, .migrated, intake.sha256, nil, database)
        case .leftOut(let reason):
            if let sha256 = intake.sha256 {
                try Registry.forget(sha256, database)
                tree.remove(sha256)
            }
            try set(id, .leftOut, intake.sha256, reason, database)
        case .archive(let members):
            try set(id, .archive, intake.sha256, nil, database)
            for member in members { try add(member, of: intake.ticket, database) }
            return members.count
        }
        return 0
    }

    private func set(_ id: Int64, _ state: InputState, _ sha256: String?, _ reason: LeftOut?, _ database: Database)
        throws
    {
        try database.cachedStatement(
            sql: """
                UPDATE inputs SET state = ?, sha256 = ?, reason = ?, message_ja = ?, message_en = ? WHERE id = ?
                """
        )
        .execute(arguments: [
            state.rawValue, sha256, reason?.reason, reason?.message.japanese, reason?.message.english, id,
        ])
    }

    private func add(_ member: SubmissionArchive.Member, of ticket: InputTicket, _ database: Database) throws {
        let path = "\(ticket.path)/\(member.name)"
        try database.cachedStatement(
            sql: """
                INSERT INTO inputs (path, folder, name, container, member, size, modified, run, settings, state)
                VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, 'pending') ON CONFLICT(path) DO NOTHING
                """
        )
        .execute(arguments: [
            path, InputListing.folder(of: path),
            member.name.split(separator: "/").last.map(String.init) ?? member.name, ticket.id, member.index,
            member.size, run, settings,
        ])
    }
}
