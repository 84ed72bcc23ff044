internal import Messages
internal import SpreadsheetWriting

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The folder that a migration writes: a file a submission, named for the SHA-256 of its original.
///
/// `submissions/3f/3fa9….json`, findings and comparison beside. The names depend on the content of the originals alone:
/// neither on where they lay nor on their order. A file is written beside and renamed; its size stands in the registry,
/// so that what a power cut left short is noticed and written again.
final class OutputTree {
    /// The file by which a folder is known as the output of a migration.
    static let lockName = ".shugaki-migrate"

    let root: String
    private let lock: Int32
    private var folders: Set<String> = []

    /// Makes the folder where it is missing, and takes it for this run alone.
    ///
    /// - Throws: ``MigrationError`` with `unwritable`.
    init(_ root: String) throws(MigrationError) {
        self.root = root
        try Self.makeFolders("\(root)/submissions")
        let lock = open("\(root)/\(Self.lockName)", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard lock >= 0 else { throw Self.refusal(root, String(cString: strerror(errno))) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw MigrationError(
                .unwritable,
                ja: "\(root)：別のshugaki migrateが使用中です。",
                en: "\(root): Another shugaki migrate is at work there."
            )
        }
        self.lock = lock
        unlink("\(root)/.new")
    }

    deinit {
        unlink("\(root)/.new")
        close(lock)
    }

    /// The kinds of files.
    enum Kind: String, CaseIterable {
        case submission = "json"
        case findings = "findings.json"
        case comparison = "comparison.json"
    }

    /// The place of a file, from the root.
    static func place(_ sha256: String, _ kind: Kind) -> String {
        "submissions/\(sha256.prefix(2))/\(sha256).\(kind.rawValue)"
    }

    func path(_ sha256: String, _ kind: Kind) -> String { "\(root)/\(Self.place(sha256, kind))" }

    /// Puts a file in its place, whole or not at all.
    func write(_ bytes: [UInt8], _ sha256: String, _ kind: Kind) throws(MigrationError) {
        let folder = "\(root)/submissions/\(sha256.prefix(2))"
        if folders.insert(folder).inserted { mkdir(folder, 0o777) }
        // One file is written at a time, by one thread, in a folder that this run has locked.
        let temporary = "\(root)/.new"
        let target = path(sha256, kind)
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw Self.refusal(target, String(cString: strerror(errno))) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { system(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let reason = String(cString: strerror(errno))
                close(file)
                throw Self.refusal(target, reason)
            }
            done += count
        }
        guard close(file) == 0, rename(temporary, target) == 0 else {
            throw Self.refusal(target, String(cString: strerror(errno)))
        }
    }

    private func system(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
        Glibc.write(file, bytes, count)
        #elseif canImport(Musl)
        Musl.write(file, bytes, count)
        #else
        Darwin.write(file, bytes, count)
        #endif
    }

    /// Removes the files of a submission that is no longer one.
    func remove(_ sha256: String) { for kind in Kind.allCases { unlink(path(sha256, kind)) } }

    /// Removes one file.
    func remove(_ sha256: String, _ kind: Kind) { unlink(path(sha256, kind)) }

    /// Removes a file at the root.
    func remove(named name: String) { unlink("\(root)/\(name)") }

    /// The size of a file; nil when it is not there.
    func size(_ sha256: String, _ kind: Kind) -> Int? { RawPath(path(sha256, kind)).status()?.size }

    /// Puts a file at the root in its place, whole or not at all.
    func write(_ bytes: [UInt8], named name: String) throws(MigrationError) {
        let path = "\(root)/\(name)"
        do throws(WriteError) { try AtomicFile.write(bytes, to: path) } catch {
            throw Self.refusal(path, error.detail.isEmpty ? error.code.rawValue : error.detail)
        }
    }

    static func refusal(_ path: String, _ reason: String) -> MigrationError {
        MigrationError(
            .unwritable,
            ja: "\(path)：書き込めません（\(reason)）。",
            en: "\(path): It cannot be written (\(reason))."
        )
    }

    /// Makes a folder and those that lead to it, where they are missing.
    private static func makeFolders(_ path: String) throws(MigrationError) {
        var made = path.hasPrefix("/") ? "" : "."
        for name in path.split(separator: "/") {
            made += "/\(name)"
            guard mkdir(made, 0o777) != 0, errno != EEXIST else { continue }
            let reason = String(cString: strerror(errno))
            // Another process may have made it, and a folder above may not be ours to look into.
            var status = stat()
            guard stat(made, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw refusal(path, reason) }
        }
    }
}
