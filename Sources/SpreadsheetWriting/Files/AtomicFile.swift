#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A file that appears whole or not at all.
///
/// It is written to `.NAME.XXXXXX` in the folder of its target and renamed over it at the end, so that an
/// interrupted run leaves the old file as it was. A symbolic link is followed: the file that it points to is
/// replaced, the link stays. What is not committed is removed.
public struct AtomicFile: ~Copyable {
    /// The file that will be replaced, symbolic links followed.
    public let target: String
    /// The file to write to until then.
    public let temporary: String
    private let descriptor: Int32
    private let shown: String

    /// Opens a temporary file beside a target.
    ///
    /// The permissions are those of the file that is replaced, or what the process gives to new files.
    ///
    /// - Throws: ``WriteError`` with `notAFile` for a folder or a device, `file` when the system refuses.
    public init(replacing path: String) throws(WriteError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw WriteError(.file, path: path, detail: "no file name")
        }
        let target = try Self.followed(path)
        let (folder, name) = Self.split(target)
        guard !name.isEmpty, name != ".", name != ".." else { throw WriteError(.notAFile, path: path) }
        var status = stat()
        var mode: mode_t?
        if stat(target, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else { throw WriteError(.notAFile, path: path) }
            mode = status.st_mode & 0o777
            // Renaming would replace a file that its owner has locked against writing.
            guard access(target, W_OK) == 0 else { throw Self.refusal(path) }
        }
        // A name has 255 bytes at most on the usual file systems; cut on a character.
        var stem = name
        while stem.utf8.count > 240 { stem.removeLast() }
        var candidate = ""
        var opened: Int32 = -1
        for _ in 0..<100 where opened < 0 {
            candidate = "\(folder)/.\(stem).\(Self.suffix())"
            // Not mkstemp: the system then applies the process's mask to the permissions of a new file.
            opened = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            guard opened >= 0 || errno == EEXIST else { break }
        }
        guard opened >= 0 else { throw Self.refusal(path) }
        if let mode { _ = fchmod(opened, mode) }
        self.target = target
        temporary = candidate
        descriptor = opened
        shown = path
    }

    deinit {
        close(descriptor)
        // After a commit nothing stands under that name any more.
        unlink(temporary)
    }

    /// Writes bytes at the end of the temporary file.
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
                throw Self.refusal(shown)
            }
            done += count
        }
    }

    /// The bytes that stand under the temporary name, whoever wrote them.
    func contents() throws(WriteError) -> [UInt8] {
        let opened = open(temporary, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw Self.refusal(shown) }
        defer { close(opened) }
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(opened, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.refusal(shown) }
            if count == 0 { return result }
            result.append(contentsOf: buffer[..<count])
        }
    }

    /// Puts the file in its place.
    ///
    /// - Throws: ``WriteError`` with `file` when the system refuses; the old file then stands as before.
    public consuming func commit() throws(WriteError) {
        // By name: a library may have put another file in the place of the one that was opened here.
        let written = open(temporary, O_RDONLY | O_CLOEXEC)
        guard written >= 0 else { throw Self.refusal(shown) }
        defer { close(written) }
        guard fsync(written) == 0, rename(temporary, target) == 0 else { throw Self.refusal(shown) }
    }

    /// Replaces a file by bytes.
    ///
    /// - Throws: ``WriteError`` as the initialiser and ``write(_:)`` do.
    public static func write(_ bytes: some Collection<UInt8>, to path: String) throws(WriteError) {
        let file = try AtomicFile(replacing: path)
        try file.write(bytes)
        try file.commit()
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

    private static func suffix() -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        return String((0..<6).map { _ in letters[Int.random(in: 0..<letters.count)] })
    }

    private static func refusal(_ path: String) -> WriteError {
        WriteError(.file, path: path, detail: String(cString: strerror(errno)))
    }

    /// The path behind symbolic links, also behind one whose target is not there yet.
    private static func followed(_ path: String) throws(WriteError) -> String {
        var current = path
        for _ in 0..<40 {
            var status = stat()
            guard lstat(current, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return current }
            var buffer = [CChar](repeating: 0, count: 4096)
            let count = readlink(current, &buffer, buffer.count)
            guard count > 0, count < buffer.count else { throw refusal(path) }
            let link = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
            current = link.hasPrefix("/") ? link : split(current).folder + "/" + link
        }
        throw WriteError(.file, path: path, detail: "too many symbolic links")
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = slash == path.startIndex ? "/" : String(path[..<slash])
        return (folder, String(path[path.index(after: slash)...]))
    }
}
