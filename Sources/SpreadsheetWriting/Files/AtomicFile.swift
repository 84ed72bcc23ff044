#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A file that appears whole or not at all.
///
/// Until its commit it has no name (`O_TMPFILE`): whatever ends the process, `kill -9` too, leaves the old file as it
/// was and nothing beside it. A commit that replaces a file needs a name, `.NAME.new`, for the moment between two
/// calls; should `kill -9` hit it, the next commit to that target clears the name away. Where the file system knows no
/// nameless files it is `.NAME.XXXXXX` in the folder of its target, removed when it is not committed. A symbolic link
/// is followed: the file that it points to is replaced, the link stays.
public struct AtomicFile: ~Copyable {
    private let target: TargetPath
    private let descriptor: Int32
    /// The name until the commit; nil for a file without one.
    private let temporary: String?
    private let isNew: Bool

    /// Opens a file that is to stand in the place of a target.
    ///
    /// The permissions are those of the file that is replaced, or what the process gives to new files.
    ///
    /// - Throws: ``WriteError`` with `notAFile` for a folder or a device, `file` when the system refuses.
    public init(replacing path: String) throws(WriteError) {
        let target = try TargetPath(path)
        var status = stat()
        var mode: mode_t?
        if stat(target.path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else { throw WriteError(.notAFile, path: path) }
            mode = status.st_mode & 0o777
            // Renaming would replace a file that its owner has locked against writing.
            guard access(target.path, W_OK) == 0 else { throw target.refusal() }
        }
        var name: String?
        var opened = Self.openNameless(in: target.folder)
        if opened < 0 {
            for _ in 0..<Self.attempts where opened < 0 {
                let candidate = target.candidate()
                // Not mkstemp: the system then applies the process's mask to the permissions of a new file.
                opened = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
                name = candidate
                guard opened >= 0 || errno == EEXIST else { break }
            }
        }
        guard opened >= 0 else { throw target.refusal() }
        if let mode { _ = fchmod(opened, mode) }
        self.target = target
        isNew = mode == nil
        temporary = name
        descriptor = opened
    }

    deinit {
        close(descriptor)
        // After a commit nothing stands under that name any more.
        if let temporary { unlink(temporary) }
    }

    private static let attempts = 100

    /// Writes bytes at the end of the file.
    ///
    /// - Throws: ``WriteError`` with `file` when the system refuses, as on a full disk.
    public func write(_ bytes: some Collection<UInt8>) throws(WriteError) {
        let contiguous = ContiguousArray(bytes)
        var done = 0
        while done < contiguous.count {
            let count = contiguous.withUnsafeBytes { buffer in
                Self.write(descriptor, UnsafeRawBufferPointer(rebasing: buffer[done...]))
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw target.refusal()
            }
            done += count
        }
    }

    /// Puts the file in its place.
    ///
    /// - Throws: ``WriteError`` with `file` when the system refuses; the old file then stands as before.
    public consuming func commit() throws(WriteError) {
        guard fsync(descriptor) == 0 else { throw target.refusal() }
        if let temporary {
            guard Self.rename(temporary, target.path) == 0 else { throw target.refusal() }
            return
        }
        let source = Self.link(to: descriptor)
        if isNew {
            if linkat(AT_FDCWD, source, AT_FDCWD, target.path, AT_SYMLINK_FOLLOW) == 0 { return }
            guard errno == EEXIST else { throw target.refusal() }
        }
        // A file is replaced by renaming only, which takes a name: it stands for the moment between two calls, in which
        // no signal that can be held back ends the process.
        var every = sigset_t()
        var before = sigset_t()
        sigfillset(&every)
        pthread_sigmask(SIG_BLOCK, &every, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        // Whoever holds the lock of the folder is alone between the two calls: what stands there already was left by a
        // process that `kill -9` ended, which gave its lock back.
        let folder = open(target.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if folder >= 0 { close(folder) } }
        if folder >= 0, flock(folder, LOCK_EX | LOCK_NB) == 0 {
            unlink(target.between)
            if try rename(source, by: target.between) { return }
        }
        for _ in 0..<Self.attempts { if try rename(source, by: target.candidate()) { return } }
        throw target.refusal()
    }

    /// Puts the file in its place by a name that it has for a moment; false when another file has that name.
    private func rename(_ source: String, by name: String) throws(WriteError) -> Bool {
        guard linkat(AT_FDCWD, source, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else {
            guard errno == EEXIST else { throw target.refusal() }
            return false
        }
        guard Self.rename(name, target.path) == 0 else {
            let error = target.refusal()
            unlink(name)
            throw error
        }
        return true
    }

    /// Replaces a file by bytes.
    ///
    /// - Throws: ``WriteError`` as the initialiser and ``write(_:)`` do.
    public static func write(_ bytes: some Collection<UInt8>, to path: String) throws(WriteError) {
        let file = try AtomicFile(replacing: path)
        try file.write(bytes)
        try file.commit()
    }

    /// The path under which Linux shows an open file.
    private static func link(to descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

    /// A file without a name in a folder; negative where there are none, or no way to name them later.
    private static func openNameless(in folder: String) -> Int32 {
        #if os(Linux)
        // <fcntl.h>, which the importer does not see: `__O_TMPFILE | O_DIRECTORY`.
        let nameless: Int32 = 0o20_000_000 | O_DIRECTORY
        let opened = open(folder, nameless | O_WRONLY | O_CLOEXEC, 0o666)
        guard opened >= 0 else { return -1 }
        if access(link(to: opened), F_OK) == 0 { return opened }
        close(opened)
        #endif
        return -1
    }

    private static func rename(_ old: String, _ new: String) -> Int32 {
        #if canImport(Glibc)
        Glibc.rename(old, new)
        #elseif canImport(Musl)
        Musl.rename(old, new)
        #else
        Darwin.rename(old, new)
        #endif
    }

    private static func write(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
        Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
        Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
        Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }
}
