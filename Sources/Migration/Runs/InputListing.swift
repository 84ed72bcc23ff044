internal import Foundation
internal import GRDB
internal import Messages

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Lists the inputs of a run in the registry: the work that is to be done, and what was done before.
///
/// A file with the path, size and time of change of an earlier run, read under the same settings, stays as it is.
final class InputListing {
    private let registry: Registry
    private let run: Int64
    private let settings: String
    private let progress: (Int) -> Void
    private let isStopped: () -> Bool
    private var batch: [FolderWalk.Found] = []
    private(set) var count = 0
    private static let batchSize = 1_000

    init(
        _ registry: Registry,
        run: Int64,
        settings: String,
        progress: @escaping (Int) -> Void,
        isStopped: @escaping () -> Bool
    ) {
        self.registry = registry
        self.run = run
        self.settings = settings
        self.progress = progress
        self.isStopped = isStopped
    }

    /// Lists what was named.
    ///
    /// - Throws: ``MigrationError``, `no-input` where an argument stands for nothing.
    func list(_ arguments: [String], excluded: Set<FileStatus.Identity>) throws {
        var roots: [RawPath] = []
        var readsInput = false
        for argument in arguments {
            if argument == "-" {
                readsInput = true
                continue
            }
            // An empty word, most often a variable that was never set, would stand for the working folder.
            let paths = argument.isEmpty ? [] : InputPattern.paths(argument)
            guard !paths.isEmpty else {
                throw MigrationError(
                    .noInput,
                    ja: "\(argument)：ファイルがありません。",
                    en: "\(argument): There is no such file."
                )
            }
            roots += paths
        }
        var walk = FolderWalk(excluded: excluded)
        try walk.walk(roots) { try take($0) }
        if readsInput {
            try InputStream.paths { paths in
                // One walk for all of them: a folder that was seen is not seen again.
                try walk.walk(paths) { try take($0) }
            }
        }
        try flush()
    }

    private func take(_ found: FolderWalk.Found) throws {
        batch.append(found)
        if batch.count >= Self.batchSize { try flush() }
    }

    private func flush() throws {
        guard !batch.isEmpty else { return }
        guard !isStopped() else { throw MigrationRun.stopped }
        try registry.pool.write { database in
            for found in batch {
                switch found {
                case .file(let path, let status): try list(path, status, nil, database)
                case .leftOut(let path, let reason): try list(path, nil, reason, database)
                }
            }
        }
        count += batch.count
        batch = []
        progress(count)
    }

    private func list(_ path: RawPath, _ status: FileStatus?, _ reason: LeftOut?, _ database: Database) throws {
        let text = path.text
        let known = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT id, size, modified, settings, state FROM inputs WHERE path = ?"),
            arguments: [text]
        )
        let state = reason == nil ? InputState.pending : .leftOut
        guard let known else {
            let insert = try database.cachedStatement(
                sql: """
                    INSERT INTO inputs (path, folder, name, raw, size, modified, run, settings, state, reason, message_ja,
                    message_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """
            )
            try insert.execute(arguments: [
                text, Self.folder(of: text), path.name, text.utf8.elementsEqual(path.bytes) ? nil : Data(path.bytes),
                status?.size ?? 0, status?.modified ?? 0, run, settings, state.rawValue, reason?.reason,
                reason?.message.japanese, reason?.message.english,
            ])
            return
        }
        let id: Int64 = known["id"]
        let isSame =
            reason == nil && known["size"] == status?.size && known["modified"] == status?.modified
            && known["settings"] == settings
        if isSame {
            // The members of an archive that stayed the same are inputs of this run too.
            try database.cachedStatement(
                sql: """
                    WITH RECURSIVE held(id) AS (
                        SELECT ? UNION ALL SELECT inputs.id FROM inputs JOIN held ON inputs.container = held.id
                    ) UPDATE inputs SET run = ? WHERE id IN held
                    """
            )
            .execute(arguments: [id, run])
            return
        }
        try database.execute(sql: "DELETE FROM inputs WHERE container = ?", arguments: [id])
        try database.cachedStatement(
            sql: """
                UPDATE inputs SET size = ?, modified = ?, run = ?, settings = ?, state = ?, sha256 = NULL, reason = ?,
                message_ja = ?, message_en = ? WHERE id = ?
                """
        )
        .execute(arguments: [
            status?.size ?? 0, status?.modified ?? 0, run, settings, state.rawValue, reason?.reason,
            reason?.message.japanese, reason?.message.english, id,
        ])
    }

    /// The folder of a path; `.` where it names none.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
