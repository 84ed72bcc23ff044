#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Standard input as a list of paths, in lines or parted by zeros.
enum InputStream {
    /// Hands on the paths as they come.
    static func paths(_ body: ([RawPath]) throws -> Void) throws {
        var list = PathList()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                let reason = String(cString: strerror(errno))
                throw MigrationError(
                    .noInput,
                    ja: "標準入力を読めません（\(reason)）。",
                    en: "Standard input cannot be read (\(reason))."
                )
            }
            guard count > 0 else { break }
            let paths = list.take(buffer[..<count])
            if !paths.isEmpty { try body(paths) }
        }
        let paths = list.end()
        if !paths.isEmpty { try body(paths) }
    }
}
