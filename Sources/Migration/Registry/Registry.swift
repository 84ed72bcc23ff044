internal import Foundation
internal import GRDB
internal import Messages

/// The registry: a SQLite database of everything that a migration read.
///
/// `application_id` marks the file as ours; its versions are migrations of ``RegistrySchema``.
final class Registry: Sendable {
    /// `SGRG`, in the header of the database file.
    static let applicationID: Int32 = 0x5347_5247

    let pool: DatabasePool
    let path: String

    /// Opens a registry for writing, makes it when it is not there, and brings it to the present version.
    ///
    /// - Throws: ``MigrationError`` when it is another database, or cannot be written.
    init(writing path: String, readers: Int) throws(MigrationError) {
        self.path = path
        var configuration = Configuration()
        configuration.maximumReaderCount = max(1, readers)
        configuration.busyMode = .timeout(30)
        configuration.label = "registry"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA cache_size = -8192")
            // Pages that fill up over many commits are copied into the file once: 32 MiB of log at most.
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 8192")
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        do {
            if FileManager.default.fileExists(atPath: path) { try Self.check(path, acceptsEmpty: true) }
            pool = try DatabasePool(path: path, configuration: configuration)
            try RegistrySchema.migrator.migrate(pool)
        } catch {
            throw Self.error(error, path)
        }
    }

    /// Merges the write-ahead log into the file and goes back to a plain journal, so that the registry is one file that
    /// opens from read-only media too.
    func close() throws(MigrationError) {
        do {
            try pool.barrierWriteWithoutTransaction { database in
                _ = try database.checkpoint(.truncate)
            }
            try pool.close()
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try queue.close()
        } catch {
            throw Self.error(error, path)
        }
    }

    /// Opens a registry for reading.
    ///
    /// - Throws: ``MigrationError``, `no-input` when there is none, `unusable` when the file is something else.
    static func reading(_ path: String) throws(MigrationError) -> DatabaseQueue {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw MigrationError(.noInput, ja: "\(path)：ファイルがありません。", en: "\(path): There is no such file.")
        }
        guard !isFolder.boolValue else { throw notARegistry(path) }
        do {
            let queue = try check(path, acceptsEmpty: false)
            try queue.read { database in
                guard try RegistrySchema.migrator.hasCompletedMigrations(database) else {
                    throw MigrationError(
                        .unusable,
                        ja: "\(path)：古い版の台帳です。migrateをもう一度実行してください。",
                        en: "\(path): The registry is of an older version. Run migrate once more."
                    )
                }
                guard try !RegistrySchema.migrator.hasBeenSuperseded(database) else {
                    throw MigrationError(
                        .unusable,
                        ja: "\(path)：新しい版のshugakiで作られた台帳です。",
                        en: "\(path): The registry was made by a newer version of shugaki."
                    )
                }
            }
            return queue
        } catch {
            throw Self.error(error, path)
        }
    }

    /// Makes sure that a file is a registry, and opens it for reading.
    ///
    /// - Parameter acceptsEmpty: whether an empty database will do: a run that was killed at once leaves one.
    @discardableResult
    private static func check(_ path: String, acceptsEmpty: Bool) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(30)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF") }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let (id, isEmpty, isForeign) = try queue.read { database in
            (
                try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0 == 0,
                // We make none. A view in the place of a table may have rows without end.
                try Bool.fetchOne(
                    database,
                    sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type IN ('view', 'trigger'))"
                ) ?? false
            )
        }
        guard !isForeign else { throw notARegistry(path) }
        guard id == applicationID || acceptsEmpty && id == 0 && isEmpty else { throw notARegistry(path) }
        return queue
    }

    static func notARegistry(_ path: String) -> MigrationError {
        MigrationError(
            .unusable,
            ja: "\(path)：shugaki migrateの台帳（registry.sqlite）ではありません。",
            en: "\(path): This is no registry of shugaki migrate."
        )
    }

    /// What SQLite said, as an error that stops the work.
    static func error(_ error: any Error, _ path: String) -> MigrationError {
        if let error = error as? MigrationError { return error }
        guard let error = error as? DatabaseError else {
            return MigrationError(.fault, ja: "\(path)：\(error)", en: "\(path): \(error)")
        }
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: return notARegistry(path)
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_AUTH, .SQLITE_BUSY,
            .SQLITE_LOCKED:
            let detail = error.message ?? "SQLite \(error.resultCode.rawValue)"
            return MigrationError(
                .unwritable,
                ja: "\(path)：書き込めません（\(detail)）。",
                en: "\(path): It cannot be written (\(detail))."
            )
        default:
            return MigrationError(.fault, ja: "\(path)：\(error)", en: "\(path): \(error)")
        }
    }
}
