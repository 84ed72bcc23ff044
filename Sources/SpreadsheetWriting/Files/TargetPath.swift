#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Where a file is to stand, symbolic links followed.
struct TargetPath {
    /// The path as it was given, for messages.
    let given: String
    /// The path behind symbolic links.
    let path: String
    /// Its folder.
    let folder: String
    private let name: String

    /// Follows a path.
    ///
    /// - Throws: ``WriteError`` with `notAFile` for what can be no file's name, `file` for links that lead nowhere.
    init(_ given: String) throws(WriteError) {
        guard !given.isEmpty, !given.utf8.contains(0) else {
            throw WriteError(.file, path: given, detail: "no file name")
        }
        self.given = given
        path = try Self.followed(given)
        (folder, name) = Self.split(path)
        guard !name.isEmpty, name != ".", name != ".." else { throw WriteError(.notAFile, path: given) }
    }

    /// The hidden name beside the target that a new file has for the moment in which it replaces the old one.
    var between: String { hidden("new") }

    /// A hidden name beside the target that hardly any file has.
    func candidate() -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        let suffix = String((0..<6).map { _ in letters[Int.random(in: 0..<letters.count)] })
        return hidden(suffix)
    }

    private func hidden(_ suffix: String) -> String {
        // A name has 255 bytes at most on the usual file systems; cut on a character.
        var stem = name
        while stem.utf8.count > 240 { stem.removeLast() }
        return "\(folder)/.\(stem).\(suffix)"
    }

    /// What the system said last, as an error of this path.
    func refusal() -> WriteError { Self.refusal(given) }

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
